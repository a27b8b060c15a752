// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/centre_queue.h"

#include "app/core/access/clock_watch.h"
#include "app/core/access/permissions.h"
#include "app/core/base/clock.h"
#include "app/core/base/failure.h"
#include "app/core/queue/number_blocks.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

using Kind = QueueEvent::Kind;

Failure unknownSeries()
{
    return {"series_unknown",
            QCoreApplication::translate("CentreQueue",
                                        "No number was issued: this service group is not set up."),
            QCoreApplication::translate("CentreQueue", "Choose another service group.")};
}

Failure personLimit(int limit)
{
    return {"person_limit",
            QCoreApplication::translate("CentreQueue",
                                        "This card already has %1 numbers today; they stay valid.")
                .arg(limit),
            QCoreApplication::translate("CentreQueue", "Please ask at the reception desk.")};
}

Failure numberTaken(const TicketNumber &number)
{
    return {"number_taken",
            QCoreApplication::translate("CentreQueue", "%1 was entered before; nothing was added.")
                .arg(number.text()),
            QCoreApplication::translate("CentreQueue", "Look at the number on the paper again.")};
}

} // namespace

CentreQueue::CentreQueue(QueueJournal &journal, const Clock &clock, IdSource &ids, QueueRules rules,
                         const Rights *rights)
    : m_journal(journal),
      m_clock(journal, clock),
      m_ids(ids),
      m_rules(std::move(rules)),
      m_rights(rights),
      m_generation(journal.generation())
{}

void CentreQueue::requireNow(const Actor &by, Act act) const
{
    if (m_rights != nullptr)
        (void)m_rights->require(by, act);
    else
        require(by.role, act);
}

bool CentreQueue::isOverseer(const Actor &by) const
{
    return may(by.role, Act::ServeCitizens) && may(by.role, Act::ApproveSensitiveActs);
}

void CentreQueue::startDay()
{
    const QDate today = toCentre(m_clock.now()).date();
    // A clock set back by minutes over midnight does not bring yesterday's numbers back. One that had leapt ahead and was
    // set right does: nobody else is in that day.
    const bool back = m_day.isValid() && today < m_day &&
                      toCentre(m_clock.now().addMSecs(kBehindToleranceMs)).date() >= m_day;
    if (!back && today != m_day) {
        m_day = today;
        m_state = m_state.anew();
    }
    if (m_journal.generation() != m_generation) {
        m_generation = m_journal.generation();
        m_state = m_state.anew();
    }
}

void CentreQueue::catchUp(const QVector<QueueEvent> &events)
{
    if (m_journal.generation() != m_generation) {
        m_generation = m_journal.generation();
        m_state = m_state.anew();
    }
    for (const QueueEvent &event : events)
        m_state.apply(event);
}

void CentreQueue::commit(const Decision &decide)
{
    startDay();
    const QVector<QueueEvent> fresh =
        m_journal.append(m_day, m_state.lastSeq(), [&](const QVector<QueueEvent> &unseen) {
            // What others wrote is committed whatever becomes of our own events.
            catchUp(unseen);
            QVector<QueueEvent> events = decide(m_state);
            if (events.size() > 1) {
                for (QueueEvent &event : events)
                    event.gesture = events.first().id;
            }
            return events;
        });
    for (const QueueEvent &event : fresh)
        m_state.apply(event);
    // Another program of this computer may have merged since.
    if (m_journal.generation() != m_generation)
        (void)refresh();
}

QueueEvent CentreQueue::makeEvent(TicketId ticket, Kind kind, const Actor &by,
                                  const QString &reason) const
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

QVector<RefusedStep> CentreQueue::refusedToday() const
{
    // By this computer's own clock, by which the journal counts them (QueueLink::refused): it may be the wrong one.
    const QDateTime here = m_clock.now().addMSecs(-m_journal.clockSkewMs());
    return m_journal.refusedOn(toCentre(here).date());
}

const QueueState &CentreQueue::refresh()
{
    startDay();
    QVector<QueueEvent> fresh = m_journal.eventsSince(m_day, m_state.lastSeq());
    if (m_journal.generation() != m_generation) {
        // A merge came in between: what was read is a part of another row of events.
        startDay();
        fresh = m_journal.eventsSince(m_day, 0);
    }
    for (const QueueEvent &event : std::as_const(fresh))
        m_state.apply(event);
    return m_state;
}

QueueState CentreQueue::stateOf(QDate day) const
{
    QueueState state;
    const QVector<QueueEvent> events = m_journal.eventsSince(day, 0);
    for (const QueueEvent &event : events)
        state.apply(event);
    return state;
}

