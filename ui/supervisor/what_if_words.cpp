// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/what_if_words.h"

#include "app/core/base/csv.h"
#include "ui/common/labels.h"
#include "ui/supervisor/hall_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

struct WhatIfWords
{
    Q_DECLARE_TR_FUNCTIONS(WhatIfWords)
};

constexpr double kPercent = 100.0;
constexpr qint64 kMsPerSecond = 1000;

using Lane = DayFigures::Lane;

struct Row
{
    QString name, meta;
    Lane was, again, wouldBe;
};

QVector<Row> rowsOf(const WhatIfAnswer &answer, const QVector<ServiceGroup> &groups)
{
    QVector<Row> rows;
    QStringList lanes = answer.again.lanes.keys();
    for (const QString &lane : answer.was.lanes.keys() + answer.wouldBe.lanes.keys()) {
        if (!lanes.contains(lane))
            lanes.append(lane);
    }
    std::sort(lanes.begin(), lanes.end());
    for (const QString &lane : std::as_const(lanes)) {
        const QString name = laneName(lane, groups);
        rows.append({lane, name == lane ? QString() : name.mid(lane.size() + 3),
                     answer.was.lanes.value(lane), answer.again.lanes.value(lane),
                     answer.wouldBe.lanes.value(lane)});
    }
    rows.append(
        {WhatIfWords::tr("All lanes"), {}, answer.was.all, answer.again.all, answer.wouldBe.all});
    rows.append({WhatIfWords::tr("Without precedence"),
                 {},
                 answer.was.ordinary,
                 answer.again.ordinary,
                 answer.wouldBe.ordinary});
    rows.append({WhatIfWords::tr("With precedence"),
                 {},
                 answer.was.ahead,
                 answer.again.ahead,
                 answer.wouldBe.ahead});
    return rows;
}

QString waits(const Lane &lane)
{
    return lane.served == 0 ? u"–"_s
                            : waitText(lane.p50Ms) + u" · "_s + waitText(lane.p90Ms) + u" · "_s +
                                  waitText(lane.maxMs);
}

Cell plain(const QString &text, bool strong = false)
{
    Cell cell;
    cell.text = text;
    cell.strong = strong;
    return cell;
}

Cell barOf(const Lane &lane, qint64 most, Tone tone)
{
    Cell cell = plain(lane.served == 0 ? u"–"_s : u"p90 "_s + waitText(lane.p90Ms));
    if (lane.served > 0)
        cell.bar = SpanBar{0, lane.p90Ms, 0, most, tone, true};
    return cell;
}

// Better and worse are said by word and icon, too; within a minute nothing is claimed.
Cell verdict(const Lane &before, const Lane &after)
{
    constexpr qint64 kMinute = 60'000;
    Cell cell = plain(u"–"_s);
    if (before.served == 0 || after.served == 0)
        return cell;
    const qint64 by = after.p90Ms - before.p90Ms;
    if (by <= -kMinute)
        cell.chip = StatusWord{Tone::Ok, u"arrow-down"_s,
                               WhatIfWords::tr("%1 shorter").arg(minutesText(-by))};
    else if (by >= kMinute)
        cell.chip = StatusWord{Tone::Warn, u"arrow-up"_s,
                               WhatIfWords::tr("%1 longer").arg(minutesText(by))};
    else
        cell.chip = StatusWord{Tone::Neutral, u"minus"_s, WhatIfWords::tr("about the same")};
    return cell;
}

QString hitRate(const DayFigures &figures)
{
    return figures.intervalsSaid == 0
               ? u"–"_s
               : WhatIfWords::tr("%1 % of %2")
                     .arg(QString::number(kPercent * figures.intervalsHeld / figures.intervalsSaid,
                                          'f', 0))
                     .arg(figures.intervalsSaid);
}

struct Fact
{
    QString name, was, again, wouldBe;
};

QVector<Fact> factsOf(const WhatIfAnswer &answer)
{
    const auto fact = [&](const QString &name, const auto &of) {
        return Fact{name, of(answer.was), of(answer.again), of(answer.wouldBe)};
    };
    return {fact(WhatIfWords::tr("Numbers called"),
                 [](const DayFigures &f) { return QString::number(f.calls); }),
            fact(WhatIfWords::tr("Not called by the end"),
                 [](const DayFigures &f) { return QString::number(f.unserved); }),
            fact(WhatIfWords::tr("Longest run of calls past ordinary numbers"),
                 [](const DayFigures &f) { return QString::number(f.longestRun); }),
            fact(WhatIfWords::tr("Calls while somebody overdue had to wait"),
                 [](const DayFigures &f) { return QString::number(f.overduePassed); }),
            fact(WhatIfWords::tr("Longest beyond first come, first served"),
                 [](const DayFigures &f) { return waitText(f.mostBeyondMs); }),
            fact(WhatIfWords::tr("Said interval held"), hitRate)};
}

} // namespace

