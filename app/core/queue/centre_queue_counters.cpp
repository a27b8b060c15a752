// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, pausing and closing counters, and calls for help.
#include "app/core/queue/centre_queue.h"

#include "app/core/access/permissions.h"

namespace motcua {

namespace {

using Kind = QueueEvent::Kind;
using State = CounterStatus::State;
using Answer = CentreQueue::CounterOutcome::Kind;

constexpr qint64 kSecondsPerMinute = 60;

/// A closed one needs no closing; somebody else's is a supervisor's to release.
bool mayClose(const QueueState &state, const Actor &by, CentreQueue::CounterOutcome &outcome)
{
    const CounterStatus status = state.counter(by.counter);
    if (by.counter <= 0 || status.state == State::Closed)
        return false;
    if (status.staff == by.staff)
        return true;
    outcome.kind = Answer::TakenBy;
    return false;
}

} // namespace

CentreQueue::CounterOutcome CentreQueue::atCounter(
    const Actor &by, Act act,
    const std::function<QVector<QueueEvent>(const QueueState &, CounterOutcome &)> &decide)
{
    requireNow(by, act);
    CounterOutcome outcome;
    int number = by.counter;
    commit([&](const QueueState &state) -> QVector<QueueEvent> {
        outcome = CounterOutcome();
        QVector<QueueEvent> events = decide(state, outcome);
        if (!events.isEmpty()) {
            outcome.event = events.last().id;
            number = events.last().by.counter;
        }
        return events;
    });
    outcome.status = m_state.counter(number);
    return outcome;
}

CentreQueue::CounterOutcome CentreQueue::openCounter(const Counter &counter, const Actor &by,
                                                     bool takeOver)
{
    return atCounter(by, Act::ServeCitizens, [&](const QueueState &state, CounterOutcome &outcome) {
        QVector<QueueEvent> events;
        if (by.counter != counter.number || counter.number <= 0) {
            outcome.kind = Answer::NotAllowed;
            return events;
        }
        const int elsewhere = state.counterOf(by.staff);
        if (elsewhere != 0 && elsewhere != counter.number) {
            outcome.otherCounter = elsewhere;
            outcome.ticket = state.atCounter(elsewhere);
            outcome.kind = outcome.ticket ? Answer::HasCitizen : Answer::StaffElsewhere;
            if (!takeOver || outcome.ticket)
                return events;
            outcome.kind = Answer::Done;
            QueueEvent closed = makeEvent({}, Kind::CounterClosed, by);
            closed.by.counter = elsewhere;
            events.append(closed);
        }
        const CounterStatus status = state.counter(counter.number);
        if (status.state != State::Closed && status.staff != by.staff && !takeOver) {
            outcome.kind = Answer::TakenBy;
            return QVector<QueueEvent>();
        }
        const bool same = status.state == State::Open && status.staff == by.staff &&
                          status.lanes == counter.series && status.station == by.station;
        if (!same)
            events.append(opening(counter, by));
        return events;
    });
}

CentreQueue::CounterOutcome CentreQueue::pauseCounter(const Actor &by, const QString &reason,
                                                      const QDateTime &until)
{
    return atCounter(by, Act::ServeCitizens, [&](const QueueState &state, CounterOutcome &outcome) {
        if (const auto here = state.atCounter(by.counter)) {
            outcome.kind = Answer::HasCitizen;
            outcome.ticket = here;
            return QVector<QueueEvent>();
        }
        const CounterStatus status = state.counter(by.counter);
        if (by.counter <= 0 || reason.trimmed().isEmpty() || status.state == State::Closed) {
            outcome.kind = Answer::NotAllowed;
            return QVector<QueueEvent>();
        }
        if (status.staff != by.staff) {
            outcome.kind = Answer::TakenBy;
            return QVector<QueueEvent>();
        }
        QueueEvent event = makeEvent({}, Kind::CounterPaused, by, reason.trimmed());
        event.until = until;
        return QVector<QueueEvent>{event};
    });
}

CentreQueue::CounterOutcome CentreQueue::closeCounter(const Actor &by)
{
    return atCounter(by, Act::ServeCitizens, [&](const QueueState &state, CounterOutcome &outcome) {
        QVector<QueueEvent> events;
        if (!mayClose(state, by, outcome))
            return events;
        if (const auto here = state.atCounter(by.counter)) {
            outcome.kind = Answer::HasCitizen;
            outcome.ticket = here;
            return events;
        }
        events.append(makeEvent({}, Kind::CounterClosed, by));
        return events;
    });
}

CentreQueue::CounterOutcome CentreQueue::holdAndClose(const Actor &by, const QString &reason)
{
    return atCounter(by, Act::ServeCitizens, [&](const QueueState &state, CounterOutcome &outcome) {
        QVector<QueueEvent> events;
        if (!mayClose(state, by, outcome))
            return events;
        if (const auto here = state.atCounter(by.counter)) {
            QueueEvent held = makeEvent(here->id, Kind::Held, by, reason);
            held.until = held.at.addSecs(m_rules.holdMinutes * kSecondsPerMinute);
            events.append(held);
        }
        events.append(makeEvent({}, Kind::CounterClosed, by));
        return events;
    });
}

CentreQueue::CounterOutcome CentreQueue::finishAndClose(const Actor &by)
{
    return atCounter(by, Act::ServeCitizens, [&](const QueueState &state, CounterOutcome &outcome) {
        QVector<QueueEvent> events;
        if (!mayClose(state, by, outcome))
            return events;
        if (const auto here = state.atCounter(by.counter)) {
            if (here->state != TicketState::Serving) {
                outcome.kind = Answer::HasCitizen;
                outcome.ticket = here;
                return events;
            }
            events.append(makeEvent(here->id, Kind::Finished, by));
        }
        events.append(makeEvent({}, Kind::CounterClosed, by));
        return events;
    });
}

CentreQueue::CounterOutcome CentreQueue::releaseCounter(int counter, const Actor &by,
                                                        const QString &reason)
{
    return atCounter(by, Act::ServeCitizens, [&](const QueueState &state, CounterOutcome &outcome) {
        QVector<QueueEvent> events;
        // Whose counter it is may let it go; anybody else's is a supervisor's to free.
        const bool own = state.counter(counter).staff == by.staff;
        if (counter <= 0 || reason.trimmed().isEmpty() || (!own && !isOverseer(by))) {
            outcome.kind = Answer::NotAllowed;
            return events;
        }
        if (const auto here = state.atCounter(counter)) {
            QueueEvent back = makeEvent(here->id, Kind::Returned, by, reason.trimmed());
            back.rank = placeOf(state, LinePlace::OwnTime, here->lane, here->onlyCounter, *here);
            events.append(back);
        }
        if (state.counter(counter).state != State::Closed) {
            QueueEvent closed = makeEvent({}, Kind::CounterClosed, by, reason.trimmed());
            closed.by.counter = counter;
            events.append(closed);
        }
        return events;
    });
}

CentreQueue::CounterOutcome CentreQueue::wantHelp(const Actor &by, const QString &note)
{
    return atCounter(by, Act::ServeCitizens, [&](const QueueState &, CounterOutcome &outcome) {
        if (by.counter <= 0) {
            outcome.kind = Answer::NotAllowed;
            return QVector<QueueEvent>();
        }
        return QVector<QueueEvent>{makeEvent({}, Kind::HelpWanted, by, note)};
    });
}

CentreQueue::CounterOutcome CentreQueue::giveHelp(int counter, const Actor &by)
{
    return atCounter(by, Act::ServeCitizens, [&](const QueueState &state, CounterOutcome &) {
        if (!state.counter(counter).helpWantedAt.isValid())
            return QVector<QueueEvent>();
        QueueEvent event = makeEvent({}, Kind::HelpGiven, by);
        event.by.counter = counter;
        return QVector<QueueEvent>{event};
    });
}

} // namespace motcua
