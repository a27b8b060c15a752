// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/journal.h"

#include "app/core/queue/call_policy.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr std::array kKindCodes = {
    std::pair{QueueEvent::Kind::Issued, "issued"_L1},
    std::pair{QueueEvent::Kind::Called, "called"_L1},
    std::pair{QueueEvent::Kind::Recalled, "recalled"_L1},
    std::pair{QueueEvent::Kind::Arrived, "arrived"_L1},
    std::pair{QueueEvent::Kind::Held, "held"_L1},
    std::pair{QueueEvent::Kind::Resumed, "resumed"_L1},
    std::pair{QueueEvent::Kind::NoShow, "no_show"_L1},
    std::pair{QueueEvent::Kind::Returned, "returned"_L1},
    std::pair{QueueEvent::Kind::Finished, "finished"_L1},
    std::pair{QueueEvent::Kind::Cancelled, "cancelled"_L1},
    std::pair{QueueEvent::Kind::Undone, "undone"_L1},
};

void issue(Ticket &ticket, const QueueEvent &event)
{
    ticket.id = event.ticket;
    ticket.number = event.number;
    ticket.priorityReason = event.priorityReason;
    ticket.procedureCode = event.procedureCode;
    ticket.procedureName = event.procedureName;
    ticket.issuedAt = event.at;
    ticket.state = TicketState::Waiting;
}

/// One event onto one ticket. Total and without memory, so that replay always gives the same.
void advance(Ticket &ticket, const QueueEvent &event)
{
    using Kind = QueueEvent::Kind;
    switch (event.kind) {
    case Kind::Issued: issue(ticket, event); break;
    case Kind::Called:
        ticket.state = TicketState::Called;
        ticket.counter = event.by.counter;
        [[fallthrough]];
    case Kind::Recalled:
        ++ticket.calls;
        ticket.lastCalledAt = event.at;
        if (!ticket.firstCalledAt.isValid())
            ticket.firstCalledAt = event.at;
        break;
    case Kind::Arrived:
        ticket.state = TicketState::Serving;
        if (!ticket.arrivedAt.isValid())
            ticket.arrivedAt = event.at;
        break;
    case Kind::Held: ticket.state = TicketState::OnHold; break;
    case Kind::Resumed:
        ticket.state = TicketState::Serving;
        ticket.counter = event.by.counter;
        if (!ticket.arrivedAt.isValid())
            ticket.arrivedAt = event.at;
        break;
    case Kind::NoShow: ticket.state = TicketState::NoShow; break;
    case Kind::Returned:
        ticket.state = TicketState::Waiting;
        ticket.counter = 0;
        break;
    case Kind::Finished:
    case Kind::Cancelled:
        ticket.state =
            event.kind == Kind::Finished ? TicketState::Finished : TicketState::Cancelled;
        ticket.endedAt = event.at;
        break;
    case Kind::Undone: break;
    }
}

bool isCall(const QueueEvent &event)
{
    return event.kind == QueueEvent::Kind::Called || event.kind == QueueEvent::Kind::Recalled;
}

} // namespace

QString toCode(QueueEvent::Kind kind)
{
    const auto *found = std::find_if(kKindCodes.begin(), kKindCodes.end(),
                                     [kind](const auto &entry) { return entry.first == kind; });
    Q_ASSERT(found != kKindCodes.end());
    return found->second;
}

std::optional<QueueEvent::Kind> queueEventKind(QStringView code)
{
    const auto *found = std::find_if(kKindCodes.begin(), kKindCodes.end(),
                                     [code](const auto &entry) { return code == entry.second; });
    return found == kKindCodes.end() ? std::nullopt : std::optional(found->first);
}

void QueueState::apply(const QueueEvent &event)
{
    if (event.seq <= m_lastSeq)
        return;
    m_lastSeq = event.seq;
    if (event.kind == QueueEvent::Kind::Undone) {
        takeBack(event);
        return;
    }
    const bool known = m_tickets.contains(event.ticket);
    if (event.kind == QueueEvent::Kind::Issued) {
        if (known)
            return;
        m_order.append(event.ticket);
        int &last = m_lastNumber[event.number.series];
        last = std::max(last, event.number.number);
    } else if (!known) {
        return;
    }
    m_events[event.ticket].append(event);
    advance(m_tickets[event.ticket], event);
    if (isCall(event))
        m_calls.append(event);
}

void QueueState::takeBack(const QueueEvent &undo)
{
    const auto events = m_events.find(undo.ticket);
    if (events == m_events.end())
        return;
    const auto undone = std::find_if(events->cbegin(), events->cend(),
                                     [&undo](const QueueEvent &e) { return e.id == undo.undoes; });
    if (undone == events->cend())
        return;
    Ticket &ticket = m_tickets[undo.ticket];
    if (undone->kind == QueueEvent::Kind::Issued) {
        // The number may be in somebody's hand: it is cancelled, never unmade or given again.
        ticket.state = TicketState::Cancelled;
        ticket.endedAt = undo.at;
        events->clear();
        return;
    }
    events->erase(undone);
    ticket = Ticket();
    for (const QueueEvent &event : std::as_const(*events))
        advance(ticket, event);
    m_calls.removeIf([&undo](const QueueEvent &call) { return call.id == undo.undoes; });
}

QVector<Ticket> QueueState::tickets() const
{
    QVector<Ticket> all;
    all.reserve(m_order.size());
    for (const TicketId &id : m_order)
        all.append(m_tickets.value(id));
    return all;
}

std::optional<Ticket> QueueState::ticket(TicketId id) const
{
    const auto found = m_tickets.constFind(id);
    return found == m_tickets.constEnd() ? std::nullopt : std::optional(*found);
}

QVector<Ticket> QueueState::inState(TicketState state) const
{
    QVector<Ticket> found;
    for (const TicketId &id : m_order) {
        const auto ticket = m_tickets.constFind(id);
        if (ticket->state == state)
            found.append(*ticket);
    }
    return found;
}

std::optional<Ticket> QueueState::atCounter(int counter) const
{
    for (const Ticket &ticket : m_tickets) {
        const bool here =
            ticket.state == TicketState::Called || ticket.state == TicketState::Serving;
        if (here && ticket.counter == counter)
            return ticket;
    }
    return std::nullopt;
}

int QueueState::lastNumber(const QString &series) const
{
    return m_lastNumber.value(series);
}

int QueueState::timesPassed(const TicketNumber &number) const
{
    return int(std::count_if(m_calls.cbegin(), m_calls.cend(), [&number](const QueueEvent &call) {
        return passedNumber(call.reason) == number;
    }));
}

QVector<QueueState::Call> QueueState::recentCalls(int limit) const
{
    QVector<Call> calls;
    for (auto call = m_calls.crbegin(); call != m_calls.crend() && calls.size() < limit; ++call)
        calls.append({m_tickets.value(call->ticket).number, call->by.counter, call->at});
    return calls;
}

std::optional<QueueEvent> QueueState::lastEventOf(TicketId id) const
{
    const auto events = m_events.constFind(id);
    if (events == m_events.constEnd() || events->isEmpty())
        return std::nullopt;
    return events->last();
}

std::optional<Ticket> QueueState::ticketOfLastEvent(EventId event) const
{
    for (const TicketId &id : m_order) {
        const auto last = lastEventOf(id);
        if (last && last->id == event)
            return ticket(id);
    }
    return std::nullopt;
}

} // namespace motcua
