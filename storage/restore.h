// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "app/core/base/clock.h"
#include "storage/backup_set.h"
#include "storage/data_folder.h"
#include "storage/station_file.h"
#include "storage/station_place.h"
#include "storage/unlock.h"

#include <QMap>
#include <QStringList>

#include <functional>
#include <optional>

namespace motcua::storage {

/// The backups below a folder: a medium's root, a station's own backup folder or one generation of it. Newest first, by
/// their numbers and not by what a clock said; those of `stationFile` (StationFile::id) first when it is given. Needs no key. Empty: there are none.
[[nodiscard]] QVector<Generation> inspectBackups(const QString &folder,
                                                 const QString &stationFile = {});

/// What a backup says of the folder it was made of. Throws Failure "backup_incomplete" when that cannot be read.
[[nodiscard]] StationFile stationOf(const Generation &generation);

/// The key of a backup as the data folder's own: from the key ring or the passphrase. Throws as Station::open does; the
/// recovery sheet's key needs no asking.
[[nodiscard]] DatabaseKey keyOfBackup(const Generation &generation, const Unlock &unlock);

/// What of the data at hand is younger than a backup, and would be missing after restoring it.
struct RestoreGap
{
    bool known = false;    ///< false: the data at hand cannot be read any more
    bool complete = false; ///< false: damage ended the reading; there may be more
    qint64 dossiers = 0;   ///< accepted after the backup
    qint64 atProvince =
        0; ///< of them: confirmed by the province, so that the record comes back over the link
    qint64 tickets = 0;
    qint64 papers = 0;
    qint64 papersOnlyHere = 0; ///< of them: neither in the backup nor at the province, though the
                               ///< dossier may be; looked for in what the restore sets aside
    QStringList
        lostCodes; ///< of the dossiers that neither the backup nor the province has; at most kMaxCodes
    QStringList incompleteCodes; ///< of those the province has without all their papers; likewise
    // Names of accounts and codes of dossiers: what happened to them after the backup.
    QStringList closedAccounts; ///< they stay closed (storage/restore_people.h)
    QStringList newSecrets;     ///< PIN or password reset or changed: the present one stays
    QStringList newAccounts;    ///< added, opened or given another role: to be done again
    QStringList
        lostChanges; ///< due date or receipt, not at the province: to be done again; at most kMaxCodes
    QDateTime lastSaved;
    static constexpr int kMaxCodes = 200;
};
/// Reads the damaged database as far as it goes, and changes nothing; an absent folder is "not known". Any thread.
[[nodiscard]] RestoreGap compareWithLive(const Generation &generation, const QString &dataFolder,
                                         const DatabaseKey &key);

struct RestoreResult
{
    QString setAside; ///< folder with what was there before; empty: there was nothing
    int slice = 0;    ///< of the strip of serials (app/core/intake/serial_range.h)
    int draftsRenumbered =
        0;             ///< open receptions that lost their reserved code, receipt and signature
    int ticketGap = 0; ///< numbers left out in each series of this day
    qint64 filesMissing = 0; ///< files the database names and the backup does not have whole
};
/// Asked now and then with bytes done and in all; false ends it and leaves everything as it was.
using RestoreGoOn = std::function<bool(qint64 done, qint64 total)>;

struct RestoreOptions
{
    RestoreGoOn goOn;
    /// Somebody answers for the time of this computer, although the backup or the data at hand is of a later one. It
    /// decides on which days numbers may have been given away.
    bool clockIsRight = false;
    std::optional<Place> place; ///< of the data folder; nothing: where it is
};

/// Puts a backup in place of the data folder: copied beside it, proved (key, integrity, audit chain, counts), made
/// ready, and only then exchanged for what was there, which is set aside as `damaged-<date>` and never deleted. A stop
/// at any moment leaves either the old folder or one that the next opening finishes.
///
/// What is made ready: a new `instance`, no device identity (enrol again: two stations never share one), everything in
/// the outbox sent again (the province answers "dup"), no dossier number of the days in danger used again, a gap in
/// this day's queue numbers, an entry `data.restored`. In a folder that is not the one the backup was made of, the data
/// stays bound to that one: it opens as a copy does, with the recovery sheet.
/// Nothing when cancelled. Any one thread; nobody may have the folder open, the caller included.
/// Throws Failure "restore_in_use", "backup_of_other_station", "backup_incomplete", "backup_newer", "restore_clock",
/// "restore_not_written" (all as it was), "restore_unfinished" (decided: the next opening goes on), "wrong_key".
[[nodiscard]] std::optional<RestoreResult>
restoreBackup(const Generation &generation, const QString &dataFolder, const DatabaseKey &key,
              const Clock &clock, const Actor &by, const RestoreOptions &options = {});

/// Whether a restore was cut off in its exchange: the folder may look empty and is not.
[[nodiscard]] bool restoreUnderWay(const DataFolder &folder);

/// Ends an exchange that was interrupted; Station::open does it first of all. Nothing to do: nothing is done.
/// Throws Failure "data_in_use" (another program is at it this moment), "restore_not_written".
void finishRestore(const DataFolder &folder);

/// Queue numbers left out in each series after a restore: beyond what was surely issued when the data at hand could
/// still be read, else so many as a centre may have issued since a backup of the same day, or of an earlier one.
inline constexpr int kTicketGapSameDay = 50;
inline constexpr int kTicketGapOlder = 200;

} // namespace motcua::storage
