// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/reporting/hall_view.h"

#include "app/core/base/clock.h"

#include <QSet>

#include <algorithm>

namespace motcua {

namespace {

using Kind = HallAlert::Kind;
constexpr qint64 kMsPerMinute = 60'000;
constexpr qint64 kMsPerHour = 60 * kMsPerMinute;

HallVerdict judged(qint64 ms, int targetMinutes, int alarmMinutes)
{
    if (ms > std::max(targetMinutes, alarmMinutes) * kMsPerMinute)
        return HallVerdict::Overloaded;
    return ms > targetMinutes * kMsPerMinute ? HallVerdict::Slow : HallVerdict::Good;
}

class Look
{
public:
    explicit Look(const HallInput &in)
        : m_in(in),
          m_nowMs(in.now.toMSecsSinceEpoch()),
          m_tickets(in.state.tickets()),
          m_waits(calledWaits(m_tickets)),
          m_halves(halfHoursOf(m_waits))
    {
        m_view.at = in.now;
        m_view.rules = in.rules;
    }

    HallView run()
    {
        addCounters();
        addLanes();
        addBand();
        addGrid();
        addAlerts();
        return std::move(m_view);
    }

private:
    [[nodiscard]] qint64 sinceMs(const QDateTime &at) const
    {
        return std::max<qint64>(0, at.msecsTo(m_in.now)); // a clock set back makes no wait negative
    }
    [[nodiscard]] qint64 waitingMs(const Ticket &ticket) const
    {
        return ticket.stays.isEmpty() ? 0
                                      : std::max<qint64>(0, m_nowMs - ticket.stays.last().fromMs);
    }
    [[nodiscard]] bool isPast(const QDateTime &at) const { return at.isValid() && at < m_in.now; }

    [[nodiscard]] QVector<QString> lanesOf(const CounterStatus &status) const
    {
        if (!status.lanes.isEmpty())
            return status.lanes;
        const auto known =
            std::find_if(m_in.counters.cbegin(), m_in.counters.cend(),
                         [&](const Counter &counter) { return counter.number == status.number; });
        return known == m_in.counters.cend() ? QVector<QString>() : known->series;
    }

    void addCounters()
    {
        QMap<int, int> turns;
        QMap<int, qint64> freed;
        for (const Ticket &ticket : std::as_const(m_tickets)) {
            for (const QueueStay &stay : ticket.stays) {
                if (stay.counter <= 0 || stay.calledMs < 0)
                    continue;
                turns[stay.counter] += stay.noWait ? 0 : 1;
                freed[stay.counter] = std::max(freed.value(stay.counter), stay.releasedMs);
            }
        }
        QSet<int> numbers;
        for (const Counter &counter : m_in.counters)
            numbers.insert(counter.number);
        const QVector<CounterStatus> used = m_in.state.counters();
        for (const CounterStatus &status : used)
            numbers.insert(status.number);
        QVector<int> order(numbers.cbegin(), numbers.cend());
        std::sort(order.begin(), order.end());
        for (const int number : std::as_const(order))
            addCounter(number, turns.value(number), freed.value(number));
    }

    void addCounter(int number, int turns, qint64 freedMs)
    {
        const CounterStatus status = m_in.state.counter(number);
        HallCounter row;
        row.number = number;
        row.clerk = status.state == CounterStatus::State::Closed ? QString() : status.staffName;
        row.since = status.since;
        row.turns = turns;
        row.helpWanted = status.helpWantedAt.isValid();
        if (const auto here = m_in.state.atCounter(number)) {
            row.ticket = here->number;
            const bool serving = here->state == TicketState::Serving;
            row.what = serving ? HallCounter::What::Serving : HallCounter::What::Called;
            row.since = serving && here->arrivedAt.isValid() ? here->arrivedAt : here->lastCalledAt;
        } else if (status.state == CounterStatus::State::Paused) {
            row.what = HallCounter::What::Paused;
            row.until = status.until;
        } else if (status.state == CounterStatus::State::Open) {
            row.what = HallCounter::What::Free;
            const QDateTime freed = toCentre(QDateTime::fromMSecsSinceEpoch(freedMs, Qt::UTC));
            row.since = std::max(row.since, freed);
        }
        m_view.open += status.state == CounterStatus::State::Open ? 1 : 0;
        if (status.state == CounterStatus::State::Paused) {
            const bool sooner = row.until.isValid() &&
                                (!m_view.pausedUntil.isValid() || row.until < m_view.pausedUntil);
            if (m_view.pausedCounter == 0 || sooner) {
                m_view.pausedCounter = number;
                m_view.pausedUntil = row.until;
            }
        }
        m_view.counters.append(row);
    }

