// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/connection.h"

#include <QJsonObject>

#include <functional>

namespace motcua::gateway {

/// Where one channel ("message", "identity", "forward") hands things on.
struct Adapter
{
    QString channel, url, secret, unit;
    int retryBaseMs = 5000;
};

/// One thing to hand on, while its row is locked.
struct Delivery
{
    qint64 number = 0;
    QByteArray op; ///< the Idempotency-Key
    QString kind, centre, station;
    QByteArray body;
    int attempts = 0; ///< before this one
};

/// What the gateway hands on, with its own memory. Several nodes share it: a row is worked by one at a time.
class DeliveryStore
{
public:
    explicit DeliveryStore(Connection &connection) : m_connection(connection) {}

    /// Of a new "forward" what came before is handed on, too.
    void setAdapter(const Adapter &adapter);
    [[nodiscard]] QVector<Adapter> adapters();

    struct Outcome
    {
        enum class Kind { Done, Later, Aside };
        Kind kind = Kind::Later;
        QString reason; ///< a stable name; empty when done
    };
    /// Takes the next one that is due, lets `attempt` hand it on while its row is locked, and notes what became of it:
    /// later means after a random pause below base × 2^attempts, a quarter of an hour at most, for ever. Of one subject
    /// only the oldest goes, so that a change does not overtake its dossier. False: nothing is due.
    /// A node that dies in between leaves the row as it was.
    [[nodiscard]] bool workOne(const Adapter &adapter,
                               const std::function<Outcome(const Delivery &)> &attempt);
    /// Milliseconds until the next of this channel is due, 0 when one is; nothing when none waits.
    [[nodiscard]] std::optional<qint64> nextDueMs(const Adapter &adapter);
    /// For `status`: `{"message":{"waiting":n,"done":n,"aside":n,"oldest_waiting":"…Z"|null}, …}`.
    [[nodiscard]] QJsonObject counts();
    /// What was set aside waits again. @returns how many.
    int retryAside(const QString &channel);

private:
    Connection &m_connection;
};

} // namespace motcua::gateway
