// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/centre/service_failures.h"

#include "app/core/base/failure_words.h"

#include <array>

namespace motcua::centre {

namespace {

using Words = FailureWords<ServiceTrouble>;

constexpr std::array kWords{
    Words{ServiceTrouble::NoAccount, "centre_no_account",
          QT_TRANSLATE_NOOP("Centre",
                            "This computer has no account the centre's database could run "
                            "under; nothing was changed."),
          QT_TRANSLATE_NOOP("Centre", "Install the package motcua-centre, or name an account with "
                                      "--user.")},
    Words{ServiceTrouble::FolderClosed, "centre_folder_closed",
          QT_TRANSLATE_NOOP("Centre", "The folder of the centre cannot be written to; nothing was "
                                      "changed."),
          QT_TRANSLATE_NOOP("Centre", "Check who owns the folder and the folders above it.")},
    Words{ServiceTrouble::FolderInUse, "centre_folder_in_use",
          QT_TRANSLATE_NOOP("Centre", "There is something in this folder already; nothing was "
                                      "changed."),
          QT_TRANSLATE_NOOP("Centre", "Choose a folder that is empty or not there yet.")},
    Words{ServiceTrouble::NotACentre, "centre_not_made",
          QT_TRANSLATE_NOOP("Centre", "This folder holds no centre; nothing was changed."),
          QT_TRANSLATE_NOOP("Centre", "Check the folder's name.")},
    Words{ServiceTrouble::AlreadyServed, "centre_already_served",
          QT_TRANSLATE_NOOP("Centre", "This computer serves the centre already; nothing was "
                                      "changed."),
          QT_TRANSLATE_NOOP("Centre", "Nothing needs to be done.")},
    Words{ServiceTrouble::NoPostgres, "centre_no_postgres",
          QT_TRANSLATE_NOOP("Centre", "The PostgreSQL this centre needs is not installed; what was "
                                      "saved is safe."),
          QT_TRANSLATE_NOOP("Centre", "Install the package motcua-centre, with the PostgreSQL the "
                                      "log names, then start again.")},
    Words{ServiceTrouble::ClusterNotMade, "centre_cluster_not_made",
          QT_TRANSLATE_NOOP("Centre", "The centre's database could not be made; nothing else was "
                                      "changed."),
          QT_TRANSLATE_NOOP("Centre", "See whether the disk is full, then try again.")},
    Words{ServiceTrouble::ClusterNotStarted, "centre_cluster_not_started",
          QT_TRANSLATE_NOOP("Centre", "The centre's database does not start; what was saved is "
                                      "safe, and the stations go on by themselves."),
          QT_TRANSLATE_NOOP("Centre",
                            "See whether the disk is full; the folder log in the centre's "
                            "folder says more.")},
    Words{ServiceTrouble::Lingers, "centre_database_lingers",
          QT_TRANSLATE_NOOP("Centre",
                            "Parts of the centre's database from before have not ended yet, so it "
                            "was not started. What was saved is safe, and the stations go on by "
                            "themselves."),
          QT_TRANSLATE_NOOP("Centre", "Wait a minute and start it again; if that does not help, "
                                      "restart this computer.")},
    Words{ServiceTrouble::PortTaken, "centre_port_taken",
          QT_TRANSLATE_NOOP("Centre", "Another program uses the port the centre needs; nothing was "
                                      "changed."),
          QT_TRANSLATE_NOOP("Centre", "Choose another with --port and --db-port.")},
    Words{ServiceTrouble::BackupNotMade, "centre_backup_not_made",
          QT_TRANSLATE_NOOP("Centre", "The backup of the centre was not made; the earlier ones are "
                                      "as they were."),
          QT_TRANSLATE_NOOP("Centre", "See whether the place for backups is there and has room, "
                                      "then try again.")},
    Words{ServiceTrouble::BackupUnreadable, "centre_backup_unreadable",
          QT_TRANSLATE_NOOP("Centre",
                            "This file is not a whole backup of a centre, or the recovery "
                            "sheet is of another; nothing was changed."),
          QT_TRANSLATE_NOOP("Centre", "Try an earlier backup, and compare the sheet's number.")},
    Words{
        ServiceTrouble::RestoreFailed, "centre_restore_failed",
        QT_TRANSLATE_NOOP("Centre", "The backup could not be put back; no centre was made of it."),
        QT_TRANSLATE_NOOP("Centre", "See whether the disk is full, then try again.")},
    Words{ServiceTrouble::StationUnknown, "centre_station_unknown",
          QT_TRANSLATE_NOOP("Centre", "No computer of this name is on the list; nothing was "
                                      "changed."),
          QT_TRANSLATE_NOOP("Centre", "See motcua-centre stations.")},
    Words{ServiceTrouble::Authority, "centre_authority_damaged",
          QT_TRANSLATE_NOOP("Centre", "The keys of this centre cannot be read; what was saved is "
                                      "safe, and the stations go on by themselves."),
          QT_TRANSLATE_NOOP("Centre", "Restore the centre from its latest backup.")},
};

} // namespace

Failure serviceFailure(ServiceTrouble trouble)
{
    return failureOf(kWords, trouble, "Centre");
}

} // namespace motcua::centre
