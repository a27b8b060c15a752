// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/feed_pull.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace motcua::sync {

Q_LOGGING_CATEGORY(lcFeed, "motcua.sync.feed")

storage::FeedPage storedPage(const protocol::PullPage &page)
{
    storage::FeedPage stored{page.scope, page.from, page.next, {}};
    stored.items.reserve(page.items.size());
    for (const protocol::FeedItem &item : page.items) {
        stored.items.append({item.id, item.rev, item.kind, item.at, item.body});
    }
    return stored;
}

FeedPull::FeedPull(storage::Station &station, const Clock &clock, int everyMs)
    : m_station(station),
      m_clock(clock),
      m_everyMs(everyMs),
      m_isEnrolled(station.device().identity().isEnrolled())
{
    // What an earlier program could not place; a store that takes no writes is told of elsewhere.
    if (m_isEnrolled && !station.isReadOnly()) {
        try {
            storage::FeedStore(station.database(), station.blobs()).takeWhatIsKnownNow(clock.now());
        } catch (const Failure &failure) {
            // Another start will place it; what waits to be sent must not wait for that.
            qCWarning(lcFeed, "what came down earlier was not placed: %s", failure.what());
        }
    }
}

bool FeedPull::isDue() const
{
    return m_isEnrolled && (m_more || !m_asked.isValid() || m_asked.elapsed() >= m_everyMs);
}

protocol::PullCursors FeedPull::cursors() const
{
    const storage::FeedStore store(m_station.database(), m_station.blobs());
    protocol::PullCursors cursors;
    for (const QLatin1StringView scope : protocol::scope::kAll) {
        cursors.insert(scope, store.cursor(scope));
    }
    const QString stations = protocol::scope::kStations;
    cursors.insert(stations, store.cursor(stations));
    return cursors;
}

void FeedPull::take(const protocol::PullCursors &asked, const protocol::SyncAnswer &answer)
{
    m_asked.start();
    m_more = false;
    storage::FeedStore store(m_station.database(), m_station.blobs());
    for (const protocol::PullPage &page : answer.pull) {
        if (!asked.contains(page.scope)) {
            continue;
        }
        const bool news = page.next != page.from && store.apply(storedPage(page), m_clock.now());
        // Only as long as it leads on: a page that comes again and again is no reason to ask at once.
        m_more = m_more || (news && page.more);
        if (news && !page.items.isEmpty()) {
            qCInfo(lcFeed, "%lld items of %s came down", qlonglong(page.items.size()),
                   qUtf8Printable(page.scope));
        }
    }
}

void FeedPull::refused()
{
    m_asked.start();
    m_more = false;
}

} // namespace motcua::sync
