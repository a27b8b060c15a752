// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/centre_queue.h"

#include "app/core/access/permissions.h"
#include "app/core/base/clock.h"
#include "app/core/base/failure.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

using Kind = QueueEvent::Kind;

bool holds(const Ticket &ticket, TicketState state, const Actor &by)
{
    return by.counter > 0 && ticket.counter == by.counter && ticket.state == state;
}

/// The very first ticket in line for the counter: calling it passes nobody.
bool isOldestFor(const QueueState &state, const Counter &counter, TicketId id)
{
    const QVector<Ticket> waiting = state.inState(TicketState::Waiting);
    const auto first = std::find_if(waiting.cbegin(), waiting.cend(), [&counter](const Ticket &t) {
        return counter.series.contains(t.number.series);
    });
    return first != waiting.cend() && first->id == id;
}

Failure unknownSeries()
{
    return {"series_unknown",
            QCoreApplication::translate("CentreQueue",
                                        "No number was issued: this service group is not set up."),
            QCoreApplication::translate("CentreQueue", "Choose another service group.")};
}

} // namespace

CentreQueue::CentreQueue(QueueJournal &journal, const Clock &clock, IdSource &ids,
                         CallPolicy policy, const Rights *rights)
    : m_journal(journal),
      m_clock(clock),
      m_ids(ids),
      m_policy(policy),
      m_rights(rights)
{}

void CentreQueue::requireNow(const Actor &by, Act act) const
{
    if (m_rights != nullptr)
        (void)m_rights->require(by, act);
    else
        require(by.role, act);
}

void CentreQueue::startDay()
{
    const QDate today = toCentre(m_clock.now()).date();
    if (today == m_day)
        return;
    m_day = today;
    m_state = QueueState();
}

void CentreQueue::commit(const Decision &decide)
{
    startDay();
    const QVector<QueueEvent> fresh =
        m_journal.append(m_day, m_state.lastSeq(), [&](const QVector<QueueEvent> &unseen) {
            // What others wrote is committed whatever becomes of our own events.
            for (const QueueEvent &event : unseen)
                m_state.apply(event);
            return decide(m_state);
        });
    for (const QueueEvent &event : fresh)
        m_state.apply(event);
}

QueueEvent CentreQueue::makeEvent(TicketId ticket, Kind kind, const Actor &by,
                                  const QString &reason)
{
    QueueEvent event;
    event.id = m_ids.make<EventId>();
    event.day = m_day;
    event.ticket = ticket;
    event.kind = kind;
    event.at = m_clock.now();
    event.by = by;
    event.reason = reason;
    return event;
}

const QueueState &CentreQueue::refresh()
{
    startDay();
    const QVector<QueueEvent> fresh = m_journal.eventsSince(m_day, m_state.lastSeq());
    for (const QueueEvent &event : fresh)
        m_state.apply(event);
    return m_state;
}

Ticket CentreQueue::issue(const IssueRequest &request, const Actor &by)
{
    requireNow(by, Act::IssueNumbers);
    if (!TicketNumber::parse(TicketNumber{request.series, 1}.text()))
        throw unknownSeries();
    const auto id = m_ids.make<TicketId>();
    commit([&](const QueueState &state) {
        QueueEvent event = makeEvent(id, Kind::Issued, by, request.priorityReason);
        event.number = {request.series, state.lastNumber(request.series) + 1};
        event.priorityReason = request.priorityReason;
        event.procedureCode = request.procedureCode;
        event.procedureName = request.procedureName;
        return QVector<QueueEvent>{event};
    });
    return m_state.ticket(id).value();
}

CentreQueue::CallOutcome CentreQueue::callNext(const Counter &counter, const Actor &by,
                                               std::optional<TicketId> expected)
{
    using Answer = CallOutcome::Kind;
    if (m_rights != nullptr)
        requireNow(by, Act::ServeCitizens);
    CallOutcome outcome;
    commit([&](const QueueState &state) -> QVector<QueueEvent> {
        outcome = CallOutcome(); // the store may ask again
        if (by.counter != counter.number || counter.number <= 0 ||
            !may(by.role, Act::ServeCitizens)) {
            outcome.kind = Answer::NotAllowed;
            return {};
        }
        if (const auto here = state.atCounter(counter.number)) {
            const auto last = state.lastEventOf(here->id);
            const bool again = expected == here->id && last && last->kind == Kind::Called;
            outcome.kind = again ? Answer::Called : Answer::CounterBusy;
            outcome.ticket = here;
            if (again)
                outcome.event = last->id;
            return {};
        }
        outcome.next = nextCall(state, counter, m_policy, m_clock.now());
        const auto wanted = expected ? state.ticket(*expected) : std::nullopt;
        if (wanted && wanted->state != TicketState::Waiting) {
            const bool taken = wanted->counter > 0 && wanted->counter != counter.number;
            outcome.kind = taken ? Answer::TakenByOther : Answer::NotAllowed;
            outcome.ticket = wanted;
            outcome.otherCounter = taken ? wanted->counter : 0;
            return {};
        }
        if (!outcome.next) {
            outcome.kind = Answer::Empty;
            return {};
        }
        if (expected && outcome.next->ticket.id != *expected) {
            // Somebody with priority came since the button was drawn; the first in line may still
            // go.
            if (!wanted || !isOldestFor(state, counter, *expected)) {
                outcome.kind = Answer::NotAllowed;
                outcome.ticket = wanted;
                return {};
            }
            outcome.next = NextCall();
            outcome.next->ticket = *wanted;
        }
        const QueueEvent event =
            makeEvent(outcome.next->ticket.id, Kind::Called, by, outcome.next->reasonCode());
        outcome.kind = Answer::Called;
        outcome.event = event.id;
        return {event};
    });
    if (outcome.kind == Answer::Called && outcome.next) {
        outcome.ticket = m_state.ticket(outcome.next->ticket.id);
        outcome.next->ticket = *outcome.ticket;
    }
    return outcome;
}

