// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/wait_estimate.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <limits>

namespace motcua {

namespace {

constexpr int kDraws = 200;
constexpr double kLowShare = 0.06;
constexpr double kHighShare = 0.94;
constexpr qint64 kMsPerMinute = 60'000;
constexpr int kCoarseFrom = 30; ///< minutes; an exact-looking long wait promises too much
constexpr int kCoarseStep = 5;
constexpr int kMostDossiers = 20; ///< more than this nobody gets through in one visit

struct Person
{
    QString lane;
    int onlyCounter = 0;
    int dossiers = 1;
    bool ordinary = true;
};

struct Busy
{
    Counter counter;
    QString lane;       ///< of who is there; empty: nobody
    qint64 sinceMs = 0; ///< how long they have been there
};

/// The rest of the queue, played through once for each draw.
class Rest
{
public:
    Rest(const ServiceTimes &times, QVector<Busy> desks, QVector<Person> ahead, Person self,
         int priorityRun, quint32 seed)
        : m_times(times),
          m_desks(std::move(desks)),
          m_ahead(std::move(ahead)),
          m_self(std::move(self)),
          m_run(priorityRun),
          m_random(seed)
    {}

    qint64 draw()
    {
        QVector<qint64> freeAt;
        freeAt.reserve(m_desks.size());
        for (const Busy &desk : std::as_const(m_desks))
            freeAt.append(desk.lane.isEmpty() ? 0 : rest(desk.lane, desk.sinceMs));
        QVector<Person> line = m_ahead;
        int run = 0;
        for (;;) {
            const auto soonest = std::min_element(freeAt.begin(), freeAt.end());
            if (*soonest == std::numeric_limits<qint64>::max())
                return -1; // nobody who works serves this lane
            const Busy &desk = m_desks[soonest - freeAt.begin()];
            const auto person = std::find_if(line.cbegin(), line.cend(), [&](const Person &p) {
                return serves(desk.counter, p);
            });
            const bool mine = person == line.cend() && serves(desk.counter, m_self);
            if (person == line.cend() && !mine) {
                *soonest = std::numeric_limits<qint64>::max();
                continue;
            }
            // Somebody with precedence who is not here yet may come and go past.
            const bool ordinary = mine ? m_self.ordinary : person->ordinary;
            if (ordinary && run < m_run && m_random.generateDouble() < m_times.precedenceShare()) {
                ++run;
                *soonest += service(mine ? m_self.lane : person->lane, 1);
                continue;
            }
            run = 0;
            if (mine)
                return *soonest;
            *soonest += service(person->lane, person->dossiers);
            line.erase(person);
        }
    }

private:
    static bool serves(const Counter &counter, const Person &person)
    {
        return person.onlyCounter > 0 ? person.onlyCounter == counter.number
                                      : counter.series.contains(person.lane);
    }
    const QVector<qint64> &samples(const QString &lane)
    {
        auto found = m_samples.find(lane);
        if (found == m_samples.end())
            found = m_samples.insert(lane, m_times.ofLane(lane));
        return *found;
    }
    qint64 one(const QVector<qint64> &of)
    {
        return of.isEmpty() ? 0 : of[int(m_random.bounded(quint32(of.size())))];
    }
    qint64 service(const QString &lane, int dossiers)
    {
        qint64 sum = 0;
        for (int i = 0; i < std::min(dossiers, kMostDossiers); ++i)
            sum += one(samples(lane));
        return sum;
    }
    // What is left of a service that has lasted so long: drawn from those that lasted longer.
    qint64 rest(const QString &lane, qint64 sinceMs)
    {
        const QVector<qint64> &all = samples(lane);
        const auto longer = std::upper_bound(all.cbegin(), all.cend(), sinceMs);
        if (longer == all.cend())
            return all.isEmpty() ? 0 : all.last() / 4; // longer than ever: soon, but nobody knows
        return longer[m_random.bounded(qsizetype(all.cend() - longer))] - sinceMs;
    }

