// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/station_stands.h"

#include <QJsonDocument>

#include <algorithm>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

constexpr int kText = 80;
constexpr double kMostCount = 1e15;

// The newest device of each station; microseconds, so that no two are heard of at once.
constexpr char kPage[] = R"sql(
WITH newest AS (
    SELECT DISTINCT ON (station) station, stands, last_contact, revoked_at,
           (extract(epoch FROM greatest(enrolled_at, last_contact, stands_at, revoked_at)) * 1000000)::bigint
               AS heard
      FROM device WHERE centre = $1
     ORDER BY station, enrolled_at DESC
)
SELECT station, heard, stands,
       to_char(last_contact AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       revoked_at IS NOT NULL
  FROM newest
 WHERE heard > CASE WHEN $2::bigint > (SELECT max(heard) FROM newest) THEN 0 ELSE $2::bigint END
 ORDER BY heard, station LIMIT $3::integer
)sql";

QString cursorOf(qint64 heard)
{
    return u"s%1"_s.arg(heard);
}

qint64 heardOf(const QString &cursor)
{
    bool ok = false;
    const qint64 heard = cursor.mid(1).toLongLong(&ok);
    return ok && heard > 0 && cursorOf(heard) == cursor ? heard : 0;
}

} // namespace

void StationStands::note(const QString &device, const QJsonObject &stands)
{
    QJsonObject kept;
    for (const QLatin1StringView name : {"version"_L1, "counter"_L1, "oldest"_L1}) {
        const QString text = stands.value(name).toString().left(kText);
        if (!text.isEmpty())
            kept.insert(name, text);
    }
    for (const QLatin1StringView name : {"records"_L1, "papers"_L1, "bytes"_L1, "attention"_L1}) {
        const QJsonValue value = stands.value(name);
        if (value.isDouble())
            kept.insert(name, qint64(std::clamp(value.toDouble(), 0.0, kMostCount)));
    }
    m_connection.run("UPDATE device SET stands = $2, stands_at = now() WHERE id = $1",
                     {sqlText(device), QJsonDocument(kept).toJson(QJsonDocument::Compact)});
}

protocol::PullPage StationStands::page(const Device &device, const QString &from)
{
    protocol::PullPage page{
        protocol::scope::kStations, from, heardOf(from) > 0 ? from : cursorOf(0), false, {}};
    const SqlResult rows =
        m_connection.run(kPage, {sqlText(device.centre), QByteArray::number(heardOf(from)),
                                 QByteArray::number(protocol::kMaxPullItems + 1)});
    for (int row = 0; row < rows.rows(); ++row) {
        if (page.items.size() == protocol::kMaxPullItems) {
            page.more = true;
            break;
        }
        protocol::FeedItem item;
        item.id = QString::fromUtf8(rows.text(row, 0));
        item.kind = u"station.stands"_s;
        const qint64 heard = rows.integer(row, 1);
        item.rev = page.items.isEmpty() ? heard : std::max(heard, page.items.last().rev + 1);
        item.at = QDateTime::fromMSecsSinceEpoch(heard / 1000, Qt::UTC);
        item.body = QJsonDocument::fromJson(rows.text(row, 2)).object();
        item.body.insert(u"station"_s, item.id);
        if (!rows.isNull(row, 3))
            item.body.insert(u"last_contact"_s, QString::fromLatin1(rows.text(row, 3)));
        if (rows.text(row, 4) == "t")
            item.body.insert(u"revoked"_s, true);
        page.items.append(item);
        page.next = cursorOf(item.rev);
    }
    return page;
}

} // namespace motcua::gateway
