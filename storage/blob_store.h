// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit.h"
#include "app/core/papers/paper.h"
#include "storage/blob_cipher.h"
#include "storage/blob_keys.h"
#include "storage/database.h"

#include <QSet>

#include <optional>

namespace motcua::storage {

/// Files named by a keyed hash of their content, so that names reveal nothing. The file is on disk, name and all,
/// before its row is: a row without its file cannot come to be, a file without its row does no harm.
///
/// A row outlives its file in two cases: the file was found missing or damaged (`damaged_at`; what was damaged lies in
/// `quarantine/`), or the province has it and it was purged here (`purged_at`). replace() ends both.
class FileBlobStore final : public BlobStore
{
public:
    FileBlobStore(Database &db, const DatabaseKey &key, const QString &folder, AuditLog &audit);
    /// The same content once more is written once more only where its file is not whole: one that was lost, damaged
    /// (known or not: it is read through) or purged meanwhile is healed.
    [[nodiscard]] BlobRef put(const QByteArray &content, const QString &mime) override;
    /// Throws "blob_missing", "blob_damaged", "blob_at_province" (it is asked for, and comes back when there is a
    /// link: storage/fetch_queue.h), "read_failed". What is found missing or damaged for
    /// the first time is marked, the damaged file moved to quarantine, and the audit trail says so ("blob.missing",
    /// "blob.damaged"); where nothing can be written, it is only said.
    [[nodiscard]] QByteArray get(const BlobRef &ref) const override;
    /// A row alone, as a purge leaves it: the province has the file. One that is there already stays as it is.
    void addStub(const BlobRef &ref, const QDateTime &at);
    /// A row alone, of a file that is known by its hash and is not here: lost() names it. One that is there already
    /// stays as it is.
    void addLost(const BlobRef &ref, const QDateTime &at);
    /// The province says that it has not got this file, whatever was believed before: it is to be sent (again), and is
    /// looked for by salvage() when it is not here either. Joins the transaction under way.
    void notAtProvince(const BlobRef &ref, const QDateTime &at);
    /// Looks for a lost file in what restores have set aside (`damaged-<date>/blobs` in the data folder) and puts it
    /// back when it is whole. @returns whether it was found. Audit entry "blob.replaced".
    bool salvage(const BlobRef &ref);

    /// Puts bytes back that came from the province or a backup. Throws Failure "blob_not_the_same" unless they are
    /// exactly what was stored, "blob_missing" for one this folder never had. Audit entry "blob.replaced".
    void replace(const BlobRef &ref, const QByteArray &content);
    /// Missing or damaged files, for fetching back.
    struct Lost
    {
        BlobRef ref;
        bool atGateway = false; ///< the province has it whole
    };
    [[nodiscard]] QVector<Lost> lost(int limit) const;

    struct Purged
    {
        int files = 0;
        qint64 bytes = 0; ///< of plain content
    };
    static constexpr int kPurgeAfterDays = 30;
    static constexpr int kPurgeAtOnce = 5000;
    /// Removes the files that the province has had for `purge.after_days` days (a setting; 30 when not set, 0 for
    /// never): only of dossiers whose operations are all acknowledged, and of no open draft. Row and hash stay. At
    /// most kPurgeAtOnce a run; one audit entry a run ("blobs.purged") unless there was nothing. Believes `now`: call
    /// purgePapers() (storage/paper_purge.h), which asks first whether it may be believed.
    Purged purge(const QDateTime &now);

    struct Swept
    {
        int orphans =
            0; ///< files no row names: of something that was given up, or cut off before its row
        int temporary = 0; ///< half-written ones
        int settled =
            0; ///< of purged rows, and what was in quarantine of rows that are whole again
        [[nodiscard]] int all() const { return orphans + temporary + settled; }
    };
    /// Removes what is left over and older than an hour. Never touches a file that a row needs.
    Swept sweep(const QDateTime &now);

    struct Check
    {
        int checked = 0; ///< files read whole, or looked for
        int missing = 0, damaged = 0;
        int purged = 0; ///< rows whose file the province keeps
    };
    /// Reads every file whole; changes nothing.
    [[nodiscard]] Check verify() const;

private:
    struct Row;
    enum class State { Good, Missing, Damaged, Unreadable };
    struct Found
    {
        State state = State::Missing;
        QByteArray content;
    };
    [[nodiscard]] std::optional<Row> rowOf(const QByteArray &sha256) const;
    [[nodiscard]] Found look(const QByteArray &sha256, const Row &row) const;
    [[nodiscard]] bool noteLoss(const QByteArray &sha256, const Row &row, State state) const;
    void noteHealed(const QByteArray &sha256) const;
    void askFor(const QByteArray &sha256) const;
    void store(const BlobRef &ref, const QByteArray &content);
    void writeFile(const QString &name, const QByteArray &sealed);
    [[nodiscard]] QString pathOf(const QString &name) const { return m_folder + u'/' + name; }
    [[nodiscard]] QString quarantineOf(const QString &name) const;
    [[nodiscard]] bool isWhole(const QByteArray &sha256, const Row &row) const;
    void say(const QString &action, const QString &subject, const QJsonObject &detail) const;
    [[nodiscard]] QVector<BlobRef> purgeable(const QDateTime &cutoff) const;
    template <typename Decide>
    int removeIf(const QStringList &names, const Decide &stillToGo) const;

    Database &m_db;
    BlobKeys m_keys;
    QString m_folder;
    QSet<QString> m_safeFolders; ///< whose names this store has synced
    AuditLog &m_audit;
};

/// What the database knows of a file.
struct FileBlobStore::Row
{
    QString file; ///< "ab/ab12…", below the folder
    int generation = 0;
    bool damaged = false;
    bool purged = false;
    bool atGateway = false;
    [[nodiscard]] bool operator==(const Row &other) const = default;
};

} // namespace motcua::storage
