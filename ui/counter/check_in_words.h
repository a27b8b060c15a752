// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/check_in.h"

namespace motcua::ui {

/// What a clerk is told of an appointment that was given no number; for NoGroup what is to be chosen.
[[nodiscard]] QString checkInRefusal(const CheckIn::Outcome &outcome);
/// Of one that has a number: the number, the booked time, early or late by how much, and what that means for the call.
[[nodiscard]] QString checkInGiven(const CheckIn::Outcome &outcome);

} // namespace motcua::ui
