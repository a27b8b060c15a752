// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/reporting/what_if.h"

#include "app/core/reporting/day_figures.h"

#include <QSet>

#include <algorithm>

namespace motcua {

namespace {

constexpr qint64 kMsPerMinute = 60'000;

// The times at which any counter worked: a further one keeps them, lunch included.
QVector<DayScript::Shift> whenAnyWorked(const QVector<DayScript::Shift> &shifts)
{
    QVector<DayScript::Shift> sorted = shifts;
    std::sort(sorted.begin(), sorted.end(),
              [](const auto &a, const auto &b) { return a.fromMs < b.fromMs; });
    QVector<DayScript::Shift> any;
    for (const DayScript::Shift &shift : std::as_const(sorted)) {
        if (!any.isEmpty() && shift.fromMs <= any.constLast().toMs)
            any.last().toMs = std::max(any.constLast().toMs, shift.toMs);
        else
            any.append({{}, shift.fromMs, shift.toMs});
    }
    return any;
}

int countersOf(const DayScript &script)
{
    QSet<int> numbers;
    for (const DayScript::Shift &shift : script.shifts)
        numbers.insert(shift.counter.number);
    return int(numbers.size());
}

} // namespace

DayScript changedScript(const DayScript &day, const WhatIf &change)
{
    DayScript changed = day;
    QVector<QString> lanes = change.moreLanes;
    int last = 0;
    for (const DayScript::Visit &visit : day.visits) {
        if (change.moreLanes.isEmpty() && !lanes.contains(visit.series))
            lanes.append(visit.series);
    }
    for (DayScript::Shift &shift : changed.shifts) {
        last = std::max(last, shift.counter.number);
        if (shift.counter.number == change.movedCounter) {
            shift.fromMs += change.movedMinutes * kMsPerMinute;
            shift.toMs += change.movedMinutes * kMsPerMinute;
        }
    }
    const QVector<DayScript::Shift> any = whenAnyWorked(day.shifts);
    for (int more = 1; more <= change.moreCounters; ++more) {
        for (const DayScript::Shift &shift : any)
            changed.shifts.append({{last + more, {}, lanes}, shift.fromMs, shift.toMs});
    }
    return changed;
}

std::optional<WhatIfAnswer> whatIf(const QueueState &state, QDate day, const CallPolicy &policy,
                                   const WhatIf &change, const ServiceTimes &times,
                                   const WhatIfProgress &progress)
{
    const DayScript script = scriptOf(state, day);
    if (script.visits.isEmpty() || script.shifts.isEmpty())
        return std::nullopt;
    WhatIfAnswer answer;
    answer.day = day;
    answer.visits = int(script.visits.size());
    answer.counters = countersOf(script);
    answer.change = change;
    answer.timesKnown = times.isKnown(script.visits.constFirst().series);
    addFigures(answer.was, state, policy);
    constexpr double kHalf = 0.5;
    const ServiceTimes *known = answer.timesKnown ? &times : nullptr;
    const PlayedDay again =
        playDay(script, policy, known, [&](double done) { return progress(done * kHalf); });
    if (!again.complete)
        return std::nullopt;
    answer.again = again.figures;
    const PlayedDay changed = playDay(changedScript(script, change), change.policy, known,
                                      [&](double done) { return progress(kHalf + done * kHalf); });
    if (!changed.complete)
        return std::nullopt;
    answer.wouldBe = changed.figures;
    return answer;
}

} // namespace motcua
