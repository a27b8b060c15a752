// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "app/core/queue/centre_membership.h"

namespace motcua::storage {

class Station;

/// How this PC stands to the centre's queue today, for whoever joins or leaves.
struct CentreStanding
{
    int unsent = 0;  ///< a member: steps of this PC the centre has not seen
    int ownOpen = 0; ///< alone: numbers it has given today that are not finished
};
/// Thread of the station. Throws what reading throws.
[[nodiscard]] CentreStanding centreStanding(Station &station, const QDate &today);

/// The station becomes a member. When people still wait with numbers of this PC and the centre has given numbers of its
/// own today, two papers would bear one number: then throws "centre_numbers_open", and nothing was changed here.
void joinCentreQueue(Station &station, const CentreMembership &membership, const Actor &by);

/// The station works alone from now on; its programs know it at once, and nothing of the day is lost
/// (QueueMirror::leave). Nothing when it is no member.
void leaveCentreQueue(Station &station, const Actor &by, const QDateTime &at);

} // namespace motcua::storage