    void addLanes()
    {
        QVector<QString> lanes = m_in.lanes;
        QSet<QString> others;
        for (const Ticket &ticket : std::as_const(m_tickets)) {
            if (!lanes.contains(ticket.lane))
                others.insert(ticket.lane);
        }
        QVector<QString> more(others.cbegin(), others.cend());
        std::sort(more.begin(), more.end());
        lanes += more;
        lanes.removeAll(m_in.rules.quickSeries); // nobody waits there
        const QVector<Ticket> waiting = m_in.state.inState(TicketState::Waiting);
        const QVector<CounterStatus> counters = m_in.state.counters();
        for (const QString &name : std::as_const(lanes)) {
            HallLane lane;
            lane.lane = name;
            for (const Ticket &ticket : waiting) {
                if (ticket.lane != name)
                    continue;
                ++lane.waiting;
                if (!lane.longest || waitingMs(ticket) > lane.longestMs) {
                    lane.longest = ticket.number;
                    lane.longestMs = waitingMs(ticket);
                }
            }
            for (const CounterStatus &counter : counters) {
                if (counter.state == CounterStatus::State::Open && lanesOf(counter).contains(name))
                    lane.counters.append(counter.number);
            }
            QVector<qint64> lastHour;
            for (const CalledWait &wait : std::as_const(m_waits)) {
                if (wait.lane == name && isLastHour(wait.calledMs))
                    lastHour.append(wait.waitedMs);
            }
            lane.lastHour = measureOf(lastHour);
            lane.verdict = verdictOf(lane);
            m_view.lanes.append(lane);
        }
    }

    [[nodiscard]] bool isLastHour(qint64 ms) const
    {
        return ms > m_nowMs - kMsPerHour && ms <= m_nowMs;
    }

    // Who still waits counts as well: a lane in which nobody is called has no p90 and is the worst of all.
    [[nodiscard]] HallVerdict verdictOf(const HallLane &lane) const
    {
        if (lane.waiting == 0 && lane.lastHour.turns == 0)
            return HallVerdict::Unknown;
        const int target = m_in.rules.targetP90Minutes;
        const int alarm = m_in.rules.waitAlarmMinutes;
        HallVerdict verdict = judged(lane.longestMs, target, alarm);
        if (lane.lastHour.turns > 0)
            verdict = std::max(verdict, judged(lane.lastHour.p90Ms, target, alarm));
        if (lane.waiting >= m_in.rules.laneWarnWaiting)
            verdict = std::max(verdict, HallVerdict::Slow);
        return verdict;
    }

    void addBand()
    {
        for (const HallLane &lane : std::as_const(m_view.lanes)) {
            m_view.waiting += lane.waiting;
            if (lane.longest && (!m_view.longest || lane.longestMs > m_view.longestMs)) {
                m_view.longest = lane.longest;
                m_view.longestMs = lane.longestMs;
            }
        }
        for (const Ticket &ticket : std::as_const(m_tickets)) {
            m_view.issued += ticket.state == TicketState::Cancelled ? 0 : 1;
            m_view.finished += ticket.state == TicketState::Finished ? 1 : 0;
            m_view.left += ticket.state == TicketState::Left ? 1 : 0;
            m_view.noShows += ticket.state == TicketState::NoShow ? 1 : 0;
            m_estimated += ticket.estimated ? 1 : 0;
        }
        QVector<qint64> all;
        for (const CalledWait &wait : std::as_const(m_waits)) {
            all.append(wait.waitedMs);
            m_view.callsLastHour += isLastHour(wait.calledMs) ? 1 : 0;
        }
        m_view.today = measureOf(all);
        if (m_view.today.turns > 0) {
            m_view.p50Verdict =
                judged(m_view.today.p50Ms, m_in.rules.waitWarnMinutes, m_in.rules.waitAlarmMinutes);
            m_view.p90Verdict = judged(m_view.today.p90Ms, m_in.rules.targetP90Minutes,
                                       m_in.rules.waitAlarmMinutes);
        }
    }

    void addGrid()
    {
        m_view.halfHourNow = halfHourOf(m_nowMs);
        m_view.forecastDays = m_in.forecast.days;
        const QTime closes = m_in.rules.closesAt;
        for (int half = 0; half < kHalfHours; ++half) {
            const bool coming = half > m_view.halfHourNow;
            bool used = half == m_view.halfHourNow;
            for (const HallLane &lane : std::as_const(m_view.lanes)) {
                used = used || m_halves.value(lane.lane).contains(half) ||
                       (coming && m_in.forecast.p90Ms.value(lane.lane).contains(half));
            }
            // Of what is to come nothing may be known: the columns are there and say so.
            const bool open =
                coming && m_in.forecast.p90Ms.isEmpty() && halfHourStart(half) < closes;
            if (used || open)
                m_view.halfHours.append(half);
        }
        for (const HallLane &lane : std::as_const(m_view.lanes)) {
            QVector<HallCell> row;
            for (const int half : std::as_const(m_view.halfHours))
                row.append(cellOf(lane.lane, half));
            m_view.grid.append(row);
        }
    }

