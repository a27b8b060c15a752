// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "app/admin/rules_command.h"
#include "app/core/base/clock.h"
#include "app/core/queue/queue_rules.h"
#include "app/core/reporting/day_figures.h"
#include "app/core/reporting/day_play.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

constexpr int kDaysMeasured = 30; ///< before the replayed day, for the announced waits

CallPolicy::Kind kindOf(const Invocation &call)
{
    const QString name = call.value(u"policy"_s);
    if (name.isEmpty() || name == "fair"_L1)
        return CallPolicy::Kind::Fair;
    if (name == "strict"_L1)
        return CallPolicy::Kind::Strict;
    if (name == "fcfs"_L1)
        return CallPolicy::Kind::FirstCome;
    throw UsageError{u"--policy takes fair, strict or fcfs"_s};
}

CallPolicy policyOf(const Invocation &call, CallPolicy policy)
{
    constexpr int kMostRun = 20;
    constexpr int kMostMinutes = 480;
    policy.kind = kindOf(call);
    policy.priorityRun = call.number(u"run"_s, policy.priorityRun, 0, kMostRun);
    policy.overdueMinutes = call.number(u"overdue"_s, policy.overdueMinutes, 1, kMostMinutes);
    return policy;
}

QJsonObject boundsOf(const CallPolicy &policy)
{
    return {{u"priority_run"_s, policy.priorityRun}, {u"overdue_minutes"_s, policy.overdueMinutes}};
}

/// What a row of days came to, and whether the bounds held on each of them.
class Summary
{
public:
    explicit Summary(const CallPolicy &policy) : m_policy(policy) {}

    void add(const DayFigures &day)
    {
        m_run = std::max(m_run, day.longestRun);
        m_beyond = std::max(m_beyond, day.mostBeyondMs);
        m_passed += day.overduePassed;
        m_said += day.intervalsSaid;
        m_held += day.intervalsHeld;
        m_calls += day.calls;
        m_ordinary.append(day.ordinary.p50Ms);
        m_ahead.append(day.ahead.p50Ms);
    }
    [[nodiscard]] bool kept() const { return m_run <= m_policy.priorityRun && m_passed == 0; }
    [[nodiscard]] QJsonObject json() const
    {
        return {{u"calls"_s, m_calls},
                {u"longest_run"_s, m_run},
                {u"most_beyond_fcfs_s"_s, m_beyond / 1000},
                {u"overdue_passed"_s, m_passed},
                {u"median_p50_ordinary_s"_s, median(m_ordinary) / 1000},
                {u"median_p50_with_precedence_s"_s, median(m_ahead) / 1000},
                {u"interval_hit_rate"_s,
                 m_said == 0 ? QJsonValue() : QJsonValue(double(m_held) / m_said)},
                {u"bounds_kept"_s, kept()}};
    }

private:
    static qint64 median(QVector<qint64> of)
    {
        if (of.isEmpty())
            return 0;
        std::sort(of.begin(), of.end());
        return of[of.size() / 2];
    }
    CallPolicy m_policy;
    int m_run = 0, m_passed = 0, m_said = 0, m_held = 0, m_calls = 0;
    qint64 m_beyond = 0;
    QVector<qint64> m_ordinary, m_ahead;
};

