// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journal_store.h"

#include "storage/failures.h"
#include "storage/log.h"
#include "storage/values.h"

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

QVector<QueueEvent> SqlQueueJournal::eventsSince(QDate day, qint64 seq) const
{
    QVector<QueueEvent> events;
    Rows rows = m_db.exec(
        u"SELECT seq, id, day, ticket, kind, at, staff, staff_name, counter, station, reason, "
        u"series, number, "
        "priority_reason, procedure_code, procedure_name, undoes, details FROM queue_event WHERE day = ? AND seq > ? ORDER BY seq"_s,
        {stored(day), seq});
    while (rows.next()) {
        QueueEvent event = eventOf(rows);
        const std::optional<QueueEvent::Kind> kind = queueEventKind(rows.value(4).toString());
        if (!kind) {
            // Only a later program can have written it, and the schema would have said that we may not read it.
            qCWarning(lcStorage) << "unknown kind of queue event";
            throw failure(Trouble::DatabaseNewer);
        }
        event.kind = *kind;
        events.append(event);
    }
    return events;
}

QVector<QueueEvent> SqlQueueJournal::append(
    QDate day, qint64 seenSeq,
    const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide)
{
    Transaction transaction(m_db);
    QVector<QueueEvent> events = eventsSince(day, seenSeq);
    const QVector<QueueEvent> decided = decide(events);
    for (const QueueEvent &event : decided) {
        m_db.run(u"INSERT INTO queue_event (id, day, ticket, kind, at, staff, staff_name, counter, "
                 u"station, reason, series, "
                 "number, priority_reason, procedure_code, procedure_name, undoes, details) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                 {storedId(event.id), stored(day), storedId(event.ticket), toCode(event.kind),
                  stored(event.at), storedId(event.by.staff), event.by.name, event.by.counter,
                  event.by.station, event.reason, event.number.series, event.number.number,
                  event.priorityReason, event.procedureCode, event.procedureName,
                  event.undoes.isNull() ? QVariant() : QVariant(event.undoes.toString()),
                  stored(detailsOf(event))});
        events.append(event);
        events.last().day = day;
        events.last().seq = m_db.value(u"SELECT last_insert_rowid()"_s).toLongLong();
    }
    transaction.commit();
    return events;
}

} // namespace motcua::storage
