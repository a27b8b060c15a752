// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "storage/feed_store.h"
#include "storage/station.h"
#include "sync/protocol/answer.h"

#include <QElapsedTimer>

namespace motcua::sync {

/// A page as the store takes it, whichever road it came.
[[nodiscard]] storage::FeedPage storedPage(const protocol::PullPage &page);

/// What comes down: says in a batch where this station stands, and takes the pages of its answer. Goes with records
/// when it is due; an empty batch is made for it at most every `everyMs`, and at once while there is more. Sync thread.
class FeedPull
{
public:
    FeedPull(storage::Station &station, const Clock &clock, int everyMs);

    /// The next batch is to ask, be it for this alone. Never before the station is enrolled.
    [[nodiscard]] bool isDue() const;
    /// Where this station stands, for the head of a batch. Every scope this program takes.
    [[nodiscard]] protocol::PullCursors cursors() const;
    /// Inside the transaction that settles the batch: pages whose beginning is not where we stand were taken before and
    /// are left. What is in them never fails the batch.
    void take(const protocol::PullCursors &asked, const protocol::SyncAnswer &answer);
    /// The gateway takes no batch that asks: not again before the next time it is due.
    void refused();

private:
    storage::Station &m_station;
    const Clock &m_clock;
    int m_everyMs;
    QElapsedTimer m_asked; ///< since an answer last came
    bool m_more = false;   ///< and it said that there is more
    bool m_isEnrolled;
};

} // namespace motcua::sync
