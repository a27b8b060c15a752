// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/centre_notes.h"

#include "app/core/base/clock.h"
#include "app/core/base/clock_guard.h"
#include "storage/centre/centre_schema.h"
#include "storage/centre/event_rows.h"
#include "storage/log.h"
#include "storage/values.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kMostMinutes = qint64(100) * 365 * 24 * 60;

// Of a day, and of no later one: also what a clock that was ahead has left here.
const QString kOnDay = u"at >= ? AND at < ?"_s;

QVariantList boundsOf(QDate day)
{
    return {stored(centreTime(day, QTime(0, 0))), stored(centreTime(day.addDays(1), QTime(0, 0)))};
}

// The states of queue.add (storage/centre/schema).
RefusedStep::Why reasonOf(const QString &state)
{
    if (state == "22M01"_L1)
        return RefusedStep::Why::Clock;
    return state == "22M03"_L1 ? RefusedStep::Why::Number : RefusedStep::Why::Other;
}

} // namespace

void CentreNotes::heard(int step, qint64 clockOffMs)
{
    // What a message takes is no fault of a clock.
    const qint64 minutes = std::abs(clockOffMs) <= kProvinceToleranceMs
                               ? 0
                               : std::clamp(qint64(std::llround(double(clockOffMs) / kMinuteMs)),
                                            -kMostMinutes, kMostMinutes);
    m_db.run(u"UPDATE queue_centre SET server_step = ?1, clock_off_minutes = ?2 "
             "WHERE server_step <> ?1 OR clock_off_minutes <> ?2"_s,
             {step, minutes});
}

void CentreNotes::setAside(const QueueEvent &event, const QByteArray &why, const QDateTime &now)
{
    qCWarning(lcStorage) << "the centre does not take an event of this station:" << why;
    m_db.run(
        u"INSERT INTO queue_refused (id, at, why, event) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (id) DO NOTHING"_s,
        {storedId(event.id), stored(now), QString::fromLatin1(why), stored(eventToJson(event))});
    m_db.run(u"DELETE FROM queue_pending WHERE id = ?"_s, {storedId(event.id)});
}

QVector<RefusedStep> CentreNotes::refusedOn(QDate day) const
{
    QVector<RefusedStep> steps;
    Rows rows =
        m_db.exec(u"SELECT at, why, event FROM queue_refused WHERE %1 ORDER BY n"_s.arg(kOnDay),
                  boundsOf(day));
    while (rows.next())
        steps.append({eventFromJson(objectOf(rows.value(2))), instantOf(rows.value(0)),
                      reasonOf(rows.value(1).toString())});
    return steps;
}

void CentreNotes::tell(QueueLink &link, const QDateTime &now) const
{
    const QVariantList row = m_db.row(u"SELECT server_step, clock_off_minutes FROM queue_centre"_s);
    link.outdated = row.value(0).toInt() > centreSchemaSteps();
    link.clockOffMinutes = row.value(1).toLongLong();
    link.refused = m_db.value(u"SELECT count(*) FROM queue_refused WHERE %1"_s.arg(kOnDay),
                              boundsOf(toCentre(now).date()))
                       .toInt();
}

} // namespace motcua::storage
