// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/joining.h"

#include "app/core/base/clock.h"
#include "storage/centre/centre_failures.h"
#include "storage/centre/centre_session.h"
#include "storage/centre/member_address.h"
#include "storage/centre/queue_mirror.h"
#include "storage/centre_membership_store.h"
#include "storage/station.h"

#include <algorithm>

namespace motcua::storage {

namespace {

constexpr int kEnoughToKnow = 5000; ///< more than a day has

bool isOpen(const Ticket &ticket)
{
    return ticket.state == TicketState::Waiting || ticket.state == TicketState::OnHold ||
           ticket.isAtCounter();
}

int openOf(const QVector<QueueEvent> &events)
{
    QueueState state;
    for (const QueueEvent &event : events) {
        state.apply(event);
    }
    const QVector<Ticket> tickets = state.tickets();
    return int(std::count_if(tickets.cbegin(), tickets.cend(), isOpen));
}

/// Whether it has numbers of today that this PC knows nothing of. A server that does not say so may have.
bool hasOthersDay(const CentreMembership &membership, const QueueMirror &mirror, const QDate &today)
{
    try {
        const MemberAddress address(membership);
        CentreSession session(address.address());
        const QVector<CentreEvent> there = session.since(today, 0, kEnoughToKnow);
        return !there.isEmpty() && !mirror.hasAnyOf(there);
    } catch (const CentreTrouble &) {
        return true;
    }
}

} // namespace

CentreStanding centreStanding(Station &station, const QDate &today)
{
    const QueueMirror mirror(station.database(), station.stationId());
    const QueueMirror::State state = mirror.state();
    const bool isMember = SqlCentreMemberships(station.database()).membership().has_value();
    CentreStanding standing;
    if (isMember) {
        standing.unsent = mirror.pendingCount();
    } else {
        const bool isDayOfLeaving = state.hasLeft() && state.isIsland();
        standing.ownOpen = openOf(isDayOfLeaving ? mirror.eventsSince(today, 0)
                                                 : station.journal().eventsSince(today, 0));
    }
    return standing;
}

void joinCentreQueue(Station &station, const CentreMembership &membership, const Actor &by)
{
    const QDate today = toCentre(membership.joinedAt).date();
    const QueueMirror mirror(station.database(), station.stationId());
    const QueueMirror::State state = mirror.state();
    // Back on the day it left, with numbers of its own block: they are told like those of an island.
    const bool isBack = mirror.isOf(membership.centreId) && state.hasLeft() && state.isIsland();
    const int open = isBack ? 0 : centreStanding(station, today).ownOpen;
    if (open > 0 && hasOthersDay(membership, mirror, today)) {
        throw centreNumbersOpen(open);
    }
    SqlCentreMemberships(station.database()).join(membership, by);
}

void leaveCentreQueue(Station &station, const Actor &by, const QDateTime &at)
{
    SqlCentreMemberships memberships(station.database());
    Transaction transaction(station.database());
    if (memberships.membership()) {
        QueueMirror(station.database(), station.stationId()).leave(at);
        memberships.leave(by, at);
    }
    transaction.commit();
}

} // namespace motcua::storage
