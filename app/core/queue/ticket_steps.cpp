// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/ticket_steps.h"

namespace motcua {

namespace {

using Kind = QueueEvent::Kind;

qint64 msOf(const QDateTime &time)
{
    return time.toMSecsSinceEpoch();
}

void startStay(Ticket &ticket, const QueueEvent &event)
{
    QueueStay stay;
    stay.lane = ticket.lane;
    stay.onlyCounter = ticket.onlyCounter;
    stay.fromMs = msOf(event.at);
    ticket.stays.append(stay);
}

void comeToCounter(Ticket &ticket, const QueueEvent &event)
{
    const bool waits = !ticket.stays.isEmpty() && ticket.stays.last().calledMs < 0;
    if (!waits) {
        startStay(ticket, event);
        ticket.stays.last().noWait = true;
    }
    ticket.stays.last().calledMs = msOf(event.at);
    ticket.stays.last().counter = event.by.counter;
    ticket.counter = event.by.counter;
}

void leaveCounter(Ticket &ticket, const QueueEvent &event)
{
    if (ticket.stays.isEmpty())
        return;
    QueueStay &stay = ticket.stays.last();
    if (stay.calledMs >= 0 && stay.releasedMs < 0)
        stay.releasedMs = std::max(stay.calledMs, msOf(event.at));
}

void waitAgain(Ticket &ticket, const QueueEvent &event)
{
    leaveCounter(ticket, event);
    ticket.state = TicketState::Waiting;
    ticket.counter = 0;
    ticket.calls = 0;
    ticket.endedAt = {};
    ticket.awaySince = {};
    ticket.awayUntil = {};
    ticket.awayReason = event.reason;
    if (event.kind == Kind::Transferred) {
        if (!event.lane.isEmpty())
            ticket.lane = event.lane;
        ticket.onlyCounter = event.toCounter;
    }
    if (event.rank)
        ticket.rank = *event.rank;
    startStay(ticket, event);
}

void goAway(Ticket &ticket, const QueueEvent &event, TicketState state)
{
    leaveCounter(ticket, event);
    ticket.state = state;
    ticket.awaySince = event.at;
    ticket.awayUntil = event.until;
    ticket.awayReason = event.reason;
    ticket.holder = event.by.staff;
    ticket.holderName = event.by.name;
}

void end(Ticket &ticket, const QueueEvent &event, TicketState state)
{
    leaveCounter(ticket, event);
    ticket.state = state;
    ticket.endedAt = event.at;
    if (event.by.counter > 0 && (ticket.counter == 0 || state == TicketState::Finished))
        ticket.counter = event.by.counter;
}

void beginService(Ticket &ticket, const QueueEvent &event)
{
    if (ticket.state != TicketState::Serving || !ticket.arrivedAt.isValid()) {
        if (!ticket.isAtCounter()) {
            comeToCounter(ticket, event);
            ticket.stays.last().noWait = true; // begun without a call: nobody was passed
        } else if (event.by.counter > 0 && event.by.counter != ticket.counter) {
            leaveCounter(ticket, event); // two stations that were apart had called (crossings.h)
            comeToCounter(ticket, event);
        }
        ticket.state = TicketState::Serving;
        if (!ticket.arrivedAt.isValid())
            ticket.arrivedAt = event.at;
    }
    const bool says = event.kind == Kind::Started && !event.procedureName.isEmpty();
    ticket.services.append({says ? event.procedureCode : ticket.procedureCode,
                            says ? event.procedureName : ticket.procedureName, event.at});
}

void issue(Ticket &ticket, const QueueEvent &event)
{
    ticket.id = event.ticket;
    ticket.number = event.number;
    ticket.priorityReason = event.priorityReason;
    ticket.procedureCode = event.procedureCode;
    ticket.procedureName = event.procedureName;
    ticket.issuedAt = event.at;
    ticket.state = TicketState::Waiting;
    ticket.lane = event.lane.isEmpty() ? event.number.series : event.lane;
    ticket.purpose = event.purpose;
    ticket.bookingId = event.bookingId;
    ticket.bookedFor = event.bookedFor;
    ticket.dossiers = event.dossiers;
    ticket.estimated = event.estimated;
    ticket.personMark = event.personMark;
    ticket.carriedFrom = event.carriedFrom;
    ticket.station = event.by.station;
    ticket.rank = event.rank.value_or(Rank{msOf(event.at), event.ticket.uuid(), 0});
    startStay(ticket, event);
}

void call(Ticket &ticket, const QueueEvent &event)
{
    if (event.kind == Kind::Called) {
        ticket.state = TicketState::Called;
        ticket.callReason = event.reason;
        comeToCounter(ticket, event);
    }
    ++ticket.calls;
    ticket.lastCalledAt = event.at;
    if (!ticket.firstCalledAt.isValid())
        ticket.firstCalledAt = event.at;
}

void print(Ticket &ticket, const QueueEvent &event)
{
    if (event.kind == Kind::PrintFailed) {
        if (ticket.slipCopies == 0)
            ticket.slip = Ticket::Slip::Failed;
        return;
    }
    ticket.slip = Ticket::Slip::Printed;
    ++ticket.slipCopies;
}

} // namespace

void advance(Ticket &ticket, const QueueEvent &event)
{
    switch (event.kind) {
    case Kind::Issued: issue(ticket, event); break;
    case Kind::Called:
    case Kind::Recalled: call(ticket, event); break;
    case Kind::Arrived:
    case Kind::Started: beginService(ticket, event); break;
    case Kind::Resumed:
        comeToCounter(ticket, event);
        ticket.state = TicketState::Serving;
        ticket.awaySince = {};
        ticket.awayUntil = {};
        if (!ticket.arrivedAt.isValid())
            ticket.arrivedAt = event.at;
        break;
    case Kind::Held:
        if (ticket.state == TicketState::Waiting) {
            // Served at a counter that was somebody else's in the centre's journal (crossings.h): it was there all the same.
            comeToCounter(ticket, event);
            ticket.stays.last().noWait = true;
            if (!ticket.firstCalledAt.isValid())
                ticket.firstCalledAt = event.at;
        }
        goAway(ticket, event, TicketState::OnHold);
        break;
    case Kind::NoShow: goAway(ticket, event, TicketState::NoShow); break;
    case Kind::Returned:
    case Kind::Transferred:
    case Kind::Reopened: waitAgain(ticket, event); break;
    case Kind::Finished: end(ticket, event, TicketState::Finished); break;
    case Kind::Cancelled: end(ticket, event, TicketState::Cancelled); break;
    case Kind::Left: end(ticket, event, TicketState::Left); break;
    case Kind::Printed:
    case Kind::PrintFailed:
    case Kind::Reprinted: print(ticket, event); break;
    case Kind::Undone:
    case Kind::CounterOpened:
    case Kind::CounterPaused:
    case Kind::CounterClosed:
    case Kind::HelpWanted:
    case Kind::HelpGiven:
    case Kind::Later: break;
    }
}

void advance(CounterStatus &counter, const QueueEvent &event)
{
    using State = CounterStatus::State;
    counter.number = event.by.counter;
    const auto endShift = [&] {
        if (!counter.shifts.isEmpty() && counter.shifts.last().toMs < 0)
            counter.shifts.last().toMs = std::max(counter.shifts.last().fromMs, msOf(event.at));
    };
    switch (event.kind) {
    case Kind::CounterOpened:
        endShift();
        counter.state = State::Open;
        counter.lanes = event.lanes;
        counter.staff = event.by.staff;
        counter.staffName = event.by.name;
        counter.station = event.by.station;
        counter.shifts.append({msOf(event.at), -1, event.lanes});
        break;
    case Kind::CounterPaused:
    case Kind::CounterClosed:
        endShift();
        counter.state = event.kind == Kind::CounterPaused ? State::Paused : State::Closed;
        break;
    case Kind::HelpWanted:
        counter.helpWantedAt = event.at;
        counter.helpNote = event.reason;
        return;
    case Kind::HelpGiven: counter.helpWantedAt = {}; return;
    default: return;
    }
    counter.since = event.at;
    counter.reason = event.reason;
    counter.until = event.until;
}

bool bringsToCounter(QueueEvent::Kind kind)
{
    return kind == Kind::Called || kind == Kind::Arrived || kind == Kind::Started ||
           kind == Kind::Resumed;
}

bool isAhead(QStringView callReason)
{
    return callReason.contains(QLatin1StringView(" passed "));
}

} // namespace motcua