    [[nodiscard]] HallCell cellOf(const QString &lane, int half) const
    {
        HallCell cell;
        cell.forecast = half > m_view.halfHourNow;
        const QMap<int, qint64> expected = m_in.forecast.p90Ms.value(lane);
        const WaitMeasure was = m_halves.value(lane).value(half);
        cell.turns = was.turns;
        if (cell.forecast && expected.contains(half))
            cell.p90Ms = expected.value(half);
        else if (!cell.forecast && was.turns > 0)
            cell.p90Ms = was.p90Ms;
        if (cell.p90Ms)
            cell.verdict =
                judged(*cell.p90Ms, m_in.rules.targetP90Minutes, m_in.rules.waitAlarmMinutes);
        return cell;
    }

    void addAlerts()
    {
        addCounterAlerts();
        if (m_in.link.kind == QueueLink::Kind::Island) {
            HallAlert alert;
            alert.kind = Kind::ServerAway;
            alert.since = m_in.link.since;
            alert.count = m_in.link.unsent;
            m_view.alerts.append(alert);
        }
        addLaneAlerts();
        addTicketAlerts();
        if (m_estimated > 0) {
            HallAlert alert;
            alert.kind = Kind::EstimatedOut;
            alert.count = m_estimated;
            m_view.alerts.append(alert);
        }
        std::stable_sort(m_view.alerts.begin(), m_view.alerts.end(),
                         [](const HallAlert &a, const HallAlert &b) { return a.kind < b.kind; });
    }

    void addCounterAlerts()
    {
        const QVector<CounterStatus> counters = m_in.state.counters();
        for (const CounterStatus &counter : counters) {
            HallAlert alert;
            alert.counter = counter.number;
            if (counter.helpWantedAt.isValid()) {
                alert.kind = Kind::HelpWanted;
                alert.since = counter.helpWantedAt;
                alert.minutes = int(sinceMs(alert.since) / kMsPerMinute);
                m_view.alerts.append(alert);
            }
            if (counter.state == CounterStatus::State::Paused && isPast(counter.until)) {
                alert.kind = Kind::PauseOver;
                alert.since = counter.until;
                alert.minutes = int(sinceMs(alert.since) / kMsPerMinute);
                m_view.alerts.append(alert);
            }
        }
    }

    void addLaneAlerts()
    {
        const QVector<Ticket> waiting = m_in.state.inState(TicketState::Waiting);
        for (const HallLane &lane : std::as_const(m_view.lanes)) {
            HallAlert alert;
            alert.lane = lane.lane;
            alert.number = lane.longest;
            alert.count = lane.waiting;
            alert.minutes = int(lane.longestMs / kMsPerMinute);
            if (lane.waiting > 0 && lane.counters.isEmpty()) {
                alert.kind = Kind::NoCounter;
                m_view.alerts.append(alert);
            }
            if (lane.waiting >= m_in.rules.laneWarnWaiting) {
                alert.kind = Kind::LaneLong;
                m_view.alerts.append(alert);
            }
            const qint64 alarm = m_in.rules.waitAlarmMinutes * kMsPerMinute;
            alert.count = int(std::count_if(waiting.cbegin(), waiting.cend(), [&](const auto &t) {
                return t.lane == lane.lane && waitingMs(t) >= alarm;
            }));
            if (alert.count > 0) {
                alert.kind = Kind::WaitAlarm;
                m_view.alerts.append(alert);
            }
        }
    }

    void addTicketAlerts()
    {
        for (const Ticket &ticket : std::as_const(m_tickets)) {
            HallAlert alert;
            alert.number = ticket.number;
            alert.lane = ticket.lane;
            alert.counter = ticket.counter;
            if (ticket.state == TicketState::OnHold && isPast(ticket.awayUntil)) {
                alert.kind = Kind::HoldOver;
                alert.since = ticket.awayUntil;
                alert.minutes = int(sinceMs(alert.since) / kMsPerMinute);
                m_view.alerts.append(alert);
            }
            if (ticket.state == TicketState::Waiting && ticket.slip == Ticket::Slip::Failed) {
                alert.kind = Kind::SlipFailed;
                alert.counter = 0;
                m_view.alerts.append(alert);
            }
        }
    }

    const HallInput &m_in;
    qint64 m_nowMs;
    QVector<Ticket> m_tickets;
    QVector<CalledWait> m_waits;
    HalfHours m_halves;
    HallView m_view;
    int m_estimated = 0;
};

} // namespace

HallView hallView(const HallInput &in)
{
    return Look(in).run();
}

} // namespace motcua
