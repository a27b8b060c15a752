// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/service_times.h"

#include <algorithm>
#include <numeric>

namespace motcua {

void ServiceTimes::add(const QueueState &day)
{
    const QVector<Ticket> tickets = day.tickets();
    for (const Ticket &ticket : tickets) {
        if (ticket.estimated || ticket.state == TicketState::Cancelled)
            continue;
        ++m_tickets;
        m_ahead += ticket.priorityReason.isEmpty() && ticket.purpose != Purpose::PickUp &&
                           !ticket.bookedFor.isValid()
                       ? 0
                       : 1;
        for (const QueueStay &stay : ticket.stays) {
            if (stay.calledMs < 0 || stay.releasedMs < 0 || stay.noWait)
                continue;
            QVector<qint64> &times = m_byLane[stay.lane];
            times.append(stay.releasedMs - stay.calledMs);
            if (times.size() > kKept)
                times.removeFirst();
        }
    }
}

QVector<qint64> ServiceTimes::ofLane(const QString &lane) const
{
    QVector<qint64> times = m_byLane.value(lane);
    if (times.size() < kEnough) {
        times.clear();
        for (const QVector<qint64> &other : m_byLane)
            times += other;
        if (times.size() < kEnough)
            return {};
    }
    std::sort(times.begin(), times.end());
    return times;
}

qint64 ServiceTimes::meanMs(const QString &lane) const
{
    const QVector<qint64> times = ofLane(lane);
    return times.isEmpty()
               ? 0
               : std::accumulate(times.cbegin(), times.cend(), qint64(0)) / times.size();
}

double ServiceTimes::precedenceShare() const
{
    return m_tickets == 0 ? 0.0 : double(m_ahead) / m_tickets;
}

} // namespace motcua
