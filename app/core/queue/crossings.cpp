// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/crossings.h"

#include "app/core/queue/ticket_steps.h"

#include <algorithm>

namespace motcua {

namespace {

using Kind = QueueEvent::Kind;

int weightOf(TicketState state)
{
    switch (state) {
    case TicketState::Waiting: return 0;
    case TicketState::NoShow: return 1;
    case TicketState::Called: return 2;
    case TicketState::Left:
    case TicketState::Cancelled: return 3;
    case TicketState::OnHold:
    case TicketState::Serving: return 4;
    case TicketState::Finished: return 5;
    }
    return 0;
}

/// The state an event of a ticket's turn leads to; nothing: it is no step of the turn.
std::optional<TicketState> aimOf(Kind kind)
{
    switch (kind) {
    case Kind::Called:
    case Kind::Recalled: return TicketState::Called;
    case Kind::Arrived:
    case Kind::Started:
    case Kind::Resumed: return TicketState::Serving;
    case Kind::Held: return TicketState::OnHold;
    case Kind::NoShow: return TicketState::NoShow;
    case Kind::Returned:
    case Kind::Transferred:
    case Kind::Reopened: return TicketState::Waiting;
    case Kind::Finished: return TicketState::Finished;
    case Kind::Cancelled: return TicketState::Cancelled;
    case Kind::Left: return TicketState::Left;
    default: return std::nullopt;
    }
}

bool isAt(const Ticket &ticket, const QueueEvent &event)
{
    return ticket.isAtCounter() && ticket.counter == event.by.counter;
}

Crossing::Act actOf(const QueueEvent &event)
{
    return {event.kind, event.by.counter, event.by.station, event.at};
}

std::optional<Ticket> firstOf(const QueueState &state,
                              const std::function<bool(const Ticket &)> &fits)
{
    const QVector<Ticket> all = state.tickets();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&fits](const Ticket &ticket) {
        return ticket.state != TicketState::Cancelled && fits(ticket);
    });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Ticket> bookedBefore(const QueueState &state, const QueueEvent &event)
{
    if (event.bookingId.isEmpty())
        return std::nullopt;
    return firstOf(state, [&event](const Ticket &ticket) {
        return ticket.bookingId == event.bookingId && ticket.state != TicketState::Left;
    });
}

std::optional<Ticket> continuedBefore(const QueueState &state, const QueueEvent &event)
{
    if (event.carriedFrom.isNull())
        return std::nullopt;
    return firstOf(
        state, [&event](const Ticket &ticket) { return ticket.carriedFrom == event.carriedFrom; });
}

std::optional<Ticket> overTheLimit(const QueueState &state, const QueueEvent &event)
{
    if (event.personLimit <= 0 || state.issuedTo(event.personMark) < event.personLimit)
        return std::nullopt;
    return firstOf(
        state, [&event](const Ticket &ticket) { return ticket.personMark == event.personMark; });
}

std::optional<Claim> claimed(Claim::On on, const std::optional<Ticket> &holder)
{
    return holder ? std::optional(Claim{on, *holder}) : std::nullopt;
}

std::optional<Claim> claimOfIssue(const QueueState &state, const QueueEvent &event)
{
    if (const auto claim = claimed(Claim::On::Booking, bookedBefore(state, event)))
        return claim;
    if (const auto claim = claimed(Claim::On::Place, continuedBefore(state, event)))
        return claim;
    return claimed(Claim::On::Person, overTheLimit(state, event));
}

/// Without what another number has already.
QueueEvent issuedWithoutClaims(const QueueState &state, QueueEvent event)
{
    if (bookedBefore(state, event)) {
        event.bookingId.clear();
        event.bookedFor = {};
    }
    if (continuedBefore(state, event)) {
        event.carriedFrom = {};
        event.rank.reset();
    }
    if (overTheLimit(state, event)) {
        event.priorityReason.clear();
        event.purpose = Purpose::Service;
        event.bookedFor = {};
    }
    return event;
}

Standing standingIn(const QueueState &state, const QueueEvent &event)
{
    const auto before = event.ticket.isNull() ? std::nullopt : state.ticket(event.ticket);
    return before && state.lastEventOf(event.ticket) ? standingOf(*before, event)
                                                     : Standing::Stands;
}

} // namespace

bool fits(const Ticket &ticket, const QueueEvent &event)
{
    switch (event.kind) {
    case Kind::Called: return ticket.state == TicketState::Waiting;
    case Kind::Recalled:
    case Kind::Arrived:
    case Kind::NoShow: return ticket.state == TicketState::Called && isAt(ticket, event);
    case Kind::Held: return isAt(ticket, event);
    case Kind::Finished: return ticket.state == TicketState::Serving && isAt(ticket, event);
    case Kind::Started: return ticket.state == TicketState::Waiting || isAt(ticket, event);
    case Kind::Resumed:
        return ticket.state == TicketState::OnHold || ticket.state == TicketState::NoShow;
    case Kind::Returned:
        return ticket.state == TicketState::OnHold || ticket.state == TicketState::NoShow;
    case Kind::Transferred:
        return ticket.state == TicketState::Waiting || ticket.state == TicketState::OnHold ||
               isAt(ticket, event);
    case Kind::Reopened: return ticket.hasEnded();
    case Kind::Left:
    case Kind::Cancelled:
        return !ticket.hasEnded() && (!ticket.isAtCounter() || isAt(ticket, event));
    default: return true;
    }
}

