// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/event.h"

namespace motcua {

/// One ticket on which two sides acted.
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
    Act there;                                ///< what stood when the other one came to be known
    Act here;                                 ///< what came from the island
    bool overridden = false;                  ///< `here` counted
    TicketState state = TicketState::Waiting; ///< of the ticket now, at
    int counter = 0;                          ///< this counter
};

} // namespace motcua
