// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "storage/station.h"

#include <QDateTime>

#include <functional>

namespace motcua::sync {

struct Answer;
class HttpLink;

/// Asks for the station's next certificate in the last third of the one it has (docs/protocol.md, Renewal), at most
/// once a day. Key and request are kept before they are sent, so that a lost answer is asked for again with the same.
/// The new identity is stored in one transaction with its audit entry, and the link goes on with it. Nothing
/// else may be under way on the link, and nothing may be begun until it is done. Sync thread.
class CertificateRenewal
{
public:
    CertificateRenewal(storage::Station &station, HttpLink &link, const Clock &clock);

    [[nodiscard]] bool isDue() const;
    /// From step() to its end, the change of the link's identity included.
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// The link was aborted: no answer comes any more.
    void forget() { m_busy = false; }
    /// `done` once: the problem's stable name (empty: go on) and how long to wait. A gateway that does not renew yet is
    /// no problem: the old certificate is good for months.
    using Done = std::function<void(const QString &problem, int retryAfterS)>;
    void step(const Done &done);

private:
    void readPeriod();
    void take(const Answer &answer, const Done &done);
    void leaveForToday();

    storage::Station &m_station;
    HttpLink &m_link;
    const Clock &m_clock;
    bool m_busy = false;
    QDateTime m_from; ///< of the last third; invalid: nothing to renew
};

} // namespace motcua::sync
