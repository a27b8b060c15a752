// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"

#include <QDateTime>

namespace motcua::storage {

/// "centre_away": the centre's server cannot be reached, nothing was saved.
[[nodiscard]] Failure centreAway();
/// "centre_doubtful": the line went while saving; it may be saved or not.
[[nodiscard]] Failure centreDoubtful();
/// What is said of a refusal with this state of the server (storage/centre/schema/0004_guard.sql): "centre_wrong_clock",
/// "centre_refused", or "not_saved". `now`: by this computer's clock.
[[nodiscard]] Failure centreRefused(const QByteArray &state, const QDateTime &now);
/// "centre_no_block": the server is away and has never given this station numbers of its own.
[[nodiscard]] Failure centreNoBlock();
/// "centre_numbers_open": this PC has open numbers of today that would bear the same as the centre's.
[[nodiscard]] Failure centreNumbersOpen(int open);
/// "centre_unsent": it was not left, since the centre has not seen all that was done here.
[[nodiscard]] Failure centreUnsent(int steps);

/// "rules_centre_away", "rules_overtaken", "rules_doubtful": SharedSettings::change().
[[nodiscard]] Failure rulesCentreAway();
[[nodiscard]] Failure rulesOvertaken();
[[nodiscard]] Failure rulesDoubtful();

} // namespace motcua::storage
