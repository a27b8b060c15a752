// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/fcfs_reference.h"

#include <algorithm>
#include <limits>

namespace motcua {

namespace {

constexpr qint64 kNever = std::numeric_limits<qint64>::max();

struct Visit
{
    int job = 0;
    qint64 fromMs = 0, calledMs = 0, releasedMs = 0;
    bool goesOn = false;
};

// The clerk's hand-over belongs to the work when whoever came next had been waiting already.
// Its break does not: what the counter did after its shift is another matter.
bool isOpenAllThrough(const FcfsReference::Desk &desk, qint64 fromMs, qint64 toMs)
{
    return std::any_of(desk.shifts.cbegin(), desk.shifts.cend(), [&](const auto &shift) {
        return shift.fromMs <= fromMs && (shift.toMs < 0 || shift.toMs >= toMs);
    });
}

void stretch(QVector<FcfsReference::Job> &jobs, QHash<int, QVector<Visit>> &visits,
             const QHash<int, FcfsReference::Desk> &desks, const QHash<int, qint64> &oldestWaiting,
             qint64 nowMs)
{
    for (auto at = visits.begin(); at != visits.end(); ++at) {
        std::stable_sort(at->begin(), at->end(),
                         [](const Visit &a, const Visit &b) { return a.calledMs < b.calledMs; });
        for (qsizetype i = 0; i < at->size(); ++i) {
            const Visit &visit = at->at(i);
            qint64 end = visit.releasedMs;
            if (i + 1 < at->size()) {
                const Visit &next = at->at(i + 1);
                if (next.fromMs <= end &&
                    isOpenAllThrough(desks.value(at.key()), end, next.calledMs))
                    end = std::max(end, next.calledMs);
                end = std::min(end, std::max(visit.calledMs, next.calledMs));
            } else if (!visit.goesOn && oldestWaiting.value(at.key(), kNever) <= end &&
                       isOpenAllThrough(desks.value(at.key()), end, nowMs)) {
                end = nowMs;
            }
            jobs[visit.job].busyMs = std::max<qint64>(0, end - visit.calledMs);
        }
    }
}

class Walk
{
public:
    Walk(const QVector<FcfsReference::Job> &jobs, const QVector<FcfsReference::Desk> &desks)
        : m_jobs(jobs),
          m_desks(desks),
          m_calls(jobs.size(), -1)
    {
        QVector<int> order(jobs.size());
        for (int i = 0; i < order.size(); ++i)
            order[i] = i;
        std::stable_sort(order.begin(), order.end(),
                         [&](int a, int b) { return jobs[a].fromMs < jobs[b].fromMs; });
        for (const int job : std::as_const(order)) {
            if (jobs[job].onlyCounter > 0)
                m_own[jobs[job].onlyCounter].jobs.append(job);
            else
                m_lanes[jobs[job].lane].jobs.append(job);
        }
    }

    QVector<qint64> run(qint64 untilMs)
    {
        QVector<qint64> freeAt(m_desks.size(), std::numeric_limits<qint64>::min());
        for (;;) {
            const auto soonest = std::min_element(freeAt.begin(), freeAt.end());
            if (soonest == freeAt.end() || *soonest == kNever || *soonest > untilMs)
                return m_calls;
            *soonest = step(m_desks[soonest - freeAt.begin()], *soonest, untilMs);
        }
    }

private:
    struct Line
    {
        QVector<int> jobs;
        qsizetype next = 0;
    };

    // When the desk looks again, having taken somebody or not.
    qint64 step(const FcfsReference::Desk &desk, qint64 at, qint64 untilMs)
    {
        const auto shift = std::find_if(desk.shifts.cbegin(), desk.shifts.cend(),
                                        [at](const auto &s) { return s.toMs < 0 || s.toMs > at; });
        if (shift == desk.shifts.cend())
            return kNever;
        if (shift->fromMs > at)
            return shift->fromMs;
        Line *first = nullptr;
        qint64 came = kNever;
        const auto look = [&](Line &line) {
            if (line.next < line.jobs.size() && m_jobs[line.jobs[line.next]].fromMs < came) {
                came = m_jobs[line.jobs[line.next]].fromMs;
                first = &line;
            }
        };
        for (const QString &lane : shift->lanes)
            look(m_lanes[lane]);
        look(m_own[desk.counter]);
        if (first == nullptr)
            return shift->toMs < 0 ? kNever : shift->toMs;
        if (came > at)
            return shift->toMs < 0 ? came : std::min(came, shift->toMs);
        if (at > untilMs)
            return kNever;
        const int job = first->jobs[first->next++];
        m_calls[job] = at;
        return at + m_jobs[job].busyMs;
    }

