// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"

namespace motcua::centre {

/// What can stand in the way of serving a centre.
enum class ServiceTrouble {
    NoAccount,         ///< "centre_no_account"
    FolderClosed,      ///< "centre_folder_closed"
    FolderInUse,       ///< "centre_folder_in_use": there is a centre, or something else, already
    NotACentre,        ///< "centre_not_made"
    AlreadyServed,     ///< "centre_already_served": another motcua-centre runs on the folder
    NoPostgres,        ///< "centre_no_postgres": not installed, or not of the cluster's version
    ClusterNotMade,    ///< "centre_cluster_not_made"
    ClusterNotStarted, ///< "centre_cluster_not_started"
    Lingers,           ///< "centre_database_lingers": processes of it that outlived its first one
    PortTaken,         ///< "centre_port_taken"
    BackupNotMade,     ///< "centre_backup_not_made"
    BackupUnreadable,  ///< "centre_backup_unreadable": not one, cut, or another key
    RestoreFailed,     ///< "centre_restore_failed"
    StationUnknown,    ///< "centre_station_unknown"
    Authority,         ///< "centre_authority_damaged"
};
[[nodiscard]] Failure serviceFailure(ServiceTrouble trouble);

} // namespace motcua::centre