int simulate(const Invocation &call)
{
    constexpr int kMostDays = 1000;
    constexpr int kMostVisits = 3000;
    constexpr int kMostCounters = 40;
    constexpr int kMostLanes = 26;
    constexpr int kPercent = 100;
    const CallPolicy policy = policyOf(call, CallPolicy());
    const int days = call.number(u"days"_s, 30, 1, kMostDays);
    const auto seed = quint32(call.number(u"seed"_s, 1, 0, INT_MAX));
    DayShape shape;
    shape.visits = call.number(u"visits"_s, shape.visits, 1, kMostVisits);
    shape.counters = call.number(u"counters"_s, shape.counters, 1, kMostCounters);
    shape.lanes = call.number(u"lanes"_s, 1, 1, kMostLanes);
    shape.oneLaneForAll = shape.lanes == 1;
    shape.priorityShare =
        double(call.number(u"priority"_s, int(shape.priorityShare * kPercent), 0, kPercent)) /
        kPercent;
    ServiceTimes times;
    Summary summary(policy);
    QJsonArray each;
    QDate day(2026, 1, 5);
    for (int i = 0; i < days; ++i, day = day.addDays(1)) {
        const PlayedDay played = playDay(randomDay(seed + quint32(i), day, shape), policy, &times);
        times.add(played.state);
        summary.add(played.figures);
        QJsonObject figures = toJson(played.figures);
        figures.insert(u"seed"_s, qint64(seed) + i);
        each.append(figures);
    }
    const QJsonObject json{
        {u"policy"_s, call.value(u"policy"_s).isEmpty() ? u"fair"_s : call.value(u"policy"_s)},
        {u"bounds"_s, boundsOf(policy)},
        {u"summary"_s, summary.json()},
        {u"days"_s, each}};
    call.answer(json, QString::fromUtf8(QJsonDocument(json).toJson()));
    return summary.kept() ? Ok : NegativeAnswer;
}

QueueState stateOn(storage::Station &station, QDate day)
{
    QueueState state;
    const QVector<QueueEvent> events = station.journal().eventsSince(day, 0);
    for (const QueueEvent &event : events)
        state.apply(event);
    return state;
}

// One more counter, for all lanes of the day, open as long as any other was.
void addCounter(DayScript &script)
{
    DayScript::Shift extra;
    extra.fromMs = script.shifts.isEmpty() ? 0 : script.shifts.first().fromMs;
    for (const DayScript::Shift &shift : std::as_const(script.shifts)) {
        extra.fromMs = std::min(extra.fromMs, shift.fromMs);
        extra.toMs = std::max(extra.toMs, shift.toMs);
        extra.counter.number = std::max(extra.counter.number, shift.counter.number + 1);
        for (const QString &lane : shift.counter.series) {
            if (!extra.counter.series.contains(lane))
                extra.counter.series.append(lane);
        }
    }
    script.shifts.append(extra);
}

int replay(const Invocation &call)
{
    const QDate day = QDate::fromString(call.required(u"day"_s), Qt::ISODate);
    if (!day.isValid())
        throw UsageError{u"--day takes a date, such as 2026-11-23"_s};
    const auto station = call.openStation();
    const QueueRules rules = queueRulesFrom(
        QJsonDocument::fromJson(station->setting(kQueueRulesSetting).toUtf8()).object());
    const CallPolicy policy = policyOf(call, rules.policy);
    const QueueState was = stateOn(*station, day);
    if (was.lastSeq() == 0)
        throw Failure("no_such_day",
                      QCoreApplication::translate("AdminQueue", "Nothing happened on that day."),
                      QCoreApplication::translate("AdminQueue", "Choose a day of work."));
    ServiceTimes times;
    for (int back = kDaysMeasured; back > 0; --back)
        times.add(stateOn(*station, day.addDays(-back)));
    DayFigures actual;
    addFigures(actual, was, rules.policy);
    DayScript script = scriptOf(was, day);
    const int more = call.number(u"add-counters"_s, 0, 0, 20);
    for (int i = 0; i < more; ++i)
        addCounter(script);
    const DayFigures played = playDay(script, policy, &times).figures;
    const QJsonObject json{{u"day"_s, isoDay(day)},
                           {u"bounds"_s, boundsOf(policy)},
                           {u"added_counters"_s, more},
                           {u"was"_s, toJson(actual)},
                           {u"replayed"_s, toJson(played)}};
    call.answer(json, QString::fromUtf8(QJsonDocument(json).toJson()));
    return Ok;
}

