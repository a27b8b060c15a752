// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/queue_rows.h"

#include "storage/log.h"
#include "storage/values.h"

#include <atomic>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

QueueEvent eventOf(const Rows &row)
{
    QueueEvent event;
    event.seq = row.value(0).toLongLong();
    event.id = idOf<EventId>(row.value(1));
    event.day = dayOf(row.value(2));
    event.ticket = idOf<TicketId>(row.value(3));
    readKind(event, row.value(4).toString());
    event.at = instantOf(row.value(5));
    event.by.staff = idOf<StaffId>(row.value(6));
    event.by.name = row.value(7).toString();
    event.by.counter = row.value(8).toInt();
    event.by.station = row.value(9).toString();
    event.reason = row.value(10).toString();
    event.number = {row.value(11).toString(), row.value(12).toInt()};
    event.priorityReason = row.value(13).toString();
    event.procedureCode = row.value(14).toString();
    event.procedureName = row.value(15).toString();
    event.undoes = idOf<EventId>(row.value(16));
    setDetails(event, objectOf(row.value(17)));
    return event;
}

} // namespace

void readKind(QueueEvent &event, const QString &code)
{
    static std::atomic_flag told;
    setKind(event, code);
    if (event.kind == QueueEvent::Kind::Later && !told.test_and_set())
        qCWarning(lcStorage)
            << "the queue holds events of a later program; they are kept as they are";
}

QVector<QueueEvent> queueRows(const Database &db, const QString &condition,
                              const QVariantList &values)
{
    QVector<QueueEvent> events;
    Rows rows = db.exec(
        u"SELECT seq, id, day, ticket, kind, at, staff, staff_name, counter, station, reason, "
        u"series, number, priority_reason, procedure_code, procedure_name, undoes, details "
        u"FROM queue_event WHERE "_s +
            condition + u" ORDER BY seq"_s,
        values);
    while (rows.next()) {
        events.append(eventOf(rows));
    }
    return events;
}

QString fileOf(const Database &db)
{
    return db.row(u"PRAGMA database_list"_s).value(2).toString();
}

qint64 insertQueueRow(const Database &db, const QueueEvent &event, const QueueOrigin &origin)
{
    // What the centre has may come by two ways at once; what is made here is new, or a mistake.
    const QString rest = origin.journal == 0 ? QString() : u" ON CONFLICT (id) DO NOTHING"_s;
    const int added =
        db.run(u"INSERT INTO queue_event (id, day, ticket, kind, at, staff, staff_name, counter, "
               u"station, reason, series, number, priority_reason, procedure_code, procedure_name, "
               u"undoes, details, journal, sender) "
               u"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s +
                   rest,
               {storedId(event.id), stored(event.day), storedId(event.ticket), kindCode(event),
                stored(event.at), storedId(event.by.staff), event.by.name, event.by.counter,
                event.by.station, event.reason, event.number.series, event.number.number,
                event.priorityReason, event.procedureCode, event.procedureName,
                event.undoes.isNull() ? QVariant() : QVariant(event.undoes.toString()),
                stored(detailsOf(event)), origin.journal, origin.sender});
    return added > 0 ? db.lastInsertedRow() : 0;
}

} // namespace motcua::storage