Standing standingOf(const Ticket &ticket, const QueueEvent &event)
{
    if (!event.island || fits(ticket, event))
        return Standing::Stands;
    const std::optional<TicketState> aim = aimOf(event.kind);
    if (!aim)
        return Standing::Stands;
    const int now = weightOf(ticket.state);
    const int then = weightOf(*aim);
    const bool earlierCall = event.kind == Kind::Called && ticket.state == TicketState::Called &&
                             event.at < ticket.lastCalledAt && ticket.calls == 1;
    return then > now || earlierCall ? Standing::Overrides : Standing::Crossed;
}

std::optional<Claim> claimOf(const QueueState &state, const QueueEvent &event)
{
    if (!event.island)
        return std::nullopt;
    if (event.kind == Kind::Issued)
        return state.ticket(event.ticket) ? std::nullopt : claimOfIssue(state, event);
    if (!bringsToCounter(event.kind) || event.by.counter <= 0)
        return std::nullopt;
    const auto there = state.atCounter(event.by.counter);
    return there && there->id != event.ticket ? claimed(Claim::On::Counter, there) : std::nullopt;
}

std::optional<QueueEvent> asItCounts(const QueueState &state, const QueueEvent &event)
{
    if (standingIn(state, event) == Standing::Crossed)
        return std::nullopt;
    const auto claim = claimOf(state, event);
    if (!claim)
        return event;
    if (claim->on != Claim::On::Counter)
        return issuedWithoutClaims(state, event);
    if (event.kind == Kind::Called)
        return std::nullopt;
    QueueEvent held = event; // served there: they are with the clerk, who takes them up again
    held.kind = Kind::Held;
    return held;
}

bool hasTwin(const QueueState &state, const Ticket &ticket)
{
    const auto twin = firstOf(state, [&ticket](const Ticket &other) {
        const bool booked = !ticket.bookingId.isEmpty() && other.bookingId == ticket.bookingId &&
                            other.state != TicketState::Left;
        const bool kept = !ticket.carriedFrom.isNull() && other.carriedFrom == ticket.carriedFrom;
        return other.id != ticket.id && (booked || kept);
    });
    return twin.has_value();
}

std::optional<QueueEvent> heldByUndo(const QueueState &state, const QueueEvent &undo)
{
    const auto back = state.ticket(undo.ticket);
    if (!undo.island || !back || !back->isAtCounter())
        return std::nullopt;
    const QVector<Ticket> all = state.tickets();
    const bool occupied = std::any_of(all.cbegin(), all.cend(), [&back](const Ticket &other) {
        return other.id != back->id && other.isAtCounter() && other.counter == back->counter;
    });
    if (!occupied)
        return std::nullopt;
    QueueEvent held = undo;
    held.kind = Kind::Held;
    return held;
}

namespace {

Crossing crossingOf(const QueueState &state, const QueueEvent &event, const Claim &claim)
{
    const auto ticket = state.ticket(event.ticket);
    const auto there = state.lastEventOf(claim.holder.id);
    Crossing crossing;
    crossing.ticket = event.ticket;
    crossing.number = ticket ? ticket->number : event.number;
    crossing.claim = claim.on;
    crossing.holder = claim.holder.number;
    crossing.there = there ? actOf(*there) : Crossing::Act();
    crossing.here = actOf(event);
    return crossing;
}

} // namespace

std::optional<Crossing> crossingBefore(const QueueState &state, const QueueEvent &event)
{
    if (!event.island || event.ticket.isNull())
        return std::nullopt;
    const Standing standing = standingIn(state, event);
    if (standing != Standing::Crossed) {
        if (const auto claim = claimOf(state, event))
            return crossingOf(state, event, *claim);
    }
    if (standing == Standing::Stands)
        return std::nullopt;
    const auto ticket = state.ticket(event.ticket);
    Crossing crossing;
    crossing.ticket = event.ticket;
    crossing.number = ticket->number;
    crossing.there = actOf(*state.lastEventOf(event.ticket));
    crossing.here = actOf(event);
    crossing.overridden = standing == Standing::Overrides;
    return crossing;
}

std::optional<Crossing> crossingAfter(const QueueState &state, const QueueEvent &event)
{
    const auto last = event.island && event.kind == Kind::Undone && !event.ticket.isNull()
                          ? state.lastEventOf(event.ticket)
                          : std::nullopt;
    if (!last || last->id != event.id)
        return std::nullopt;
    const auto there = state.atCounter(state.ticket(event.ticket)->counter);
    return there ? std::optional(crossingOf(state, *last, {Claim::On::Counter, *there}))
                 : std::nullopt;
}

QVector<Crossing> crossingsOf(const QVector<QueueEvent> &events)
{
    QueueState state;
    for (const QueueEvent &event : events)
        state.apply(event);
    return state.crossings();
}

} // namespace motcua
