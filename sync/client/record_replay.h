// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "storage/station.h"
#include "sync/client/http_link.h"
#include "sync/protocol/records.h"

#include <functional>

namespace motcua::sync {

/// After a restore: walks through everything the province has of this station and puts back what is not here. Safe to
/// run at any time and any number of times; what is here already is left alone. Files are not fetched (blob_fetcher.h).
class RecordReplay
{
public:
    struct Counts
    {
        int seen = 0;
        int applied = 0;
        int known = 0;
        int notUnderstood =
            0; ///< of a later program, or at odds with what is here: the province keeps it
    };
    RecordReplay(storage::Station &station, HttpLink &link, const Clock &clock);

    /// A restore asked for it (setting replay.wanted) and it has not come to its end yet; or it did, and an earlier
    /// program than this one left something that it did not understand.
    [[nodiscard]] bool isWanted() const;
    static void want(storage::Station &station);
    /// One page; `done` gets empty or the problem's stable name, and Retry-After in seconds. "gateway_too_old": it
    /// gives nothing back.
    void step(std::function<void(const QString &problem, int retryAfterS)> done);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// Its connection was closed: no answer will come.
    void forget() { m_isBusy = false; }
    [[nodiscard]] bool isFinished() const { return m_finished; }
    [[nodiscard]] const Counts &counts() const { return m_counts; }

private:
    void take(const Answer &answer, const std::function<void(const QString &, int)> &done);
    void apply(const protocol::RecordsPage &page);

    storage::Station &m_station;
    HttpLink &m_link;
    bool m_isBusy = false;
    const Clock &m_clock;
    QString m_cursor;
    bool m_finished = false;
    Counts m_counts;
};

} // namespace motcua::sync
