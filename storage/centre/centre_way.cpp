// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/centre_way.h"

#include "app/core/base/clock.h"
#include "storage/centre/member_address.h"
#include "storage/centre/queue_mirror.h"
#include "storage/centre_membership_store.h"
#include "storage/database.h"
#include "storage/station_setup.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

QByteArray markOf(const CentreMembership &membership)
{
    return membership.address.toUtf8() + '\n' + QByteArray::number(membership.databasePort) + '\n' +
           membership.certificatePem;
}

} // namespace

std::shared_ptr<const CentreAddress> MemberWay::address() const
{
    const std::lock_guard lock(m_mutex);
    return m_address;
}

bool MemberWay::renew(Database &db)
{
    const auto membership = SqlCentreMemberships(db).membership();
    // Another centre than the copy is of: whoever starts next settles that first.
    if (membership && !QueueMirror(db, {}).isOf(membership->centreId))
        return false;
    const QByteArray mark = membership ? markOf(*membership) : QByteArray();
    const std::lock_guard lock(m_mutex);
    if (mark == m_mark)
        return false;
    m_mark = mark;
    m_address.reset();
    if (membership) {
        // The address lives as long as the files in memory it names.
        const auto files = std::make_shared<MemberAddress>(*membership);
        m_address = std::shared_ptr<const CentreAddress>(files, &files->address());
    }
    return m_address != nullptr;
}

bool MemberWay::search(Database &db, const Clock &clock, const std::function<bool()> &goOn)
{
    SqlCentreMemberships memberships(db);
    const auto membership = memberships.membership();
    if (!membership || !m_finder)
        return false;
    const QString found = m_finder(*membership, goOn);
    if (found.isEmpty() || found == membership->address)
        return false;
    Actor program;
    program.station = readSetting(db, u"station"_s);
    memberships.moveTo(found, program, clock.now());
    return renew(db);
}

} // namespace motcua::storage
