// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "storage/station.h"
#include "sync/client/http_link.h"

#include <QDeadlineTimer>

#include <functional>
#include <optional>

namespace motcua::sync {

/// Fetches the province pack that the feed names, piece by piece, judges it as one that came on a stick, and applies
/// it. Only under the signer that a person once compared (ProvinceStore::pin): a station without a pin fetches nothing.
/// What came before a break or a restart is kept beside the database; a pack holds nothing about anybody. Sync thread.
class PackFetcher
{
public:
    PackFetcher(storage::Station &station, HttpLink &link, const Clock &clock, qint64 pieceBytes);

    /// A pack newer than the one applied is known, and was neither refused nor out of reach just now.
    [[nodiscard]] bool hasWork() const;
    /// One request; `done` gets empty or the problem's stable name, and Retry-After in seconds. A pack that is refused
    /// is noted as the setting "pack.refused" (its serial and why, by stable name) and left until there is a newer one.
    void step(std::function<void(const QString &problem, int retryAfterS)> done);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// Its connection was closed: no answer will come.
    void forget() { m_isBusy = false; }

private:
    using Done = std::function<void(const QString &, int)>;
    struct Wanted
    {
        qint64 serial = 0;
        QByteArray sha256;
        qint64 size = 0;
    };
    [[nodiscard]] std::optional<Wanted> wanted() const;
    [[nodiscard]] QString partFile(const Wanted &wanted) const;
    void take(const Wanted &wanted, qint64 from, const Answer &answer, const Done &done);
    void removeOlderParts(const Wanted &wanted) const;
    void finish(const Wanted &wanted);
    void refuse(const Wanted &wanted, const QByteArray &why);

    storage::Station &m_station;
    HttpLink &m_link;
    const Clock &m_clock;
    qint64 m_pieceBytes;
    bool m_isBusy = false;
    qint64 m_refused = 0;      ///< serial
    QDeadlineTimer m_later{0}; ///< the province or the disk did not give it just now
};

} // namespace motcua::sync
