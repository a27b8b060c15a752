// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/call_policy.h"

#include "app/core/queue/fcfs_reference.h"

#include <algorithm>

namespace motcua {

namespace {

using Ground = NextCall::Ground;

constexpr qint64 kMsPerMinute = 60'000;

Ground groundOf(Precedence precedence)
{
    switch (precedence) {
    case Precedence::PickUp: return Ground::PickUp;
    case Precedence::Appointment: return Ground::Appointment;
    default: return Ground::Priority;
    }
}

/// Everything the choice looks at, for one counter and one moment.
class Hall
{
public:
    Hall(const QueueState &state, const Counter &counter, const CallPolicy &policy, qint64 nowMs)
        : m_state(state),
          m_counter(counter),
          m_policy(policy),
          m_nowMs(nowMs),
          m_waiting(state.inState(TicketState::Waiting))
    {}

    [[nodiscard]] Precedence precedence(const Ticket &ticket) const
    {
        return precedenceOf(ticket, m_policy, m_nowMs);
    }
    [[nodiscard]] bool isOrdinary(const Ticket &ticket) const
    {
        return precedence(ticket) == Precedence::None;
    }
    [[nodiscard]] bool isMine(const Ticket &ticket) const { return ticket.isFor(m_counter); }

    // In the order of places, so the first found is the oldest.
    template <typename Wanted>
    [[nodiscard]] const Ticket *first(const Wanted &wanted) const
    {
        const auto found = std::find_if(m_waiting.cbegin(), m_waiting.cend(), wanted);
        return found == m_waiting.cend() ? nullptr : &*found;
    }
    [[nodiscard]] const Ticket *oldest() const
    {
        return first([this](const Ticket &t) { return isMine(t); });
    }
    [[nodiscard]] const Ticket *oldestOrdinary() const
    {
        return first([this](const Ticket &t) { return isMine(t) && isOrdinary(t); });
    }
    [[nodiscard]] const Ticket *ordinaryInLane(const QString &lane) const
    {
        return first(
            [&](const Ticket &t) { return t.lane == lane && t.onlyCounter == 0 && isOrdinary(t); });
    }

    // The runs as they are once this ticket is called, going past somebody or not.
    void addRuns(NextCall &next, bool ahead) const
    {
        const Ticket &ticket = next.ticket;
        const bool ordinary = isOrdinary(ticket);
        const Ticket *inLane = ordinaryInLane(ticket.lane);
        const Ticket *here = oldestOrdinary();
        const auto after = [&](int run, const Ticket *waits) {
            if (waits == nullptr || (ordinary && !ahead))
                return 0;
            return ahead && waits->rank < ticket.rank ? run + 1 : run;
        };
        next.laneRun = after(m_state.laneRun(ticket.lane), inLane);
        next.counterRun = after(m_state.counterRun(m_counter.number), here);
        next.priorityUsed = std::max(next.laneRun, next.counterRun);
    }

    // Precedence may pass ordinary ones only while neither the lane nor the counter has had its run.
    [[nodiscard]] bool mayPass(const Ticket &ticket) const
    {
        if (m_policy.kind == CallPolicy::Kind::Strict)
            return true;
        const Ticket *inLane = ordinaryInLane(ticket.lane);
        const Ticket *here = oldestOrdinary();
        const bool passesLane = inLane != nullptr && inLane->rank < ticket.rank;
        const bool passesHere = here != nullptr && here->rank < ticket.rank;
        return (!passesLane || m_state.laneRun(ticket.lane) < m_policy.priorityRun) &&
               (!passesHere || m_state.counterRun(m_counter.number) < m_policy.priorityRun);
    }

    // The best of those with precedence; `refused` tells that one waits whose turn it is not.
    [[nodiscard]] const Ticket *ahead(bool *refused) const
    {
        const Ticket *best = nullptr;
        for (const Ticket &ticket : m_waiting) {
            const Precedence own = precedence(ticket);
            if (own == Precedence::None || !isMine(ticket))
                continue;
            if (!mayPass(ticket))
                *refused = true;
            else if (best == nullptr || own > precedence(*best))
                best = &ticket;
        }
        return best;
    }

    [[nodiscard]] std::optional<NextCall> overdue() const
    {
        const QVector<Overdue> late =
            overdueTickets(m_state, m_policy, QDateTime::fromMSecsSinceEpoch(m_nowMs, Qt::UTC));
        for (const Overdue &one : late) {
            const Ticket *ticket =
                first([&](const Ticket &t) { return t.id == one.ticket && isMine(t); });
            if (ticket == nullptr)
                continue;
            NextCall next = plain(*ticket, Ground::Overdue);
            next.overdueMs = one.byMs;
            return next;
        }
        return std::nullopt;
    }

    [[nodiscard]] NextCall plain(const Ticket &ticket, Ground ground) const
    {
        NextCall next;
        next.ticket = ticket;
        next.ground = ground;
        next.priorityRun = m_policy.priorityRun;
        addRuns(next, false);
        return next;
    }

    [[nodiscard]] NextCall pass(const Ticket &ticket) const
    {
        const Ticket *passed = oldestOrdinary();
        if (passed == nullptr || ticket.rank < passed->rank)
            return plain(ticket, Ground::Oldest);
        NextCall next = plain(ticket, groundOf(precedence(ticket)));
        addRuns(next, true);
        next.passedOver = *passed;
        next.passedWaitedMs = std::max<qint64>(0, m_nowMs - passed->stays.last().fromMs);
        return next;
    }