    const ServiceTimes &m_times;
    QVector<Busy> m_desks;
    QVector<Person> m_ahead;
    Person m_self;
    int m_run;
    QRandomGenerator m_random;
    QHash<QString, QVector<qint64>> m_samples;
};

bool shareCounter(const Ticket &one, const Ticket &other, const QVector<Counter> &counters)
{
    return std::any_of(counters.cbegin(), counters.cend(), [&](const Counter &counter) {
        return one.isFor(counter) && other.isFor(counter);
    });
}

int minutesOf(qint64 ms, bool up)
{
    const double minutes = double(ms) / kMsPerMinute;
    const double step = minutes > kCoarseFrom ? kCoarseStep : 1.0;
    return int((up ? std::ceil(minutes / step) : std::floor(minutes / step)) * step);
}

} // namespace

QVector<Counter> workingCounters(const QueueState &state, const QVector<Counter> &counters)
{
    const QVector<CounterStatus> known = state.counters();
    const bool anyOpened = std::any_of(known.cbegin(), known.cend(),
                                       [](const CounterStatus &c) { return !c.shifts.isEmpty(); });
    if (!anyOpened)
        return counters;
    QVector<Counter> working;
    for (const CounterStatus &status : known) {
        if (status.state == CounterStatus::State::Open)
            working.append({status.number, {}, status.lanes});
    }
    return working;
}

WaitInterval estimateWait(const QueueState &state, const Ticket &ticket,
                          const QVector<Counter> &counters, const CallPolicy &policy,
                          const ServiceTimes &times, const QDateTime &now)
{
    const qint64 nowMs = std::max(now.toMSecsSinceEpoch(), state.latestMs());
    const auto isOrdinary = [&](const Ticket &of) {
        return policy.kind == CallPolicy::Kind::FirstCome ||
               precedenceOf(of, policy, nowMs) == Precedence::None;
    };
    const bool selfOrdinary = isOrdinary(ticket);
    QVector<Busy> desks;
    const QVector<Counter> working = workingCounters(state, counters);
    for (const Counter &counter : working) {
        Busy desk{counter, {}, 0};
        if (const auto here = state.atCounter(counter.number)) {
            desk.lane = here->lane;
            desk.sinceMs = std::max<qint64>(0, nowMs - here->stays.last().calledMs);
        }
        desks.append(desk);
    }
    const bool served = std::any_of(working.cbegin(), working.cend(),
                                    [&](const Counter &c) { return ticket.isFor(c); });
    // While nobody works for this lane those before in it are before all the same: a shut counter is no empty line.
    const auto counts = [&](const Ticket &other) {
        return served ? shareCounter(ticket, other, working)
                      : other.lane == ticket.lane || shareCounter(ticket, other, counters);
    };
    WaitInterval wait;
    QVector<Person> before;
    QVector<Person> ahead;
    const QVector<Ticket> waiting = state.inState(TicketState::Waiting);
    for (const Ticket &other : waiting) {
        if (other.id == ticket.id)
            continue;
        const bool ordinary = isOrdinary(other);
        const bool passes = !ordinary && selfOrdinary;
        const bool waitsForMe = ordinary && !selfOrdinary;
        if (waitsForMe || (other.rank > ticket.rank && !passes))
            continue;
        wait.ahead += counts(other) ? 1 : 0;
        (passes ? before : ahead).append({other.lane, other.onlyCounter, other.dossiers, ordinary});
    }
    if (!served || !times.isKnown(ticket.lane))
        return wait;
    Rest rest(times, desks, before + ahead,
              {ticket.lane, ticket.onlyCounter, ticket.dossiers, selfOrdinary},
              policy.kind == CallPolicy::Kind::FirstCome ? 0 : policy.priorityRun,
              quint32(state.lastSeq()) ^ quint32(ticket.number.number));
    QVector<qint64> draws;
    for (int i = 0; i < kDraws; ++i) {
        const qint64 ms = rest.draw();
        if (ms < 0)
            return wait;
        draws.append(ms);
    }
    std::sort(draws.begin(), draws.end());
    wait.known = true;
    wait.lowMinutes = minutesOf(draws[int(kDraws * kLowShare)], false);
    wait.highMinutes =
        std::max(wait.lowMinutes + 1, minutesOf(draws[int(kDraws * kHighShare)], true));
    return wait;
}

} // namespace motcua
