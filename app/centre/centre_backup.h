// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/centre/centre_folder.h"

#include <QDateTime>
#include <QMap>

#include <optional>

namespace motcua::centre {

/// What a backup of a centre holds: its settings, authority, list of stations, and the database as a dump. One file,
/// `motcua-centre-<first 8 of its id>-<UTC>.mcbackup`, sealed as the papers of a station are (storage/blob_cipher.h)
/// under the centre's own backup key, which stands on its recovery sheet. Any thread.
struct BackupContent
{
    QMap<QString, QByteArray> files; ///< centre.json, ca.pem, ca.key, stations.json
    QByteArray dump;
    QDateTime madeAt;
    int major = 0; ///< of PostgreSQL
    [[nodiscard]] QByteArray seal(const QByteArray &key) const;
    /// Nothing when it is not whole, or of another key.
    [[nodiscard]] static std::optional<BackupContent> open(const QByteArray &sealed,
                                                           const QByteArray &key);
};

/// The backups in one place.
class CentreBackups
{
public:
    static constexpr int kKept = 3;
    CentreBackups(QString place, const QString &centreId);
    [[nodiscard]] QStringList files() const; ///< newest first
    [[nodiscard]] QDateTime lastMade() const;
    /// Written, read back and opened before older ones go: `kKept` stay. Its path. Throws "centre_backup_not_made".
    [[nodiscard]] QString keep(const BackupContent &content, const QByteArray &key) const;

private:
    QString m_place, m_prefix;
};

/// The key of a centre's backups: made with the centre, `backup.key`.
[[nodiscard]] QByteArray backupKey(const CentreFolder &folder, bool mayMake);
/// What goes into a backup besides the dump. Throws "centre_authority_damaged".
[[nodiscard]] BackupContent backupGround(const CentreFolder &folder, const QDateTime &now);

} // namespace motcua::centre
