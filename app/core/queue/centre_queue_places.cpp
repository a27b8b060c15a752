// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which groups and counters there are, and places in line that are kept: for a corrected form, over the night.
#include "app/core/base/failure.h"
#include "app/core/queue/centre_queue.h"

#include <QCoreApplication>

#include <algorithm>

namespace motcua {

namespace {

constexpr int kDaysBack = 10; ///< the longest the centre is closed in a row (Tết)

Failure placeNotKept(const QString &number, const QString &by)
{
    return {"place_not_kept",
            by.isEmpty()
                ? QCoreApplication::translate(
                      "CentreQueue", "No number was issued: there is no place of %1 to keep.")
                      .arg(number)
                : QCoreApplication::translate(
                      "CentreQueue", "No number was issued: %2 keeps the place of %1 already.")
                      .arg(number, by),
            QCoreApplication::translate("CentreQueue", "Issue a number of its own.")};
}

bool isCarriedOver(const Ticket &ticket, qint64 endOfDayMs)
{
    switch (ticket.state) {
    case TicketState::Waiting:
    case TicketState::OnHold:
    case TicketState::Called: return true;
    case TicketState::NoShow:
        return ticket.awayUntil.isValid() && ticket.awayUntil.toMSecsSinceEpoch() >= endOfDayMs;
    default: return false;
    }
}

/// The number that has the place of this one today.
std::optional<Ticket> continuation(const QueueState &state, TicketId of)
{
    const QVector<Ticket> today = state.tickets();
    const auto found = std::find_if(today.cbegin(), today.cend(), [of](const Ticket &ticket) {
        return ticket.carriedFrom == of && ticket.state != TicketState::Cancelled;
    });
    return found == today.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

void CentreQueue::setPlaces(const QVector<QString> &series, const QVector<Counter> &counters)
{
    m_series = series;
    m_places = counters;
}

bool CentreQueue::isKnown(const QString &series) const
{
    return m_series.isEmpty() || m_series.contains(series);
}

bool CentreQueue::isKnown(int counter, const QueueState &state) const
{
    const auto is = [counter](const auto &other) { return other.number == counter; };
    const QVector<CounterStatus> today = state.counters();
    return m_places.isEmpty() || std::any_of(m_places.cbegin(), m_places.cend(), is) ||
           std::any_of(today.cbegin(), today.cend(), is);
}

QVector<Ticket> CentreQueue::leftOver(const QueueState &today) const
{
    for (int back = 1; back <= kDaysBack; ++back) {
        const QueueState earlier = stateOf(m_day.addDays(-back));
        if (earlier.lastSeq() == 0)
            continue;
        QVector<Ticket> left = earlier.tickets();
        left.removeIf([&](const Ticket &ticket) {
            return ticket.number.series == m_rules.quickSeries ||
                   !isCarriedOver(ticket, earlier.latestMs()) || continuation(today, ticket.id);
        });
        std::stable_sort(left.begin(), left.end(),
                         [](const Ticket &a, const Ticket &b) { return a.rank < b.rank; });
        return left;
    }
    return {};
}

QVector<Ticket> CentreQueue::carriedOver()
{
    if (!m_rules.carryOver)
        return {};
    return leftOver(refresh());
}

Rank CentreQueue::rankToContinue(const QueueState &state, TicketId id) const
{
    if (const auto ticket = state.ticket(id)) {
        const bool cameUp = ticket->firstCalledAt.isValid() || ticket->arrivedAt.isValid();
        if (!cameUp || ticket->state == TicketState::Waiting ||
            ticket->state == TicketState::Cancelled)
            throw placeNotKept(ticket->number.text(), {});
        if (const auto other = continuation(state, id))
            throw placeNotKept(ticket->number.text(), other->number.text());
        return ticket->rank;
    }
    const QVector<Ticket> left = leftOver(state);
    const auto found = std::find_if(left.cbegin(), left.cend(),
                                    [id](const Ticket &ticket) { return ticket.id == id; });
    if (found == left.cend()) {
        const auto other = continuation(state, id);
        throw placeNotKept(QCoreApplication::translate("CentreQueue", "an earlier day"),
                           other ? other->number.text() : QString());
    }
    return found->rank;
}

} // namespace motcua
