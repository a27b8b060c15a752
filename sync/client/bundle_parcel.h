// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/station.h"

namespace motcua::sync {

/// What a parcel from the province brought.
struct ParcelOutcome
{
    qint64 serial = 0;
    enum class Pack { None, Applied, AlreadyHere, NeedsFingerprint };
    Pack pack = Pack::None;
    qint64 packSerial = 0;
    QString program;     ///< where the update lies; empty: none that is newer
    QString version;     ///< of it
    QString command;     ///< for an administrator; nothing is ever installed by itself
    bool feed = false;   ///< it has something of the feed for this station
    int items = 0;       ///< taken; what the network had brought does not count
    int papers = 0;      ///< of online dossiers, taken
    int papersLeft = 0;  ///< on the stick, and not to be had from it: the network brings them
    QStringList unknown; ///< kinds of parts this program does not know
};

/// Takes the parcel whose signed list is `path`: checks the list and every file beside it that is for this station
/// first, then all of it that counts in one transaction or nothing: applies a province pack as `apply-pack` would, puts a program update aside under `updates/` of the data
/// folder, and takes items and papers of the feed (sync/client/bundle_feed.h). Of a list older than the last one taken
/// the feed alone counts. Audit entry "bundle.parcel_taken". Throws "bundle_parcel_wrong", "bundle_parcel_older",
/// "bundle_file_unreadable", "bundle_feed_other_station", "bundle_feed_gap", "not_enrolled", and what opening and
/// applying a pack throw.
/// @param running  the version of this program: an update must be newer
[[nodiscard]] ParcelOutcome takeParcel(storage::Station &station, const QString &path,
                                       const QString &running, const Actor &by, const Clock &clock);

} // namespace motcua::sync
