// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "app/core/base/clock.h"

namespace motcua {

/// The pause after too many wrong secrets: five wrong ones lock for 10 minutes (design 11a), the next five for 30, then
/// 2 hours, then 8 hours each time, until a good sign-in or a reset begins anew.
///
/// Which clock a pause runs by: while the computer stays on, by its uptime, which nobody can set, so that a wall clock
/// put two years forward frees nobody and one put back locks nobody longer. Across a restart only the wall clock is
/// left: a night with the computer off counts, and a clock that has gone back since costs the whole pause once more,
/// never longer. Somebody who can restart the computer with another time therefore gains five tries a restart; the
/// growing count and the audit entries stay.
namespace lockout {

inline constexpr int kMaxWrong = 5;
[[nodiscard]] int pauseMinutes(int lockouts); ///< of the n-th lock in a row, n from 1

/// What is left of a lock, ms; 0: open.
[[nodiscard]] qint64 remainingMs(const StaffStore::Attempts &attempts, const Clock &clock);
/// Begins the next lock now.
void begin(StaffStore::Attempts &attempts, const Clock &clock);
/// Brings what is stored up to date: a lock that is over goes, one from before a restart is measured by this start
/// from now on. True when something changed and wants to be stored.
[[nodiscard]] bool settle(StaffStore::Attempts &attempts, const Clock &clock);

} // namespace lockout
} // namespace motcua
