// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's view of the hall on days whose every figure is known beforehand.
#include "app/core/base/clock.h"
#include "app/core/base/ids.h"
#include "app/core/queue/centre_queue.h"
#include "app/core/reporting/hall_view.h"
#include "app/core/reporting/passing_journal.h"
#include "app/core/reporting/what_if.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

const QDate kDay(2026, 11, 23);
constexpr int kMinute = 60'000;
using Kind = HallAlert::Kind;

struct Hall
{
    Hall()
    {
        for (int i = 0; i < 3; ++i)
            clerks.append({ids.make<StaffId>(), u"Cán bộ %1"_s.arg(i + 1), i + 1, u"C01"_s,
                           Role::ReceptionOfficer});
    }
    Ticket issue(const QString &series)
    {
        CentreQueue::IssueRequest request;
        request.series = series;
        return queue.issue(request, {{}, {}, 0, u"K"_s, Role::Kiosk});
    }
    void wait(int minutes) { clock.advance(qint64(minutes) * kMinute); }
    Ticket call(int counter)
    {
        const auto called = queue.callNext(counters[counter - 1], clerks[counter - 1]);
        return called.ticket.value_or(Ticket());
    }
    void serve(int counter, int minutes)
    {
        const Ticket ticket = call(counter);
        QVERIFY(!ticket.id.isNull());
        QCOMPARE(queue.arrived(ticket.id, clerks[counter - 1]).kind,
                 CentreQueue::StepOutcome::Kind::Done);
        wait(minutes);
        QCOMPARE(queue.finish(ticket.id, clerks[counter - 1]).kind,
                 CentreQueue::StepOutcome::Kind::Done);
    }
    HallView view()
    {
        return hallView({queue.refresh(),
                         {u"A"_s, u"B"_s},
                         counters,
                         queue.rules(),
                         link,
                         forecast,
                         clock.now()});
    }
    [[nodiscard]] static std::optional<HallAlert> alert(const HallView &view, Kind kind)
    {
        for (const HallAlert &one : view.alerts) {
            if (one.kind == kind)
                return one;
        }
        return {};
    }

    SimulatedClock clock{centreTime(kDay, {8, 0})};
    RandomIdSource ids{clock};
    PassingJournal journal;
    CentreQueue queue{journal, clock, ids};
    QVector<Counter> counters{
        {1, u"Quầy 1"_s, {u"A"_s}}, {2, u"Quầy 2"_s, {u"A"_s, u"B"_s}}, {3, u"Quầy 3"_s, {u"B"_s}}};
    QVector<Actor> clerks;
    QueueLink link;
    HallForecast forecast;
};

} // namespace

class TestHallView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKnownOfAnEmptyDay();
    void bandAndLanes();
    void countersSayWhatTheyDo();
    void thresholdsMakeAlerts();
    void whatGoesOverItsTime();
    void paperRollsAreLeftOut();
    void theGridKnowsPastAndComing();
    void aForecastNeedsTwoDays();
    void aBusyDayIsQuick();
    void oneCounterMoreHelps();
    void aShiftIsMoved();
    void whatIfCanBeBrokenOff();
};

void TestHallView::nothingIsKnownOfAnEmptyDay()
{
    Hall hall;
    const HallView view = hall.view();
    QCOMPARE(view.waiting, 0);
    QCOMPARE(view.today.turns, 0);
    QCOMPARE(view.p90Verdict, HallVerdict::Unknown);
    QVERIFY(!view.longest);
    QCOMPARE(view.lanes.size(), 2);
    QCOMPARE(view.lanes[0].verdict, HallVerdict::Unknown);
    QCOMPARE(view.counters.size(), 3);
    QCOMPARE(view.counters[0].what, HallCounter::What::Closed);
    QVERIFY(!view.counters[0].since.isValid());
    QVERIFY(view.alerts.isEmpty());
    // What is to come is unknown, and said to be.
    QVERIFY(view.halfHours.size() > 10);
    for (const HallCell &cell : view.grid[0])
        QVERIFY(!cell.p90Ms);
}

