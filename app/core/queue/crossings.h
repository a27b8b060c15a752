// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/crossing.h"
#include "app/core/queue/journal.h"

namespace motcua {

/// What becomes of an event in the projection.
enum class Standing {
    Stands,    ///< it fits what was
    Overrides, ///< it does not, and counts for more: the citizen is where it says
    Crossed    ///< it does not, and counts for less: it stays in the journal and changes nothing
};

/// Two stations that could not hear each other may have acted on one ticket. The same rule everywhere decides, from the
/// ticket as it is and the event alone, so that every station comes to the same: finished beats being served, being served
/// beats a citizen who left, that beats a call, a call beats an absence, an absence beats waiting; of two calls the
/// earlier one stands. Only events made on an island are asked about: all others were decided on the whole journal.
[[nodiscard]] Standing standingOf(const Ticket &ticket, const QueueEvent &event);
/// Whether the event is one a counter could make of the ticket as it is.
[[nodiscard]] bool fits(const Ticket &ticket, const QueueEvent &event);

/// What an event of an island claims that is another's already; the first one of the journal has it. Nothing for any
/// other event: it was decided on the whole journal.
[[nodiscard]] std::optional<Claim> claimOf(const QueueState &state, const QueueEvent &event);
/// The event of an island as the projection takes it; nothing: it stays in the journal and changes nothing.
[[nodiscard]] std::optional<QueueEvent> asItCounts(const QueueState &state,
                                                   const QueueEvent &event);
/// Whether another number stands for the same booking or kept place: this one, ended, cannot come back beside it.
[[nodiscard]] bool hasTwin(const QueueState &state, const Ticket &ticket);
/// An island took a step back, and the counter to which its ticket would come has another citizen meanwhile: on hold.
[[nodiscard]] std::optional<QueueEvent> heldByUndo(const QueueState &state, const QueueEvent &undo);

/// What crosses by an event of an island: asked before it is applied, and after it (a step taken back found its counter
/// with another citizen).
[[nodiscard]] std::optional<Crossing> crossingBefore(const QueueState &state,
                                                     const QueueEvent &event);
[[nodiscard]] std::optional<Crossing> crossingAfter(const QueueState &state,
                                                    const QueueEvent &event);
/// Those of a day, in the order in which they came to be known; `events` in the order of the journal. One for each
/// ticket and counter of the island, and for each claim. The same as QueueState::crossings() after all of them.
[[nodiscard]] QVector<Crossing> crossingsOf(const QVector<QueueEvent> &events);
/// The number a refused step was about: of the day's state, else of the refused issue; null: not known.
[[nodiscard]] TicketNumber numberOf(const RefusedStep &step, const QVector<RefusedStep> &all,
                                    const QueueState &state);
/// "A017: đã gọi ở quầy 3 lúc 09:41. …" and why the centre did not take it; no name of a person.
[[nodiscard]] QString refusedSentence(const RefusedStep &step, const TicketNumber &number,
                                      QDate today);
/// "A017 đã được gọi ở quầy 1 lúc 09:41 và quầy 3 lúc 09:42." and what was decided; no name of a person.
[[nodiscard]] QString crossingSentence(const Crossing &crossing);

} // namespace motcua
