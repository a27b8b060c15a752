// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a ticket after it was called, and around it.
#include "app/core/queue/centre_queue.h"

#include "app/core/access/permissions.h"
#include "app/core/base/clock.h"
#include "app/core/queue/crossings.h"

#include <algorithm>

namespace motcua {

namespace {

using Kind = QueueEvent::Kind;
using Answer = CentreQueue::StepOutcome::Kind;

constexpr qint64 kSecondsPerMinute = 60;

bool holds(const Ticket &ticket, TicketState state, const Actor &by)
{
    return by.counter > 0 && ticket.counter == by.counter && ticket.state == state;
}

bool isAway(const Ticket &ticket)
{
    return ticket.state == TicketState::OnHold || ticket.state == TicketState::NoShow;
}

} // namespace

bool mayTakeUp(const QueueState &state, const Ticket &ticket, const Actor &by, const QDateTime &now)
{
    if (ticket.holder == by.staff ||
        (may(by.role, Act::ServeCitizens) && may(by.role, Act::ApproveSensitiveActs)))
        return true;
    const bool due = !ticket.awayUntil.isValid() || now >= ticket.awayUntil;
    const bool left = !ticket.holder.isNull() && state.counterOf(ticket.holder) == 0;
    Counter own;
    own.number = by.counter;
    own.series = state.counter(by.counter).lanes;
    // Opened by a program that did not say what it serves: whatever comes.
    return (due || left) && (own.series.isEmpty() || ticket.isFor(own));
}

// `event` is read after `allowed`, which may complete the one it was made of by what it is given.
CentreQueue::StepOutcome CentreQueue::step(TicketId id, const QueueEvent &event,
                                           const Allowed &allowed)
{
    StepOutcome outcome;
    commit([&](const QueueState &state) -> QVector<QueueEvent> {
        outcome = StepOutcome();
        const auto ticket = state.ticket(id);
        if (!ticket || !allowed(state, *ticket)) {
            outcome.kind = Answer::NotAllowed;
            return {};
        }
        outcome.event = event.id;
        return {event};
    });
    outcome.ticket = m_state.ticket(id);
    return outcome;
}

CentreQueue::StepOutcome CentreQueue::recall(TicketId id, const Actor &by)
{
    if (m_rights != nullptr)
        requireNow(by, Act::ServeCitizens);
    StepOutcome refused;
    const auto outcome =
        step(id, makeEvent(id, Kind::Recalled, by), [&](const QueueState &, const Ticket &ticket) {
            refused = StepOutcome();
            if (!holds(ticket, TicketState::Called, by))
                return false;
            const QDateTime next = ticket.lastCalledAt.addSecs(m_rules.recallGapSeconds);
            if (ticket.calls >= m_rules.recallLimit) {
                refused.kind = Answer::LimitReached;
            } else if (m_clock.now() < next && m_clock.now() >= ticket.lastCalledAt) {
                refused.kind = Answer::TooSoon;
                refused.retryAt = next;
            }
            return refused.kind == Answer::Done;
        });
    if (refused.kind == Answer::Done)
        return outcome;
    refused.ticket = outcome.ticket;
    return refused;
}

CentreQueue::StepOutcome CentreQueue::arrived(TicketId id, const Actor &by)
{
    if (m_rights != nullptr)
        requireNow(by, Act::ServeCitizens);
    return step(id, makeEvent(id, Kind::Arrived, by),
                [&by](const QueueState &, const Ticket &ticket) {
                    return holds(ticket, TicketState::Called, by);
                });
}

CentreQueue::StepOutcome CentreQueue::hold(TicketId id, const Actor &by, const QString &reason,
                                           const QDateTime &until)
{
    if (m_rights != nullptr)
        requireNow(by, Act::ServeCitizens);
    QueueEvent event = makeEvent(id, Kind::Held, by, reason);
    event.until =
        until.isValid() ? until : event.at.addSecs(m_rules.holdMinutes * kSecondsPerMinute);
    return step(id, event, [&by](const QueueState &, const Ticket &ticket) {
        return holds(ticket, TicketState::Serving, by) || holds(ticket, TicketState::Called, by);
    });
}

CentreQueue::StepOutcome CentreQueue::resume(TicketId id, const Actor &by)
{
    if (m_rights != nullptr)
        requireNow(by, Act::ServeCitizens);
    StepOutcome outcome;
    commit([&](const QueueState &state) -> QVector<QueueEvent> {
        outcome = StepOutcome();
        outcome.kind = Answer::NotAllowed;
        const auto ticket = state.ticket(id);
        if (!ticket || !isAway(*ticket) || by.counter <= 0 || state.atCounter(by.counter) ||
            (ticket->state == TicketState::OnHold && !mayTakeUp(state, *ticket, by, m_clock.now())))
            return {};
        auto events = openingFor(state, {by.counter, {}, {}}, by);
        if (!events)
            return {};
        events->append(makeEvent(id, Kind::Resumed, by));
        outcome.kind = Answer::Done;
        outcome.event = events->last().id;
        return *events;
    });
    outcome.ticket = m_state.ticket(id);
    return outcome;
}

CentreQueue::StepOutcome CentreQueue::noShow(TicketId id, const Actor &by)
{
    if (m_rights != nullptr)
        requireNow(by, Act::ServeCitizens);
    QueueEvent event = makeEvent(id, Kind::NoShow, by);
    event.until = event.at.addSecs(m_rules.noShowGraceMinutes * kSecondsPerMinute);
    return step(id, event, [&by](const QueueState &, const Ticket &ticket) {
        return holds(ticket, TicketState::Called, by);
    });
}

CentreQueue::StepOutcome CentreQueue::finish(TicketId id, const Actor &by)
{
    if (m_rights != nullptr)
        requireNow(by, Act::ServeCitizens);
    return step(id, makeEvent(id, Kind::Finished, by),
                [&by](const QueueState &, const Ticket &ticket) {
                    return holds(ticket, TicketState::Serving, by);
                });
}

CentreQueue::StepOutcome CentreQueue::startService(TicketId id, const Actor &by,
                                                   const QString &code, const QString &name)
{
    if (m_rights != nullptr)
        requireNow(by, Act::ServeCitizens);
    QueueEvent event = makeEvent(id, Kind::Started, by);
    event.procedureCode = code;
    event.procedureName = name;
    return step(id, event, [&](const QueueState &, const Ticket &ticket) {
        return !name.isEmpty() && holds(ticket, TicketState::Serving, by);
    });
}

std::optional<Rank> CentreQueue::placeOf(const QueueState &state, LinePlace place,
                                         const QString &lane, int onlyCounter,
                                         const Ticket &ticket) const
{
    const qint64 nowMs = std::max(m_clock.now().toMSecsSinceEpoch(), state.latestMs() + 1);
    const Rank last{nowMs, m_ids.make<EventId>().uuid(), 0};
    if (place == LinePlace::Last)
        return last;
    if (place == LinePlace::OwnTime) {
        const QVector<QueueEvent> events = state.eventsOf(ticket.id);
        return events.isEmpty() || events.first().kind != Kind::Issued
                   ? ticket.rank
                   : events.first().rank.value_or(
                         Rank{events.first().at.toMSecsSinceEpoch(), ticket.id.uuid(), 0});
    }
    const QVector<Ticket> waiting = state.inState(TicketState::Waiting);
    const auto head = std::find_if(waiting.cbegin(), waiting.cend(), [&](const Ticket &other) {
        return other.id != ticket.id &&
               (onlyCounter > 0 ? other.onlyCounter == onlyCounter
                                : other.lane == lane && other.onlyCounter == 0);
    });
    if (head == waiting.cend())
        return last;
    Rank rank = head->rank;
    rank.step += place == LinePlace::First ? -1 : 1;
    return rank;
}

CentreQueue::StepOutcome CentreQueue::transfer(TicketId id, const Actor &by, const Target &target,
                                               LinePlace place, const QString &reason)
{
    if (m_rights != nullptr)
        requireNow(by, Act::ServeCitizens);
    QueueEvent event = makeEvent(id, Kind::Transferred, by, reason);
    return step(id, event, [&](const QueueState &state, const Ticket &ticket) {
        const bool here =
            holds(ticket, TicketState::Called, by) || holds(ticket, TicketState::Serving, by) ||
            (ticket.state == TicketState::OnHold && mayTakeUp(state, ticket, by, m_clock.now())) ||
            ticket.state == TicketState::Waiting;
        const bool there = target.lane.isEmpty() ? target.counter > 0 : isKnown(target.lane);
        if (!here || !there || (target.counter > 0 && !isKnown(target.counter, state)))
            return false;
        event.lane = target.lane.isEmpty() ? ticket.lane : target.lane;
        event.toCounter = target.counter;
        event.rank = placeOf(state, place, event.lane, target.counter, ticket);
        return true;
    });
}

CentreQueue::StepOutcome CentreQueue::returnToLine(TicketId id, const Actor &by, LinePlace place,
                                                   const QString &reason)
{
    requireNow(by, Act::IssueNumbers);
    QueueEvent event = makeEvent(id, Kind::Returned, by, reason);
    return step(id, event, [&](const QueueState &state, const Ticket &ticket) {
        if (!isAway(ticket))
            return false;
        const bool inGrace = ticket.state == TicketState::OnHold ||
                             (ticket.awayUntil.isValid() && event.at <= ticket.awayUntil);
        if (!inGrace && reason.trimmed().isEmpty())
            return false;
        event.rank = placeOf(state, inGrace ? place : LinePlace::Last, ticket.lane,
                             ticket.onlyCounter, ticket);
        return true;
    });
}

CentreQueue::StepOutcome CentreQueue::reopen(TicketId id, const Actor &by, LinePlace place,
                                             const QString &reason)
{
    requireNow(by, Act::IssueNumbers);
    QueueEvent event = makeEvent(id, Kind::Reopened, by, reason);
    return step(id, event, [&](const QueueState &state, const Ticket &ticket) {
        const bool ended =
            (ticket.hasEnded() || ticket.state == TicketState::NoShow) &&
            !state.eventsOf(id).isEmpty(); // a number taken back at its issue stays so
        if (!ended || reason.trimmed().isEmpty() || hasTwin(state, ticket))
            return false;
        event.rank = placeOf(state, place, ticket.lane, ticket.onlyCounter, ticket);
        return true;
    });
}

CentreQueue::StepOutcome CentreQueue::leave(TicketId id, const Actor &by)
{
    requireNow(by, Act::IssueNumbers);
    return step(id, makeEvent(id, Kind::Left, by), [](const QueueState &, const Ticket &ticket) {
        return ticket.state == TicketState::Waiting || isAway(ticket);
    });
}

CentreQueue::StepOutcome CentreQueue::cancel(TicketId id, const Actor &by, const QString &reason)
{
    requireNow(by, Act::ServeCitizens);
    return step(id, makeEvent(id, Kind::Cancelled, by, reason),
                [&](const QueueState &, const Ticket &ticket) {
                    return !reason.trimmed().isEmpty() &&
                           (ticket.state == TicketState::Waiting || isAway(ticket));
                });
}

CentreQueue::StepOutcome CentreQueue::noteSlip(TicketId id, QueueEvent::Kind kind, const Actor &by,
                                               const QString &reason)
{
    requireNow(by, Act::IssueNumbers);
    Q_ASSERT(kind == Kind::Printed || kind == Kind::PrintFailed || kind == Kind::Reprinted);
    return step(id, makeEvent(id, kind, by, reason),
                [](const QueueState &, const Ticket &) { return true; });
}

CentreQueue::StepOutcome CentreQueue::quickTransaction(const Counter &counter, const Actor &by,
                                                       const QString &code, const QString &name)
{
    if (m_rights != nullptr)
        requireNow(by, Act::ServeCitizens);
    const auto id = m_ids.make<TicketId>();
    StepOutcome outcome;
    commit([&](const QueueState &state) -> QVector<QueueEvent> {
        outcome = StepOutcome();
        outcome.kind = Answer::NotAllowed;
        if (by.counter != counter.number || counter.number <= 0 ||
            !may(by.role, Act::ServeCitizens))
            return {};
        auto opened = openingFor(state, counter, by);
        if (!opened)
            return {};
        const auto here = state.atCounter(counter.number);
        QVector<QueueEvent> events = here ? QVector<QueueEvent>() : *opened;
        QueueEvent issued = makeEvent(id, Kind::Issued, by);
        issued.number = {m_rules.quickSeries, nextNumber(state, m_rules.quickSeries)};
        issued.procedureCode = code;
        issued.procedureName = name;
        events += {issued, makeEvent(id, Kind::Started, by)};
        if (here)
            events.append(makeEvent(id, Kind::Finished, by));
        outcome.kind = Answer::Done;
        outcome.event = events.last().id;
        return events;
    });
    outcome.ticket = m_state.ticket(id);
    return outcome;
}

} // namespace motcua
