// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/shared_day_keys.h"

#include "storage/centre/centre_session.h"

namespace motcua::storage {

namespace {

constexpr int kPauseMs =
    5000; ///< a server that is just going is not asked at every look of the kiosk

} // namespace

bool SharedDayKeys::mayAsk() const
{
    return m_pause.hasExpired() && m_journal.linkKind() == QueueLink::Kind::Shared;
}

QByteArray SharedDayKeys::keyOf(QDate day)
{
    const QByteArray here = m_local.keyOf(day);
    const auto centre = m_way != nullptr ? m_way->address() : nullptr;
    if (!centre || here.isEmpty() || m_agreed == day || !mayAsk())
        return here;
    try {
        CentreSession session(*centre);
        if (!session.shares())
            return here;
        const QByteArray key = session.dayKey(day, here);
        if (key.isEmpty())
            (void)m_local.close(day);
        else if (key != here)
            m_local.adopt(day, key);
        m_agreed = day;
        return key;
    } catch (const CentreTrouble &) {
        m_pause.setRemainingTime(kPauseMs);
        return here;
    }
}

bool SharedDayKeys::close(QDate day)
{
    (void)m_local.close(day);
    m_agreed = QDate();
    const auto centre = m_way != nullptr ? m_way->address() : nullptr;
    if (!centre)
        return true;
    if (!mayAsk())
        return false;
    try {
        CentreSession session(*centre);
        if (session.shares())
            session.closeDay(day);
        return true;
    } catch (const CentreTrouble &) {
        m_pause.setRemainingTime(kPauseMs);
        return false;
    }
}

} // namespace motcua::storage
