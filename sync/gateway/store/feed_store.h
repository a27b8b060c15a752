// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/device_store.h"
#include "sync/protocol/feed.h"

namespace motcua::gateway {

/// One thing for the stations of a centre.
struct Publication
{
    QString scope;
    QString centre;  ///< empty: every centre
    QString station; ///< empty: every station of it
    QString key;     ///< of the thing: a later publication of the same key replaces it
    QString kind;
    QByteArray body; ///< a JSON object
};

/// What comes down. Numbers grow in the order in which they can be seen: a lower one never appears after a higher one.
class FeedStore
{
public:
    explicit FeedStore(Connection &connection) : m_connection(connection) {}

    /// Joins the transaction under way; others who publish wait for its end, so publish last.
    /// @returns its number, greater than every one that was visible before
    qint64 publish(const Publication &publication);
    /// Taken by publish() too: until the end of the transaction nobody else publishes. For whoever looks first at what
    /// was published.
    void lock();

    /// After this database was restored: numbers are given a second time, so every cursor begins anew.
    void beginEpoch();

    /// What this device has not seen, in the order of protocol::scope, kPullBytes of bodies at most but always one
    /// item. One page a scope that is known and asked for; only the newest of a key. A cursor that is none of ours, or
    /// lies ahead of what there is (this database was restored), begins anew.
    [[nodiscard]] QVector<protocol::PullPage> pages(const Device &device,
                                                    const protocol::PullCursors &cursors);

private:
    [[nodiscard]] QVector<protocol::PullPage> withStations(QVector<protocol::PullPage> pages,
                                                           const Device &device,
                                                           const protocol::PullCursors &cursors);
    Connection &m_connection;
};

} // namespace motcua::gateway
