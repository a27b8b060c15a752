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
    QStringList unknown; ///< kinds of parts this program does not know
};

/// Takes the parcel whose signed list is `path`: checks the list and every file beside it first, applies a province
/// pack as `apply-pack` would, puts a program update aside under `updates/` of the data folder. Audit entry
/// "bundle.parcel_taken". Throws "bundle_parcel_wrong", "bundle_parcel_older", "bundle_file_unreadable",
/// "not_enrolled", and what opening and applying a pack throw.
/// @param running  the version of this program: an update must be newer
[[nodiscard]] ParcelOutcome takeParcel(storage::Station &station, const QString &path,
                                       const QString &running, const Actor &by, const Clock &clock);

} // namespace motcua::sync
