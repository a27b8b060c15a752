// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/queue/memory_journal.h"
#include "tests/support/soak.h"

#include <QMap>
#include <QRandomGenerator>
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
    void nobodyWaitsForEver_data();
    void nobodyWaitsForEver();
};

namespace {

struct Day
{
    SimulatedClock clock{test::morning()};
    test::CountingIds ids;
    test::MemoryJournal journal;
    CentreQueue queue;

    explicit Day(CallPolicy policy = {}) : queue(journal, clock, ids, policy) {}
    Ticket issue(const QString &series, bool priority)
    {
        clock.advance(1'000);
        return queue.issue({series, priority ? u"elderly"_s : QString(), {}, {}}, at(0));
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
    QCOMPARE(call.reasonCode(), u"priority 1/3 passed A017"_s);
    QCOMPARE(passedNumber(call.reasonCode()), (TicketNumber{u"A"_s, 17}));
    call.passedOver.reset();
    QVERIFY(!passedNumber(call.reasonCode()));
    call.ground = NextCall::Ground::RatioOrdinary;
    QCOMPARE(call.reasonCode(), u"ratio 1/3"_s);
    for (const QString &other :
         {QString(), u"oldest"_s, u"ceiling"_s, u"khách quay lại passed A017"_s,
          u"priority 1/3 passed somebody"_s})
        QVERIFY(!passedNumber(other));
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
    Day day({3, 45});
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
    QCOMPARE(reasons[0], u"priority 1/3 passed A001"_s);
    QCOMPARE(reasons[2], u"priority 3/3 passed A001"_s);
    QCOMPARE(reasons[3], u"ratio 3/3"_s);
    QCOMPARE(reasons[4], u"priority 1/3 passed A002"_s);
}

void TestCallPolicy::longWaitGoesFirst()
{
    Day day({3, 45});
    const Counter counter = counterOf(1, {u"A"_s});
    const Ticket patient = day.issue(u"A"_s, false);
    day.clock.advance(44 * 60'000);
    (void)day.issue(u"A"_s, true);
    QCOMPARE(nextCall(day.queue.refresh(), counter, {3, 45}, day.clock.now())->ground,
             NextCall::Ground::Priority);
    day.clock.advance(60'000);
    const auto outcome = day.serve(counter);
    QCOMPARE(outcome.ticket->id, patient.id);
    QCOMPARE(outcome.next->ground, NextCall::Ground::Ceiling);
}

void TestCallPolicy::priorityThatCameFirstPassesNobody()
{
    Day day({0, 45}); // no passes at all
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
    QVERIFY(!nextCall(day.queue.refresh(), counterOf(2, {}), {}, day.clock.now()));
}

void TestCallPolicy::nobodyWaitsForEver_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("run");
    QTest::addColumn<int>("ceiling");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %u", seed) << seed << int(seed % 5) << 10 + int(seed % 3) * 20;
}

/// What the policy promises, watched from outside: it is told only who waited and who was called.
void TestCallPolicy::nobodyWaitsForEver()
{
    QFETCH(const quint32, seed);
    QFETCH(const int, run);
    QFETCH(const int, ceiling);
    QRandomGenerator random(motcua::test::soakSeed(seed));
    Day day({run, ceiling});
    // Counters that share some series and not others.
    const QVector<Counter> counters{counterOf(1, {u"A"_s, u"B"_s}), counterOf(2, {u"B"_s, u"C"_s}),
                                    counterOf(3, {u"A"_s, u"B"_s, u"C"_s})};
    QHash<TicketId, int> passes;
    int passed = 0;
    int atLimit = 0;
    int pastCeiling = 0;
    constexpr int kSteps = 900;
    for (int step = 0; step < kSteps; ++step) {
        day.clock.advance(random.bounded(60'000));
        if (random.bounded(100U) < (step < kSteps * 2 / 3 ? 55U : 20U)) {
            const QString series(QChar(u'A' + int(random.bounded(3U))));
            (void)day.issue(series, random.bounded(5U) < 3U);
            continue;
        }
        const Counter &counter = counters[int(random.bounded(3U))];
        const QVector<Ticket> waiting = day.queue.refresh().inState(TicketState::Waiting);
        const auto outcome = day.serve(counter);
        if (!outcome.ticket) {
            for (const Ticket &ticket : waiting)
                QVERIFY(!counter.series.contains(ticket.number.series));
            continue;
        }
        bool beforeCalled = true;
        bool firstOrdinary = true;
        for (const Ticket &ticket : waiting) {
            if (ticket.id == outcome.ticket->id)
                beforeCalled = false;
            if (!beforeCalled || !counter.series.contains(ticket.number.series))
                continue;
            // This one came earlier and was not called.
            const bool ordinary = ticket.priorityReason.isEmpty();
            const bool calledOrdinary = outcome.ticket->priorityReason.isEmpty();
            QVERIFY2(!(ordinary && calledOrdinary), "ordinary lane out of order");
            QVERIFY2(ordinary || calledOrdinary, "priority lane out of order");
            QVERIFY2(ordinary, "an ordinary citizen went past an earlier priority one");
            const qint64 waited = ticket.issuedAt.msecsTo(day.clock.now());
            QVERIFY2(waited < qint64(ceiling) * 60'000, "passed beyond the ceiling");
            if (firstOrdinary) {
                const int now = ++passes[ticket.id];
                QVERIFY2(now <= run, "the first in line was passed too often");
                atLimit += now == run ? 1 : 0;
                ++passed;
            }
            firstOrdinary = false;
        }
        if (outcome.next->ground == NextCall::Ground::Ceiling)
            ++pastCeiling;
    }
    // Each rule was at work: a low ceiling leaves few passes, a high one leaves them to the ratio.
    QVERIFY(run == 0 || passed > 0);
    QVERIFY(run == 0 || ceiling < 30 || (passed > 10 && atLimit > 0));
    QVERIFY(run == 0 || ceiling > 20 || pastCeiling > 0);
    // After the last arrival everybody is called.
    for (int i = 0; i < kSteps; ++i)
        (void)day.serve(counters[2]);
    QVERIFY(day.queue.refresh().inState(TicketState::Waiting).isEmpty());
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestCallPolicy)
#include "tst_core_call_policy.moc"
