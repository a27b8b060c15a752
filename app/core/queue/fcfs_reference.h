// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/queue_state.h"

namespace motcua {

/// When everybody would have been called under first come, first served, with the same counters, the same times at the
/// counters and the same arrivals: what the fairness of the order of calls is measured against.
///
/// The time at a counter runs from the call to the counter's next call when somebody was waiting for it meanwhile (the
/// clerk's hand-over between two citizens is part of the work), else to the moment it was free. A stay that still goes
/// on counts as long as it has lasted, one that has not begun as nothing: so the answer is never later than the true
/// one where all counters of a lane serve the same lanes, and whoever is truly overdue is found. Elsewhere it may be a
/// little later; who asks leaves room for that (call_policy.cpp).
class FcfsReference
{
public:
    struct Job
    {
        TicketId ticket;
        int stay = 0; ///< index in Ticket::stays
        QString lane;
        int onlyCounter = 0;
        qint64 fromMs = 0;
        qint64 busyMs = 0;
    };
    struct Desk
    {
        int counter = 0;
        QVector<CounterStatus::Shift> shifts; ///< in order; lanes as served in each
    };
    /// @param nowMs  stays that go on are measured up to here
    [[nodiscard]] static QVector<Job> jobs(const QueueState &state, qint64 nowMs);
    /// A counter that called somebody without being opened counts as open from its first call, for what it called.
    [[nodiscard]] static QVector<Desk> desks(const QueueState &state);
    /// Call time of each job, ms since the epoch, in the order of `jobs`; −1: not by `untilMs`.
    [[nodiscard]] static QVector<qint64> callTimes(const QVector<Job> &jobs,
                                                   const QVector<Desk> &desks, qint64 untilMs);
};

} // namespace motcua
