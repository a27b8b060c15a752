// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/member_journal.h"

#include "storage/centre/member_address.h"
#include "storage/centre/queue_mirror.h"
#include "storage/centre/shared_copy.h"
#include "storage/centre/shared_queue_journal.h"
#include "storage/centre_membership_store.h"
#include "storage/station.h"

namespace motcua::storage {

MemberJournal::MemberJournal(Station &station, const Clock &clock) : m_journal(&station.journal())
{
    const auto membership = SqlCentreMemberships(station.database()).membership();
    // What is damaged is read and not written: nobody acts on it.
    if (!membership || station.isReadOnly()) {
        return;
    }
    m_address = std::make_unique<MemberAddress>(*membership);
    QueueMirror(station.database(), station.stationId()).settleAt(membership->centreId);
    SharedCopy(station.database()).settleAt(membership->centreId);
    CentreLine::Setting setting;
    setting.databaseFile = station.folder().databaseFile();
    setting.key = station.key();
    setting.station = station.stationId();
    setting.address = m_address->address();
    setting.clock = &clock;
    m_shared = std::make_unique<SharedQueueJournal>(station.database(), setting);
    m_journal = m_shared.get();
}

MemberJournal::~MemberJournal() = default;

const CentreAddress *MemberJournal::centre() const
{
    return m_address ? &m_address->address() : nullptr;
}

} // namespace motcua::storage
