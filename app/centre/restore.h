// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace motcua::centre {

struct RestoreWish
{
    QString folder;                         ///< empty or not there yet
    QByteArray content;                     ///< of the backup's file
    QByteArray key;                         ///< of the recovery sheet
    quint16 joinPort = 0, databasePort = 0; ///< 0: as they were
};

/// The centre of a backup, on this PC from now on: the same authority, so that the stations believe it, the same list of
/// stations, the database of that hour. It is not started. Blocking.
/// Throws "centre_folder_in_use", "centre_backup_unreadable", "centre_restore_failed", "centre_no_postgres", …: nothing
/// is there then that looks like a centre.
void restoreCentre(const RestoreWish &wish);

class CentreFolder;
/// What a crash between the last two steps of upgradeCentre() left to do.
void finishUpgrade(const CentreFolder &folder);

/// The data go over to the newest PostgreSQL that is installed, by dump and load; the old ones stay beside as
/// `data-<major>`. True when anything was to be done. The centre must not be served meanwhile. Throws as above,
/// "centre_already_served", "centre_not_made".
bool upgradeCentre(const QString &folder, bool evenIfSame);

} // namespace motcua::centre
