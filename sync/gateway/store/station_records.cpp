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
                  JOIN blob_owner w ON w.sha256 = a.sha256 AND w.centre = v.centre
                 WHERE a.sha256 = b.sha256 AND v.centre = $2
                   AND v.station IN (SELECT station FROM station_line($2, $3)))
        OR EXISTS (SELECT FROM online_paper p WHERE p.sha256 = b.sha256 AND p.centre = $2))
)sql";

// What is about dossiers; the rest a station has told and needs no more.
// Bodies beyond the page's bytes are not read: their rows only say that there is more.
// Each device of the station and of those it succeeds from the cursor on by its own index, then merged.
constexpr char kPage[] = R"sql(
SELECT arrival, op, seq, kind, subject,
       to_char(received_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), body_sha256,
       CASE WHEN place = 1 OR bytes <= $5::bigint THEN body END
  FROM (
SELECT o.*, row_number() OVER line AS place, sum(octet_length(o.body)) OVER line AS bytes
  FROM device v
 CROSS JOIN LATERAL (SELECT * FROM operation
                      WHERE device = v.id AND arrival > $3::bigint AND kind LIKE 'dossier.%'
                      ORDER BY arrival LIMIT $4::integer) o
 WHERE v.centre = $1 AND v.station IN (SELECT station FROM station_line($1, $2))
WINDOW line AS (ORDER BY o.arrival)
 ORDER BY o.arrival LIMIT $4::integer) found
 ORDER BY arrival
)sql";

constexpr char kFiles[] = R"sql(
SELECT d.operation, a.sha256, a.size, a.mime, a.role, a.component, b.sha256 IS NOT NULL
  FROM dossier d JOIN attachment a ON a.dossier = d.id
  LEFT JOIN blob_owner b ON b.sha256 = a.sha256 AND b.centre = $2
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
    const SqlResult rows = m_connection.run(
        kPage, {sqlText(m_device.centre), sqlText(m_device.station), QByteArray::number(*after),
                QByteArray::number(limit + 1), QByteArray::number(protocol::kRecordsBytes)});
    protocol::RecordsPage page;
    page.next = cursorOf(QByteArray::number(*after));
    for (int row = 0; row < rows.rows(); ++row) {
        if (row == limit || rows.isNull(row, 7)) {
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
        operation.body = rows.text(row, 7);
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
    const SqlResult files = m_connection.run(kFiles, {sqlArray(ids), sqlText(m_device.centre)});
    for (int row = 0; row < files.rows(); ++row) {
        const auto op = QUuid::fromString(QString::fromLatin1(files.text(row, 0)));
        page->operations[places.value(op)].blobs.append(
            {files.bytes(row, 1), files.integer(row, 2), QString::fromUtf8(files.text(row, 3)),
             QString::fromUtf8(files.text(row, 4)), int(files.integer(row, 5)),
             files.text(row, 6) == "t"});
    }
}

} // namespace motcua::gateway
