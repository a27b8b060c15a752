// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/member_journal.h"

#include "app/core/base/clock.h"
#include "storage/centre/queue_mirror.h"
#include "storage/centre/shared_copy.h"
#include "storage/centre/shared_queue_journal.h"
#include "storage/centre_membership_store.h"
#include "storage/station.h"

#include <utility>

namespace motcua::storage {

namespace {

/// Whether the day on which this PC left its centre is not over. What was done alone before is settled else.
bool isDayOfLeaving(Station &station, const Clock &clock)
{
    QueueMirror mirror(station.database(), station.stationId());
    const QDateTime now = clock.now();
    const QueueMirror::State before = mirror.state();
    if (!before.isIsland() && (!before.joined || before.hasLeft())) {
        return false; // it has never been a member, or is none since another day
    }
    Transaction transaction(station.database());
    mirror.leave(now); // what waited for a centre of which nothing is known any more
    const QueueMirror::State state = mirror.state();
    const bool isToday =
        state.hasLeft() && state.isIsland() && toCentre(now).date() <= state.leftDay;
    if (state.hasLeft() && state.isIsland() && !isToday)
        mirror.settleAlone();
    transaction.commit();
    return isToday;
}

} // namespace

MemberJournal::MemberJournal(Station &station, const Clock &clock, CentreFinder finder)
    : m_journal(&station.journal())
{
    // What is damaged is read and not written: nobody acts on it.
    if (station.isReadOnly()) {
        return;
    }
    const auto membership = SqlCentreMemberships(station.database()).membership();
    if (!membership && !isDayOfLeaving(station, clock)) {
        return;
    }
    m_way = std::make_shared<MemberWay>(std::move(finder));
    if (membership) {
        QueueMirror(station.database(), station.stationId()).settleAt(membership->centreId);
        SharedCopy(station.database()).settleAt(membership->centreId);
        (void)m_way->renew(station.database());
    }
    CentreLine::Setting setting;
    setting.databaseFile = station.folder().databaseFile();
    setting.key = station.key();
    setting.station = station.stationId();
    setting.clock = &clock;
    setting.way = m_way;
    m_shared = std::make_unique<SharedQueueJournal>(station.database(), setting);
    m_journal = m_shared.get();
}

MemberJournal::~MemberJournal() = default;

} // namespace motcua::storage
