// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/delivery_store.h"

#include <algorithm>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

constexpr char kNext[] = R"sql(
SELECT d.number, d.op, o.kind, v.centre, v.station, o.body, d.attempts
  FROM delivery d
  JOIN operation o ON o.op = d.op
  JOIN device v ON v.id = o.device
 WHERE d.channel = $1 AND d.state = 'waiting' AND d.next_at <= now()
   AND NOT EXISTS (SELECT FROM delivery e JOIN operation p ON p.op = e.op
                    WHERE e.channel = d.channel AND e.subject = d.subject
                      AND e.state = 'waiting' AND p.arrival < o.arrival)
 ORDER BY d.next_at, d.number LIMIT 1
   FOR UPDATE OF d SKIP LOCKED
)sql";

constexpr char kDue[] = R"sql(
SELECT greatest(0, extract(epoch FROM d.next_at - clock_timestamp()) * 1000)::bigint
  FROM delivery d JOIN operation o ON o.op = d.op
 WHERE d.channel = $1 AND d.state = 'waiting'
   AND NOT EXISTS (SELECT FROM delivery e JOIN operation p ON p.op = e.op
                    WHERE e.channel = d.channel AND e.subject = d.subject
                      AND e.state = 'waiting' AND p.arrival < o.arrival)
 ORDER BY d.next_at LIMIT 1
)sql";

constexpr char kSettle[] = R"sql(
UPDATE delivery
   SET attempts = attempts + 1, state = $2, reason = $3,
       settled_at = CASE WHEN $2 = 'waiting' THEN NULL ELSE clock_timestamp() END,
       next_at = clock_timestamp() + random() * interval '1 millisecond'
                 * least(900000.0, $4::integer * power(2, least(attempts, 20)))
 WHERE number = $1::bigint
)sql";

constexpr char kBackfill[] = R"sql(
INSERT INTO delivery (channel, op, subject)
SELECT 'forward', op, subject FROM operation
 WHERE arrival > $1::bigint AND arrival <= $2::bigint AND channel_of(kind) = 'forward'
 ORDER BY arrival
ON CONFLICT DO NOTHING
)sql";
constexpr qint64 kBackfillStep = 5000; // operations of one statement

// One that is there stays as far as it is: only its first choice waits for what came before.
constexpr char kSetAdapter[] = R"sql(
INSERT INTO adapter (channel, url, secret, unit, retry_base_ms, backfilled)
VALUES ($1, $2, $3, $4, $5, $1 <> 'forward')
ON CONFLICT (channel) DO UPDATE
   SET url = excluded.url, secret = excluded.secret, unit = excluded.unit,
       retry_base_ms = excluded.retry_base_ms
)sql";

QByteArray codeOf(DeliveryStore::Outcome::Kind kind)
{
    switch (kind) {
    case DeliveryStore::Outcome::Kind::Done: return "done";
    case DeliveryStore::Outcome::Kind::Aside: return "aside";
    case DeliveryStore::Outcome::Kind::Later: break;
    }
    return "waiting";
}

} // namespace

void DeliveryStore::setAdapter(const Adapter &adapter)
{
    Transaction transaction(m_connection);
    // Whoever is just storing operations ends first: what they store is seen below, and whatever is stored after this
    // sees the row. Only for as long as that row takes.
    m_connection.script("LOCK TABLE operation IN SHARE ROW EXCLUSIVE MODE");
    m_connection.run(kSetAdapter,
                     {sqlText(adapter.channel), sqlText(adapter.url), sqlText(adapter.secret),
                      sqlText(adapter.unit), QByteArray::number(adapter.retryBaseMs)});
    const qint64 last =
        m_connection.run("SELECT coalesce(max(arrival), 0) FROM operation").integer(0, 0);
    transaction.commit();
    if (adapter.channel != "forward"_L1)
        return;
    // Cut off in the middle it is begun again by the same words.
    for (qint64 done = 0; done < last; done += kBackfillStep)
        m_connection.run(kBackfill, {QByteArray::number(done),
                                     QByteArray::number(std::min(last, done + kBackfillStep))});
    m_connection.run("UPDATE adapter SET backfilled = true WHERE channel = 'forward'");
}

QVector<Adapter> DeliveryStore::adapters()
{
    QVector<Adapter> found;
    const SqlResult rows =
        m_connection.run("SELECT channel, url, secret, unit, retry_base_ms FROM adapter"
                         " WHERE backfilled ORDER BY channel");
    for (int row = 0; row < rows.rows(); ++row)
        found.append({QString::fromUtf8(rows.text(row, 0)), QString::fromUtf8(rows.text(row, 1)),
                      QString::fromUtf8(rows.text(row, 2)), QString::fromUtf8(rows.text(row, 3)),
                      int(rows.integer(row, 4))});
    return found;
}

bool DeliveryStore::workOne(const Adapter &adapter,
                            const std::function<Outcome(const Delivery &)> &attempt)
{
    Transaction transaction(m_connection);
    const SqlResult next = m_connection.run(kNext, {sqlText(adapter.channel)});
    if (next.rows() == 0)
        return false;
    Delivery delivery;
    delivery.number = next.integer(0, 0);
    delivery.op = next.text(0, 1);
    delivery.kind = QString::fromUtf8(next.text(0, 2));
    delivery.centre = QString::fromUtf8(next.text(0, 3));
    delivery.station = QString::fromUtf8(next.text(0, 4));
    delivery.body = next.text(0, 5);
    delivery.attempts = int(next.integer(0, 6));
    const Outcome outcome = attempt(delivery);
    m_connection.run(kSettle, {QByteArray::number(delivery.number), codeOf(outcome.kind),
                               sqlText(outcome.reason), QByteArray::number(adapter.retryBaseMs)});
    transaction.commit();
    return true;
}

std::optional<qint64> DeliveryStore::nextDueMs(const Adapter &adapter)
{
    const SqlResult due = m_connection.run(kDue, {sqlText(adapter.channel)});
    return due.rows() == 1 ? std::optional(due.integer(0, 0)) : std::nullopt;
}

QJsonObject DeliveryStore::counts()
{
    QJsonObject found;
    const SqlResult rows = m_connection.run(R"sql(
SELECT channel, count(*) FILTER (WHERE state = 'waiting'), count(*) FILTER (WHERE state = 'done'),
       count(*) FILTER (WHERE state = 'aside'),
       to_char(min(created_at) FILTER (WHERE state = 'waiting') AT TIME ZONE 'UTC',
               'YYYY-MM-DD"T"HH24:MI:SS"Z"')
  FROM delivery GROUP BY channel ORDER BY channel
)sql");
    for (int row = 0; row < rows.rows(); ++row) {
        found.insert(QString::fromUtf8(rows.text(row, 0)),
                     QJsonObject{{u"waiting"_s, rows.integer(row, 1)},
                                 {u"done"_s, rows.integer(row, 2)},
                                 {u"aside"_s, rows.integer(row, 3)},
                                 {u"oldest_waiting"_s,
                                  rows.isNull(row, 4)
                                      ? QJsonValue(QJsonValue::Null)
                                      : QJsonValue(QString::fromLatin1(rows.text(row, 4)))}});
    }
    return found;
}

int DeliveryStore::retryAside(const QString &channel)
{
    return m_connection
        .run("UPDATE delivery SET state = 'waiting', next_at = now(), settled_at = NULL"
             " WHERE channel = $1 AND state = 'aside' RETURNING number",
             {sqlText(channel)})
        .rows();
}

} // namespace motcua::gateway
