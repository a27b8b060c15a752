// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/service_times.h"

namespace motcua {

/// How many more dossiers of a lane can be served before the centre closes.
struct Capacity
{
    /// Unknown: no counter of the lane is open yet, or nothing has been measured: nothing is said then.
    /// Full: whoever comes now may not be served today.
    enum class Kind { Unknown, Some, Full } kind = Kind::Unknown;
    int dossiers = 0; ///< about; Some: at least 1
    friend bool operator==(const Capacity &a, const Capacity &b) = default;
};

/// From the counters that are open (or paused and expected back before closing), the time left until `closesAt`, what
/// waits already, weighed by its declared dossiers, and the usual service times. Work that a counter may also do in
/// other lanes is divided evenly among the counters that may do it. Pure.
[[nodiscard]] Capacity capacityOf(const QString &lane, const QueueState &state,
                                  const ServiceTimes &times, const QDateTime &closesAt,
                                  const QDateTime &now);

} // namespace motcua
