// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/reporting/day_script.h"

#include "app/core/queue/service_times.h"

#include <algorithm>

namespace motcua {

namespace {

// A stay that was called is a visit; one that nobody called is one, too, and takes as long as others did.
QVector<DayScript::Visit> visitsOf(const Ticket &ticket, const ServiceTimes &times)
{
    QVector<DayScript::Visit> visits;
    for (const QueueStay &stay : ticket.stays) {
        if (stay.noWait)
            continue;
        DayScript::Visit visit;
        visit.atMs = stay.fromMs;
        visit.series = stay.lane;
        visit.priorityReason = ticket.priorityReason;
        visit.purpose = ticket.purpose;
        visit.bookedFor = ticket.bookedFor;
        visit.dossiers = ticket.dossiers;
        const bool ended = stay.calledMs >= 0 && stay.releasedMs >= 0;
        visit.busyMs = ended ? stay.releasedMs - stay.calledMs : times.meanMs(stay.lane);
        const bool last = &stay == &ticket.stays.last();
        visit.comes = !(last && ticket.state == TicketState::NoShow);
        visits.append(visit);
    }
    return visits;
}

} // namespace

DayScript scriptOf(const QueueState &state, QDate day)
{
    DayScript script;
    script.day = day;
    ServiceTimes times;
    times.add(state);
    const QVector<Ticket> tickets = state.tickets();
    QMap<int, QVector<QString>> lanesCalled;
    for (const Ticket &ticket : tickets) {
        if (ticket.state != TicketState::Cancelled)
            script.visits += visitsOf(ticket, times);
        for (const QueueStay &stay : ticket.stays) {
            if (stay.counter > 0 && !lanesCalled[stay.counter].contains(stay.lane))
                lanesCalled[stay.counter].append(stay.lane);
        }
    }
    std::stable_sort(script.visits.begin(), script.visits.end(),
                     [](const auto &a, const auto &b) { return a.atMs < b.atMs; });
    const QVector<CounterStatus> counters = state.counters();
    for (const CounterStatus &counter : counters) {
        for (const CounterStatus::Shift &shift : counter.shifts) {
            script.shifts.append(
                {{counter.number,
                  {},
                  shift.lanes.isEmpty() ? lanesCalled.value(counter.number) : shift.lanes},
                 shift.fromMs,
                 shift.toMs < 0 ? state.latestMs() : shift.toMs});
        }
    }
    return script;
}

} // namespace motcua
