// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/reporting/day_figures.h"

#include "app/core/queue/fcfs_reference.h"
#include "app/core/reporting/hall_days.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr qint64 kMsPerMinute = 60'000;

struct Stay
{
    const Ticket *ticket = nullptr;
    qint64 fromMs = 0, calledMs = -1, fairMs = -1; ///< fairMs: under first come, first served
    QString lane;
    int onlyCounter = 0;
    int counter = 0;
    [[nodiscard]] bool waitsAt(qint64 ms) const
    {
        return fromMs <= ms && (calledMs < 0 || calledMs > ms);
    }
};

DayFigures::Lane laneOf(const QVector<qint64> &waits)
{
    if (waits.isEmpty())
        return {};
    const WaitMeasure measure = measureOf(waits);
    return {measure.turns, measure.p50Ms, measure.p90Ms,
            *std::max_element(waits.cbegin(), waits.cend())};
}

QJsonObject jsonOf(const DayFigures::Lane &lane)
{
    return {{u"served"_s, lane.served},
            {u"p50_s"_s, lane.p50Ms / 1000},
            {u"p90_s"_s, lane.p90Ms / 1000},
            {u"max_s"_s, lane.maxMs / 1000}};
}

class Watcher
{
public:
    Watcher(const QueueState &state, const CallPolicy &policy)
        : m_policy(policy),
          m_tickets(state.tickets())
    {
        const QVector<FcfsReference::Job> jobs = FcfsReference::jobs(state, state.latestMs());
        const QVector<qint64> fair =
            FcfsReference::callTimes(jobs, FcfsReference::desks(state), state.latestMs());
        QHash<TicketId, const Ticket *> byId;
        for (const Ticket &ticket : std::as_const(m_tickets))
            byId.insert(ticket.id, &ticket);
        for (qsizetype i = 0; i < jobs.size(); ++i) {
            const Ticket *ticket = byId.value(jobs[i].ticket);
            const QueueStay &stay = ticket->stays[jobs[i].stay];
            if (stay.noWait)
                continue;
            m_stays.append({ticket, stay.fromMs, stay.calledMs, fair[i], stay.lane,
                            stay.onlyCounter, stay.counter});
        }
        m_desks = FcfsReference::desks(state);
        for (qsizetype i = 0; i < m_stays.size(); ++i) {
            if (m_stays[i].calledMs >= 0)
                m_calls.append(i);
        }
        // Two counters may call within one millisecond: the journal knows which was first.
        std::stable_sort(m_calls.begin(), m_calls.end(), [this](qsizetype a, qsizetype b) {
            return m_stays[a].calledMs < m_stays[b].calledMs;
        });
    }

    void addTo(DayFigures &figures)
    {
        QMap<QString, QVector<qint64>> byLane;
        QVector<qint64> all;
        QVector<qint64> ordinary;
        QVector<qint64> ahead;
        QHash<QString, int> runs;
        for (const qsizetype call : std::as_const(m_calls)) {
            const Stay &stay = m_stays[call];
            const qint64 waited = stay.calledMs - stay.fromMs;
            byLane[stay.lane].append(waited);
            all.append(waited);
            (isOrdinary(stay, stay.calledMs) ? ordinary : ahead).append(waited);
            if (stay.fairMs >= 0)
                figures.mostBeyondMs = std::max(figures.mostBeyondMs, beyondMs(stay));
            figures.longestRun = std::max(figures.longestRun, countRun(runs[stay.lane], stay));
            figures.overduePassed += passesOverdue(stay) ? 1 : 0;
        }
        for (auto lane = byLane.cbegin(); lane != byLane.cend(); ++lane)
            figures.lanes.insert(lane.key(), laneOf(lane.value()));
        figures.all = laneOf(all);
        figures.ordinary = laneOf(ordinary);
        figures.ahead = laneOf(ahead);
        figures.calls = int(m_calls.size());
        figures.unserved = int(m_stays.size() - m_calls.size());
    }

private:
    [[nodiscard]] bool isOrdinary(const Stay &stay, qint64 ms) const
    {
        return precedenceOf(*stay.ticket, m_policy, ms) == Precedence::None;
    }

