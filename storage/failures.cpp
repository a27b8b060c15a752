// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/failures.h"

#include "storage/failure_words.h"

#include <QCoreApplication>

namespace motcua::storage {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

constexpr const char *kNotSaved = QT_TRANSLATE_NOOP(
    "Storage", "The last step was not saved. Everything saved before it is safe.");

Words wordsOfSaving(Trouble trouble)
{
    switch (trouble) {
    case Trouble::DiskFull:
        return {"not_saved", kNotSaved,
                QT_TRANSLATE_NOOP("Storage",
                                  "Free some space on this computer's disk, then try again.")};
    case Trouble::ReadOnly:
        return {"not_saved", kNotSaved,
                QT_TRANSLATE_NOOP(
                    "Storage",
                    "Ask the administrator to allow writing to the data folder, then try again.")};
    case Trouble::Busy:
        return {"not_saved", kNotSaved,
                QT_TRANSLATE_NOOP(
                    "Storage",
                    "Another program is saving at this moment. Wait a little, then try again.")};
    case Trouble::ReadFailed:
        return {
            "read_failed",
            QT_TRANSLATE_NOOP("Storage", "The data could not be read. Nothing was changed."),
            QT_TRANSLATE_NOOP(
                "Storage", "Try again; if it happens again, close the program and open it anew.")};
    case Trouble::OutOfMemory:
        return {"out_of_memory",
                QT_TRANSLATE_NOOP("Storage", "There is too little free memory to check the "
                                             "passphrase or PIN. Nothing was changed."),
                QT_TRANSLATE_NOOP("Storage", "Close other programs, then try again.")};
    case Trouble::CodeRangeUsedUp:
        return {"code_range_used_up",
                QT_TRANSLATE_NOOP("Storage", "All dossier numbers set aside for this computer "
                                             "today are used. Dossiers already accepted are safe."),
                QT_TRANSLATE_NOOP("Storage", "Ask the administrator for more numbers, or accept "
                                             "this dossier at another counter.")};
    case Trouble::CatalogueVersionChanged:
        return {"catalogue_version_changed",
                QT_TRANSLATE_NOOP("Storage",
                                  "The new catalogue changes a version already in use, so nothing "
                                  "of it was taken. The catalogue in use is unchanged."),
                QT_TRANSLATE_NOOP(
                    "Storage",
                    "Ask for a catalogue that gives every changed procedure a new version.")};
    case Trouble::BlobMissing:
        return {"blob_missing",
                QT_TRANSLATE_NOOP("Storage", "A file of this dossier is not on this computer's "
                                             "disk. The dossier's other data is safe."),
                QT_TRANSLATE_NOOP(
                    "Storage",
                    "Scan that paper again, or ask the administrator to restore the backup.")};
    case Trouble::BlobDamaged:
        return {"blob_damaged",
                QT_TRANSLATE_NOOP("Storage", "A file of this dossier is damaged on this computer's "
                                             "disk. The dossier's other data is safe."),
                QT_TRANSLATE_NOOP(
                    "Storage",
                    "Scan that paper again, or ask the administrator to restore the backup.")};
    case Trouble::BlobAtProvince:
        return {"blob_at_province",
                QT_TRANSLATE_NOOP("Storage", "This file has been handed over to the province and "
                                             "is no longer kept on this computer."),
                QT_TRANSLATE_NOOP("Storage", "It is fetched back as soon as there is a link: open "
                                             "it again in a little while.")};
    case Trouble::BlobNotTheSame:
        return {"blob_not_the_same",
                QT_TRANSLATE_NOOP("Storage", "What came back is not the file that was stored, so "
                                             "it was not taken. Nothing was changed."),
                QT_TRANSLATE_NOOP("Storage", "Fetch it again; if it happens again, call the "
                                             "administrator.")};
    case Trouble::PackSignerOther:
        return {"pack_signer_other",
                QT_TRANSLATE_NOOP("Storage",
                                  "This province pack is signed by another key than the one this "
                                  "centre trusts. Nothing of it was taken."),
                QT_TRANSLATE_NOOP("Storage",
                                  "Ask the province whether it has a new key; then compare the "
                                  "fingerprint with its new letter and apply the pack again.")};
    case Trouble::PackOlder:
        return {"pack_older",
                QT_TRANSLATE_NOOP("Storage",
                                  "This province pack is not newer than the one in use. Nothing "
                                  "of it was taken."),
                QT_TRANSLATE_NOOP("Storage", "Ask the province for its latest pack.")};
    case Trouble::ExportNotWritten:
        return {"export_not_written",
                QT_TRANSLATE_NOOP("Storage", "The file could not be written. Nothing has left the "
                                             "program, and all data are as they were."),
                QT_TRANSLATE_NOOP("Storage",
                                  "Choose another folder or a medium with more room, then try "
                                  "again.")};
    case Trouble::DraftEnded:
        return {"draft_ended",
                QT_TRANSLATE_NOOP("Storage", "This dossier has been accepted already and is safe. "
                                             "The later change was not saved."),
                QT_TRANSLATE_NOOP("Storage",
                                  "Look the dossier up by its code to see what was accepted.")};
    case Trouble::StoreReadOnly:
        return {"store_read_only",
                QT_TRANSLATE_NOOP("Storage", "The data file is damaged, so nothing new is saved. "
                                             "Dossiers can still be looked up."),
                QT_TRANSLATE_NOOP("Storage", "Delete nothing, receive citizens at another counter, "
                                             "and call the administrator to restore the backup.")};
    case Trouble::DataFileReplaced:
        return {"data_file_replaced",
                QT_TRANSLATE_NOOP("Storage", "The data file was replaced while the program was "
                                             "running. The last step was not saved."),
                QT_TRANSLATE_NOOP("Storage",
                                  "Close the program on all counters of this computer, and call "
                                  "the administrator before it is started again.")};
    case Trouble::DiskNearlyFull:
        return {"disk_nearly_full",
                QT_TRANSLATE_NOOP("Storage", "This computer's disk is nearly full, so no new "
                                             "dossier can be begun. Everything saved is safe, and "
                                             "the one already open can be finished."),
                QT_TRANSLATE_NOOP("Storage", "Receive the citizen at another counter, and ask the "
                                             "administrator to free space on the disk.")};
    default:
        return {"not_saved", kNotSaved,
                QT_TRANSLATE_NOOP("Storage", "Try again; if it happens again, leave this screen "
                                             "open and call the administrator.")};
    }
}

Words wordsOfOpening(Trouble trouble)
{
    switch (trouble) {
    case Trouble::WrongKey:
        return {
            "wrong_key",
            QT_TRANSLATE_NOOP(
                "Storage", "The passphrase or key does not open this data. The data is unchanged."),
            QT_TRANSLATE_NOOP("Storage", "Switch the Vietnamese input method and Caps Lock off, "
                                         "then enter the passphrase again.")};
    case Trouble::SqliteNotBundled:
        return {"sqlite_not_bundled",
                QT_TRANSLATE_NOOP("Storage",
                                  "The program is not installed completely: its encryption "
                                  "is missing. The data was not opened and is unchanged."),
                QT_TRANSLATE_NOOP("Storage", "Install the program again.")};
    case Trouble::PragmaRefused:
        return {"pragma_refused",
                QT_TRANSLATE_NOOP("Storage", "This disk cannot save in the safe way, so the data "
                                             "was not opened. The data is unchanged."),
                QT_TRANSLATE_NOOP("Storage", "Keep the data folder on a disk of this computer, not "
                                             "on the network, then start again.")};
    case Trouble::DatabaseNewer:
        return {"database_newer",
                QT_TRANSLATE_NOOP(
                    "Storage",
                    "A newer version of the program has written this data. The data is unchanged."),
                QT_TRANSLATE_NOOP("Storage",
                                  "Install the newer version on this computer, then start again.")};
    case Trouble::DatabaseDamaged:
        return {"database_damaged",
                QT_TRANSLATE_NOOP(
                    "Storage",
                    "The data file is damaged. What the province has received is safe there."),
                QT_TRANSLATE_NOOP(
                    "Storage",
                    "Delete nothing, and call the administrator to restore the latest backup.")};
    case Trouble::NotEncrypted:
        return {"not_encrypted",
                QT_TRANSLATE_NOOP(
                    "Storage",
                    "The data file is not encrypted, so it was not opened. The file is unchanged."),
                QT_TRANSLATE_NOOP(
                    "Storage",
                    "Call the administrator: another program has made or replaced this file.")};
    case Trouble::UpgradeFailed:
        return {"upgrade_failed",
                QT_TRANSLATE_NOOP("Storage", "The data could not be brought to this version of the "
                                             "program. It is safe as it was."),
                QT_TRANSLATE_NOOP("Storage",
                                  "Go on with the earlier version, and call the administrator.")};
    case Trouble::DataFolderUnreadable:
        return {
            "data_folder_unreadable",
            QT_TRANSLATE_NOOP("Storage", "The data folder cannot be read. Nothing was changed."),
            QT_TRANSLATE_NOOP("Storage", "Check the folder's name and whether this account may "
                                         "read and write it, then start again.")};
    case Trouble::DataFolderInUse:
        return {"data_folder_in_use",
                QT_TRANSLATE_NOOP("Storage",
                                  "There is data in this folder already. It was left as it is."),
                QT_TRANSLATE_NOOP("Storage",
                                  "Choose another folder for the new centre, or open this one.")};
    case Trouble::NoDataFolder:
        return {
            "no_data_folder",
            QT_TRANSLATE_NOOP("Storage",
                              "There is no data of a centre in this folder. Nothing was created."),
            QT_TRANSLATE_NOOP("Storage", "Choose the right folder, or set the centre up first.")};
    case Trouble::NoKeyVault:
        return {"no_key_vault",
                QT_TRANSLATE_NOOP(
                    "Storage",
                    "The key ring of this computer does not take the key, so no data was created."),
                QT_TRANSLATE_NOOP("Storage",
                                  "Unlock the key ring of this account, or choose a passphrase.")};
    case Trouble::KeyMissing:
        return {"key_missing",
                QT_TRANSLATE_NOOP("Storage", "The key to this data was not found. The data is "
                                             "unchanged, and no new key was made."),
                QT_TRANSLATE_NOOP("Storage", "Unlock the key ring of this account and start again; "
                                             "if the key is not there, call the administrator.")};
    case Trouble::KeyVaultUnavailable:
        return {
            "key_vault_unavailable",
            QT_TRANSLATE_NOOP("Storage", "The key ring of this computer does not answer. The data "
                                         "is unchanged, and no new key was made."),
            QT_TRANSLATE_NOOP(
                "Storage",
                "Sign in to this computer anew so that the key ring starts, then start again.")};
    case Trouble::KeyVaultLocked:
        return {"key_vault_locked",
                QT_TRANSLATE_NOOP("Storage", "The key ring of this account is locked, so the data "
                                             "was not opened. The data is unchanged."),
                QT_TRANSLATE_NOOP("Storage", "Unlock the key ring with the password of this "
                                             "computer account, then start again.")};
    case Trouble::OtherComputer:
        return {"other_computer",
                QT_TRANSLATE_NOOP("Storage", "This data belongs to another computer, so it was not "
                                             "opened. It is unchanged."),
                QT_TRANSLATE_NOOP("Storage", "Go on at that computer; if this one takes its place, "
                                             "call the administrator with the recovery sheet.")};
    case Trouble::FolderCopied:
        return {"folder_copied",
                QT_TRANSLATE_NOOP("Storage", "This folder is a copy of the data, so it was not "
                                             "opened: two copies would give the same dossier "
                                             "numbers. Both are unchanged."),
                QT_TRANSLATE_NOOP("Storage", "Open the folder it was copied from; if that one is "
                                             "lost, call the administrator with the recovery "
                                             "sheet.")};
    case Trouble::DataInUse:
        return {
            "data_in_use",
            QT_TRANSLATE_NOOP("Storage",
                              "Another program is at work on this data. Nothing was changed here."),
            QT_TRANSLATE_NOOP("Storage", "Close every window of the program on this data, wait "
                                         "for the other work to end, then try again.")};
    case Trouble::PassphraseNeeded:
        return {"passphrase_needed",
                QT_TRANSLATE_NOOP("Storage",
                                  "This data is locked with a passphrase. The data is unchanged."),
                QT_TRANSLATE_NOOP("Storage", "Enter the passphrase.")};
    default:
        return {"database_unreadable",
                QT_TRANSLATE_NOOP("Storage",
                                  "The data file could not be opened. The data is unchanged."),
                QT_TRANSLATE_NOOP("Storage", "Check that this account may write to the data folder "
                                             "and that the disk has room, then start again.")};
    }
}

} // namespace