void TestHallView::bandAndLanes()
{
    Hall hall;
    for (int i = 0; i < 4; ++i)
        hall.issue(u"A"_s); // A001…A004 at 8:00
    hall.wait(10);
    hall.serve(1, 4);   // A001 waited 10
    hall.serve(1, 7);   // A002 waited 14
    hall.issue(u"B"_s); // 8:21
    hall.wait(4);       // 8:25
    const HallView view = hall.view();
    QCOMPARE(view.waiting, 3);
    QCOMPARE(view.longest->text(), u"A003"_s);
    QCOMPARE(view.longestMs, qint64(25) * kMinute);
    QCOMPARE(view.finished, 2);
    QCOMPARE(view.callsLastHour, 2);
    QCOMPARE(view.issued, 5);
    QCOMPARE(view.today.turns, 2);
    QCOMPARE(view.today.p50Ms, qint64(14) * kMinute);
    QCOMPARE(view.today.p90Ms, qint64(14) * kMinute); // of two the longer: never below p50
    QCOMPARE(view.open, 1);
    QCOMPARE(view.lanes[0].waiting, 2);
    QCOMPARE(view.lanes[0].counters, QVector<int>{1});
    QCOMPARE(view.lanes[0].lastHour.turns, 2);
    // p90 is well, but somebody has waited longer than the target meanwhile.
    QCOMPARE(view.lanes[0].verdict, HallVerdict::Slow);
    QCOMPARE(view.lanes[1].verdict, HallVerdict::Good);
    QCOMPARE(view.lanes[1].longest->text(), u"B001"_s);
    // The last hour passes, the day's figures stay; nobody was called, and the lane is worse than before.
    hall.wait(70);
    const HallView later = hall.view();
    QCOMPARE(later.callsLastHour, 0);
    QCOMPARE(later.lanes[0].lastHour.turns, 0);
    QCOMPARE(later.today.turns, 2);
    QCOMPARE(later.lanes[0].verdict, HallVerdict::Overloaded);
    // A clock set back makes no wait negative.
    hall.clock.jump(qint64(-95) * kMinute - 1000);
    QCOMPARE(hall.view().longestMs, qint64(0));
}

void TestHallView::countersSayWhatTheyDo()
{
    Hall hall;
    hall.issue(u"A"_s);
    hall.issue(u"A"_s);
    hall.issue(u"B"_s);
    (void)hall.queue.openCounter(hall.counters[2], hall.clerks[2]);
    hall.wait(2);
    const Ticket first = hall.call(1);
    hall.wait(1);
    (void)hall.call(2);
    (void)hall.queue.arrived(first.id, hall.clerks[0]);
    (void)hall.queue.pauseCounter(hall.clerks[2], u"họp"_s, hall.clock.now().addSecs(600));
    (void)hall.queue.wantHelp(hall.clerks[1], {});
    hall.wait(5);
    const HallView view = hall.view();
    using What = HallCounter::What;
    QCOMPARE(view.counters[0].what, What::Serving);
    QCOMPARE(view.counters[0].ticket->text(), u"A001"_s);
    QCOMPARE(view.counters[0].clerk, u"Cán bộ 1"_s);
    QCOMPARE(view.counters[0].since.msecsTo(hall.clock.now()), qint64(5) * kMinute);
    QCOMPARE(view.counters[0].turns, 1);
    QCOMPARE(view.counters[1].what, What::Called);
    QVERIFY(view.counters[1].helpWanted);
    QCOMPARE(view.counters[2].what, What::Paused);
    QCOMPARE(view.counters[2].until, centreTime(kDay, {8, 13}));
    QCOMPARE(view.open, 2);
    QCOMPARE(view.pausedCounter, 3);
    QCOMPARE(Hall::alert(view, Kind::HelpWanted)->counter, 2);
    QVERIFY(!Hall::alert(view, Kind::PauseOver));
    hall.wait(10);
    const HallView later = hall.view();
    QCOMPARE(Hall::alert(later, Kind::PauseOver)->counter, 3);
    QCOMPARE(Hall::alert(later, Kind::PauseOver)->minutes, 5);
    // Free since its last citizen went.
    (void)hall.queue.finish(first.id, hall.clerks[0]);
    hall.wait(3);
    const HallView free = hall.view();
    QCOMPARE(free.counters[0].what, What::Free);
    QCOMPARE(free.counters[0].since.msecsTo(hall.clock.now()), qint64(3) * kMinute);
}