int CentreQueue::nextNumber(const QueueState &state, const QString &series) const
{
    const auto within = [&](const NumberBlock &block) {
        return std::max(state.lastNumberWithin(series, block.first, block.last), block.first - 1) +
               1;
    };
    const int slot = m_journal.blockSlot();
    if (slot >= 0) {
        const int number = within(NumberBlock::ofSlot(slot));
        return number <= NumberBlock::ofSlot(slot).last ? number
                                                        : within(NumberBlock::secondOfSlot(slot));
    }
    if (m_journal.linkKind() == QueueLink::Kind::Alone)
        return state.lastNumber(series) + 1;
    const NumberBlock common = NumberBlock::common();
    if (const int number = within(common); number <= common.last)
        return number;
    // The end of the row is reached, by a leap perhaps: what was left out is given before numbers nobody can read.
    if (const int left = state.firstFreeNumber(series, common.first, common.last); left > 0)
        return left;
    const NumberBlock beyond = NumberBlock::beyond();
    const int number = within(beyond);
    return number <= beyond.last ? number
                                 : state.firstFreeNumber(series, beyond.first, beyond.last);
}

Ticket CentreQueue::issue(const IssueRequest &request, const Actor &by)
{
    requireNow(by, Act::IssueNumbers);
    // The centre's server looks at the clock of who asks it; nobody else does.
    if (m_clockWatch != nullptr && m_journal.linkKind() != QueueLink::Kind::Shared)
        m_clockWatch->check();
    const bool paper = request.number > 0; // a roll has a letter of its own
    if (!TicketNumber::parse(TicketNumber{request.series, 1}.text()) ||
        (!paper && !isKnown(request.series)))
        throw unknownSeries();
    const auto fresh = request.request.isNull() ? m_ids.make<TicketId>() : request.request;
    TicketId id = fresh;
    commit([&](const QueueState &state) -> QVector<QueueEvent> {
        id = fresh;
        if (state.ticket(id))
            return {}; // the same press again
        if (!request.bookingId.isEmpty()) {
            const QVector<Ticket> all = state.tickets();
            const auto before = std::find_if(all.cbegin(), all.cend(), [&](const Ticket &ticket) {
                return ticket.bookingId == request.bookingId &&
                       ticket.state != TicketState::Cancelled && ticket.state != TicketState::Left;
            });
            if (before != all.cend()) {
                id = before->id;
                return {};
            }
        }
        if (m_rules.numbersPerPerson > 0 &&
            state.issuedTo(request.personMark) >= m_rules.numbersPerPerson)
            throw personLimit(m_rules.numbersPerPerson);
        QueueEvent event = makeEvent(id, Kind::Issued, by, request.priorityReason);
        event.number = {request.series, paper ? request.number : nextNumber(state, request.series)};
        if (paper && state.ticket(event.number))
            throw numberTaken(event.number);
        event.priorityReason = request.priorityReason;
        event.procedureCode = request.procedureCode;
        event.procedureName = request.procedureName;
        event.purpose = request.purpose;
        event.bookingId = request.bookingId;
        event.bookedFor = request.bookedFor;
        event.dossiers = std::max(1, request.dossiers);
        event.personMark = request.personMark;
        if (!request.personMark.isEmpty())
            event.personLimit = m_rules.numbersPerPerson;
        event.carriedFrom = request.continues;
        if (!request.continues.isNull())
            event.rank = rankToContinue(state, request.continues);
        if (request.at.isValid()) {
            event.at = request.at;
            event.estimated = true;
        } else if (!event.rank && event.at.toMSecsSinceEpoch() < state.latestMs()) {
            event.rank = Rank{state.latestMs() + 1, id.uuid(), 0}; // the clock was set back
        }
        return {event};
    });
    return m_state.ticket(id).value();
}

QueueEvent CentreQueue::opening(const Counter &counter, const Actor &by) const
{
    QueueEvent event = makeEvent({}, Kind::CounterOpened, by);
    event.lanes = counter.series;
    return event;
}

// What it takes for this person to serve somebody at the counter: nothing, or that it is opened. Nothing at all: somebody
// else has it, or they another one.
std::optional<QVector<QueueEvent>>
CentreQueue::openingFor(const QueueState &state, const Counter &counter, const Actor &by) const
{
    using State = CounterStatus::State;
    const int elsewhere = state.counterOf(by.staff);
    const CounterStatus status = state.counter(counter.number);
    if ((elsewhere != 0 && elsewhere != counter.number) ||
        (status.state != State::Closed && status.staff != by.staff))
        return std::nullopt;
    if (status.state == State::Open)
        return QVector<QueueEvent>();
    Counter opened = counter;
    if (opened.series.isEmpty())
        opened.series = status.lanes;
    for (const Counter &place : m_places) {
        if (opened.series.isEmpty() && place.number == counter.number)
            opened.series = place.series;
    }
    return QVector<QueueEvent>{opening(opened, by)};
}