    [[nodiscard]] std::optional<NextCall> choose() const
    {
        const Ticket *oldestOfAll = oldest();
        if (oldestOfAll == nullptr)
            return std::nullopt;
        if (m_policy.kind == CallPolicy::Kind::FirstCome)
            return plain(*oldestOfAll, Ground::Oldest);
        if (m_policy.kind == CallPolicy::Kind::Fair) {
            if (const auto late = overdue())
                return late;
        }
        bool refused = false;
        if (const Ticket *best = ahead(&refused))
            return pass(*best);
        const Ticket *ordinary = oldestOrdinary();
        if (ordinary == nullptr)
            return plain(*oldestOfAll, Ground::Oldest); // the lane's turn, and nobody of it is ours
        NextCall next = plain(*ordinary, refused ? Ground::RatioOrdinary : Ground::Oldest);
        if (refused)
            next.priorityUsed = m_policy.priorityRun;
        return next;
    }

private:
    const QueueState &m_state;
    const Counter &m_counter;
    const CallPolicy &m_policy;
    qint64 m_nowMs;
    QVector<Ticket> m_waiting;
};

/// Clocks of a centre are this close. What was stamped later than that was stamped by a wrong one: nobody has waited
/// until then.
constexpr qint64 kClocksAgreeMs = 2 * kMsPerMinute;

// A clock set back a little does not make anybody's wait shorter than it was.
qint64 nowMsOf(const QueueState &state, const QDateTime &now)
{
    const qint64 nowMs = now.toMSecsSinceEpoch();
    return state.latestMs() - nowMs > kClocksAgreeMs ? nowMs : std::max(nowMs, state.latestMs());
}

/// Where counters share some lanes and not others, first come, first served cannot be known before the services that
/// still go on have ended: a shorter one may even make another citizen wait longer. Whoever may be overdue soon is then
/// called this much earlier, so that nobody who truly is, is passed.
constexpr qint64 kEarlyPart = 2;

bool shareSomeLanes(const QVector<FcfsReference::Desk> &desks)
{
    QVector<QVector<QString>> served;
    for (const FcfsReference::Desk &desk : desks) {
        for (const CounterStatus::Shift &shift : desk.shifts) {
            if (!served.contains(shift.lanes))
                served.append(shift.lanes);
        }
    }
    for (qsizetype i = 0; i < served.size(); ++i) {
        for (qsizetype j = i + 1; j < served.size(); ++j) {
            const QVector<QString> &other = served.at(j);
            const auto both = std::count_if(served.at(i).cbegin(), served.at(i).cend(),
                                            [&](const QString &l) { return other.contains(l); });
            if (both > 0 && (both < served.at(i).size() || both < other.size()))
                return true;
        }
    }
    return false;
}

} // namespace

Precedence precedenceOf(const Ticket &ticket, const CallPolicy &policy, qint64 nowMs)
{
    if (!ticket.priorityReason.isEmpty())
        return Precedence::Priority;
    if (ticket.bookedFor.isValid()) {
        const qint64 booked = ticket.bookedFor.toMSecsSinceEpoch();
        const bool begun = nowMs >= booked - policy.appointmentEarlyMinutes * kMsPerMinute;
        const bool inTime = ticket.issuedAt.toMSecsSinceEpoch() <=
                            booked + policy.appointmentLateMinutes * kMsPerMinute;
        if (begun && inTime)
            return Precedence::Appointment;
    }
    if (ticket.purpose == Purpose::PickUp && policy.pickUpAhead)
        return Precedence::PickUp;
    return Precedence::None;
}

QVector<Overdue> overdueTickets(const QueueState &state, const CallPolicy &policy,
                                const QDateTime &now)
{
    const qint64 nowMs = nowMsOf(state, now);
    const QVector<FcfsReference::Desk> desks = FcfsReference::desks(state);
    const qint64 bound = policy.overdueMinutes * kMsPerMinute;
    const qint64 limit = nowMs - (shareSomeLanes(desks) ? bound - bound / kEarlyPart : bound);
    // Nobody is called before they come, so only who has waited that long at all can be overdue.
    const QVector<Ticket> waiting = state.inState(TicketState::Waiting);
    const bool any = std::any_of(waiting.cbegin(), waiting.cend(), [limit](const Ticket &ticket) {
        return ticket.stays.last().fromMs <= limit;
    });
    if (!any)
        return {};
    const QVector<FcfsReference::Job> jobs = FcfsReference::jobs(state, nowMs);
    const QVector<qint64> calls = FcfsReference::callTimes(jobs, desks, limit);
    QVector<Overdue> late;
    for (qsizetype i = 0; i < jobs.size(); ++i) {
        if (calls[i] < 0)
            continue;
        const auto ticket = state.ticket(jobs[i].ticket);
        if (ticket->state == TicketState::Waiting && jobs[i].stay + 1 == ticket->stays.size())
            late.append({jobs[i].ticket, nowMs - calls[i]});
    }
    std::stable_sort(late.begin(), late.end(),
                     [](const Overdue &a, const Overdue &b) { return a.byMs > b.byMs; });
    return late;
}

std::optional<NextCall> nextCall(const QueueState &state, const Counter &counter,
                                 const CallPolicy &policy, const QDateTime &now)
{
    return Hall(state, counter, policy, nowMsOf(state, now)).choose();
}

NextCall chosenCall(const QueueState &state, const Counter &counter, const CallPolicy &policy,
                    const QDateTime &now, const Ticket &ticket, const QString &reason)
{
    const Hall hall(state, counter, policy, nowMsOf(state, now));
    NextCall next = hall.plain(ticket, reason.isEmpty() ? Ground::Oldest : Ground::Chosen);
    next.chosenFor = reason;
    // A choice that goes past somebody counts like any other call out of turn.
    if (!reason.isEmpty())
        hall.addRuns(next, true);
    return next;
}

} // namespace motcua
