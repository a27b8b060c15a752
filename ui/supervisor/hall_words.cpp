// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/hall_words.h"

#include "ui/common/labels.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

struct HallWords
{
    Q_DECLARE_TR_FUNCTIONS(HallWords)
};

constexpr qint64 kMsPerMinute = 60'000;

Tone toneOf(HallVerdict verdict)
{
    switch (verdict) {
    case HallVerdict::Unknown: return Tone::Neutral;
    case HallVerdict::Good: return Tone::Ok;
    case HallVerdict::Slow: return Tone::Warn;
    case HallVerdict::Overloaded: return Tone::Bad;
    }
    return Tone::Neutral;
}

QString dash()
{
    return u"–"_s;
}

Cell plain(const QString &text)
{
    Cell cell;
    cell.text = text;
    return cell;
}

Cell right(const QString &text, bool strong = false)
{
    Cell cell = plain(text);
    cell.right = true;
    cell.strong = strong;
    return cell;
}

StatusWord alertWord(HallAlert::Kind kind)
{
    using Kind = HallAlert::Kind;
    switch (kind) {
    case Kind::HelpWanted: return {Tone::Bad, u"hand-helping"_s, HallWords::tr("Help wanted")};
    case Kind::ServerAway: return {Tone::Warn, u"cloud-off"_s, HallWords::tr("Server away")};
    case Kind::NoCounter: return {Tone::Bad, u"circle-x"_s, HallWords::tr("No counter")};
    case Kind::WaitAlarm: return {Tone::Bad, u"circle-alert"_s, HallWords::tr("Waits too long")};
    case Kind::LaneLong: return {Tone::Warn, u"users"_s, HallWords::tr("Long line")};
    case Kind::PauseOver: return {Tone::Warn, u"circle-pause"_s, HallWords::tr("Pause is over")};
    case Kind::HoldOver: return {Tone::Warn, u"hourglass"_s, HallWords::tr("Held too long")};
    case Kind::SlipFailed: return {Tone::Warn, u"printer"_s, HallWords::tr("Slip not printed")};
    case Kind::EstimatedOut: return {Tone::Neutral, u"info"_s, HallWords::tr("Not counted")};
    }
    return {};
}

QString alertSentence(const HallAlert &alert, const QVector<ServiceGroup> &groups)
{
    using Kind = HallAlert::Kind;
    const QString number = alert.number ? alert.number->text() : QString();
    const QString lane = laneName(alert.lane, groups);
    switch (alert.kind) {
    case Kind::HelpWanted:
        return HallWords::tr("Counter %1 asks for help since %2.")
            .arg(alert.counter)
            .arg(timeText(alert.since));
    case Kind::ServerAway:
        return HallWords::tr("The centre's server cannot be reached since %1. This computer goes "
                             "on with its own numbers; it does not see what the others do.")
            .arg(timeText(alert.since));
    case Kind::NoCounter:
        return HallWords::tr("%1: %n waiting, and no open counter calls them.", nullptr,
                             alert.count)
            .arg(lane);
    case Kind::WaitAlarm:
        return HallWords::tr("%1: %2 has waited %3′; %n in all over the limit.", nullptr,
                             alert.count)
            .arg(lane, number)
            .arg(alert.minutes);
    case Kind::LaneLong: return HallWords::tr("%1: %n waiting.", nullptr, alert.count).arg(lane);
    case Kind::PauseOver:
        return HallWords::tr("Counter %1 was to be back at %2, %3′ ago.")
            .arg(alert.counter)
            .arg(timeText(alert.since))
            .arg(alert.minutes);
    case Kind::HoldOver:
        return HallWords::tr("%1 is on hold at counter %2; it was to be looked after at %3.")
            .arg(number)
            .arg(alert.counter)
            .arg(timeText(alert.since));
    case Kind::SlipFailed:
        return HallWords::tr("The slip of %1 was not printed. The number is saved and keeps its "
                             "place.")
            .arg(number);
    case Kind::EstimatedOut:
        return HallWords::tr("%n number(s) of a paper roll: their times are about right and left "
                             "out of the figures.",
                             nullptr, alert.count);
    }
    return {};
}

