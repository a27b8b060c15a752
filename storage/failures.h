// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"

#include <QString>

namespace motcua::storage {

/// Every circumstance the store can meet, in words fit to be shown. One place, so that each has one wording.
enum class Trouble {
    NotSaved,
    DiskFull,
    ReadOnly,
    Busy,
    ReadFailed,
    WrongKey,
    SqliteNotBundled,
    PragmaRefused,
    DatabaseNewer,
    DatabaseDamaged,
    DatabaseUnreadable,
    NotEncrypted,
    UpgradeFailed,
    DataFolderUnreadable,
    DataFolderInUse,
    NoDataFolder,
    NoKeyVault,
    KeyMissing,
    KeyVaultUnavailable,
    KeyVaultLocked,
    OtherComputer,
    FolderCopied,
    DataInUse,
    PassphraseNeeded,
    OutOfMemory,
    CodeRangeUsedUp,
    CatalogueVersionChanged,
    BlobMissing,
    BlobDamaged,
    BlobAtProvince,
    BlobNotTheSame,
    DraftEnded,
    PackSignerOther,
    PackOlder,
    ExportNotWritten,
    StoreReadOnly,
    DataFileReplaced,
    DiskNearlyFull,
    BackupMediumMissing,
    BackupInDataFolder,
    BackupRunning,
    BackupPlaceLinked,
    BackupDiskFull,
    BackupNotWritten,
    BackupNotVerified,
    BackupIncomplete,
    BackupNotFound,
    BackupOfOtherFolder,
    BackupNewer,
    RestoreInUse,
    RestoreNotWritten,
    RestoreClock,
    RestoreUnfinished,
    RecoveryCodeOther,
    NumbersTaken,
    KeyNotChanged,
    KeyChangeUnfinished,
};
/// NotSaved, DiskFull, ReadOnly and Busy all carry the name "not_saved": what they ask of the clerk differs.
[[nodiscard]] Failure failure(Trouble trouble);

} // namespace motcua::storage
