// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/reporting/day_play.h"

namespace motcua {

/// What is changed about a day that is over. Who came when, with what, and how long it took at the counter stays.
struct WhatIf
{
    CallPolicy policy;
    int moreCounters = 0;       ///< they work while any counter did
    QVector<QString> moreLanes; ///< what they serve; empty: every lane of the day
    int movedCounter = 0;       ///< this one comes and goes earlier or later; 0: none
    int movedMinutes = 0;
};
[[nodiscard]] DayScript changedScript(const DayScript &day, const WhatIf &change);

struct WhatIfAnswer
{
    QDate day;
    int visits = 0, counters = 0;
    DayFigures was;     ///< as the journal tells it; no intervals: what was said then is not kept
    DayFigures again;   ///< played with nothing changed: what the change is to be held against
    DayFigures wouldBe; ///< played with the change
    WhatIf change;
    bool timesKnown = false; ///< else no intervals are said
};

/// Says how far it is (0…1); false: the answer is not wanted any more.
using WhatIfProgress = std::function<bool(double)>;

/// Plays the day twice. Nothing: it was not wanted any more, or nobody came that day. Any thread; seconds for a day of
/// 1,500 numbers.
/// @param policy  of the centre now, for playing the day as it was
/// @param times   measured before that day; none known: no intervals are said
[[nodiscard]] std::optional<WhatIfAnswer> whatIf(const QueueState &state, QDate day,
                                                 const CallPolicy &policy, const WhatIf &change,
                                                 const ServiceTimes &times,
                                                 const WhatIfProgress &progress);

} // namespace motcua
