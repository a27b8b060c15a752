// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/slips.h"

#include "app/core/base/clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

using Kind = QueueEvent::Kind;

bool isPrint(const QueueEvent &event)
{
    return event.kind == Kind::Printed || event.kind == Kind::PrintFailed ||
           event.kind == Kind::Reprinted;
}

int tries(const QVector<QueueEvent> &events)
{
    return int(std::count_if(events.cbegin(), events.cend(), isPrint));
}

/// "failed paper_out", "unknown no_answer": the reason of an event PrintFailed.
QString reasonOf(const SlipOutcome &outcome)
{
    return toCode(outcome.kind) + u' ' + toCode(outcome.trouble);
}

Slips::Open openOf(const Ticket &ticket, const QVector<QueueEvent> &events)
{
    Slips::Open open;
    open.ticket = ticket;
    const auto last = std::find_if(events.crbegin(), events.crend(), isPrint);
    if (last == events.crend())
        return open;
    const QString unknown = toCode(SlipOutcome::Kind::Unknown) + u' ';
    if (!last->reason.startsWith(unknown))
        open.kind = SlipOutcome::Kind::Failed;
    const QStringView trouble = QStringView(last->reason).mid(last->reason.indexOf(u' ') + 1);
    open.trouble = slipTroubleFromCode(trouble).value_or(SlipTrouble::None);
    return open;
}

} // namespace

Slip Slips::slipOf(const Ticket &ticket, const SlipFacts &facts) const
{
    Slip slip;
    slip.centreName = m_centre.name;
    slip.number = ticket.number;
    for (const ServiceGroup &group : m_centre.groups) {
        if (group.series == ticket.lane)
            slip.groupName = group.name;
    }
    slip.issuedAt = ticket.issuedAt;
    slip.ahead = facts.ahead;
    slip.wait = facts.wait;
    for (const Counter &counter : m_centre.counters) {
        if (ticket.isFor(counter))
            slip.counters.append(counter.name);
    }
    for (const PriorityGroup &group : m_centre.priorities) {
        if (group.code == ticket.priorityReason)
            slip.priority = group.name;
    }
    slip.code = slipPayload(ticket.number, toCentre(ticket.issuedAt).date(), ticket.id);
    slip.bring = facts.bring;
    return slip;
}

std::optional<Slip> Slips::first(TicketId id, const SlipFacts &facts)
{
    const QueueState &state = m_queue.refresh();
    const auto ticket = state.ticket(id);
    if (!ticket || ticket->hasEnded() || tries(state.eventsOf(id)) > 0)
        return std::nullopt;
    return slipOf(*ticket, facts);
}

std::optional<Slip> Slips::again(TicketId id, const SlipFacts &facts, const Actor &by)
{
    if (m_rights != nullptr)
        (void)m_rights->require(by, Act::ServeCitizens);
    else
        require(by.role, Act::ServeCitizens);
    const QueueState &state = m_queue.refresh();
    const auto ticket = state.ticket(id);
    if (!ticket)
        return std::nullopt;
    Slip slip = slipOf(*ticket, facts);
    // Also where nothing was said: one may be lying in front of the printer.
    slip.copy = std::max(1, tries(state.eventsOf(id)));
    return slip;
}

void Slips::note(TicketId id, const Slip &slip, const SlipOutcome &outcome, const Actor &by)
{
    const bool out = outcome.kind == SlipOutcome::Kind::Printed || outcome.isUntold();
    if (!out) {
        (void)m_queue.noteSlip(id, Kind::PrintFailed, by, reasonOf(outcome));
        return;
    }
    const QString reason = outcome.isUntold() ? u"untold"_s : QString();
    (void)m_queue.noteSlip(id, slip.copy > 0 ? Kind::Reprinted : Kind::Printed, by, reason);
}

QVector<Slips::Open> Slips::open(qint64 patienceMs)
{
    const QueueState &state = m_queue.refresh();
    const QDateTime now = m_clock.now();
    QVector<Open> found;
    const QVector<Ticket> tickets = state.tickets();
    for (const Ticket &ticket : tickets) {
        const bool concerns =
            ticket.station == m_centre.stationId && !ticket.estimated &&
            (ticket.state == TicketState::Waiting || ticket.state == TicketState::Called);
        if (!concerns || ticket.slip == Ticket::Slip::Printed)
            continue;
        const Open open = openOf(ticket, state.eventsOf(ticket.id));
        const bool untold = ticket.slip == Ticket::Slip::Unknown;
        if (!untold || ticket.issuedAt.msecsTo(now) >= patienceMs)
            found.append(open);
    }
    return found;
}

std::optional<Ticket> Slips::find(const Payload &payload)
{
    return ticketOfSlip(m_queue.refresh().tickets(), payload);
}

} // namespace motcua
