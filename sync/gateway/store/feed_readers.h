// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/device_store.h"
#include "sync/protocol/feed.h"

namespace motcua::gateway {

/// A station of a centre, and how far it took what comes down.
struct FeedReader
{
    Device device;
    QVector<QByteArray> certificates; ///< PEM: the one in use, and one that waits to be
    protocol::PullCursors cursors;    ///< as it last said; empty: from the beginning
};

/// Who takes what comes down, and how far.
class FeedReaders
{
public:
    explicit FeedReaders(Connection &connection) : m_connection(connection) {}

    /// What the station says it has applied, of the scopes that go by stick too. Writes only what is news.
    void note(const QString &device, const protocol::PullCursors &cursors);
    /// The same of a stick, which may be older than what the network brought: never lowers what is known.
    void noteCarried(const Device &device, const protocol::PullCursors &cursors);
    /// The stations of the centre that are not revoked; `station` empty: all of them.
    [[nodiscard]] QVector<FeedReader> of(const QString &centre, const QString &station);

private:
    Connection &m_connection;
};

} // namespace motcua::gateway
