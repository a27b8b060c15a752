// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/journal.h"

namespace motcua {

/// Settings of the call order. Lanes are first come, first served; a priority citizen may go past the
/// first ordinary one in line, but only `priorityRun` times, and never past one who has waited for the
/// ceiling. Nobody who came first is passed for any other reason, so every wait is bounded.
struct CallPolicy
{
    int priorityRun =
        3; ///< at most this many priority calls in a row while an ordinary citizen waits
    int ceilingMinutes = 45; ///< an ordinary citizen who has waited this long goes first
};

/// Who is next for a counter, and why; the reason is stored with the call and shown to the clerk.
struct NextCall
{
    Ticket ticket;
    /// Oldest: nobody came earlier. Priority: goes past `passedOver`. Ceiling, RatioOrdinary: an ordinary
    /// citizen goes although a priority one waits, after too long a wait or too many passes.
    enum class Ground { Oldest, Priority, Ceiling, RatioOrdinary } ground = Ground::Oldest;
    int priorityUsed = 0;             ///< passes of the ordinary ticket so far, this call included
    int priorityRun = 0;              ///< how many there may be
    std::optional<Ticket> passedOver; ///< the oldest ordinary ticket a priority call overtakes
    /// For the journal: "oldest", "priority 1/3 passed A017", "ceiling", "ratio 3/3".
    [[nodiscard]] QString reasonCode() const;
};

/// The number that a stored reason says was passed; nothing for any other reason.
[[nodiscard]] std::optional<TicketNumber> passedNumber(QStringView reasonCode);

/// Nothing when no ticket waits for the counter's series.
[[nodiscard]] std::optional<NextCall> nextCall(const QueueState &state, const Counter &counter,
                                               const CallPolicy &policy, const QDateTime &now);

} // namespace motcua
