// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/journal.h"
#include "app/core/queue/queue_rules.h"
#include "app/core/reporting/hall_days.h"

namespace motcua {

/// Beside the centre's own thresholds (QueueRules). Unknown: nothing was measured, and nothing is claimed.
enum class HallVerdict { Unknown, Good, Slow, Overloaded };

struct HallLane
{
    QString lane;
    int waiting = 0;
    std::optional<TicketNumber> longest; ///< who waits longest
    qint64 longestMs = 0;
    WaitMeasure lastHour;  ///< waits that ended within the last 60 minutes
    QVector<int> counters; ///< open now and serving it
    HallVerdict verdict = HallVerdict::Unknown;
};

struct HallCounter
{
    enum class What { Closed, Free, Called, Serving, Paused };
    int number = 0;
    What what = What::Closed;
    QString clerk;
    std::optional<TicketNumber> ticket; ///< Called, Serving
    QDateTime since;                    ///< of `what`; invalid: never open today
    QDateTime until;                    ///< Paused: expected back; invalid: not said
    int turns = 0;                      ///< calls that brought somebody here today
    bool helpWanted = false;
};

struct HallCell
{
    int turns = 0;
    std::optional<qint64> p90Ms; ///< nothing: nobody was called, or nothing is expected with reason
    bool forecast = false;       ///< expected, not measured
    HallVerdict verdict = HallVerdict::Unknown;
};

struct HallAlert
{
    enum class Kind {
        HelpWanted,  ///< counter, since
        ServerAway,  ///< since
        NoCounter,   ///< lane, count: people wait and no open counter serves them
        WaitAlarm,   ///< lane, number: the longest, count: over the threshold, minutes
        LaneLong,    ///< lane, count
        PauseOver,   ///< counter, since: when it was to be back
        HoldOver,    ///< number, counter, since: when it was to be looked after
        SlipFailed,  ///< number, lane
        EstimatedOut ///< count: numbers of a paper roll, left out of the figures
    };
    Kind kind = Kind::LaneLong;
    QString lane;
    int counter = 0;
    std::optional<TicketNumber> number;
    int count = 0;
    int minutes = 0;
    QDateTime since;
};

/// The hall as a supervisor sees it: numbers, counters and clerks, and nothing of citizens.
struct HallView
{
    QDateTime at;
    QueueRules rules; ///< the thresholds the verdicts rest on
    int waiting = 0;
    std::optional<TicketNumber> longest;
    qint64 longestMs = 0;
    int open = 0;          ///< counters that are open or paused are at work; of those open
    int pausedCounter = 0; ///< the one that is to be back next; 0: none
    QDateTime pausedUntil; ///< invalid: not said
    int finished = 0, callsLastHour = 0;
    WaitMeasure today;
    HallVerdict p50Verdict = HallVerdict::Unknown, p90Verdict = HallVerdict::Unknown;
    int issued = 0, left = 0, noShows = 0;
    QVector<HallLane> lanes;
    QVector<HallCounter> counters;
    QVector<int> halfHours; ///< columns of the grid (hall_days.h)
    int halfHourNow = 0;
    int forecastDays = 0;            ///< how many past days the forecast rests on
    QVector<QVector<HallCell>> grid; ///< a row for each of `lanes`
    QVector<HallAlert> alerts;       ///< the gravest first
};

struct HallInput
{
    QueueState state;
    QVector<QString> lanes; ///< of the centre; others with tickets today follow
    QVector<Counter> counters;
    QueueRules rules;
    QueueLink link;
    HallForecast forecast;
    QDateTime now;
};

/// Pure; any thread. About a millisecond per thousand tickets.
[[nodiscard]] HallView hallView(const HallInput &in);

} // namespace motcua
