// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/queue_state.h"

#include "app/core/queue/crossings.h"
#include "app/core/queue/ticket_steps.h"

#include <algorithm>

namespace motcua {

namespace {

using Kind = QueueEvent::Kind;

bool isCall(const QueueEvent &event)
{
    return event.kind == Kind::Called || event.kind == Kind::Recalled;
}

// What the slip of paper went through is no step of the turn: it neither can be taken back nor stands in the way.
bool isPrint(const QueueEvent &event)
{
    return event.kind == Kind::Printed || event.kind == Kind::PrintFailed ||
           event.kind == Kind::Reprinted;
}

bool isHelp(const QueueEvent &event)
{
    return event.kind == Kind::HelpWanted || event.kind == Kind::HelpGiven;
}

int freeFrom(const QMap<int, TicketId> &given, int first)
{
    int free = first;
    for (auto it = given.lowerBound(first); it != given.cend() && it.key() == free; ++it)
        ++free;
    return free;
}

bool isIn(const QVector<QueueEvent> &gesture, const QueueEvent &event)
{
    return std::any_of(gesture.cbegin(), gesture.cend(),
                       [&event](const QueueEvent &member) { return member.id == event.id; });
}

} // namespace

void QueueState::apply(const QueueEvent &event)
{
    if (event.seq <= m_lastSeq)
        return;
    m_lastSeq = event.seq;
    if (event.kind == Kind::Later)
        return;
    if (!event.estimated)
        m_latestMs = std::max(m_latestMs, event.at.toMSecsSinceEpoch());
    if (!event.gesture.isNull()) {
        Gesture &gesture = m_gestures[event.gesture];
        gesture.events.append(event.id);
        gesture.undoes = gesture.undoes || event.kind == Kind::Undone;
    }
    if (event.kind == Kind::Undone) {
        takeBack(event);
        note(crossingAfter(*this, event));
        return;
    }
    if (event.ticket.isNull()) {
        m_counterEvents[event.by.counter].append(event);
        applyToCounter(event);
        return;
    }
    if (!event.island) {
        take(event);
    } else {
        note(crossingBefore(*this, event));
        if (const auto counts = asItCounts(*this, event))
            take(*counts);
    }
}

void QueueState::take(const QueueEvent &event)
{
    const bool known = m_tickets.contains(event.ticket);
    if (event.kind == Kind::Issued) {
        // Taken back and issued anew: the first one was in doubt when the line went, and nobody has its number.
        const bool anew = known && m_events.value(event.ticket).isEmpty();
        if (known && !anew)
            return;
        if (anew)
            m_tickets[event.ticket] = Ticket();
        else
            m_order.append(event.ticket);
        Numbers &numbers = m_numbers[event.number.series];
        numbers.given.insert(event.number.number, event.ticket);
        if (event.number.number == numbers.firstFree)
            numbers.firstFree = freeFrom(numbers.given, numbers.firstFree);
    } else if (!known) {
        return;
    }
    m_events[event.ticket].append(event);
    m_ticketOfEvent.insert(event.id, event.ticket);
    advance(m_tickets[event.ticket], event);
    if (isCall(event))
        m_calls.append(event);
}

void QueueState::note(std::optional<Crossing> crossing)
{
    const bool told =
        crossing &&
        std::any_of(m_crossings.cbegin(), m_crossings.cend(), [&crossing](const Crossing &other) {
            return other.ticket == crossing->ticket && other.here.counter == crossing->here.counter;
        });
    if (crossing && !told)
        m_crossings.append(*std::move(crossing));
}

QVector<Crossing> QueueState::crossings() const
{
    QVector<Crossing> all = m_crossings;
    for (Crossing &crossing : all) {
        if (const auto now = ticket(crossing.ticket)) {
            crossing.state = now->state;
            crossing.counter = now->counter;
        }
    }
    return all;
}

void QueueState::takeBack(const QueueEvent &undo)
{
    if (undo.ticket.isNull()) {
        for (auto events = m_counterEvents.begin(); events != m_counterEvents.end(); ++events) {
            if (events->removeIf([&undo](const QueueEvent &e) { return e.id == undo.undoes; }) > 0)
                replayCounter(events.key());
        }
        return;
    }
    const auto events = m_events.find(undo.ticket);
    if (events == m_events.end())
        return;
    const auto undone = std::find_if(events->cbegin(), events->cend(),
                                     [&undo](const QueueEvent &e) { return e.id == undo.undoes; });
    if (undone == events->cend())
        return;
    Ticket &ticket = m_tickets[undo.ticket];
    if (undone->kind == Kind::Issued) {
        // The number may be in somebody's hand: it is cancelled, never unmade or given again.
        QueueEvent cancelled = undo;
        cancelled.kind = Kind::Cancelled;
        advance(ticket, cancelled);
        events->clear();
        m_calls.removeIf([&undo](const QueueEvent &call) { return call.ticket == undo.ticket; });
        return;
    }
    events->erase(undone);
    ticket = Ticket();
    for (const QueueEvent &event : std::as_const(*events))
        advance(ticket, event);
    m_calls.removeIf([&undo](const QueueEvent &call) { return call.id == undo.undoes; });
    if (const auto held = heldByUndo(*this, undo)) {
        events->append(*held);
        m_ticketOfEvent.insert(held->id, held->ticket);
        advance(ticket, *held);
    }
}

void QueueState::replayCounter(int number)
{
    m_counters.remove(number);
    const QVector<QueueEvent> events = m_counterEvents.value(number);
    for (const QueueEvent &event : events)
        applyToCounter(event);
}

void QueueState::applyToCounter(const QueueEvent &event)
{
    advance(m_counters[event.by.counter], event);
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

std::optional<Ticket> QueueState::ticket(const TicketNumber &number) const
{
    return ticket(m_numbers.value(number.series).given.value(number.number));
}

QVector<Ticket> QueueState::inState(TicketState state) const
{
    QVector<Ticket> found;
    for (const TicketId &id : m_order) {
        const auto ticket = m_tickets.constFind(id);
        if (ticket->state == state)
            found.append(*ticket);
    }
    if (state == TicketState::Waiting) {
        std::stable_sort(found.begin(), found.end(), [](const Ticket &a, const Ticket &b) {
            return a.rank != b.rank ? a.rank < b.rank : a.id < b.id;
        });
    }
    return found;
}

std::optional<Ticket> QueueState::atCounter(int counter) const
{
    const Ticket *first = nullptr;
    const auto since = [](const Ticket &ticket) {
        return std::make_pair(ticket.stays.isEmpty() ? 0 : ticket.stays.last().calledMs, ticket.id);
    };
    for (const Ticket &ticket : m_tickets) {
        if (ticket.isAtCounter() && ticket.counter == counter &&
            (first == nullptr || since(ticket) < since(*first)))
            first = &ticket;
    }
    return first == nullptr ? std::nullopt : std::optional(*first);
}

int QueueState::lastNumber(const QString &series) const
{
    const auto numbers = m_numbers.constFind(series);
    return numbers == m_numbers.constEnd() || numbers->given.isEmpty() ? 0
                                                                       : numbers->given.lastKey();
}

int QueueState::lastNumberWithin(const QString &series, int first, int last) const
{
    const QMap<int, TicketId> numbers = m_numbers.value(series).given;
    auto after = numbers.upperBound(last);
    if (after == numbers.cbegin())
        return 0;
    --after;
    return after.key() >= first ? after.key() : 0;
}

int QueueState::firstFreeNumber(const QString &series, int first, int last) const
{
    const Numbers numbers = m_numbers.value(series);
    const int free =
        first <= numbers.firstFree ? numbers.firstFree : freeFrom(numbers.given, first);
    return free <= last ? free : 0;
}

int QueueState::issuedTo(const QString &personMark) const
{
    if (personMark.isEmpty())
        return 0;
    return int(std::count_if(m_tickets.cbegin(), m_tickets.cend(), [&personMark](const Ticket &t) {
        return t.personMark == personMark && t.state != TicketState::Cancelled;
    }));
}

// Who was called in their turn and put back before they were there has not had it: else a run could be begun anew by
// calling an ordinary citizen and sending them away again.
bool QueueState::wasItsTurn(const QueueEvent &call) const
{
    if (call.kind != Kind::Called)
        return false;
    if (isAhead(call.reason))
        return true;
    const auto events = m_events.constFind(call.ticket);
    if (events == m_events.constEnd())
        return true;
    auto event = std::find_if(events->cbegin(), events->cend(),
                              [&call](const QueueEvent &e) { return e.id == call.id; });
    while (event != events->cend() && ++event != events->cend()) {
        switch (event->kind) {
        case Kind::Arrived:
        case Kind::Started: return true;
        case Kind::Held:
        case Kind::NoShow:
        case Kind::Returned:
        case Kind::Transferred:
        case Kind::Left:
        case Kind::Cancelled: return false;
        default: break;
        }
    }
    return true; // called just now
}

int QueueState::laneRun(const QString &lane) const
{
    for (auto call = m_calls.crbegin(); call != m_calls.crend(); ++call) {
        if (call->lane == lane && wasItsTurn(*call))
            return call->laneRun;
    }
    return 0;
}

int QueueState::counterRun(int counter) const
{
    for (auto call = m_calls.crbegin(); call != m_calls.crend(); ++call) {
        if (call->by.counter == counter && wasItsTurn(*call))
            return call->counterRun;
    }
    return 0;
}

QVector<QueueState::Call> QueueState::recentCalls(int limit) const
{
    QVector<Call> calls;
    for (auto call = m_calls.crbegin(); call != m_calls.crend() && calls.size() < limit; ++call) {
        const auto ticket = m_tickets.constFind(call->ticket);
        // A recall repeats the call before it, which has the reason; a later call of the number may have another one.
        const auto first = std::find_if(call, m_calls.crend(), [&call](const QueueEvent &before) {
            return before.ticket == call->ticket && before.kind == Kind::Called;
        });
        calls.append({ticket->number, call->by.counter, call->at, call->id,
                      call->kind == Kind::Recalled,
                      first != m_calls.crend() && isAhead(first->reason)});
    }
    return calls;
}

QVector<CounterStatus> QueueState::counters() const
{
    return m_counters.values();
}

CounterStatus QueueState::counter(int number) const
{
    CounterStatus unknown;
    unknown.number = number;
    return m_counters.value(number, unknown);
}

int QueueState::counterOf(StaffId staff) const
{
    if (staff.isNull())
        return 0; // a program, which may be at several
    for (const CounterStatus &counter : m_counters) {
        if (counter.state != CounterStatus::State::Closed && counter.staff == staff)
            return counter.number;
    }
    return 0;
}

std::optional<QueueEvent> QueueState::lastEventOf(TicketId id) const
{
    const auto events = m_events.constFind(id);
    if (events == m_events.constEnd())
        return std::nullopt;
    for (auto event = events->crbegin(); event != events->crend(); ++event) {
        if (!isPrint(*event))
            return *event;
    }
    return std::nullopt;
}

std::optional<Ticket> QueueState::ticketOfLastEvent(EventId event) const
{
    const TicketId id = m_ticketOfEvent.value(event);
    const auto last = lastEventOf(id);
    return last && last->id == event ? ticket(id) : std::nullopt;
}

std::optional<QueueEvent> QueueState::standing(EventId event) const
{
    const auto in = [event](const QVector<QueueEvent> &events) -> std::optional<QueueEvent> {
        const auto found = std::find_if(events.crbegin(), events.crend(),
                                        [event](const QueueEvent &e) { return e.id == event; });
        return found == events.crend() ? std::nullopt : std::optional(*found);
    };
    if (const auto ticket = m_ticketOfEvent.constFind(event); ticket != m_ticketOfEvent.constEnd())
        return in(m_events.value(*ticket));
    for (const QVector<QueueEvent> &events : m_counterEvents) {
        if (const auto found = in(events))
            return found;
    }
    return std::nullopt;
}

bool QueueState::isLast(const QueueEvent &event, const QVector<QueueEvent> &gesture) const
{
    const bool ofCounter = event.ticket.isNull();
    const QVector<QueueEvent> events =
        ofCounter ? m_counterEvents.value(event.by.counter) : m_events.value(event.ticket);
    for (auto later = events.crbegin(); later != events.crend() && later->id != event.id; ++later) {
        const bool counts = ofCounter ? isHelp(*later) == isHelp(event) : !isPrint(*later);
        if (counts && !isIn(gesture, *later))
            return false;
    }
    return true;
}

bool QueueState::isUsedSince(const QueueEvent &opening, const QVector<QueueEvent> &gesture) const
{
    return std::any_of(m_events.cbegin(), m_events.cend(), [&](const QVector<QueueEvent> &events) {
        return std::any_of(events.cbegin(), events.cend(), [&](const QueueEvent &event) {
            return event.seq > opening.seq && event.by.counter == opening.by.counter &&
                   bringsToCounter(event.kind) && !isIn(gesture, event);
        });
    });
}

QVector<QueueEvent> QueueState::undoable(EventId event) const
{
    const auto asked = standing(event);
    if (!asked || isPrint(*asked))
        return {};
    const Gesture gesture = m_gestures.value(asked->gesture);
    if (gesture.undoes)
        return {};
    QVector<QueueEvent> events;
    for (const EventId &id : gesture.events) {
        if (const auto member = standing(id))
            events.append(*member);
    }
    if (events.isEmpty())
        events.append(*asked);
    const bool calls = std::any_of(events.cbegin(), events.cend(),
                                   [](const QueueEvent &e) { return bringsToCounter(e.kind); });
    const QVector<QueueEvent> whole = events;
    const auto moved = [&](const QueueEvent &e) {
        return !isLast(e, whole) || (e.kind == Kind::CounterOpened && isUsedSince(e, whole));
    };
    if (calls)
        events.removeIf(
            [&](const QueueEvent &e) { return e.kind == Kind::CounterOpened && moved(e); });
    return std::any_of(events.cbegin(), events.cend(), moved) ? QVector<QueueEvent>() : events;
}

} // namespace motcua