void TestHallView::thresholdsMakeAlerts()
{
    Hall hall;
    QueueRules rules;
    rules.laneWarnWaiting = 3;
    rules.waitAlarmMinutes = 30;
    hall.queue.setRules(rules);
    hall.issue(u"A"_s);
    hall.issue(u"A"_s);
    (void)hall.queue.openCounter(hall.counters[0], hall.clerks[0]);
    QVERIFY(hall.view().alerts.isEmpty());
    hall.issue(u"A"_s);
    QCOMPARE(Hall::alert(hall.view(), Kind::LaneLong)->count, 3);
    hall.wait(29);
    QVERIFY(!Hall::alert(hall.view(), Kind::WaitAlarm));
    hall.wait(1);
    const auto alarm = Hall::alert(hall.view(), Kind::WaitAlarm);
    QCOMPARE(alarm->number->text(), u"A001"_s);
    QCOMPARE(alarm->count, 3);
    QCOMPARE(alarm->minutes, 30);
    // B has nobody to call it.
    hall.issue(u"B"_s);
    QCOMPARE(Hall::alert(hall.view(), Kind::NoCounter)->lane, u"B"_s);
    (void)hall.queue.openCounter(hall.counters[1], hall.clerks[1]);
    QVERIFY(!Hall::alert(hall.view(), Kind::NoCounter));
    hall.link = {QueueLink::Kind::Island, u"pc-1"_s, hall.clock.now(), 7, 0};
    const HallView island = hall.view();
    QCOMPARE(Hall::alert(island, Kind::ServerAway)->count, 7);
    QCOMPARE(island.alerts.constFirst().kind, Kind::ServerAway); // before what concerns one lane
}

void TestHallView::whatGoesOverItsTime()
{
    Hall hall;
    hall.issue(u"A"_s);
    const Ticket waits = hall.issue(u"A"_s);
    const Ticket held = hall.call(1);
    (void)hall.queue.hold(held.id, hall.clerks[0], u"bổ sung"_s, hall.clock.now().addSecs(300));
    (void)hall.queue.noteSlip(waits.id, QueueEvent::Kind::PrintFailed,
                              {{}, {}, 0, u"K"_s, Role::Kiosk});
    hall.wait(5);
    QVERIFY(!Hall::alert(hall.view(), Kind::HoldOver));
    QCOMPARE(Hall::alert(hall.view(), Kind::SlipFailed)->number->text(), u"A002"_s);
    hall.wait(1);
    QCOMPARE(Hall::alert(hall.view(), Kind::HoldOver)->number->text(), u"A001"_s);
    (void)hall.queue.noteSlip(waits.id, QueueEvent::Kind::Reprinted,
                              {{}, {}, 0, u"K"_s, Role::Kiosk});
    QVERIFY(!Hall::alert(hall.view(), Kind::SlipFailed));
    // Shares: one left, one did not come.
    (void)hall.queue.leave(waits.id, hall.clerks[0]);
    const HallView view = hall.view();
    QCOMPARE(view.left, 1);
    QCOMPARE(view.issued, 2);
}

void TestHallView::paperRollsAreLeftOut()
{
    Hall hall;
    CentreQueue::IssueRequest roll;
    roll.series = u"A"_s;
    roll.number = 7;
    roll.at = hall.clock.now().addSecs(-3600);
    (void)hall.queue.issue(roll, hall.clerks[0]);
    hall.issue(u"A"_s);
    hall.wait(5);
    hall.serve(1, 1);
    hall.serve(1, 1);
    const HallView view = hall.view();
    QCOMPARE(view.finished, 2);
    QCOMPARE(view.today.turns, 1); // the roll's waits are guesses
    QVERIFY(view.today.p90Ms < qint64(10) * kMinute);
    QCOMPARE(Hall::alert(view, Kind::EstimatedOut)->count, 1);
}

void TestHallView::theGridKnowsPastAndComing()
{
    Hall hall;
    hall.forecast.days = 4;
    hall.forecast.p90Ms[u"A"_s][16] = qint64(99) * kMinute; // 8:00: over, and of no interest
    hall.forecast.p90Ms[u"A"_s][18] = qint64(26) * kMinute; // 9:00
    hall.issue(u"A"_s);
    hall.wait(6);
    hall.serve(1, 2);
    hall.wait(32); // 8:40
    const HallView view = hall.view();
    QCOMPARE(view.halfHours, (QVector<int>{16, 17, 18}));
    QCOMPARE(view.halfHourNow, 17);
    QCOMPARE(halfHourStart(view.halfHours[0]), QTime(8, 0));
    const QVector<HallCell> row = view.grid[0];
    QCOMPARE(row[0].turns, 1);
    QCOMPARE(*row[0].p90Ms, qint64(6) * kMinute);
    QVERIFY(!row[0].forecast);
    QCOMPARE(row[0].verdict, HallVerdict::Good);
    QVERIFY(!row[1].p90Ms && !row[1].forecast); // nobody was called: no zero
    QVERIFY(row[2].forecast);
    QCOMPARE(*row[2].p90Ms, qint64(26) * kMinute);
    QCOMPARE(row[2].verdict, HallVerdict::Slow);
    QVERIFY(!view.grid[1][2].p90Ms && view.grid[1][2].forecast); // of B nothing is known
}