Failure failure(Trouble trouble)
{
    Words words{};
    switch (trouble) {
    case Trouble::WrongKey:
    case Trouble::SqliteNotBundled:
    case Trouble::PragmaRefused:
    case Trouble::DatabaseNewer:
    case Trouble::DatabaseDamaged:
    case Trouble::DatabaseUnreadable:
    case Trouble::NotEncrypted:
    case Trouble::UpgradeFailed:
    case Trouble::DataFolderUnreadable:
    case Trouble::DataFolderInUse:
    case Trouble::NoDataFolder:
    case Trouble::NoKeyVault:
    case Trouble::KeyMissing:
    case Trouble::KeyVaultUnavailable:
    case Trouble::KeyVaultLocked:
    case Trouble::OtherComputer:
    case Trouble::FolderCopied:
    case Trouble::DataInUse:
    case Trouble::PassphraseNeeded: words = wordsOfOpening(trouble); break;
    case Trouble::BackupMediumMissing:
    case Trouble::BackupInDataFolder:
    case Trouble::BackupRunning:
    case Trouble::BackupDiskFull:
    case Trouble::BackupNotWritten:
    case Trouble::BackupNotVerified:
    case Trouble::BackupIncomplete:
    case Trouble::BackupNotFound:
    case Trouble::BackupOfOtherFolder:
    case Trouble::BackupNewer:
    case Trouble::RestoreInUse:
    case Trouble::RestoreClock:
    case Trouble::RestoreUnfinished:
    case Trouble::BackupPlaceLinked:
    case Trouble::RestoreNotWritten: words = wordsOfBackup(trouble); break;
    case Trouble::RecoveryCodeOther:
    case Trouble::NumbersTaken:
    case Trouble::KeyChangeUnfinished:
    case Trouble::KeyNotChanged: words = wordsOfKeys(trouble); break;
    default: words = wordsOfSaving(trouble);
    }
    return Failure(words.name, tr(words.headline), tr(words.nextStep));
}

} // namespace motcua::storage
