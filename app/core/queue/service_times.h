// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/queue_state.h"

#include <QMap>

namespace motcua {

/// How long citizens were at a counter, from the call to the moment it was free, as measured on past days and today: what
/// estimates and capacity rest on. Times that were written down afterwards (paper roll) do not count.
class ServiceTimes
{
public:
    static constexpr int kKept = 400; ///< latest of a lane
    static constexpr int kEnough = 8; ///< fewer say nothing about a lane of their own

    void add(const QueueState &day);
    /// Measured times of the lane in ms, sorted; those of all lanes where its own are too few. Empty: nothing is known.
    [[nodiscard]] QVector<qint64> ofLane(const QString &lane) const;
    [[nodiscard]] bool isKnown(const QString &lane) const { return !ofLane(lane).isEmpty(); }
    [[nodiscard]] qint64 meanMs(const QString &lane) const; ///< 0: not known
    /// Of all tickets counted, the share that had precedence: they go past others.
    [[nodiscard]] double precedenceShare() const;

private:
    QMap<QString, QVector<qint64>> m_byLane; ///< in the order they were measured
    int m_tickets = 0;
    int m_ahead = 0;
};

} // namespace motcua