    // How much longer than under first come, first served, without the time when nobody could have called: a lunch.
    [[nodiscard]] qint64 beyondMs(const Stay &stay) const
    {
        QVector<std::pair<qint64, qint64>> open;
        for (const FcfsReference::Desk &desk : m_desks) {
            if (stay.onlyCounter > 0 && desk.counter != stay.onlyCounter)
                continue;
            for (const CounterStatus::Shift &shift : desk.shifts) {
                const qint64 from = std::max(shift.fromMs, stay.fairMs);
                const qint64 to =
                    shift.toMs < 0 ? stay.calledMs : std::min(shift.toMs, stay.calledMs);
                if (from < to && (stay.onlyCounter > 0 || shift.lanes.contains(stay.lane)))
                    open.append({from, to});
            }
        }
        std::sort(open.begin(), open.end());
        qint64 beyond = 0;
        qint64 counted = stay.fairMs;
        for (const auto &[from, to] : std::as_const(open)) {
            beyond += std::max<qint64>(0, to - std::max(from, counted));
            counted = std::max(counted, to);
        }
        return beyond;
    }

    int countRun(int &run, const Stay &called) const
    {
        if (isOrdinary(called, called.calledMs)) {
            run = 0;
            return run;
        }
        bool waits = false;
        bool passed = false;
        for (const Stay &other : m_stays) {
            const bool inLine = other.lane == called.lane && other.onlyCounter == 0 &&
                                other.waitsAt(called.calledMs) &&
                                isOrdinary(other, called.calledMs);
            waits = waits || inLine;
            passed = passed || (inLine && other.ticket->rank < called.ticket->rank);
        }
        if (!waits)
            run = 0;
        else if (passed)
            ++run;
        return run;
    }

    [[nodiscard]] bool isOverdue(const Stay &stay, qint64 ms) const
    {
        return stay.fairMs >= 0 && stay.fairMs + m_policy.overdueMinutes * kMsPerMinute <= ms;
    }

    [[nodiscard]] bool mayCall(int counter, const Stay &stay, qint64 ms) const
    {
        if (stay.onlyCounter > 0)
            return stay.onlyCounter == counter;
        for (const FcfsReference::Desk &desk : m_desks) {
            if (desk.counter != counter)
                continue;
            return std::any_of(desk.shifts.cbegin(), desk.shifts.cend(), [&](const auto &shift) {
                return shift.fromMs <= ms && (shift.toMs < 0 || shift.toMs >= ms) &&
                       shift.lanes.contains(stay.lane);
            });
        }
        return false;
    }

    [[nodiscard]] bool passesOverdue(const Stay &called) const
    {
        if (isOverdue(called, called.calledMs))
            return false;
        return std::any_of(m_stays.cbegin(), m_stays.cend(), [&](const Stay &other) {
            return other.waitsAt(called.calledMs) && isOverdue(other, called.calledMs) &&
                   mayCall(called.counter, other, called.calledMs);
        });
    }

    CallPolicy m_policy;
    QVector<Ticket> m_tickets;
    QVector<Stay> m_stays;
    QVector<FcfsReference::Desk> m_desks;
    QVector<qsizetype> m_calls;
};

} // namespace

void addFigures(DayFigures &figures, const QueueState &state, const CallPolicy &policy)
{
    Watcher(state, policy).addTo(figures);
}

QJsonObject toJson(const DayFigures &figures)
{
    QJsonObject lanes;
    for (auto lane = figures.lanes.cbegin(); lane != figures.lanes.cend(); ++lane)
        lanes.insert(lane.key(), jsonOf(lane.value()));
    QJsonObject json{{u"lanes"_s, lanes},
                     {u"all"_s, jsonOf(figures.all)},
                     {u"ordinary"_s, jsonOf(figures.ordinary)},
                     {u"with_precedence"_s, jsonOf(figures.ahead)},
                     {u"calls"_s, figures.calls},
                     {u"unserved"_s, figures.unserved},
                     {u"longest_run"_s, figures.longestRun},
                     {u"most_beyond_fcfs_s"_s, figures.mostBeyondMs / 1000},
                     {u"overdue_passed"_s, figures.overduePassed}};
    if (figures.intervalsSaid > 0) {
        json.insert(u"interval"_s, QJsonObject{{u"said"_s, figures.intervalsSaid},
                                               {u"held"_s, figures.intervalsHeld},
                                               {u"hit_rate"_s, double(figures.intervalsHeld) /
                                                                   figures.intervalsSaid},
                                               {u"mean_width_s"_s, figures.meanIntervalMs / 1000}});
    }
    return json;
}

} // namespace motcua
