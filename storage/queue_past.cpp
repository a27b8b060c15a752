// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/queue_past.h"

#include "storage/queue_rows.h"
#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

QVector<QDate> SqlQueuePast::daysBefore(QDate day, int limit) const
{
    // One step in the index a day, however many events the years hold.
    QVector<QDate> days;
    while (days.size() < limit) {
        const QVariant before = m_db.value(u"SELECT max(day) FROM queue_event WHERE day < ?"_s,
                                           {stored(days.isEmpty() ? day : days.constLast())});
        if (before.isNull())
            break;
        days.append(dayOf(before));
    }
    return days;
}

QueueState SqlQueuePast::stateOf(QDate day) const
{
    QueueState state;
    const QVector<QueueEvent> events = queueRows(m_db, u"day = ?"_s, {stored(day)});
    for (const QueueEvent &event : events)
        state.apply(event);
    return state;
}

} // namespace motcua::storage
