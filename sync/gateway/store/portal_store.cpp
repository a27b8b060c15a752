// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/portal_store.h"

#include "sync/gateway/store/feed_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

constexpr char kKnown[] = "SELECT version, body_sha256, centre FROM portal_item"
                          " WHERE source = $1 AND scope = $2 AND id = $3";
constexpr char kNote[] = R"sql(
INSERT INTO portal_item (source, scope, id, version, body_sha256, centre, number)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (source, scope, id) DO UPDATE
   SET version = excluded.version, body_sha256 = excluded.body_sha256, centre = excluded.centre,
       number = excluded.number
)sql";

/// What the thing is called among the stations: ids of two sources do not meet.
QString keyOf(const PortalStore::Request &request, const QString &id)
{
    return request.source.isEmpty() ? id : request.source + u'/' + id;
}

/// For stations of a centre the item is no longer for.
QString withdrawnKind(const QString &scope)
{
    if (scope == "bookings"_L1)
        return u"booking.cancelled"_s;
    if (scope == "online"_L1)
        return u"online.withdrawn"_s;
    return scope == "results"_L1 ? u"result.withdrawn"_s : u"identity.withdrawn"_s;
}

} // namespace

bool PortalStore::addToken(const QString &name, const QString &source,
                           const QByteArray &secretSha256, const QVector<QByteArray> &may)
{
    return m_connection
               .run("INSERT INTO portal_token (name, source, secret_sha256, may)"
                    " VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING name",
                    {sqlText(name), sqlText(source), sqlBytes(secretSha256), sqlArray(may)})
               .rows() == 1;
}

bool PortalStore::revokeToken(const QString &name)
{
    return m_connection
               .run("UPDATE portal_token SET revoked_at = coalesce(revoked_at, now())"
                    " WHERE name = $1 RETURNING name",
                    {sqlText(name)})
               .rows() == 1;
}

std::optional<PortalStore::Token> PortalStore::allow(const QByteArray &secretSha256,
                                                     const QByteArray &what)
{
    const SqlResult found =
        m_connection.run("UPDATE portal_token SET last_used_at = now() WHERE secret_sha256 = $1"
                         " AND revoked_at IS NULL AND $2 = ANY(may) RETURNING name, source",
                         {sqlBytes(secretSha256), what});
    if (found.rows() == 0)
        return std::nullopt;
    return Token{QString::fromUtf8(found.text(0, 0)), QString::fromUtf8(found.text(0, 1))};
}

PortalStore::Result PortalStore::take(const Request &request,
                                      const QVector<PortalPublication> &items)
{
    for (int attempt = 1;; ++attempt) {
        try {
            return takeOnce(request, items);
        } catch (const SqlError &error) {
            if (!error.isRace() || attempt == 3)
                throw;
        }
    }
}

PortalStore::Result PortalStore::takeOnce(const Request &request,
                                          const QVector<PortalPublication> &items)
{
    Transaction transaction(m_connection);
    FeedStore(m_connection).lock(); // requests go one after the other: repeats meet here
    const SqlResult before = m_connection.run(
        "SELECT body_sha256, answer FROM portal_request WHERE token = $1 AND key = $2",
        {sqlText(request.token), request.key});
    if (before.rows() == 1) {
        return before.bytes(0, 0) == request.bodySha256
                   ? Result{Outcome::Taken, before.text(0, 1), {}}
                   : Result{Outcome::KeyReused, {}, {}};
    }
    QJsonArray answers;
    for (const PortalPublication &item : items) {
        const SqlResult known = m_connection.run(
            kKnown, {sqlText(request.source), sqlText(request.scope), sqlText(item.id)});
        const bool isNews = known.rows() == 0 || known.integer(0, 0) < item.version;
        if (!isNews && known.integer(0, 0) == item.version && known.bytes(0, 1) != item.givenSha256)
            return {Outcome::Conflict, {}, item.id};
        if (isNews) {
            const QString absent = missing(request.source, item);
            if (!absent.isEmpty())
                return {Outcome::FilesMissing, {}, absent};
            if (known.rows() == 1 && known.text(0, 2) != item.centre.toUtf8())
                withdraw(request, item, QString::fromUtf8(known.text(0, 2)));
            publish(request, item);
        }
        answers.append(QJsonObject{{u"id"_s, item.id}, {u"s"_s, isNews ? u"ok"_s : u"dup"_s}});
    }
    const QByteArray answer =
        QJsonDocument(QJsonObject{{u"items"_s, answers}}).toJson(QJsonDocument::Compact);
    m_connection.run("DELETE FROM portal_request WHERE answered_at < now() - interval '7 days'");
    m_connection.run("INSERT INTO portal_request (token, key, body_sha256, answer)"
                     " VALUES ($1, $2, $3, $4)",
                     {sqlText(request.token), request.key, sqlBytes(request.bodySha256), answer});
    transaction.commit();
    return {Outcome::Taken, answer, {}};
}

