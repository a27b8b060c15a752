// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/reporting/day_play.h"

#include "app/core/base/clock.h"
#include "app/core/queue/centre_queue.h"
#include "app/core/queue/wait_estimate.h"
#include "app/core/reporting/day_figures.h"
#include "app/core/reporting/passing_journal.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr qint64 kNever = std::numeric_limits<qint64>::max();
constexpr qint64 kMsPerMinute = 60'000;

class PlayedClock final : public Clock
{
public:
    qint64 ms = 0;
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    }
};

// Ids only have to differ here, and two runs of a day have to be the same.
class RowOfIds final : public IdSource
{
public:
    [[nodiscard]] QUuid next() override
    {
        return QUuid(++m_last, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
    }

private:
    uint m_last = 0;
};

Actor clerkAt(int counter)
{
    return {StaffId(QUuid(uint(counter), 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1)), {}, counter, {}};
}

class Play
{
public:
    Play(const DayScript &script, const CallPolicy &policy, const ServiceTimes *times)
        : m_script(script),
          m_times(times),
          m_queue(m_journal, m_clock, m_ids, rulesWith(policy))
    {
        for (const DayScript::Shift &shift : script.shifts) {
            auto desk = std::find_if(m_desks.begin(), m_desks.end(), [&](const Desk &d) {
                return d.counter.number == shift.counter.number;
            });
            if (desk == m_desks.end()) {
                m_desks.append({shift.counter, {}, {}, kNever, false, true});
                desk = m_desks.end() - 1;
            }
            desk->shifts.append(shift);
        }
        std::sort(m_desks.begin(), m_desks.end(),
                  [](const Desk &a, const Desk &b) { return a.counter.number < b.counter.number; });
    }

    PlayedDay run(const std::function<bool(double)> &goOn)
    {
        for (qint64 next = nextTime(); next != kNever; next = nextTime()) {
            m_clock.ms = next;
            if (goOn &&
                !goOn(double(m_nextVisit) / double(std::max<qsizetype>(1, m_script.visits.size()))))
                return {{}, {}, false};
            for (Desk &desk : m_desks)
                release(desk);
            for (Desk &desk : m_desks)
                openOrClose(desk);
            while (m_nextVisit < m_script.visits.size() &&
                   m_script.visits[m_nextVisit].atMs <= next)
                issue(m_script.visits[m_nextVisit++]);
            for (Desk &desk : m_desks)
                call(desk);
        }
        PlayedDay played;
        played.state = m_queue.refresh();
        addFigures(played.figures, played.state, m_queue.policy());
        judgeIntervals(played);
        return played;
    }

private:
    struct Desk
    {
        Counter counter;
        QVector<DayScript::Shift> shifts;
        TicketId at;
        qint64 freeAt = kNever; ///< somebody is here until then
        bool open = false;
        bool comes = true;
    };
    struct Said
    {
        TicketId ticket;
        WaitInterval interval;
        qint64 atMs = 0;
    };

    static QueueRules rulesWith(const CallPolicy &policy)
    {
        QueueRules rules;
        rules.policy = policy;
        return rules;
    }

    [[nodiscard]] qint64 nextTime() const
    {
        qint64 next =
            m_nextVisit < m_script.visits.size() ? m_script.visits[m_nextVisit].atMs : kNever;
        for (const Desk &desk : m_desks) {
            next = std::min(next, desk.freeAt);
            for (const DayScript::Shift &shift : desk.shifts) {
                if (shift.fromMs > m_clock.ms)
                    next = std::min(next, shift.fromMs);
                else if (shift.toMs > m_clock.ms)
                    next = std::min(next, shift.toMs);
            }
        }
        return next;
    }

    void release(Desk &desk)
    {
        if (desk.freeAt > m_clock.ms)
            return;
        const Actor by = clerkAt(desk.counter.number);
        if (desk.comes)
            (void)m_queue.finish(desk.at, by);
        else
            (void)m_queue.noShow(desk.at, by);
        desk.freeAt = kNever;
    }

