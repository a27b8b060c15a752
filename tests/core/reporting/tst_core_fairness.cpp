// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the order of calls promises, on random days, watched from outside (day_figures.cpp): only who waited and who was
// called counts, not what the policy says of itself. The same tests must fail for strict priority.
#include "app/core/queue/wait_estimate.h"
#include "app/core/reporting/day_play.h"
#include "tests/support/soak.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

const QDate kDay(2026, 11, 23);

CallPolicy policyOf(CallPolicy::Kind kind, int run, int overdue)
{
    CallPolicy policy;
    policy.kind = kind;
    policy.priorityRun = run;
    policy.overdueMinutes = overdue;
    return policy;
}

// A crowd with much precedence on too few counters: where bounds are needed.
DayShape crowded(bool oneLaneForAll)
{
    DayShape shape;
    shape.visits = 220;
    shape.counters = 3;
    shape.lanes = oneLaneForAll ? 1 : 3;
    shape.oneLaneForAll = oneLaneForAll;
    shape.priorityShare = 0.45;
    shape.pickUpShare = 0.05;
    shape.load = 1.1;
    return shape;
}

} // namespace

class TestFairness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomDaysKeepTheBounds_data();
    void randomDaysKeepTheBounds();
    void countersThatShareLanesKeepTheBounds_data();
    void countersThatShareLanesKeepTheBounds();
    void strictPriorityBreaksThem();
    void orderOfArrivalIsTheReference();
    void precedenceIsWorthSomething();
    void aDayReplaysAsItWas();
    void intervalsHold();
};

void TestFairness::randomDaysKeepTheBounds_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("run");
    QTest::addColumn<int>("overdue");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed << int(1 + seed % 4) << int(10 + seed % 3 * 10);
}

void TestFairness::randomDaysKeepTheBounds()
{
    QFETCH(const quint32, seed);
    QFETCH(const int, run);
    QFETCH(const int, overdue);
    const DayScript script = randomDay(test::soakSeed(seed), kDay, crowded(true));
    const PlayedDay played = playDay(script, policyOf(CallPolicy::Kind::Fair, run, overdue));
    QVERIFY2(played.figures.longestRun <= run,
             qPrintable(QString::number(played.figures.longestRun)));
    QCOMPARE(played.figures.overduePassed, 0);
    QVERIFY(played.figures.calls > 100);
    // The bounds were needed: precedence was used to the full.
    QCOMPARE(played.figures.longestRun, run);
}

void TestFairness::countersThatShareLanesKeepTheBounds_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// Where counters share some lanes and not others the queue calls whoever may be overdue soon half of the time earlier
// (call_policy.cpp): nobody who truly was is passed.
void TestFairness::countersThatShareLanesKeepTheBounds()
{
    QFETCH(const quint32, seed);
    const DayScript script = randomDay(test::soakSeed(seed), kDay, crowded(false));
    const PlayedDay played = playDay(script, policyOf(CallPolicy::Kind::Fair, 3, 15));
    QVERIFY2(played.figures.longestRun <= 3,
             qPrintable(QString::number(played.figures.longestRun)));
    QCOMPARE(played.figures.overduePassed, 0);
    const QVector<Ticket> tickets = played.state.tickets();
    int overdue = 0;
    for (const Ticket &ticket : tickets) {
        const auto reason = parseReason(ticket.callReason);
        QVERIFY2(!ticket.firstCalledAt.isValid() || reason.has_value(),
                 qPrintable(ticket.callReason));
        if (reason && reason->ground == NextCall::Ground::Overdue) {
            ++overdue;
            QVERIFY(reason->minutes >= 15 / 2);
        }
    }
    QVERIFY(overdue > 0);
}

void TestFairness::strictPriorityBreaksThem()
{
    int runs = 0;
    int passed = 0;
    for (quint32 seed = 1; seed <= 6; ++seed) {
        const DayScript script = randomDay(seed, kDay, crowded(true));
        const DayFigures figures =
            playDay(script, policyOf(CallPolicy::Kind::Strict, 3, 20)).figures;
        runs += figures.longestRun > 3 ? 1 : 0;
        passed += figures.overduePassed;
    }
    QCOMPARE(runs, 6);
    QVERIFY(passed > 20);
}

// Played in order of arrival, a day is its own reference: nobody waits longer than in order of arrival.
void TestFairness::orderOfArrivalIsTheReference()
{
    for (quint32 seed = 1; seed <= 6; ++seed) {
        for (const bool one : {true, false}) {
            const DayScript script = randomDay(seed, kDay, crowded(one));
            const DayFigures figures =
                playDay(script, policyOf(CallPolicy::Kind::FirstCome, 3, 15)).figures;
            QCOMPARE(figures.mostBeyondMs, 0);
            QCOMPARE(figures.longestRun, 0);
        }
    }
}

void TestFairness::precedenceIsWorthSomething()
{
    qint64 ahead = 0;
    qint64 ordinary = 0;
    for (quint32 seed = 1; seed <= 6; ++seed) {
        DayShape shape; // an ordinary day: 15 % priority
        shape.visits = 200;
        shape.counters = 3;
        const DayFigures figures =
            playDay(randomDay(seed, kDay, shape), policyOf(CallPolicy::Kind::Fair, 3, 15)).figures;
        ahead += figures.ahead.p50Ms;
        ordinary += figures.ordinary.p50Ms;
    }
    QVERIFY2(ahead * 2 < ordinary, qPrintable(u"%1 %2"_s.arg(ahead).arg(ordinary)));
}

void TestFairness::aDayReplaysAsItWas()
{
    const CallPolicy policy = policyOf(CallPolicy::Kind::Fair, 3, 15);
    const PlayedDay first = playDay(randomDay(5, kDay, DayShape()), policy);
    const PlayedDay again = playDay(scriptOf(first.state, kDay), policy);
    QCOMPARE(toJson(again.figures), toJson(first.figures));
    // One counter more of the first kind, and nobody waits longer in the middle.
    DayScript more = scriptOf(first.state, kDay);
    Counter extra{99, {}, {u"A"_s, u"B"_s, u"C"_s}};
    more.shifts.append({extra, more.shifts[0].fromMs, more.shifts.last().toMs});
    QVERIFY(playDay(more, policy).figures.all.p50Ms < first.figures.all.p50Ms);
}

void TestFairness::intervalsHold()
{
    const CallPolicy policy = policyOf(CallPolicy::Kind::Fair, 3, 15);
    ServiceTimes times;
    int said = 0;
    int held = 0;
    for (quint32 seed = 100; seed < 110; ++seed) {
        DayShape shape;
        shape.visits = 160;
        const PlayedDay played =
            playDay(randomDay(seed, kDay.addDays(int(seed)), shape), policy, &times);
        times.add(played.state);
        said += played.figures.intervalsSaid;
        held += played.figures.intervalsHeld;
    }
    QVERIFY(said > 500);
    const double rate = double(held) / said;
    qInfo("interval hit rate %.3f of %d", rate, said);
    QVERIFY2(rate >= 0.70 && rate <= 0.95, qPrintable(QString::number(rate)));
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestFairness)
#include "tst_core_fairness.moc"