QString alertAction(const HallAlert &alert, bool mayAct)
{
    if (alert.kind == HallAlert::Kind::HelpWanted && mayAct)
        return HallWords::tr("Help given");
    if (alert.counter > 0)
        return HallWords::tr("Show counter");
    return alert.lane.isEmpty() ? QString() : HallWords::tr("Show lane");
}

} // namespace

StatusWord verdictWord(HallVerdict verdict)
{
    switch (verdict) {
    case HallVerdict::Unknown: return {Tone::Neutral, u"minus"_s, HallWords::tr("Nothing yet")};
    case HallVerdict::Good: return {Tone::Ok, u"circle-check"_s, HallWords::tr("On target")};
    case HallVerdict::Slow: return {Tone::Warn, u"hourglass"_s, HallWords::tr("Slow")};
    case HallVerdict::Overloaded:
        return {Tone::Bad, u"circle-alert"_s, HallWords::tr("Overloaded")};
    }
    return {};
}

StatusWord counterWord(const HallCounter &counter)
{
    switch (counter.what) {
    case HallCounter::What::Closed: return {Tone::Neutral, u"minus"_s, HallWords::tr("Closed")};
    case HallCounter::What::Free: return {Tone::Ok, u"circle-dot"_s, HallWords::tr("Free")};
    case HallCounter::What::Called:
        return {Tone::Warn, u"megaphone"_s, HallWords::tr("Called, not here yet")};
    case HallCounter::What::Serving: return {Tone::Info, u"timer"_s, HallWords::tr("Serving")};
    case HallCounter::What::Paused:
        return {Tone::Neutral, u"circle-pause"_s, HallWords::tr("Pause")};
    }
    return {};
}

QString laneName(const QString &lane, const QVector<ServiceGroup> &groups)
{
    const auto found = std::find_if(groups.cbegin(), groups.cend(), [&](const ServiceGroup &group) {
        return group.series == lane;
    });
    return found == groups.cend() ? lane : lane + u" · "_s + found->name;
}

QString waitText(qint64 ms)
{
    return QString::number((std::max<qint64>(0, ms) + kMsPerMinute - 1) / kMsPerMinute) + u'′';
}

QVector<Cell> laneRow(const HallLane &lane, const HallView &view, qint64 mostMs,
                      const QVector<ServiceGroup> &groups)
{
    const QString name = laneName(lane.lane, groups);
    Cell first = plain(lane.lane);
    first.strong = true;
    first.meta = name == lane.lane ? QString() : name.mid(lane.lane.size() + 3);
    const bool known = lane.lastHour.turns > 0;
    Cell bar = plain(dash());
    if (known) {
        bar.bar = SpanBar{lane.lastHour.p50Ms, lane.lastHour.p90Ms,
                          view.rules.targetP90Minutes * kMsPerMinute, mostMs, toneOf(lane.verdict)};
        bar.text = HallWords::tr("from %1 to %2, target %3")
                       .arg(waitText(lane.lastHour.p50Ms), waitText(lane.lastHour.p90Ms),
                            waitText(view.rules.targetP90Minutes * kMsPerMinute));
    }
    QStringList counters;
    for (const int number : lane.counters)
        counters << QString::number(number);
    Cell verdict;
    verdict.chip = verdictWord(lane.verdict);
    return {first,
            right(QString::number(lane.waiting), true),
            plain(lane.longest ? lane.longest->text() + u" · "_s + minutesText(lane.longestMs)
                               : dash()),
            right(known ? waitText(lane.lastHour.p50Ms) : dash()),
            right(known ? waitText(lane.lastHour.p90Ms) : dash(), true),
            bar,
            plain(counters.isEmpty() ? dash() : counters.join(u", "_s)),
            verdict};
}

