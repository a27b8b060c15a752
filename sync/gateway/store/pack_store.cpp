// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/pack_store.h"

#include "sync/gateway/store/feed_store.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

bool PackStore::publish(qint64 serial, QDate issued, const QByteArray &sha256, qint64 size)
{
    Transaction transaction(m_connection);
    FeedStore feed(m_connection);
    feed.lock();
    if (m_connection.run("SELECT FROM pack WHERE serial >= $1", {QByteArray::number(serial)})
            .rows() > 0)
        return false;
    m_connection.run("INSERT INTO blob (sha256, size) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                     {sqlBytes(sha256), QByteArray::number(size)});
    m_connection.run("INSERT INTO pack (serial, sha256) VALUES ($1, $2)",
                     {QByteArray::number(serial), sqlBytes(sha256)});
    const QJsonObject body{{u"serial"_s, serial},
                           {u"issued"_s, issued.toString(Qt::ISODate)},
                           {u"sha256"_s, QString::fromLatin1(sha256.toHex())},
                           {u"size"_s, size}};
    // One key: only the newest pack comes down.
    feed.publish({protocol::scope::kPacks,
                  {},
                  {},
                  u"pack"_s,
                  u"pack.published"_s,
                  QJsonDocument(body).toJson(QJsonDocument::Compact)});
    transaction.commit();
    return true;
}

std::optional<qint64> PackStore::size(const QByteArray &sha256)
{
    const SqlResult found = m_connection.run(
        "SELECT b.size FROM pack p JOIN blob b ON b.sha256 = p.sha256 WHERE p.sha256 = $1 LIMIT 1",
        {sqlBytes(sha256)});
    return found.rows() == 1 ? std::optional(found.integer(0, 0)) : std::nullopt;
}

} // namespace motcua::gateway
