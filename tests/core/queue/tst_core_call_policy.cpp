// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/queue/memory_journal.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

using test::at;
using test::counterOf;

class TestCallPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reasonSaysWhoWasPassed();
    void firstComeFirstServed();
    void priorityRunsThenOneOrdinary();
    void longWaitGoesFirst();
    void priorityThatCameFirstPassesNobody();
    void onlyOwnSeries();
};

namespace {

QueueRules rulesWith(const CallPolicy &policy)
{
    QueueRules rules;
    rules.policy = policy;
    return rules;
}

CallPolicy fair(int run, int overdue)
{
    CallPolicy policy;
    policy.priorityRun = run;
    policy.overdueMinutes = overdue;
    return policy;
}

struct Day
{
    SimulatedClock clock{test::morning()};
    test::CountingIds ids;
    test::MemoryJournal journal;
    CentreQueue queue;

    explicit Day(const CallPolicy &policy = {}) : queue(journal, clock, ids, rulesWith(policy)) {}
    Ticket issue(const QString &series, bool priority)
    {
        clock.advance(1'000);
        return queue.issue(
            {.series = series, .priorityReason = priority ? u"elderly"_s : QString()}, at(0));
    }
    /// Calls and finishes the next one.
    CentreQueue::CallOutcome serve(const Counter &counter)
    {
        const auto outcome = queue.callNext(counter, at(counter.number));
        if (outcome.ticket) {
            (void)queue.arrived(outcome.ticket->id, at(counter.number));
            (void)queue.finish(outcome.ticket->id, at(counter.number));
        }
        return outcome;
    }
};

} // namespace

void TestCallPolicy::reasonSaysWhoWasPassed()
{
    NextCall call;
    call.ground = NextCall::Ground::Priority;
    call.priorityUsed = 1;
    call.priorityRun = 3;
    call.passedOver = Ticket();
    call.passedOver->number = {u"A"_s, 17};
    call.passedWaitedMs = 22 * 60'000 + 59'000;
    QCOMPARE(call.reasonCode(), u"priority 1/3 passed A017 waited 22"_s);
    const auto read = parseReason(call.reasonCode());
    QVERIFY(read.has_value());
    QCOMPARE(read->ground, NextCall::Ground::Priority);
    QCOMPARE(read->used, 1);
    QCOMPARE(read->run, 3);
    QCOMPARE(read->passed, (TicketNumber{u"A"_s, 17}));
    QCOMPARE(read->minutes, 22);
    call.passedOver.reset();
    QVERIFY(!parseReason(call.reasonCode())->passed);
    call.ground = NextCall::Ground::RatioOrdinary;
    QCOMPARE(call.reasonCode(), u"ratio 1/3"_s);
    QCOMPARE(parseReason(u"ratio 1/3"_s)->ground, NextCall::Ground::RatioOrdinary);
    QCOMPARE(parseReason(u"overdue 17"_s)->minutes, 17);
    QCOMPARE(parseReason(u"chosen: khách quay lại passed A017"_s)->text,
             u"khách quay lại passed A017"_s);
    for (const QString &other : {QString(), u"ceiling"_s, u"khách quay lại passed A017"_s,
                                 u"overdue x"_s, u"priority 1/3 passed somebody"_s})
        QVERIFY2(!parseReason(other), qPrintable(other));
}

void TestCallPolicy::firstComeFirstServed()
{
    Day day;
    const Counter counter = counterOf(1, {u"A"_s, u"B"_s});
    for (int i = 0; i < 6; ++i)
        (void)day.issue(i % 2 == 0 ? u"A"_s : u"B"_s, false);
    QStringList order;
    for (int i = 0; i < 6; ++i) {
        const auto outcome = day.serve(counter);
        order << outcome.ticket->number.text();
        QCOMPARE(outcome.next->ground, NextCall::Ground::Oldest);
    }
    QCOMPARE(order,
             (QStringList{u"A001"_s, u"B001"_s, u"A002"_s, u"B002"_s, u"A003"_s, u"B003"_s}));
    QCOMPARE(day.serve(counter).kind, CentreQueue::CallOutcome::Kind::Empty);
}

void TestCallPolicy::priorityRunsThenOneOrdinary()
{
    Day day(fair(3, 45));
    const Counter counter = counterOf(1, {u"A"_s});
    for (int i = 0; i < 3; ++i)
        (void)day.issue(u"A"_s, false);
    for (int i = 0; i < 9; ++i)
        (void)day.issue(u"A"_s, true);
    QString pattern;
    QStringList reasons;
    for (int i = 0; i < 12; ++i) {
        const auto outcome = day.serve(counter);
        pattern += outcome.ticket->priorityReason.isEmpty() ? u'o' : u'p';
        reasons << outcome.next->reasonCode();
    }
    QCOMPARE(pattern, u"pppopppopppo"_s);
    QCOMPARE(reasons[0], u"priority 1/3 passed A001 waited 0"_s);
    QCOMPARE(reasons[2], u"priority 3/3 passed A001 waited 0"_s);
    QCOMPARE(reasons[3], u"ratio 3/3"_s);
    QCOMPARE(reasons[4], u"priority 1/3 passed A002 waited 0"_s);
}

void TestCallPolicy::longWaitGoesFirst()
{
    const CallPolicy policy = fair(3, 45);
    Day day(policy);
    const Counter counter = counterOf(1, {u"A"_s});
    QCOMPARE(day.queue.openCounter(counter, at(1)).kind, CentreQueue::CounterOutcome::Kind::Done);
    // In order of arrival this one would have been called at once: the counter is open and idle.
    const Ticket patient = day.issue(u"A"_s, false);
    day.clock.advance(44 * 60'000);
    (void)day.issue(u"A"_s, true);
    QCOMPARE(nextCall(day.queue.refresh(), counter, policy, day.clock.now())->ground,
             NextCall::Ground::Priority);
    day.clock.advance(60'000);
    const auto outcome = day.serve(counter);
    QCOMPARE(outcome.ticket->id, patient.id);
    QCOMPARE(outcome.next->ground, NextCall::Ground::Overdue);
    QCOMPARE(outcome.next->reasonCode(), u"overdue 45"_s);
}

void TestCallPolicy::priorityThatCameFirstPassesNobody()
{
    Day day(fair(0, 45)); // no passes at all
    const Counter counter = counterOf(1, {u"A"_s});
    const Ticket first = day.issue(u"A"_s, true);
    (void)day.issue(u"A"_s, false);
    const auto outcome = day.serve(counter);
    QCOMPARE(outcome.ticket->id, first.id);
    QCOMPARE(outcome.next->ground, NextCall::Ground::Oldest);
}

void TestCallPolicy::onlyOwnSeries()
{
    Day day;
    (void)day.issue(u"F"_s, true);
    const Ticket own = day.issue(u"A"_s, false);
    const Counter counter = counterOf(1, {u"A"_s});
    QCOMPARE(day.serve(counter).ticket->id, own.id);
    QCOMPARE(day.serve(counter).kind, CentreQueue::CallOutcome::Kind::Empty);
    QVERIFY(!nextCall(day.queue.refresh(), counterOf(2, {}), CallPolicy(), day.clock.now()));
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestCallPolicy)
#include "tst_core_call_policy.moc"
