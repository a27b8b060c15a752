// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a gesture back, whole.
#include "app/core/queue/centre_queue.h"

#include "app/core/access/permissions.h"
#include "app/core/base/clock.h"
#include "app/core/queue/crossings.h"

#include <algorithm>

namespace motcua {

namespace {

using Kind = QueueEvent::Kind;
using Answer = CentreQueue::StepOutcome::Kind;
using State = CounterStatus::State;

constexpr qint64 kMsPerSecond = 1'000;
/// The bar stands on the screen for as long as the rules say; the key pressed at its last moment needs its way.
constexpr qint64 kUndoSlackMs = 4'000;

bool isOwn(const QVector<QueueEvent> &gesture, const Actor &by)
{
    return std::all_of(gesture.cbegin(), gesture.cend(),
                       [&by](const QueueEvent &event) { return event.by.staff == by.staff; });
}

// A clock that stands before the gesture was set back since: how long ago it was is not known, and that is too long.
bool isFresh(const QueueEvent &event, const QDateTime &now, int seconds)
{
    const qint64 ago = event.at.msecsTo(now);
    return ago >= -kUndoSlackMs && ago <= seconds * kMsPerSecond + kUndoSlackMs;
}

/// Whether a counter can be as it is here: one for each clerk, and nobody at one that is not open.
bool isSound(const QueueState &state, int number)
{
    const CounterStatus counter = state.counter(number);
    if (counter.state != State::Open && state.atCounter(number))
        return false;
    const QVector<CounterStatus> all = state.counters();
    return counter.state == State::Closed || counter.staff.isNull() ||
           std::none_of(all.cbegin(), all.cend(), [&counter](const CounterStatus &other) {
               return other.number != counter.number && other.state != State::Closed &&
                      other.staff == counter.staff;
           });
}

/// Whether the counter at which the ticket would be again is still that of whoever had it there.
bool isStillTheirs(const QueueState &state, const Ticket &ticket,
                   const QVector<QueueEvent> &gesture)
{
    const CounterStatus counter = state.counter(ticket.counter);
    const auto last = state.lastEventOf(ticket.id);
    return counter.state == State::Open &&
           ((last && counter.staff == last->by.staff) ||
            std::any_of(gesture.cbegin(), gesture.cend(), [&](const QueueEvent &event) {
                return event.ticket == ticket.id && event.by.staff == counter.staff;
            }));
}

} // namespace

QVector<QueueEvent> CentreQueue::takingBack(const QueueState &state,
                                            const QVector<QueueEvent> &gesture,
                                            const Actor &by) const
{
    QueueState after = state;
    QVector<QueueEvent> made;
    const auto add = [&](QueueEvent event) {
        made.append(event);
        event.seq = after.lastSeq() + 1; // the store gives the real one
        after.apply(event);
    };
    QVector<TicketId> tickets;
    for (auto event = gesture.crbegin(); event != gesture.crend(); ++event) {
        QueueEvent undone = makeEvent(event->ticket, Kind::Undone, by);
        undone.undoes = event->id;
        if (event->ticket.isNull())
            undone.by.counter = event->by.counter;
        else if (!tickets.contains(event->ticket))
            tickets.append(event->ticket);
        add(undone);
    }
    for (const TicketId &id : std::as_const(tickets)) {
        const Ticket was = state.ticket(id).value();
        const Ticket back = after.ticket(id).value();
        if (was.hasEnded() && !back.hasEnded() && hasTwin(after, back))
            return {};
        const bool quick = back.number.series == m_rules.quickSeries;
        if (quick && back.state == TicketState::Waiting) {
            // Made by a program that did not say what belongs together. Nobody waits with such a number.
            QueueEvent whole = makeEvent(id, Kind::Undone, by);
            whole.undoes = after.eventsOf(id).constFirst().id;
            add(whole);
            continue;
        }
        if (!back.isAtCounter() || (was.isAtCounter() && was.counter == back.counter))
            continue;
        const auto there = state.atCounter(back.counter);
        if (there && there->id != id)
            return {};
        if (isStillTheirs(after, back, gesture))
            continue;
        if (quick)
            return {};
        QueueEvent returned = makeEvent(id, Kind::Returned, by);
        returned.rank = placeOf(after, LinePlace::OwnTime, back.lane, back.onlyCounter, back);
        add(returned);
    }
    const bool sound =
        std::all_of(gesture.cbegin(), gesture.cend(), [&after](const QueueEvent &event) {
            return !event.ticket.isNull() || isSound(after, event.by.counter);
        });
    return sound ? made : QVector<QueueEvent>();
}

CentreQueue::StepOutcome CentreQueue::undo(EventId event, const Actor &by)
{
    if (m_rights != nullptr)
        requireNow(by, Act::IssueNumbers); // all who can have made the event, the kiosk among them
    StepOutcome outcome;
    TicketId id;
    commit([&](const QueueState &state) -> QVector<QueueEvent> {
        outcome = StepOutcome();
        outcome.kind = Answer::NotAllowed;
        const QVector<QueueEvent> gesture = state.undoable(event);
        if (gesture.isEmpty())
            return {};
        const bool own =
            isOwn(gesture, by) && isFresh(gesture.last(), m_clock.now(), m_rules.undoSeconds);
        if (!own && !isOverseer(by)) {
            outcome.kind = Answer::TooLate;
            return {};
        }
        const QVector<QueueEvent> events = takingBack(state, gesture, by);
        if (events.isEmpty())
            return {};
        outcome.kind = Answer::Done;
        outcome.event = events.first().id;
        for (const QueueEvent &made : events)
            id = made.ticket.isNull() ? id : made.ticket;
        return events;
    });
    if (!id.isNull())
        outcome.ticket = m_state.ticket(id);
    return outcome;
}

} // namespace motcua
