// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/fetch_queue.h"
#include "storage/station.h"
#include "sync/client/http_link.h"

#include <QSet>

#include <functional>
#include <optional>

namespace motcua::sync {

/// Fetches files back from the province: those asked for, then those damaged here. One piece a call, so that a new
/// record waits for one piece at most; what came before a break is kept while the program runs. What came is put in
/// place only when its hash is right.
class BlobFetcher
{
public:
    BlobFetcher(storage::Station &station, HttpLink &link, qint64 pieceBytes);

    [[nodiscard]] bool hasWork() const;
    /// Somebody waits for one of them.
    [[nodiscard]] bool isAskedFor() const { return m_queue.asked() > 0; }
    /// One request; `done` gets empty or the problem's stable name, and Retry-After in seconds.
    void step(std::function<void(const QString &problem, int retryAfterS)> done);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// Its connection was closed: no answer will come.
    void forget() { m_isBusy = false; }
    [[nodiscard]] int fetched() const { return m_fetched; }
    /// Files the province did not give, or gave wrong; not tried again before a restart.
    [[nodiscard]] int failed() const { return int(m_givenUp.size()); }

private:
    using Done = std::function<void(const QString &, int)>;
    struct Current
    {
        BlobRef ref;
        QByteArray content; ///< from the beginning on
        bool again = false; ///< came wrong once
    };
    [[nodiscard]] std::optional<BlobRef> nextOne() const;
    void take(const Answer &answer, const Done &done);
    void giveUp();
    void arrived();

    storage::Station &m_station;
    storage::FetchQueue m_queue;
    HttpLink &m_link;
    bool m_isBusy = false;
    qint64 m_pieceBytes;
    std::optional<Current> m_current;
    QSet<QByteArray> m_givenUp;
    int m_fetched = 0;
};

} // namespace motcua::sync
