// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/bundle_failures.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace motcua::sync {

namespace {

struct Words
{
    BundleTrouble trouble;
    const char *name;
    const char *headline;
    const char *nextStep;
};

constexpr const char *kAnotherStick =
    QT_TRANSLATE_NOOP("Bundle", "Try again, with another stick if it happens twice.");

constexpr Words kWords[] = {
    {BundleTrouble::FolderMissing, "bundle_folder_missing",
     QT_TRANSLATE_NOOP("Bundle", "The place chosen for the bundle is not there."),
     QT_TRANSLATE_NOOP("Bundle", "Plug the stick in, and choose its folder again.")},
    {BundleTrouble::MediumFull, "bundle_medium_full",
     QT_TRANSLATE_NOOP("Bundle", "There is not enough room on the stick. Nothing was written; all "
                                 "records are still on this PC."),
     QT_TRANSLATE_NOOP("Bundle", "Use a larger stick, or delete what it does not need.")},
    {BundleTrouble::NotWritten, "bundle_not_written",
     QT_TRANSLATE_NOOP("Bundle", "The bundle could not be written to the stick. All records are "
                                 "still on this PC."),
     kAnotherStick},
    {BundleTrouble::NotVerified, "bundle_not_verified",
     QT_TRANSLATE_NOOP("Bundle", "The stick does not give back what was written to it. The bundle "
                                 "was removed; all records are still on this PC."),
     QT_TRANSLATE_NOOP("Bundle", "Do not use this stick any more. Try again with another one.")},
    {BundleTrouble::NotEnrolled, "not_enrolled",
     QT_TRANSLATE_NOOP("Bundle", "This PC is not registered with the province yet, so a bundle of "
                                 "it would be refused there."),
     QT_TRANSLATE_NOOP("Bundle", "Register it first, with the code from the province.")},
    {BundleTrouble::RecipientMissing, "bundle_recipient_missing",
     QT_TRANSLATE_NOOP("Bundle", "This PC does not have the province's key for bundles yet. "
                                 "Nothing was written."),
     QT_TRANSLATE_NOOP("Bundle", "Connect once, or ask the province for the file bundle.pem and "
                                 "name it.")},
    {BundleTrouble::RecipientWrong, "bundle_recipient_wrong",
     QT_TRANSLATE_NOOP("Bundle", "This is not the key of our province for bundles. Nothing was "
                                 "written."),
     QT_TRANSLATE_NOOP("Bundle", "Ask the province for the file bundle.pem again.")},
    {BundleTrouble::IndexMissing, "bundle_not_whole",
     QT_TRANSLATE_NOOP("Bundle", "There is no whole bundle here."),
     QT_TRANSLATE_NOOP("Bundle", "Make the bundle again; leave the stick in until it may be "
                                 "removed.")},
    {BundleTrouble::IndexWrong, "bundle_index_wrong",
     QT_TRANSLATE_NOOP("Bundle", "The list of this bundle was changed or damaged, or it is not of "
                                 "a station of our province."),
     QT_TRANSLATE_NOOP("Bundle", "Make the bundle again, and do not use this one.")},
    {BundleTrouble::FileUnreadable, "bundle_file_unreadable",
     QT_TRANSLATE_NOOP("Bundle", "The file cannot be read."),
     QT_TRANSLATE_NOOP("Bundle", "Check that the stick is plugged in, and choose the file again.")},
    {BundleTrouble::ReceiptWrong, "bundle_receipt_wrong",
     QT_TRANSLATE_NOOP("Bundle", "This receipt was changed or damaged, or it is not of our "
                                 "province. Nothing of it was taken."),
     QT_TRANSLATE_NOOP("Bundle", "Ask the province for the receipt again.")},
    {BundleTrouble::ReceiptOfOther, "bundle_receipt_other_station",
     QT_TRANSLATE_NOOP("Bundle", "This receipt is for another station. Nothing of it was taken."),
     QT_TRANSLATE_NOOP("Bundle", "Take it to the station named in it; ask for this station's "
                                 "receipt.")},
    {BundleTrouble::ParcelWrong, "bundle_parcel_wrong",
     QT_TRANSLATE_NOOP("Bundle", "This file from the province was changed or damaged, or it is not "
                                 "of our province. Nothing of it was taken."),
     QT_TRANSLATE_NOOP("Bundle", "Ask the province for the file again.")},
    {BundleTrouble::ParcelOlder, "bundle_parcel_older",
     QT_TRANSLATE_NOOP("Bundle", "This file from the province is older than what is here. Nothing "
                                 "of it was taken."),
     QT_TRANSLATE_NOOP("Bundle", "Ask the province for the newest one.")},
    {BundleTrouble::FeedOfOther, "bundle_feed_other_station",
     QT_TRANSLATE_NOOP("Bundle", "Nothing on this stick is for this station, or it was made before "
                                 "this station was registered anew. Nothing of it was taken."),
     QT_TRANSLATE_NOOP("Bundle", "Ask the province for a stick for this station.")},
    {BundleTrouble::FeedGap, "bundle_feed_gap",
     QT_TRANSLATE_NOOP("Bundle",
                       "Between what this station has and what is on this stick something "
                       "is missing. Nothing of it was taken."),
     QT_TRANSLATE_NOOP("Bundle", "Connect once, or ask the province for a stick that begins at the "
                                 "beginning.")},
};

} // namespace

Failure failure(BundleTrouble trouble)
{
    const auto *const words =
        std::find_if(std::begin(kWords), std::end(kWords),
                     [trouble](const Words &entry) { return entry.trouble == trouble; });
    Q_ASSERT(words != std::end(kWords));
    return {words->name, QCoreApplication::translate("Bundle", words->headline),
            QCoreApplication::translate("Bundle", words->nextStep)};
}

} // namespace motcua::sync