    const QVector<FcfsReference::Job> &m_jobs;
    const QVector<FcfsReference::Desk> &m_desks;
    QVector<qint64> m_calls;
    QHash<QString, Line> m_lanes;
    QHash<int, Line> m_own;
};

} // namespace

QVector<FcfsReference::Job> FcfsReference::jobs(const QueueState &state, qint64 nowMs)
{
    QVector<Job> jobs;
    QHash<int, QVector<Visit>> visits;
    QHash<QString, qint64> oldestOfLane;
    QHash<int, qint64> oldestOfCounter;
    const QVector<Ticket> tickets = state.tickets();
    for (const Ticket &ticket : tickets) {
        for (int i = 0; i < ticket.stays.size(); ++i) {
            const QueueStay &stay = ticket.stays[i];
            const bool waits = stay.calledMs < 0;
            if (waits && (ticket.state != TicketState::Waiting || i + 1 < ticket.stays.size()))
                continue; // went away without a call: nobody has to wait for it
            const int own = stay.noWait ? stay.counter : stay.onlyCounter;
            jobs.append({ticket.id, i, stay.lane, own, stay.fromMs, 0});
            if (waits) {
                qint64 &oldest =
                    own > 0
                        ? *oldestOfCounter.insert(own, oldestOfCounter.value(own, kNever))
                        : *oldestOfLane.insert(stay.lane, oldestOfLane.value(stay.lane, kNever));
                oldest = std::min(oldest, stay.fromMs);
                continue;
            }
            const bool goesOn = stay.releasedMs < 0;
            visits[stay.counter].append({int(jobs.size()) - 1, stay.fromMs, stay.calledMs,
                                         goesOn ? std::max(nowMs, stay.calledMs) : stay.releasedMs,
                                         goesOn});
        }
    }
    QHash<int, qint64> oldestFor;
    const QVector<Desk> open = desks(state);
    QHash<int, Desk> byCounter;
    for (const Desk &desk : open) {
        byCounter.insert(desk.counter, desk);
        qint64 oldest = oldestOfCounter.value(desk.counter, kNever);
        if (!desk.shifts.isEmpty() && desk.shifts.last().toMs < 0) {
            for (const QString &lane : desk.shifts.last().lanes)
                oldest = std::min(oldest, oldestOfLane.value(lane, kNever));
            oldestFor.insert(desk.counter, oldest);
        }
    }
    stretch(jobs, visits, byCounter, oldestFor, nowMs);
    return jobs;
}

QVector<FcfsReference::Desk> FcfsReference::desks(const QueueState &state)
{
    QMap<int, Desk> desks;
    const QVector<CounterStatus> counters = state.counters();
    for (const CounterStatus &counter : counters) {
        if (!counter.shifts.isEmpty())
            desks.insert(counter.number, {counter.number, counter.shifts});
    }
    QMap<int, Desk> unopened;
    const QVector<Ticket> tickets = state.tickets();
    for (const Ticket &ticket : tickets) {
        for (const QueueStay &stay : ticket.stays) {
            if (stay.counter == 0 || desks.contains(stay.counter))
                continue;
            Desk &desk = unopened[stay.counter];
            desk.counter = stay.counter;
            if (desk.shifts.isEmpty())
                desk.shifts.append({stay.calledMs, -1, {}});
            desk.shifts[0].fromMs = std::min(desk.shifts[0].fromMs, stay.calledMs);
            if (!desk.shifts[0].lanes.contains(stay.lane))
                desk.shifts[0].lanes.append(stay.lane);
        }
    }
    for (const Desk &desk : std::as_const(unopened))
        desks.insert(desk.counter, desk);
    return desks.values();
}

QVector<qint64> FcfsReference::callTimes(const QVector<Job> &jobs, const QVector<Desk> &desks,
                                         qint64 untilMs)
{
    return Walk(jobs, desks).run(untilMs);
}

} // namespace motcua
