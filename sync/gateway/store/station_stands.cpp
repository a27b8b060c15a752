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

// The newest device of each station. All of them each time: they are few, each says something new with its contacts,
// and what changes a row (a revocation that waited for a lock, a restore of the database) may be dated before what the
// reader saw.
constexpr char kPage[] = R"sql(
WITH newest AS (
    SELECT DISTINCT ON (station) station, stands, last_contact, revoked_at,
           greatest(enrolled_at, last_contact, stands_at, revoked_at) AS heard
      FROM device WHERE centre = $1
     ORDER BY station, enrolled_at DESC
)
SELECT station, (extract(epoch FROM heard) * 1000)::bigint, stands,
       to_char(last_contact AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       revoked_at IS NOT NULL
  FROM newest
 ORDER BY station OFFSET $2::integer LIMIT $3::integer
)sql";

// The millisecond of the answer in microseconds, so that one follows the other; behind the dash how many stations were given, while there
// are more.
QString cursorOf(qint64 at, qsizetype given = 0)
{
    return given == 0 ? u"s%1"_s.arg(at) : u"s%1-%2"_s.arg(at).arg(given);
}

qsizetype givenBefore(const QString &cursor)
{
    bool ok = false;
    const int given = cursor.section(u'-', 1).toInt(&ok);
    return ok && given > 0 && cursor.startsWith(u's') ? given : 0;
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
    const qsizetype before = givenBefore(from);
    const SqlResult rows =
        m_connection.run(kPage, {sqlText(device.centre), QByteArray::number(before),
                                 QByteArray::number(protocol::kMaxPullItems + 1)});
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1000;
    protocol::PullPage page{protocol::scope::kStations, from, cursorOf(now), false, {}};
    for (int row = 0; row < rows.rows(); ++row) {
        if (page.items.size() == protocol::kMaxPullItems) {
            page.more = true;
            page.next = cursorOf(now, before + page.items.size());
            break;
        }
        protocol::FeedItem item;
        item.id = QString::fromUtf8(rows.text(row, 0));
        item.kind = u"station.stands"_s;
        item.rev = now + before + row;
        item.at = QDateTime::fromMSecsSinceEpoch(rows.integer(row, 1), Qt::UTC);
        item.body = QJsonDocument::fromJson(rows.text(row, 2)).object();
        item.body.insert(u"station"_s, item.id);
        if (!rows.isNull(row, 3))
            item.body.insert(u"last_contact"_s, QString::fromLatin1(rows.text(row, 3)));
        if (rows.text(row, 4) == "t")
            item.body.insert(u"revoked"_s, true);
        page.items.append(item);
    }
    return page;
}

} // namespace motcua::gateway
