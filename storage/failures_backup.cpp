// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words of backup and restore; those of opening and saving stand in failures.cpp.
#include "storage/failure_words.h"

#include <QtGlobal>

namespace motcua::storage {

Words wordsOfBackup(Trouble trouble)
{
    switch (trouble) {
    case Trouble::BackupMediumMissing:
        return {
            "backup_medium_missing",
            QT_TRANSLATE_NOOP("Storage", "The place for backups is not there. The data is "
                                         "unchanged, and earlier backups are untouched."),
            QT_TRANSLATE_NOOP("Storage", "Plug the backup disk in, then make the backup again.")};
    case Trouble::BackupInDataFolder:
        return {"backup_in_data_folder",
                QT_TRANSLATE_NOOP("Storage", "The place for backups lies inside the data folder, "
                                             "so no backup was made. The data is unchanged."),
                QT_TRANSLATE_NOOP("Storage", "Choose a folder on another disk.")};
    case Trouble::BackupRunning:
        return {
            "backup_running",
            QT_TRANSLATE_NOOP(
                "Storage", "A backup of this data is being made already. It goes on undisturbed."),
            QT_TRANSLATE_NOOP("Storage", "Wait until it has finished.")};
    case Trouble::BackupDiskFull:
        return {
            "backup_disk_full",
            QT_TRANSLATE_NOOP("Storage", "The backup disk is full, so no new backup was made. "
                                         "Earlier backups on it are untouched."),
            QT_TRANSLATE_NOOP(
                "Storage",
                "Free space on the backup disk or take a larger one, then make the backup again.")};
    case Trouble::BackupNotWritten:
        return {"backup_not_written",
                QT_TRANSLATE_NOOP("Storage", "The backup could not be written. The data is "
                                             "unchanged, and earlier backups are untouched."),
                QT_TRANSLATE_NOOP("Storage", "Check that the backup disk is plugged in and may be "
                                             "written to, or take another one.")};
    case Trouble::BackupNotVerified:
        return {"backup_not_verified",
                QT_TRANSLATE_NOOP("Storage", "The backup was read back and was not whole, so it "
                                             "was thrown away. Earlier backups are untouched."),
                QT_TRANSLATE_NOOP(
                    "Storage", "Make the backup again on another disk: this one may be failing.")};
    case Trouble::BackupIncomplete:
        return {"backup_incomplete",
                QT_TRANSLATE_NOOP("Storage", "A file of this backup is missing or cannot be read. "
                                             "Nothing was changed on this computer."),
                QT_TRANSLATE_NOOP("Storage", "Choose an earlier backup, or another backup disk.")};
    case Trouble::BackupNotFound:
        return {
            "backup_not_found",
            QT_TRANSLATE_NOOP("Storage", "There is no backup in this folder. Nothing was changed."),
            QT_TRANSLATE_NOOP("Storage",
                              "Choose the folder or the disk that backups were made to.")};
    case Trouble::BackupOfOtherFolder:
        return {
            "backup_of_other_station",
            QT_TRANSLATE_NOOP("Storage", "This backup is of another computer's data, so it was not "
                                         "put in place of yours. Nothing was changed."),
            QT_TRANSLATE_NOOP(
                "Storage", "Choose a backup of this computer, or restore into an empty folder.")};
    case Trouble::BackupNewer:
        return {
            "backup_newer",
            QT_TRANSLATE_NOOP(
                "Storage", "A newer version of the program made this backup. Nothing was changed."),
            QT_TRANSLATE_NOOP("Storage",
                              "Install the newer version on this computer, then restore.")};
    case Trouble::RestoreInUse:
        return {"restore_in_use",
                QT_TRANSLATE_NOOP("Storage", "The program is still open on this data, so nothing "
                                             "was restored. Nothing was changed."),
                QT_TRANSLATE_NOOP("Storage", "Close the program on all counters, kiosks and "
                                             "displays of this computer, then restore.")};
    case Trouble::RestoreClock:
        return {"restore_clock",
                QT_TRANSLATE_NOOP("Storage", "This computer's clock stands before what was saved "
                                             "last, so nothing was restored. Nothing was changed."),
                QT_TRANSLATE_NOOP("Storage",
                                  "Put the date and time of this computer right, then restore. "
                                  "Confirm the time only if it is right as it is: numbers of the "
                                  "wrong days could be given twice.")};
    case Trouble::RestoreUnfinished:
        return {"restore_unfinished",
                QT_TRANSLATE_NOOP("Storage", "The restore is not finished yet. The data that was "
                                             "here is kept beside, nothing is deleted."),
                QT_TRANSLATE_NOOP("Storage", "Check the disk of this computer, then open the data: "
                                             "the restore goes on by itself.")};
    case Trouble::BackupPlaceLinked:
        return {"backup_place_linked",
                QT_TRANSLATE_NOOP("Storage", "The backup folder on this medium leads to another "
                                             "place, so nothing was written. Your data is safe."),
                QT_TRANSLATE_NOOP("Storage", "Use another medium, and tell the administrator: "
                                             "somebody has changed this one.")};
    default:
        return {"restore_not_written",
                QT_TRANSLATE_NOOP("Storage", "The backup could not be written to this computer's "
                                             "disk. The data that was here is kept as it was."),
                QT_TRANSLATE_NOOP("Storage",
                                  "Free space on this computer's disk, then restore again.")};
    }
}

} // namespace motcua::storage
