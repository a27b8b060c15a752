// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/event.h"

namespace motcua {

/// What can be had once only, and an earlier event of the journal has.
struct Claim
{
    enum class On {
        Counter, ///< the counter has another citizen: who is called there waits on, who is served there is on hold
        Booking, ///< the booking has its number: the later one waits without it
        Person, ///< the card had as many numbers as the rules allow: the later one waits without precedence
        Place ///< the place in line was kept by another number: the later one waits by its own time
    };
    On on = On::Counter;
    Ticket holder; ///< as it was then
};

/// One ticket on which two sides acted, or two that claim one thing.
struct Crossing
{
    struct Act
    {
        QueueEvent::Kind kind = QueueEvent::Kind::Called;
        int counter = 0;
        QString station;
        QDateTime at;
    };
    TicketId ticket;
    TicketNumber number;
    std::optional<Claim::On> claim;           ///< two tickets: `number` is the later one,
    TicketNumber holder;                      ///< and this one has what both claim
    Act there;                                ///< what stood when the other one came to be known
    Act here;                                 ///< what came from the island
    bool overridden = false;                  ///< `here` counted
    TicketState state = TicketState::Waiting; ///< of the ticket now, at
    int counter = 0;                          ///< this counter
};

} // namespace motcua
