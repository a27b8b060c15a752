// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/reporting/day_play.h"

namespace motcua {

/// Waits, runs and what fairness promised, from how the day ended.
void addFigures(DayFigures &figures, const QueueState &state, const CallPolicy &policy);

} // namespace motcua
