// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace motcua::storage {

class KeyedConnection;

/// What a backup says of itself in `backup.json`: readable without any key, so nothing of anybody stands in it.
struct BackupInfo
{
    QString stationFile; ///< StationFile::id: which data folder it is of
    QString agencyId;    ///< "H24.123"
    QString stationId;   ///< "C01"
    QString program;     ///< version that made it
    QDateTime madeAt;
    int schema = 0;
    qint64 databaseBytes = 0;
    qint64 dossiers = 0;
    qint64 lastDossier = 0; ///< highest dossier.number in it: what is above came later
    qint64 tickets = 0;
    qint64 lastQueueEvent = 0;
    qint64 files = 0; ///< papers and receipts that are in the backup
    qint64 fileBytes = 0;
    qint64 filesMissing =
        0; ///< named by the database, and not whole on the disk when the backup was made
    qint64 auditSeq = 0;
    QByteArray auditHash; ///< of the entry auditSeq
    qint64 outboxSeq = 0;
    qint64 acknowledgedSeq = 0; ///< highest operation the province had confirmed

    [[nodiscard]] QByteArray toJson() const;
    /// Nothing when it is not one of ours.
    [[nodiscard]] static std::optional<BackupInfo> fromJson(const QByteArray &json);
    /// What the database says of itself; the rest is left as it is. Within whatever transaction is under way.
    void readFrom(const KeyedConnection &database);
    /// Of the database alone: the copy must say the same as its source.
    [[nodiscard]] bool saysTheSame(const BackupInfo &other) const;
};

/// One backup on the medium.
struct Generation
{
    int number = 0;
    QString path; ///< …/motcua-backup-1a2b3c4d/generation-7
    BackupInfo info;
    [[nodiscard]] QString databaseFile() const;
    [[nodiscard]] QString stationFile() const;
    [[nodiscard]] QString listFile() const;   ///< one line a file: "ab/ab12… <bytes>", sorted
    [[nodiscard]] QString blobFolder() const; ///< shared by the generations
};

/// The folder of one station's backups on a medium: `motcua-backup-<first 8 of the station file's id>` with
/// `generation-<n>/{motcua.db,station.json,files.list,backup.json}` and `blobs/`, shared by them. What ends in
/// `.partial` is no backup.
class BackupSet
{
public:
    static constexpr int kKept = 3;
    /// `medium`: the folder people chose. Makes nothing.
    BackupSet(const QString &medium, const QString &stationFile);
    explicit BackupSet(QString path) : m_path(std::move(path)) {}
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString blobFolder() const;
    [[nodiscard]] QString generationPath(int number) const;
    /// Neither the folder nor its `blobs` and their shards lead elsewhere by a link: whoever had the medium in hand
    /// could have others' files written or removed.
    [[nodiscard]] bool isOwn() const;
    /// Whole ones, newest first. One whose words cannot be read is left out, and never removed.
    [[nodiscard]] QVector<Generation> generations() const;
    [[nodiscard]] int nextNumber() const;
    /// What interrupted backups left.
    void removePartials() const;
    /// Keeps the newest ones, and of the files those that a kept generation needs. Removes no file any more as soon as
    /// one of the lists cannot be read or names what is no file.
    void prune(int kept = kKept) const;

private:
    [[nodiscard]] QStringList shardNames() const;
    void removeUnneeded() const;

    QString m_path;
};

} // namespace motcua::storage