QVector<QVector<Cell>> whatIfLanes(const WhatIfAnswer &answer, const QVector<ServiceGroup> &groups)
{
    const QVector<Row> rows = rowsOf(answer, groups);
    qint64 most = 1;
    for (const Row &row : rows)
        most = std::max({most, row.again.p90Ms, row.wouldBe.p90Ms});
    QVector<QVector<Cell>> cells;
    for (const Row &row : rows) {
        Cell name = plain(row.name, true);
        name.meta = row.meta;
        cells.append({name, plain(waits(row.was)), plain(waits(row.again)),
                      plain(waits(row.wouldBe), true), barOf(row.again, most, Tone::Neutral),
                      barOf(row.wouldBe, most, Tone::Info), verdict(row.again, row.wouldBe)});
    }
    return cells;
}

QVector<QVector<Cell>> whatIfFacts(const WhatIfAnswer &answer)
{
    QVector<QVector<Cell>> cells;
    const QVector<Fact> facts = factsOf(answer);
    for (const Fact &fact : facts)
        cells.append({plain(fact.name, true), plain(fact.was), plain(fact.again),
                      plain(fact.wouldBe, true)});
    return cells;
}

QString changeText(const WhatIf &change, const CallPolicy &policy)
{
    QStringList parts;
    if (change.moreCounters > 0)
        parts << (change.moreLanes.isEmpty()
                      ? WhatIfWords::tr("%n counter(s) more for all lanes", nullptr,
                                        change.moreCounters)
                      : WhatIfWords::tr("%n counter(s) more for %1", nullptr, change.moreCounters)
                            .arg(QStringList(change.moreLanes).join(u", "_s)));
    if (change.movedCounter > 0 && change.movedMinutes != 0)
        parts << (change.movedMinutes < 0 ? WhatIfWords::tr("counter %1 earlier by %2′")
                                          : WhatIfWords::tr("counter %1 later by %2′"))
                     .arg(change.movedCounter)
                     .arg(std::abs(change.movedMinutes));
    if (change.policy != policy) {
        parts << (change.policy.kind == CallPolicy::Kind::Fair
                      ? WhatIfWords::tr("at most %1 in a row with precedence, overdue after %2′")
                            .arg(change.policy.priorityRun)
                            .arg(change.policy.overdueMinutes)
                      : policyName(change.policy.kind));
    }
    return parts.isEmpty() ? WhatIfWords::tr("nothing changed") : parts.join(u"; "_s);
}

QString whatIfGround(const WhatIfAnswer &answer)
{
    const QString same =
        WhatIfWords::tr("About right, no more. Assumed: the same people come at the same minutes "
                        "(%1 turns, %2 counters), each takes as long at the counter as that day, "
                        "and a counter calls as soon as it is free. So hold the change against the "
                        "day played unchanged, not against the day as it was. Whether people would "
                        "have come or left otherwise is not known.")
            .arg(answer.visits)
            .arg(answer.counters);
    return answer.timesKnown ? same
                             : same + u' ' +
                                   WhatIfWords::tr("Before that day too little was measured for "
                                                   "intervals, so none are said.");
}

QByteArray whatIfCsv(const WhatIfAnswer &answer, const CallPolicy &policy,
                     const QVector<ServiceGroup> &groups)
{
    QByteArray csv = csvMark();
    csv += csvLine({WhatIfWords::tr("Day"), isoDay(answer.day)});
    csv += csvLine({WhatIfWords::tr("Change"), changeText(answer.change, policy)});
    csv += csvLine({WhatIfWords::tr("Assumed"), whatIfGround(answer)});
    csv += csvLine({WhatIfWords::tr("Lane"), WhatIfWords::tr("Version"), WhatIfWords::tr("Turns"),
                    WhatIfWords::tr("p50 (seconds)"), WhatIfWords::tr("p90 (seconds)"),
                    WhatIfWords::tr("longest (seconds)")});
    const QStringList versions{WhatIfWords::tr("As it was"), WhatIfWords::tr("Unchanged"),
                               WhatIfWords::tr("With the change")};
    const QVector<Row> rows = rowsOf(answer, groups);
    for (const Row &row : rows) {
        const QString name = row.meta.isEmpty() ? row.name : row.name + u" · "_s + row.meta;
        const std::array lanes{row.was, row.again, row.wouldBe};
        for (std::size_t i = 0; i < lanes.size(); ++i)
            csv += csvLine({name, versions.at(int(i)), QString::number(lanes[i].served),
                            QString::number(lanes[i].p50Ms / kMsPerSecond),
                            QString::number(lanes[i].p90Ms / kMsPerSecond),
                            QString::number(lanes[i].maxMs / kMsPerSecond)});
    }
    csv += csvLine(QStringList{WhatIfWords::tr("Figure")} + versions);
    const QVector<Fact> facts = factsOf(answer);
    for (const Fact &fact : facts)
        csv += csvLine({fact.name, fact.was, fact.again, fact.wouldBe});
    return csv;
}

} // namespace motcua::ui
