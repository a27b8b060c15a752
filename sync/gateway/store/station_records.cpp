// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/station_records.h"

#include "sync/protocol/names.h"

#include <QHash>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

constexpr char kBlobSize[] = R"sql(
SELECT b.size FROM blob b
 WHERE b.sha256 = $1
   AND (EXISTS (SELECT FROM attachment a
                  JOIN dossier d ON d.id = a.dossier
                  JOIN device v ON v.id = d.device
                 WHERE a.sha256 = b.sha256 AND v.centre = $2
                   AND v.station IN (SELECT station FROM station_line($2, $3)))
        OR EXISTS (SELECT FROM online_paper p WHERE p.sha256 = b.sha256 AND p.centre = $2))
)sql";

// What is about dossiers; the rest a station has told and needs no more.
// Each device of the station and of those it succeeds from the cursor on by its own index, then merged.
constexpr char kPage[] = R"sql(
SELECT o.arrival, o.op, o.seq, o.kind, o.subject,
       to_char(o.received_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), o.body_sha256, o.body
  FROM device v
 CROSS JOIN LATERAL (SELECT * FROM operation
                      WHERE device = v.id AND arrival > $3::bigint AND kind LIKE 'dossier.%'
                      ORDER BY arrival LIMIT $4::integer) o
 WHERE v.centre = $1 AND v.station IN (SELECT station FROM station_line($1, $2))
 ORDER BY o.arrival LIMIT $4::integer
)sql";

constexpr char kFiles[] = R"sql(
SELECT d.operation, a.sha256, a.size, a.mime, a.role, a.component, b.sha256 IS NOT NULL
  FROM dossier d JOIN attachment a ON a.dossier = d.id
  LEFT JOIN blob b ON b.sha256 = a.sha256
 WHERE d.operation = ANY($1::uuid[])
 ORDER BY d.operation, a.position
)sql";

// A word of ours before the number, so that a cursor is not taken for something to be made up.
QString cursorOf(const QByteArray &arrival)
{
    return u"r1-"_s + QString::fromLatin1(arrival);
}

std::optional<qint64> arrivalOf(const QByteArray &cursor)
{
    if (cursor.isEmpty())
        return 0;
    bool ok = false;
    const qint64 arrival = cursor.mid(3).toLongLong(&ok);
    return ok && arrival >= 0 && cursorOf(QByteArray::number(arrival)).toLatin1() == cursor
               ? std::optional(arrival)
               : std::nullopt;
}

} // namespace

std::optional<qint64> StationRecords::blobSize(const QByteArray &sha256)
{
    const SqlResult found = m_connection.run(
        kBlobSize, {sqlBytes(sha256), sqlText(m_device.centre), sqlText(m_device.station)});
    return found.rows() == 1 ? std::optional(found.integer(0, 0)) : std::nullopt;
}

std::optional<protocol::RecordsPage> StationRecords::page(const QByteArray &cursor, int limit)
{
    const auto after = arrivalOf(cursor);
    if (!after)
        return {};
    const SqlResult rows =
        m_connection.run(kPage, {sqlText(m_device.centre), sqlText(m_device.station),
                                 QByteArray::number(*after), QByteArray::number(limit + 1)});
    protocol::RecordsPage page;
    page.next = cursorOf(QByteArray::number(*after));
    qint64 bytes = 0;
    for (int row = 0; row < rows.rows(); ++row) {
        const QByteArray body = rows.text(row, 7);
        bytes += body.size();
        if (row == limit || (row > 0 && bytes > protocol::kRecordsBytes)) {
            page.more = true;
            break;
        }
        protocol::BatchOperation operation;
        operation.op = QUuid::fromString(QString::fromLatin1(rows.text(row, 1)));
        operation.seq = rows.integer(row, 2);
        operation.kind = QString::fromUtf8(rows.text(row, 3));
        operation.subject = QString::fromLatin1(rows.text(row, 4));
        operation.at = QString::fromLatin1(rows.text(row, 5));
        operation.sha256 = rows.bytes(row, 6);
        operation.body = body;
        page.operations.append(operation);
        page.next = cursorOf(rows.text(row, 0));
    }
    addFiles(&page);
    return page;
}

void StationRecords::addFiles(protocol::RecordsPage *page)
{
    if (page->operations.isEmpty())
        return;
    QVector<QByteArray> ids;
    QHash<QUuid, qsizetype> places;
    for (const protocol::BatchOperation &operation : qAsConst(page->operations)) {
        places.insert(operation.op, ids.size());
        ids.append(operation.op.toByteArray(QUuid::WithoutBraces));
    }
    const SqlResult files = m_connection.run(kFiles, {sqlArray(ids)});
    for (int row = 0; row < files.rows(); ++row) {
        const auto op = QUuid::fromString(QString::fromLatin1(files.text(row, 0)));
        page->operations[places.value(op)].blobs.append(
            {files.bytes(row, 1), files.integer(row, 2), QString::fromUtf8(files.text(row, 3)),
             QString::fromUtf8(files.text(row, 4)), int(files.integer(row, 5)),
             files.text(row, 6) == "t"});
    }
}

} // namespace motcua::gateway
