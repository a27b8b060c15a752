// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/feed_readers.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace motcua::gateway {

namespace {

// What was said before locks nothing and writes nothing.
constexpr char kNote[] = R"sql(
INSERT INTO device_feed (device, cursors)
SELECT $1, $2 WHERE NOT EXISTS (SELECT FROM device_feed WHERE device = $1 AND cursors = $2)
ON CONFLICT (device) DO UPDATE SET cursors = excluded.cursors, told_at = now()
)sql";

constexpr char kReaders[] = R"sql(
SELECT d.id, d.station, c.certificate, coalesce(f.cursors, '{}')
  FROM device d
  JOIN device_certificate c ON c.device = d.id AND c.superseded_at IS NULL
  LEFT JOIN device_feed f ON f.device = d.id
 WHERE d.centre = $1 AND (d.station = $2 OR $2 = '') AND d.revoked_at IS NULL
 ORDER BY d.station, d.id, c.issued_at
)sql";

} // namespace

void FeedReaders::note(const QString &device, const protocol::PullCursors &cursors)
{
    // What goes by stick alone: of the stations there is something new each time.
    protocol::PullCursors kept;
    for (const QLatin1StringView scope : protocol::scope::kAll) {
        if (cursors.contains(scope))
            kept.insert(scope, cursors.value(scope));
    }
    m_connection.run(kNote, {sqlText(device),
                             QJsonDocument(protocol::toJson(kept)).toJson(QJsonDocument::Compact)});
}

void FeedReaders::noteCarried(const Device &device, const protocol::PullCursors &cursors)
{
    const QVector<FeedReader> readers = of(device.centre, device.station);
    protocol::PullCursors newest = cursors;
    for (const FeedReader &reader : readers) {
        if (reader.device.id != device.id)
            continue;
        for (auto it = reader.cursors.begin(); it != reader.cursors.end(); ++it) {
            const auto known = protocol::feedPlaceOf(it.value());
            const auto told = protocol::feedPlaceOf(newest.value(it.key()));
            const bool isAhead =
                known && (!told || known->epoch > told->epoch ||
                          (known->epoch == told->epoch && known->number > told->number));
            if (isAhead)
                newest.insert(it.key(), it.value());
        }
    }
    note(device.id, newest);
}

QVector<FeedReader> FeedReaders::of(const QString &centre, const QString &station)
{
    const SqlResult rows = m_connection.run(kReaders, {sqlText(centre), sqlText(station)});
    QVector<FeedReader> readers;
    for (int row = 0; row < rows.rows(); ++row) {
        const QString id = QString::fromUtf8(rows.text(row, 0));
        if (readers.isEmpty() || readers.constLast().device.id != id) {
            FeedReader reader;
            reader.device = {id, centre, QString::fromUtf8(rows.text(row, 1))};
            const auto cursors =
                protocol::pullCursorsFromJson(QJsonDocument::fromJson(rows.text(row, 3)).object());
            reader.cursors = cursors.value_or(protocol::PullCursors());
            readers.append(reader);
        }
        readers.last().certificates.append(rows.text(row, 2));
    }
    return readers;
}

} // namespace motcua::gateway
