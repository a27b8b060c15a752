// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/journal.h"

namespace motcua {

/// Settings of the call order. Priority and ordinary citizens alternate in a ratio, and nobody ordinary
/// waits past a ceiling.
struct CallPolicy
{
    int priorityRun = 3;        ///< at most this many priority calls in a row while an ordinary citizen waits
    int ceilingMinutes = 45;    ///< an ordinary citizen who has waited this long goes first
};

/// Who is next for a counter, and why; the reason is stored with the call and shown to the clerk.
struct NextCall
{
    Ticket ticket;
    enum class Ground { Oldest, Priority, Ceiling, RatioOrdinary } ground = Ground::Oldest;
    int priorityUsed = 0;       ///< of policy.priorityRun
    std::optional<Ticket> passedOver; ///< the oldest ordinary ticket a priority call overtakes
    [[nodiscard]] QString reasonCode() const; ///< "priority 1/3 passed A017", for the journal
};

/// Nothing when no ticket waits for the counter's series.
[[nodiscard]] std::optional<NextCall> nextCall(const QueueState &state, const Counter &counter,
                                               const CallPolicy &policy, const QDateTime &now);

} // namespace motcua
