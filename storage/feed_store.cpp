// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/feed_store.h"

#include "storage/booking_store.h"
#include "storage/online_store.h"
#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

// What an item is about, by the scope's own key.
QString subjectOf(const QString &scope, const QJsonObject &body)
{
    if (scope == "results"_L1)
        return body["dossier_code"_L1].toString();
    if (scope == "identity"_L1)
        return body["check"_L1].toString();
    if (scope == "keys"_L1 || scope == "revocations"_L1)
        return body["device"_L1].toString();
    return {};
}

FeedItem itemOf(const Rows &rows)
{
    return {rows.value(0).toString(), rows.value(1).toLongLong(), rows.value(2).toString(),
            instantOf(rows.value(3)), objectOf(rows.value(4))};
}

} // namespace

QString FeedStore::cursor(const QString &scope) const
{
    return m_db.value(u"SELECT cursor FROM feed_cursor WHERE scope = ?"_s, {scope}).toString();
}

bool FeedStore::apply(const FeedPage &page, const QDateTime &now)
{
    Transaction transaction(m_db);
    if (cursor(page.scope) != page.from) {
        transaction.commit(); // nothing was written; giving up here would undo what surrounds us
        return false;
    }
    for (const FeedItem &item : page.items)
        take(page.scope, item, now);
    m_db.run(u"INSERT INTO feed_cursor (scope, cursor, taken_at, items) VALUES (?, ?, ?, ?) "
             "ON CONFLICT (scope) DO UPDATE SET cursor = excluded.cursor, taken_at = "
             "excluded.taken_at, items = items + excluded.items"_s,
             {page.scope, page.next, stored(now), page.items.size()});
    transaction.commit();
    return true;
}

bool FeedStore::isTaken(const QString &scope, const FeedItem &item, const QDateTime &now)
{
    if (scope == "bookings"_L1)
        return BookingStore(m_db).take(item);
    if (scope == "online"_L1)
        return OnlineStore(m_db, m_blobs).take(item, now);
    return false;
}

void FeedStore::take(const QString &scope, const FeedItem &item, const QDateTime &now)
{
    if (isTaken(scope, item, now)) {
        m_db.run(u"DELETE FROM feed_item WHERE scope = ? AND id = ?"_s, {scope, item.id});
        return;
    }
    m_db.run(u"INSERT INTO feed_item (scope, id, rev, kind, subject, published_at, body) VALUES "
             "(?, ?, ?, ?, ?, ?, ?) ON CONFLICT (scope, id) DO UPDATE SET rev = excluded.rev, kind "
             "= excluded.kind, subject = excluded.subject, published_at = excluded.published_at, "
             "body = excluded.body"_s,
             {scope, item.id, item.rev, item.kind, subjectOf(scope, item.body), stored(item.at),
              stored(item.body)});
}

int FeedStore::takeWhatIsKnownNow(const QDateTime &now)
{
    int taken = 0;
    if (!m_db.value(u"SELECT 1 FROM feed_item WHERE scope IN ('bookings', 'online')"_s).isValid())
        return taken; // nothing is written at a start that has nothing to do
    Transaction transaction(m_db);
    for (const QString &scope : {u"bookings"_s, u"online"_s}) {
        const QVector<FeedItem> kept = items(scope);
        for (const FeedItem &item : kept) {
            if (!isTaken(scope, item, now))
                continue;
            m_db.run(u"DELETE FROM feed_item WHERE scope = ? AND id = ?"_s, {scope, item.id});
            ++taken;
        }
    }
    transaction.commit();
    return taken;
}

QVector<FeedItem> FeedStore::items(const QString &scope) const
{
    QVector<FeedItem> found;
    Rows rows = m_db.exec(u"SELECT id, rev, kind, published_at, body FROM feed_item WHERE scope = "
                          "? ORDER BY rev"_s,
                          {scope});
    while (rows.next())
        found.append(itemOf(rows));
    return found;
}

std::optional<FeedItem> FeedStore::latestAbout(const QString &scope, const QString &subject) const
{
    Rows rows = m_db.exec(u"SELECT id, rev, kind, published_at, body FROM feed_item WHERE scope = "
                          "? AND subject = ? ORDER BY rev DESC LIMIT 1"_s,
                          {scope, subject});
    return rows.next() ? std::optional(itemOf(rows)) : std::nullopt;
}

QVector<FeedStore::Standing> FeedStore::standings() const
{
    QVector<Standing> found;
    Rows rows = m_db.exec(
        u"SELECT c.scope, c.cursor, c.taken_at, c.items, (SELECT count(*) FROM feed_item i WHERE "
        "i.scope = c.scope) FROM feed_cursor c ORDER BY c.scope"_s);
    while (rows.next())
        found.append({rows.value(0).toString(), rows.value(1).toString(), instantOf(rows.value(2)),
                      rows.value(3).toInt(), rows.value(4).toInt()});
    return found;
}

} // namespace motcua::storage