    void openOrClose(Desk &desk)
    {
        const auto now = std::find_if(desk.shifts.cbegin(), desk.shifts.cend(), [&](const auto &s) {
            return s.fromMs <= m_clock.ms && m_clock.ms < s.toMs;
        });
        const Actor by = clerkAt(desk.counter.number);
        if (now == desk.shifts.cend()) {
            // Who is being served when the shift ends is served to the end.
            if (desk.open && desk.freeAt == kNever) {
                (void)m_queue.closeCounter(by);
                desk.open = false;
            }
            return;
        }
        if (!desk.open) {
            desk.counter = now->counter;
            (void)m_queue.openCounter(desk.counter, by, true);
            desk.open = true;
        }
    }

    [[nodiscard]] static bool isOnShift(const Desk &desk, qint64 ms)
    {
        return std::any_of(desk.shifts.cbegin(), desk.shifts.cend(), [ms](const auto &shift) {
            return shift.fromMs <= ms && ms < shift.toMs;
        });
    }

    void issue(const DayScript::Visit &visit)
    {
        CentreQueue::IssueRequest request;
        request.series = visit.series;
        request.priorityReason = visit.priorityReason;
        request.purpose = visit.purpose;
        request.bookedFor = visit.bookedFor;
        request.dossiers = visit.dossiers;
        const Ticket ticket = m_queue.issue(request, {{}, {}, 0, {}, Role::Kiosk});
        m_visits.insert(ticket.id, &visit);
        if (m_times == nullptr)
            return;
        const WaitInterval interval =
            estimateWait(m_queue.refresh(), ticket, {}, m_queue.policy(), *m_times, m_clock.now());
        if (interval.known)
            m_said.append({ticket.id, interval, m_clock.ms});
    }

    void call(Desk &desk)
    {
        if (!desk.open || desk.freeAt != kNever || !isOnShift(desk, m_clock.ms))
            return;
        const Actor by = clerkAt(desk.counter.number);
        const auto outcome = m_queue.callNext(desk.counter, by);
        if (outcome.kind != CentreQueue::CallOutcome::Kind::Called)
            return;
        const DayScript::Visit *visit = m_visits.value(outcome.ticket->id);
        desk.at = outcome.ticket->id;
        desk.comes = visit->comes;
        if (visit->comes)
            (void)m_queue.arrived(desk.at, by);
        desk.freeAt = m_clock.ms + std::max<qint64>(1, visit->busyMs);
    }

    void judgeIntervals(PlayedDay &played) const
    {
        qint64 width = 0;
        DayFigures &figures = played.figures;
        for (const Said &said : m_said) {
            const auto ticket = played.state.ticket(said.ticket);
            if (!ticket->firstCalledAt.isValid())
                continue;
            const qint64 waited = ticket->firstCalledAt.toMSecsSinceEpoch() - said.atMs;
            ++figures.intervalsSaid;
            width += (said.interval.highMinutes - said.interval.lowMinutes) * kMsPerMinute;
            if (waited >= said.interval.lowMinutes * kMsPerMinute &&
                waited <= said.interval.highMinutes * kMsPerMinute)
                ++figures.intervalsHeld;
        }
        if (figures.intervalsSaid > 0)
            figures.meanIntervalMs = width / figures.intervalsSaid;
    }

    const DayScript &m_script;
    const ServiceTimes *m_times;
    PlayedClock m_clock;
    RowOfIds m_ids;
    PassingJournal m_journal;
    CentreQueue m_queue;
    QVector<Desk> m_desks;
    qsizetype m_nextVisit = 0;
    QHash<TicketId, const DayScript::Visit *> m_visits;
    QVector<Said> m_said;
};

} // namespace

PlayedDay playDay(const DayScript &script, const CallPolicy &policy, const ServiceTimes *times,
                  const std::function<bool(double)> &goOn)
{
    return Play(script, policy, times).run(goOn);
}

} // namespace motcua
