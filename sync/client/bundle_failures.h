// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"

namespace motcua::sync {

/// What can stand in the way of a bundle, in words fit to be shown.
enum class BundleTrouble {
    FolderMissing,    ///< "bundle_folder_missing"
    MediumFull,       ///< "bundle_medium_full"
    NotWritten,       ///< "bundle_not_written"
    NotVerified,      ///< "bundle_not_verified"
    NotEnrolled,      ///< "not_enrolled"
    RecipientMissing, ///< "bundle_recipient_missing": no certificate of the province to encipher for
    RecipientWrong,   ///< "bundle_recipient_wrong"
    IndexMissing,     ///< "bundle_not_whole"
    IndexWrong,       ///< "bundle_index_wrong"
    FileUnreadable,   ///< "bundle_file_unreadable"
    ReceiptWrong,     ///< "bundle_receipt_wrong": damaged, or not signed by our province
    ReceiptOfOther,   ///< "bundle_receipt_other_station"
    ParcelWrong,      ///< "bundle_parcel_wrong"
    ParcelOlder,      ///< "bundle_parcel_older"
    FeedOfOther,      ///< "bundle_feed_other_station"
    FeedGap,          ///< "bundle_feed_gap"
};
[[nodiscard]] Failure failure(BundleTrouble trouble);

} // namespace motcua::sync