QString PortalStore::missing(const QString &source, const PortalPublication &item)
{
    for (const PortalPublication::Paper &paper : item.papers) {
        if (m_connection
                .run("SELECT FROM blob JOIN portal_file USING (sha256)"
                     " WHERE sha256 = $1 AND size = $2 AND source = $3",
                     {sqlBytes(paper.sha256), QByteArray::number(paper.size), sqlText(source)})
                .rows() == 0)
            return QString::fromLatin1(paper.sha256.toHex());
    }
    return {};
}

void PortalStore::withdraw(const Request &request, const PortalPublication &item,
                           const QString &centre)
{
    FeedStore(m_connection)
        .publish({request.scope,
                  centre,
                  {},
                  keyOf(request, item.id),
                  withdrawnKind(request.scope),
                  QJsonDocument(QJsonObject{{u"id"_s, item.id}}).toJson(QJsonDocument::Compact)});
}

void PortalStore::publish(const Request &request, const PortalPublication &item)
{
    const QString key = keyOf(request, item.id);
    // Those of the version before are no longer the item's, at whatever centre.
    if (request.scope == "online"_L1)
        m_connection.run("DELETE FROM online_paper WHERE dossier = $1", {sqlText(key)});
    // The permission to fetch before the word that there is something.
    for (const PortalPublication::Paper &paper : item.papers) {
        m_connection.run("INSERT INTO online_paper (sha256, centre, dossier) VALUES ($1, $2, $3)"
                         " ON CONFLICT DO NOTHING",
                         {sqlBytes(paper.sha256), sqlText(item.centre), sqlText(key)});
        // Its stations have it from us: nothing is proved by sending it back.
        m_connection.run("INSERT INTO blob_owner (sha256, centre) VALUES ($1, $2)"
                         " ON CONFLICT DO NOTHING",
                         {sqlBytes(paper.sha256), sqlText(item.centre)});
    }
    const qint64 number = FeedStore(m_connection)
                              .publish({request.scope, item.centre, {}, key, item.kind, item.body});
    m_connection.run(kNote, {sqlText(request.source), sqlText(request.scope), sqlText(item.id),
                             QByteArray::number(item.version), sqlBytes(item.givenSha256),
                             sqlText(item.centre), QByteArray::number(number)});
}

bool PortalStore::hasFile(const QString &source, const QByteArray &sha256)
{
    return m_connection
               .run("SELECT FROM portal_file WHERE source = $1 AND sha256 = $2",
                    {sqlText(source), sqlBytes(sha256)})
               .rows() == 1;
}

void PortalStore::addFile(const QString &source, const QByteArray &sha256, qint64 size)
{
    Transaction transaction(m_connection);
    m_connection.run("INSERT INTO blob (sha256, size) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                     {sqlBytes(sha256), QByteArray::number(size)});
    m_connection.run("INSERT INTO portal_file (source, sha256) VALUES ($1, $2)"
                     " ON CONFLICT DO NOTHING",
                     {sqlText(source), sqlBytes(sha256)});
    transaction.commit();
}

} // namespace motcua::gateway
