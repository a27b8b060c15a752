// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/queue_state.h"

namespace motcua {

/// One event onto one ticket. Total and without memory, so that replay always gives the same.
void advance(Ticket &ticket, const QueueEvent &event);
/// One event of a counter onto its status.
void advance(CounterStatus &counter, const QueueEvent &event);
/// Whether such an event puts a ticket at the counter of whoever made it.
[[nodiscard]] bool bringsToCounter(QueueEvent::Kind kind);
/// Whether the reason of a call says that it went past somebody who came earlier (call_policy.h).
[[nodiscard]] bool isAhead(QStringView callReason);

} // namespace motcua