void TestHallView::aForecastNeedsTwoDays()
{
    const auto day = [](int minutes) {
        return halfHoursOf({{u"A"_s, 1, qint64(minutes) * kMinute,
                             centreTime(kDay, {9, 10}).toMSecsSinceEpoch()}});
    };
    QVERIFY(forecastFrom({day(10)}).p90Ms.isEmpty());
    QCOMPARE(forecastFrom({day(10), {}}).days, 1); // a day without events is none
    QCOMPARE(forecastFrom({day(10), day(20)}).p90Ms[u"A"_s][18], qint64(15) * kMinute);
    QCOMPARE(forecastFrom({day(10), day(90), day(20)}).p90Ms[u"A"_s][18], qint64(20) * kMinute);
}

void TestHallView::aBusyDayIsQuick()
{
    DayShape shape;
    shape.visits = 1500;
    shape.counters = 20;
    shape.lanes = 8;
    const DayScript script = randomDay(3, kDay, shape);
    const PlayedDay played = playDay(script, CallPolicy());
    HallInput in;
    in.state = played.state;
    in.now = toCentre(QDateTime::fromMSecsSinceEpoch(played.state.latestMs(), Qt::UTC));
    qint64 best = 1'000'000'000;
    HallView view;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        view = hallView(in);
        best = std::min(best, timer.nsecsElapsed());
    }
    qInfo("the view of %d numbers takes %.2f ms", view.issued, double(best) / 1e6);
    QCOMPARE(view.issued, 1500);
    QCOMPARE(view.today.turns, played.figures.calls);
    QCOMPARE(view.today.p90Ms, played.figures.all.p90Ms); // one rule for both
    QVERIFY2(best < qint64(160) * 1'000'000, "ten times what a picture may take");
}

void TestHallView::oneCounterMoreHelps()
{
    const PlayedDay day = playDay(randomDay(5, kDay, DayShape()), CallPolicy());
    ServiceTimes times;
    times.add(day.state);
    double last = 0;
    const auto progress = [&last](double done) {
        if (done < last)
            qFatal("progress goes back");
        last = done;
        return true;
    };
    WhatIf more;
    more.moreCounters = 1;
    const auto answer = whatIf(day.state, kDay, CallPolicy(), more, times, progress);
    QVERIFY(answer);
    QVERIFY(last > 0.9);
    QCOMPARE(answer->visits, 300);
    QCOMPARE(answer->counters, 4);
    QVERIFY(answer->wouldBe.all.p90Ms < answer->again.all.p90Ms);
    QCOMPARE(answer->again.all.p90Ms, answer->was.all.p90Ms); // such a day replays as it was
    QVERIFY(answer->timesKnown && answer->again.intervalsSaid > 0);
    WhatIf strict;
    strict.policy.kind = CallPolicy::Kind::Strict;
    const auto other =
        whatIf(day.state, kDay, CallPolicy(), strict, ServiceTimes(), [](double) { return true; });
    QVERIFY(other->wouldBe.ahead.p90Ms < other->again.ahead.p90Ms);
    QVERIFY(!other->timesKnown);
    QCOMPARE(other->wouldBe.intervalsSaid, 0);
}

void TestHallView::aShiftIsMoved()
{
    const DayScript script = randomDay(5, kDay, DayShape());
    WhatIf move;
    move.movedCounter = 2;
    move.movedMinutes = -30;
    const DayScript moved = changedScript(script, move);
    QCOMPARE(moved.shifts.size(), script.shifts.size());
    for (qsizetype i = 0; i < script.shifts.size(); ++i) {
        const qint64 by = script.shifts[i].counter.number == 2 ? qint64(-30) * kMinute : 0;
        QCOMPARE(moved.shifts[i].fromMs, script.shifts[i].fromMs + by);
        QCOMPARE(moved.shifts[i].toMs, script.shifts[i].toMs + by);
    }
}

void TestHallView::whatIfCanBeBrokenOff()
{
    const PlayedDay day = playDay(randomDay(5, kDay, DayShape()), CallPolicy());
    int told = 0;
    const auto answer = whatIf(day.state, kDay, CallPolicy(), {}, ServiceTimes(),
                               [&told](double) { return ++told < 10; });
    QVERIFY(!answer);
    QCOMPARE(told, 10);
    QVERIFY(
        !whatIf(QueueState(), kDay, CallPolicy(), {}, ServiceTimes(), [](double) { return true; }));
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestHallView)
#include "tst_core_hall_view.moc"
