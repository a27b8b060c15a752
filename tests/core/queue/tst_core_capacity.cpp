// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can still be received today, and the measured times it rests on.
#include "app/core/queue/capacity.h"
#include "app/core/queue/wait_estimate.h"
#include "tests/core/queue/memory_journal.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

namespace {

const QDate kDay(2026, 11, 23);
constexpr qint64 kMinute = 60'000;

struct Hall
{
    SimulatedClock clock{centreTime(kDay, QTime(8, 0))};
    CountingIds ids;
    MemoryJournal journal;
    CentreQueue queue{journal, clock, ids};
    QVector<StaffId> clerks;

    Actor clerk(int counter)
    {
        while (clerks.size() <= counter)
            clerks.append(ids.make<StaffId>());
        Actor actor;
        actor.staff = clerks.at(counter);
        actor.counter = counter;
        return actor;
    }
    void open(int counter, const QVector<QString> &lanes)
    {
        (void)queue.openCounter({counter, {}, lanes}, clerk(counter));
    }
    void serve(const QString &lane, int minutes)
    {
        CentreQueue::IssueRequest request;
        request.series = lane;
        const Ticket ticket = queue.issue(request, {});
        (void)queue.callNext({9, {}, {lane}}, clerk(9), ticket.id);
        (void)queue.arrived(ticket.id, clerk(9));
        clock.advance(minutes * kMinute);
        (void)queue.finish(ticket.id, clerk(9));
    }
    ServiceTimes measured()
    {
        for (int i = 0; i < ServiceTimes::kEnough; ++i)
            serve(u"F"_s, 10);
        serve(u"F"_s, 100); // forgotten: does not count for more than one
        (void)queue.closeCounter(clerk(9));
        ServiceTimes times;
        times.add(queue.refresh());
        return times;
    }
};

} // namespace

class TestCapacity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidWithoutGrounds();
    void aShutCounterIsNoEmptyLine();
    void openTimeByServiceTime();
    void whatWaitsIsTakenOff();
    void pausedCountersCountWhenTheyComeBack();
    void fullIsSaid();
};

void TestCapacity::nothingIsSaidWithoutGrounds()
{
    Hall hall;
    const QDateTime closes = centreTime(kDay, QTime(17, 0));
    hall.open(1, {u"F"_s});
    QCOMPARE(capacityOf(u"F"_s, hall.queue.refresh(), {}, closes, hall.clock.now()).kind,
             Capacity::Kind::Unknown);
    Hall other;
    const ServiceTimes times = other.measured();
    QCOMPARE(capacityOf(u"F"_s, other.queue.refresh(), times, closes, other.clock.now()).kind,
             Capacity::Kind::Unknown); // nobody is open
}

// At noon, with everybody at lunch, a kiosk must not say that nobody is ahead.
void TestCapacity::aShutCounterIsNoEmptyLine()
{
    Hall h;
    const QVector<Counter> all{{1, {}, {u"A"_s}}, {2, {}, {u"A"_s, u"B"_s}}, {3, {}, {u"C"_s}}};
    const auto take = [&h](const QString &lane) {
        CentreQueue::IssueRequest request;
        request.series = lane;
        return h.queue.issue(request, {});
    };
    const auto ahead = [&h, &all](const Ticket &of) {
        return estimateWait(h.queue.refresh(), of, all, h.queue.policy(), ServiceTimes(),
                            h.clock.now());
    };
    for (const QString &lane : {u"A"_s, u"A"_s, u"B"_s, u"C"_s, u"Z"_s})
        (void)take(lane);
    h.open(1, {u"A"_s});
    h.open(2, {u"A"_s, u"B"_s});
    const Ticket last = take(u"A"_s);
    QCOMPARE(ahead(last).ahead, 3); // the B may be called first by counter 2
    (void)h.queue.closeCounter(h.clerk(2));
    QCOMPARE(ahead(last).ahead, 2);
    (void)h.queue.closeCounter(h.clerk(1));
    QCOMPARE(ahead(last).ahead, 3);
    QVERIFY(!ahead(last).known);            // how long nobody knows
    QCOMPARE(ahead(take(u"Z"_s)).ahead, 1); // of a lane that no counter has
}

void TestCapacity::openTimeByServiceTime()
{
    Hall hall;
    const ServiceTimes times = hall.measured();
    hall.open(1, {u"F"_s});
    const QDateTime now = hall.clock.now();
    const auto at = [&](int minutes) {
        return capacityOf(u"F"_s, hall.queue.refresh(), times, now.addSecs(minutes * 60), now);
    };
    QCOMPARE(at(120), (Capacity{Capacity::Kind::Some, 12}));
    hall.open(2, {u"F"_s, u"A"_s});
    QCOMPARE(at(120), (Capacity{Capacity::Kind::Some, 24}));
}

void TestCapacity::whatWaitsIsTakenOff()
{
    Hall hall;
    const ServiceTimes times = hall.measured();
    hall.open(1, {u"F"_s});
    hall.open(2, {u"A"_s, u"F"_s});
    CentreQueue::IssueRequest proxy;
    proxy.series = u"F"_s;
    proxy.dossiers = 4;
    (void)hall.queue.issue(proxy, {});
    CentreQueue::IssueRequest other;
    other.series = u"A"_s;
    (void)hall.queue.issue(other, {});
    const QDateTime now = hall.clock.now();
    // 2 × 60 minutes, less 40 of four dossiers and 10 at counter 2 for the other lane.
    QCOMPARE(capacityOf(u"F"_s, hall.queue.refresh(), times, now.addSecs(3600), now).dossiers, 7);
}

void TestCapacity::pausedCountersCountWhenTheyComeBack()
{
    Hall hall;
    const ServiceTimes times = hall.measured();
    hall.open(1, {u"F"_s});
    const QDateTime now = hall.clock.now();
    (void)hall.queue.pauseCounter(hall.clerk(1), u"break"_s, now.addSecs(30 * 60));
    QCOMPARE(capacityOf(u"F"_s, hall.queue.refresh(), times, now.addSecs(3600), now).dossiers, 3);
}

void TestCapacity::fullIsSaid()
{
    Hall hall;
    const ServiceTimes times = hall.measured();
    hall.open(1, {u"F"_s});
    CentreQueue::IssueRequest request;
    request.series = u"F"_s;
    request.dossiers = 6;
    (void)hall.queue.issue(request, {});
    const QDateTime now = hall.clock.now();
    QCOMPARE(capacityOf(u"F"_s, hall.queue.refresh(), times, now.addSecs(3600), now).kind,
             Capacity::Kind::Full);
    QCOMPARE(capacityOf(u"F"_s, hall.queue.refresh(), times, now, now).kind, Capacity::Kind::Full);
}

QTEST_MAIN(TestCapacity)
#include "tst_core_capacity.moc"