CentreQueue::CallOutcome
CentreQueue::call(const Counter &counter, const Actor &by,
                  const std::function<bool(const QueueState &, CallOutcome &)> &choose)
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
        const int elsewhere = state.counterOf(by.staff);
        if (elsewhere != 0 && elsewhere != counter.number) {
            outcome.kind = Answer::Elsewhere;
            outcome.otherCounter = elsewhere;
            return {};
        }
        if (!choose(state, outcome))
            return {};
        QVector<QueueEvent> events;
        const CounterStatus status = state.counter(counter.number);
        if (status.state != CounterStatus::State::Open || status.staff != by.staff ||
            status.lanes != counter.series)
            events.append(opening(counter, by));
        QueueEvent event =
            makeEvent(outcome.next->ticket.id, Kind::Called, by, outcome.next->reasonCode());
        event.lane = outcome.next->ticket.lane;
        event.laneRun = outcome.next->laneRun;
        event.counterRun = outcome.next->counterRun;
        outcome.kind = Answer::Called;
        outcome.event = event.id;
        events.append(event);
        return events;
    });
    if (outcome.kind == Answer::Called && outcome.next) {
        outcome.ticket = m_state.ticket(outcome.next->ticket.id);
        outcome.next->ticket = *outcome.ticket;
    }
    return outcome;
}

namespace {

// Somebody is at the counter already: the one just called again, or the wrong moment.
bool isBusy(const QueueState &state, int counter, std::optional<TicketId> wanted,
            CentreQueue::CallOutcome &outcome)
{
    const auto here = state.atCounter(counter);
    if (!here)
        return false;
    const auto last = state.lastEventOf(here->id);
    const bool again = wanted == here->id && last && last->kind == Kind::Called;
    outcome.kind = again ? CentreQueue::CallOutcome::Kind::Called
                         : CentreQueue::CallOutcome::Kind::CounterBusy;
    outcome.ticket = here;
    if (again)
        outcome.event = last->id;
    return true;
}

// The wanted ticket does not wait any more.
bool isGone(const std::optional<Ticket> &wanted, int counter, CentreQueue::CallOutcome &outcome)
{
    if (wanted && wanted->state == TicketState::Waiting)
        return false;
    const bool taken = wanted && wanted->counter > 0 && wanted->counter != counter;
    outcome.kind = taken ? CentreQueue::CallOutcome::Kind::TakenByOther
                         : CentreQueue::CallOutcome::Kind::NotAllowed;
    outcome.ticket = wanted;
    outcome.otherCounter = taken ? wanted->counter : 0;
    return true;
}

/// The very first ticket in line for the counter: calling it passes nobody.
bool isOldestFor(const QueueState &state, const Counter &counter, TicketId id)
{
    const QVector<Ticket> waiting = state.inState(TicketState::Waiting);
    const auto first = std::find_if(waiting.cbegin(), waiting.cend(),
                                    [&counter](const Ticket &t) { return t.isFor(counter); });
    return first != waiting.cend() && first->id == id;
}

} // namespace

CentreQueue::CallOutcome CentreQueue::callNext(const Counter &counter, const Actor &by,
                                               std::optional<TicketId> expected)
{
    using Answer = CallOutcome::Kind;
    return call(counter, by, [&](const QueueState &state, CallOutcome &outcome) {
        if (isBusy(state, counter.number, expected, outcome))
            return false;
        outcome.next = nextCall(state, counter, m_rules.policy, m_clock.now());
        const auto wanted = expected ? state.ticket(*expected) : std::nullopt;
        if (wanted && isGone(wanted, counter.number, outcome))
            return false;
        if (!outcome.next) {
            outcome.kind = Answer::Empty;
            return false;
        }
        if (expected && outcome.next->ticket.id != *expected) {
            // Somebody with precedence came since the button was drawn; the first in line may still go.
            if (!wanted || outcome.next->ground == NextCall::Ground::Overdue ||
                !isOldestFor(state, counter, *expected)) {
                outcome.kind = Answer::NotAllowed;
                outcome.ticket = wanted;
                return false;
            }
            outcome.next = chosenCall(state, counter, m_rules.policy, m_clock.now(), *wanted, {});
        }
        return true;
    });
}

CentreQueue::CallOutcome CentreQueue::callThis(const Counter &counter, const Actor &by, TicketId id,
                                               const QString &reason)
{
    return call(counter, by, [&](const QueueState &state, CallOutcome &outcome) {
        if (reason.trimmed().isEmpty()) {
            outcome.kind = CallOutcome::Kind::NotAllowed;
            return false;
        }
        if (isBusy(state, counter.number, id, outcome))
            return false;
        const auto wanted = state.ticket(id);
        if (isGone(wanted, counter.number, outcome)) {
            outcome.next = nextCall(state, counter, m_rules.policy, m_clock.now());
            return false;
        }
        outcome.next =
            chosenCall(state, counter, m_rules.policy, m_clock.now(), *wanted, reason.trimmed());
        return true;
    });
}

} // namespace motcua
