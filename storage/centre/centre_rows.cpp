// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/centre_rows.h"

#include "storage/queue_rows.h"
#include "storage/values.h"

#include <QSqlQuery>
#include <QSqlResult>
#include <QUtf8StringView>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace motcua::storage {

const QLatin1StringView kCentreColumns(
    "seq, id, day, ticket, kind, at, staff, staff_name, counter, station, reason, series, number, "
    "priority_reason, procedure_code, procedure_name, undoes, details, sender");

namespace {

/// One row from left to right; values as the server writes them in text. Nothing (NULL) is an empty text.
class Columns
{
public:
    Columns(const PGresult *rows, int row) : m_rows(rows), m_row(row) {}
    QByteArrayView bytes()
    {
        const int column = m_next++;
        return {PQgetvalue(m_rows, m_row, column), PQgetlength(m_rows, m_row, column)};
    }
    QString text()
    {
        const QByteArrayView value = bytes();
        return value.isEmpty() ? QString() : QString::fromUtf8(value);
    }
    qint64 number() { return bytes().toByteArray().toLongLong(); }
    template <typename Id>
    Id id()
    {
        const QByteArrayView value = bytes();
        return value.isEmpty() ? Id() : Id(QUuid::fromString(QLatin1StringView(value)));
    }

private:
    const PGresult *m_rows;
    int m_row;
    int m_next = 0;
};

CentreEvent centreRow(Columns row)
{
    CentreEvent found;
    QueueEvent &event = found.event;
    event.seq = row.number();
    event.id = row.id<EventId>();
    event.day = QDate::fromString(row.text(), Qt::ISODate);
    event.ticket = row.id<TicketId>();
    readKind(event, row.text());
    event.at = instantOf(row.number());
    event.by.staff = row.id<StaffId>();
    event.by.name = row.text();
    event.by.counter = int(row.number());
    event.by.station = row.text();
    event.reason = row.text();
    event.number.series = row.text();
    event.number.number = int(row.number());
    event.priorityReason = row.text();
    event.procedureCode = row.text();
    event.procedureName = row.text();
    event.undoes = row.id<EventId>();
    if (const QByteArrayView details = row.bytes(); details.size() > qsizetype(sizeof "{}") - 1)
        setDetails(event, QJsonDocument::fromJson(details.toByteArray()).object());
    found.sender = row.text();
    return found;
}

} // namespace

QVector<CentreEvent> centreRows(const QSqlQuery &query)
{
    const QVariant handle = query.result()->handle();
    const PGresult *rows = *static_cast<const PGresult *const *>(handle.constData());
    QVector<CentreEvent> events;
    events.reserve(PQntuples(rows));
    for (int row = 0; row < PQntuples(rows); ++row)
        events.append(centreRow({rows, row}));
    return events;
}

} // namespace motcua::storage