// The day as the journal of this computer has it: for comparison between computers, and for whoever must explain a day.
int journal(const Invocation &call)
{
    const QDate day = QDate::fromString(call.required(u"day"_s), Qt::ISODate);
    if (!day.isValid())
        throw UsageError{u"--day takes a date, such as 2026-11-23"_s};
    const auto station = call.openStation();
    const QVector<QueueEvent> events = station->journal().eventsSince(day, 0);
    QueueState state;
    QJsonArray rows;
    QString text;
    for (const QueueEvent &event : events) {
        state.apply(event);
        const auto ticket = state.ticket(event.ticket);
        const QString number = ticket ? ticket->number.text() : QString();
        rows.append(QJsonObject{
            {u"seq"_s, event.seq},
            {u"id"_s, event.id.toString()},
            {u"kind"_s, kindCode(event)},
            {u"number"_s, number},
            {u"counter"_s, event.by.counter},
            {u"station"_s, event.by.station},
            {u"at"_s, toIso(event.at)},
            {u"at_ms"_s, event.at.toMSecsSinceEpoch()},
            {u"reason"_s, event.reason},
            {u"undoes"_s, event.undoes.isNull() ? QJsonValue() : event.undoes.toString()},
            {u"island"_s, event.island.has_value()}});
        text += u"%1  %2  %3  %4  %5\n"_s.arg(toIso(event.at), kindCode(event), number)
                    .arg(event.by.counter)
                    .arg(event.reason);
    }
    call.answer(rows, text);
    return Ok;
}

int queue(const Invocation &call)
{
    const QStringList words = call.options().positionalArguments();
    const QString word = words.size() == 1 ? words.first() : QString();
    if (word == "simulate"_L1)
        return simulate(call);
    if (word == "replay"_L1)
        return replay(call);
    if (word == "journal"_L1)
        return journal(call);
    if (word == "roll"_L1)
        return printRoll(call);
    if (word == "rules"_L1)
        return rules(call);
    throw UsageError{u"queue takes one of simulate, replay, journal, roll, rules"_s};
}

} // namespace

QList<Command> queueCommands()
{
    return {
        {u"queue"_s,
         u"Plays days of the queue, random ones or a past one with other rules or counters; lists a day; prints paper numbers; settings."_s,
         u"simulate|replay|journal|roll|rules"_s,
         {{u"days"_s, u"simulate: how many (30)."_s, u"N"_s},
          {u"seed"_s, u"simulate: the first day's seed (1)."_s, u"N"_s},
          {u"visits"_s, u"simulate: citizens a day (300)."_s, u"N"_s},
          {u"counters"_s, u"simulate: counters (4)."_s, u"N"_s},
          {u"lanes"_s, u"simulate: lanes, shared by the counters (1)."_s, u"N"_s},
          {u"priority"_s, u"simulate: share of priority citizens (15)."_s, u"PERCENT"_s},
          {u"day"_s, u"replay, journal: the day."_s, u"YYYY-MM-DD"_s},
          {u"add-counters"_s, u"replay: so many counters more."_s, u"N"_s},
          {u"policy"_s, u"The order of calls."_s, u"fair|strict|fcfs"_s},
          {u"run"_s, u"Priority calls in a row, at most."_s, u"N"_s},
          {u"overdue"_s, u"Minutes beyond first come, first served."_s, u"N"_s},
          {u"print-sheet"_s, u"roll: writes numbers to print and cut."_s, u"FILE.pdf"_s},
          {u"series"_s, u"roll: their letter, one no service group has (R)."_s, u"R"_s},
          {u"first"_s, u"roll: the first number (1)."_s, u"N"_s},
          {u"count"_s, u"roll: how many (100)."_s, u"N"_s},
          {u"centre"_s, u"roll: the centre's name."_s, u"TEXT"_s},
          {u"set"_s, u"rules: changes a setting, as often as wanted (docs/kiosk.md)."_s,
           u"NAME=VALUE"_s}},
         true,
         queue}};
}

} // namespace motcua::admin