CentreQueue::StepOutcome
CentreQueue::step(TicketId id, Kind kind, const Actor &by, const QString &reason,
                  const std::function<bool(const QueueState &, const Ticket &)> &allowed)
{
    if (m_rights != nullptr)
        requireNow(by, Act::ServeCitizens);
    StepOutcome outcome;
    commit([&](const QueueState &state) -> QVector<QueueEvent> {
        outcome = StepOutcome();
        const auto ticket = state.ticket(id);
        if (!ticket || !allowed(state, *ticket)) {
            outcome.kind = StepOutcome::Kind::NotAllowed;
            return {};
        }
        const QueueEvent event = makeEvent(id, kind, by, reason);
        outcome.event = event.id;
        return {event};
    });
    outcome.ticket = m_state.ticket(id);
    return outcome;
}

CentreQueue::StepOutcome CentreQueue::recall(TicketId id, const Actor &by)
{
    return step(id, Kind::Recalled, by, {}, [&by](const QueueState &, const Ticket &ticket) {
        return holds(ticket, TicketState::Called, by);
    });
}

CentreQueue::StepOutcome CentreQueue::arrived(TicketId id, const Actor &by)
{
    return step(id, Kind::Arrived, by, {}, [&by](const QueueState &, const Ticket &ticket) {
        return holds(ticket, TicketState::Called, by);
    });
}

CentreQueue::StepOutcome CentreQueue::hold(TicketId id, const Actor &by, const QString &reason)
{
    return step(id, Kind::Held, by, reason, [&by](const QueueState &, const Ticket &ticket) {
        return holds(ticket, TicketState::Serving, by) || holds(ticket, TicketState::Called, by);
    });
}

CentreQueue::StepOutcome CentreQueue::resume(TicketId id, const Actor &by)
{
    return step(id, Kind::Resumed, by, {}, [&by](const QueueState &state, const Ticket &ticket) {
        const bool away =
            ticket.state == TicketState::OnHold || ticket.state == TicketState::NoShow;
        return away && by.counter > 0 && !state.atCounter(by.counter);
    });
}

CentreQueue::StepOutcome CentreQueue::noShow(TicketId id, const Actor &by)
{
    return step(id, Kind::NoShow, by, {}, [&by](const QueueState &, const Ticket &ticket) {
        return holds(ticket, TicketState::Called, by);
    });
}

CentreQueue::StepOutcome CentreQueue::finish(TicketId id, const Actor &by)
{
    return step(id, Kind::Finished, by, {}, [&by](const QueueState &, const Ticket &ticket) {
        return holds(ticket, TicketState::Serving, by);
    });
}

CentreQueue::StepOutcome CentreQueue::undo(EventId event, const Actor &by)
{
    if (m_rights != nullptr)
        requireNow(by, Act::IssueNumbers); // all who can have made the event, the kiosk among them
    StepOutcome outcome;
    TicketId id;
    commit([&](const QueueState &state) -> QVector<QueueEvent> {
        outcome = StepOutcome();
        outcome.kind = StepOutcome::Kind::NotAllowed;
        const auto ticket = state.ticketOfLastEvent(event);
        if (!ticket)
            return {};
        id = ticket->id;
        QueueEvent undone = makeEvent(id, Kind::Undone, by);
        undone.undoes = event;
        undone.seq = state.lastSeq() + 1;
        QueueState after = state;
        after.apply(undone);
        undone.seq = 0; // the store's to give
        const Ticket back = after.ticket(id).value();
        const bool takesCounter =
            back.state == TicketState::Called || back.state == TicketState::Serving;
        const auto there = takesCounter ? state.atCounter(back.counter) : std::nullopt;
        if (there && there->id != id)
            return {};
        outcome.kind = StepOutcome::Kind::Done;
        outcome.event = undone.id;
        return {undone};
    });
    if (!id.isNull())
        outcome.ticket = m_state.ticket(id);
    return outcome;
}

} // namespace motcua
