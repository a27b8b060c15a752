// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "app/core/base/clock.h"
#include "storage/backup_set.h"
#include "storage/data_folder.h"
#include "storage/key_source.h"

#include <functional>
#include <optional>

namespace motcua::storage {

struct BackupOptions
{
    QString folder; ///< on the medium; must be there, since an absent one is a stick that is not in
    /// A dead disk takes a backup on it along. False: refused, "backup_medium_missing", as when the stick is not in and
    /// its empty folder is all there is.
    bool allowSameDevice = true;
    int pagesAtOnce = 1024; ///< between two questions whether to go on
};

struct BackupProgress
{
    enum class Stage { Checking, Copying, Files, Verifying } stage = Stage::Checking;
    qint64 done = 0;
    qint64 total = 0; ///< bytes; 0: not known
};
/// Asked now and then, on the thread of the backup; false ends it and leaves nothing behind.
using BackupGoOn = std::function<bool(const BackupProgress &)>;

struct BackupResult
{
    Generation generation;
    bool sameDevice = false;
    qint64 filesCopied = 0;     ///< the others were on the medium already
    double secondsChecking = 0; ///< integrity_check of the source
    double secondsCopying = 0;  ///< the database, with fsync
    double secondsFiles = 0;
    double secondsVerifying = 0; ///< the copy reopened: key, integrity, counts, audit chain
};

/// Makes a backup of the data folder while others write, under the same key: one snapshot of the database, checked
/// whole before and reopened after, the files it names, and only then the name that says "whole". Three generations
/// stay. Ends with an entry `backup.made` and the settings `backup.last_at`, `backup.folder` in the live database.
/// Nothing when it was cancelled. On any one thread; opens its own connections.
/// Throws Failure "backup_medium_missing", "backup_in_data_folder", "backup_running" (another program is at it),
/// "backup_disk_full", "backup_not_written", "backup_not_verified", "database_damaged" (marked), "store_read_only". The
/// generations there before are untouched by each of these.
[[nodiscard]] std::optional<BackupResult>
makeBackup(const DataFolder &folder, const DatabaseKey &key, const BackupOptions &options,
           const Clock &clock, const Actor &by, const BackupGoOn &goOn = {});

class Station;
/// Somebody chose the place for backups before there is one: kept with whether it is on the data's own disk, so that
/// automatic ones are made there when that was wanted.
void chooseBackupPlace(Station &station, const QString &folder);

/// Whether a backup is due: `backup.every_hours` (24) after `backup.last_at`; overdue after twice that.
struct BackupAge
{
    QString folder; ///< empty: none chosen
    QDateTime last; ///< invalid: never
    bool isDue = false;
    bool isOverdue = false;
    /// The place chosen lies on the data's own disk (storage/places.h), and somebody wanted it so. When not, an automatic one must not be
    /// made there either: the medium is away and only its empty folder is left (BackupOptions::allowSameDevice).
    bool onSameDevice = false;
};
class Database;
[[nodiscard]] BackupAge backupAge(const Database &db, const Clock &clock);

} // namespace motcua::storage
