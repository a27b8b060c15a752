// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/call_policy.h"
#include "app/core/queue/service_times.h"

namespace motcua {

/// How long somebody will wait, said as an interval that should hold four times out of five; what share it really held
/// is reported (motcua-admin queue replay).
struct WaitInterval
{
    int ahead = 0; ///< people who are called before, as it looks now
    bool known =
        false; ///< false: nothing was measured yet, or no counter is open; then no minutes are said
    int lowMinutes = 0;  ///< rounded down to a minute, above half an hour to five
    int highMinutes = 0; ///< rounded up likewise; never below lowMinutes + 1
    friend bool operator==(const WaitInterval &a, const WaitInterval &b) = default;
};

/// The wait of a ticket that waits, from `now` on. Plays the rest of the queue through a few hundred times with service
/// times drawn from the measured ones; the draws depend on ticket and journal alone, so that every screen says the same.
/// A few ms at 100 waiting; desk thread.
/// @param counters  those of the centre; of them count the ones that are open, or, before the first has opened, all
[[nodiscard]] WaitInterval estimateWait(const QueueState &state, const Ticket &ticket,
                                        const QVector<Counter> &counters, const CallPolicy &policy,
                                        const ServiceTimes &times, const QDateTime &now);

/// The counters that work now, with the lanes they serve (see estimateWait).
[[nodiscard]] QVector<Counter> workingCounters(const QueueState &state,
                                               const QVector<Counter> &counters);

} // namespace motcua
