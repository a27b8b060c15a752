// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/call_policy.h"
#include "app/core/queue/service_times.h"
#include "app/core/reporting/day_script.h"

#include <QJsonObject>

#include <functional>

namespace motcua {

/// What a played day came to, watched from outside: who waited and who was called, and nothing of the policy's own sums.
struct DayFigures
{
    struct Lane
    {
        int served = 0;
        qint64 p50Ms = 0, p90Ms = 0, maxMs = 0;
    };
    QMap<QString, Lane> lanes;
    Lane all, ordinary, ahead; ///< everybody, and those without and with precedence
    /// The longest row of calls with precedence in one lane that each went past an ordinary ticket waiting in it.
    int longestRun = 0;
    /// The longest anybody waited beyond first come, first served with the same times at the counters.
    qint64 mostBeyondMs = 0;
    /// Calls of somebody who was not overdue while somebody who was could have been called by the same counter.
    int overduePassed = 0;
    int calls = 0, unserved = 0;
    /// The interval said at the issue (wait_estimate.h) and how often it held.
    int intervalsSaid = 0, intervalsHeld = 0;
    qint64 meanIntervalMs = 0; ///< how wide it was
};
[[nodiscard]] QJsonObject toJson(const DayFigures &figures);

struct PlayedDay
{
    DayFigures figures;
    QueueState state;
    bool complete = true; ///< false: it was broken off, and the figures are empty
};

/// Plays the day with the real queue (CentreQueue) on a journal in memory, each counter calling as soon as it is free.
/// @param times  measured before that day; none: no intervals are said
/// @param goOn   told now and then how much of the day is played (0…1); false breaks it off
[[nodiscard]] PlayedDay playDay(const DayScript &script, const CallPolicy &policy,
                                const ServiceTimes *times = nullptr,
                                const std::function<bool(double)> &goOn = {});

} // namespace motcua
