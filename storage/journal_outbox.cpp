// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journal_outbox.h"

#include "storage/station_setup.h"
#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

const QString kTold = u"journal.told_seq"_s;
// What this station did: a copy of the centre's journal holds everybody's, and each tells its own.
const QString kOurs =
    u"ticket <> '' AND sender IN ('', (SELECT value FROM setting WHERE name = 'station'))"_s;

} // namespace

qint64 JournalOutbox::told() const
{
    return readSetting(m_db, kTold).toLongLong();
}

// The province counts turns; who sat at which counter, and when, stays in the centre.
bool JournalOutbox::hasNews() const
{
    return m_db
        .value(u"SELECT 1 FROM queue_event WHERE seq > ? AND "_s + kOurs + u" LIMIT 1"_s, {told()})
        .isValid();
}

bool JournalOutbox::addChunk(IdSource &ids, const QDateTime &now)
{
    Transaction transaction(m_db);
    QJsonArray events;
    qint64 last = 0;
    {
        Rows rows =
            m_db.exec(u"SELECT seq, id, day, ticket, kind, at, counter, series, undoes FROM "
                      "queue_event WHERE seq > ? AND "_s +
                          kOurs + u" ORDER BY seq LIMIT ?"_s,
                      {told(), kChunk});
        while (rows.next()) {
            last = rows.value(0).toLongLong();
            QJsonObject event{
                {u"id"_s, rows.value(1).toString()},        {u"day"_s, rows.value(2).toString()},
                {u"ticket"_s, rows.value(3).toString()},    {u"kind"_s, rows.value(4).toString()},
                {u"at"_s, toIso(instantOf(rows.value(5)))}, {u"counter"_s, rows.value(6).toInt()},
                {u"series"_s, rows.value(7).toString()}};
            if (!rows.value(8).toString().isEmpty())
                event.insert(u"undoes"_s, rows.value(8).toString());
            events.append(event);
        }
    }
    if (!events.isEmpty()) {
        Operation operation;
        operation.id = ids.make<OperationId>();
        operation.kind = u"queue.journal"_s;
        operation.subject = operation.id.toString(); // of its own: nothing waits for it
        operation.at = now;
        operation.body = {{u"events"_s, events}};
        m_outbox.add(operation);
        writeSetting(m_db, kTold, QString::number(last));
    }
    transaction.commit(); // giving up here would undo what surrounds us
    return !events.isEmpty();
}

} // namespace motcua::storage
