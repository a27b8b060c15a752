// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/feed_store.h"

#include "sync/gateway/store/station_stands.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

constexpr char kPublish[] = "SELECT publish($1, $2, $3, $4, $5, $6)";

// Bodies beyond the budget are not read: their rows only say that there is more.
constexpr char kPages[] = R"sql(
WITH asked AS (
    SELECT a.scope, a.rank,
           CASE WHEN a.after > (SELECT last_value FROM feed_number_seq) THEN 0 ELSE a.after END
               AS after
      FROM jsonb_to_recordset($3::jsonb) AS a(scope text, after bigint, rank integer)
), found AS (
    SELECT a.rank, a.scope, f.number, f.key, f.kind, f.body, f.published_at,
           sum(octet_length(f.body) + 120) OVER (ORDER BY a.rank, f.number)
               - octet_length(f.body) - 120 AS before
      FROM asked a
     CROSS JOIN LATERAL (
        SELECT * FROM feed f
         WHERE f.scope = a.scope AND f.number > a.after AND f.centre = ANY(ARRAY['', $1])
           AND f.station = ANY(ARRAY['', $2])
           AND NOT EXISTS (SELECT FROM feed later
                            WHERE later.scope = f.scope AND later.key = f.key
                              AND later.number > f.number AND later.centre = f.centre
                              AND later.station = f.station)
         ORDER BY f.number LIMIT $4::integer) f
)
SELECT scope, number, key, kind,
       to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       CASE WHEN before < $5::bigint THEN body END
  FROM found ORDER BY rank, number
)sql";

QString cursorOf(qint64 epoch, qint64 number)
{
    return protocol::feedCursor({epoch, number});
}

/// 0 for one that is none of ours or of before a restore: its station begins anew, and what it has already is the same.
qint64 numberOf(qint64 epoch, const QString &cursor)
{
    const auto place = protocol::feedPlaceOf(cursor);
    return place && place->epoch == epoch ? place->number : 0;
}

QVector<SqlValue> valuesOf(const Publication &publication)
{
    return {sqlText(publication.scope), sqlText(publication.centre), sqlText(publication.station),
            sqlText(publication.key),   sqlText(publication.kind),   publication.body};
}

} // namespace

qint64 FeedStore::publish(const Publication &publication)
{
    return m_connection.run(kPublish, valuesOf(publication)).integer(0, 0);
}

void FeedStore::beginEpoch()
{
    // By the clock: a backup may be restored twice.
    m_connection.run(
        "UPDATE feed_epoch SET number = extract(epoch FROM clock_timestamp())::bigint");
}

void FeedStore::lock()
{
    m_connection.run("SELECT pg_advisory_xact_lock(7214632202)");
}

QVector<protocol::PullPage> FeedStore::pages(const Device &device,
                                             const protocol::PullCursors &cursors)
{
    QVector<protocol::PullPage> pages;
    QHash<QString, qsizetype> places;
    QJsonArray asked;
    const qint64 epoch = m_connection.run("SELECT number FROM feed_epoch").integer(0, 0);
    for (const QLatin1StringView name : protocol::scope::kAll) {
        const QString scope = name;
        if (!cursors.contains(scope))
            continue;
        const QString from = cursors.value(scope);
        places.insert(scope, pages.size());
        asked.append(QJsonObject{
            {u"scope"_s, scope}, {u"after"_s, numberOf(epoch, from)}, {u"rank"_s, pages.size()}});
        pages.append(
            {scope, from, numberOf(epoch, from) > 0 ? from : cursorOf(epoch, 0), false, {}});
    }
    if (pages.isEmpty())
        return withStations(pages, device, cursors);
    const SqlResult rows =
        m_connection.run(kPages, {sqlText(device.centre), sqlText(device.station),
                                  QJsonDocument(asked).toJson(QJsonDocument::Compact),
                                  QByteArray::number(protocol::kMaxPullItems + 1),
                                  QByteArray::number(protocol::kPullBytes)});
    for (int row = 0; row < rows.rows(); ++row) {
        protocol::PullPage &page = pages[places.value(QString::fromUtf8(rows.text(row, 0)))];
        if (page.more || rows.isNull(row, 5) || page.items.size() == protocol::kMaxPullItems) {
            page.more = true;
            continue;
        }
        protocol::FeedItem item;
        item.rev = rows.integer(row, 1);
        item.id = QString::fromUtf8(rows.text(row, 2));
        item.kind = QString::fromUtf8(rows.text(row, 3));
        item.at = QDateTime::fromString(QString::fromLatin1(rows.text(row, 4)), Qt::ISODateWithMs);
        item.body = QJsonDocument::fromJson(rows.text(row, 5)).object();
        page.items.append(item);
        page.next = cursorOf(epoch, item.rev);
    }
    return withStations(pages, device, cursors);
}

// Not published but read from the devices, so it has cursors of its own.
QVector<protocol::PullPage> FeedStore::withStations(QVector<protocol::PullPage> pages,
                                                    const Device &device,
                                                    const protocol::PullCursors &cursors)
{
    const QString scope = protocol::scope::kStations;
    if (cursors.contains(scope))
        pages.append(StationStands(m_connection).page(device, cursors.value(scope)));
    return pages;
}

} // namespace motcua::gateway