QVector<Cell> counterRow(const HallCounter &counter, const QDateTime &now)
{
    Cell number = plain(QString::number(counter.number));
    number.strong = true;
    Cell state;
    state.chip = counter.helpWanted
                     ? StatusWord{Tone::Bad, u"hand-helping"_s,
                                  HallWords::tr("%1 · help wanted").arg(counterWord(counter).text)}
                     : counterWord(counter);
    Cell ticket = plain(counter.ticket ? counter.ticket->text() : QString());
    ticket.strong = true;
    QString since = dash();
    if (counter.what == HallCounter::What::Paused && counter.until.isValid())
        since = HallWords::tr("until %1").arg(timeText(counter.until));
    else if (counter.since.isValid())
        since = counter.what == HallCounter::What::Closed
                    ? HallWords::tr("since %1").arg(timeText(counter.since))
                    : runningText(std::max<qint64>(0, counter.since.msecsTo(now)));
    return {number,       plain(counter.clerk.isEmpty() ? dash() : counter.clerk),
            state,        ticket,
            right(since), right(QString::number(counter.turns), true)};
}

QVector<Cell> gridRow(int row, const HallView &view, const QVector<ServiceGroup> &groups)
{
    const QString lane = view.lanes.at(row).lane;
    const QString name = laneName(lane, groups);
    Cell head = plain(lane);
    head.strong = true;
    head.meta = name == lane ? QString() : name.mid(lane.size() + 3);
    QVector<Cell> cells{head};
    for (const HallCell &was : view.grid.at(row)) {
        Cell cell;
        cell.heat = toneOf(was.verdict);
        cell.dashed = was.forecast;
        cell.text = was.p90Ms ? waitText(*was.p90Ms).chopped(1) : dash();
        if (was.p90Ms)
            cell.icon =
                was.verdict == HallVerdict::Good ? u"check"_s : verdictWord(was.verdict).icon;
        if (was.forecast)
            cell.meta = was.p90Ms ? HallWords::tr("forecast") : HallWords::tr("not known");
        else
            cell.meta = was.turns > 0 ? HallWords::tr("%n turn(s)", nullptr, was.turns)
                                      : HallWords::tr("no call");
        if (!was.p90Ms && !was.forecast)
            cell.heat = Tone::Neutral;
        cells.append(cell);
    }
    return cells;
}

QVector<Cell> alertRow(const HallAlert &alert, const QVector<ServiceGroup> &groups, bool mayAct)
{
    Cell word;
    word.chip = alertWord(alert.kind);
    Cell action;
    action.action = alertAction(alert, mayAct);
    return {word, plain(alertSentence(alert, groups)), action};
}

QString stepName(QueueEvent::Kind kind)
{
    using Kind = QueueEvent::Kind;
    switch (kind) {
    case Kind::Issued: return HallWords::tr("number given");
    case Kind::Called: return HallWords::tr("called");
    case Kind::Recalled: return HallWords::tr("called again");
    case Kind::Arrived: return HallWords::tr("arrived");
    case Kind::Held: return HallWords::tr("put on hold");
    case Kind::Resumed: return HallWords::tr("taken up again");
    case Kind::NoShow: return HallWords::tr("did not come");
    case Kind::Returned: return HallWords::tr("back into the line");
    case Kind::Finished: return HallWords::tr("finished");
    case Kind::Cancelled: return HallWords::tr("cancelled");
    case Kind::Undone: return HallWords::tr("taken back");
    case Kind::Started: return HallWords::tr("service begun");
    case Kind::Transferred: return HallWords::tr("transferred");
    case Kind::Reopened: return HallWords::tr("opened again");
    case Kind::Left: return HallWords::tr("went away");
    case Kind::Printed:
    case Kind::PrintFailed:
    case Kind::Reprinted: return HallWords::tr("slip printed");
    case Kind::CounterOpened: return HallWords::tr("counter opened");
    case Kind::CounterPaused: return HallWords::tr("counter paused");
    case Kind::CounterClosed: return HallWords::tr("counter closed");
    case Kind::HelpWanted: return HallWords::tr("help wanted");
    case Kind::HelpGiven: return HallWords::tr("help given");
    case Kind::Later: return HallWords::tr("step of a newer program");
    }
    return {};
}

QString policyName(CallPolicy::Kind kind)
{
    switch (kind) {
    case CallPolicy::Kind::Fair: return HallWords::tr("Fair (as here)");
    case CallPolicy::Kind::Strict: return HallWords::tr("Precedence always first");
    case CallPolicy::Kind::FirstCome: return HallWords::tr("In order of arrival");
    }
    return {};
}

} // namespace motcua::ui
