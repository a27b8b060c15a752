// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/queue/memory_journal.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

using test::at;
using test::counterOf;
using CallKind = CentreQueue::CallOutcome::Kind;
using StepKind = CentreQueue::StepOutcome::Kind;

class TestCentreQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneNumberForEachOfTwoProcesses();
    void goesOnPast999();
    void oddSeriesIsRefused();
    void otherCounterWasQuicker();
    void everybodyWasTaken();
    void pressingTwiceCallsOnce();
    void busyCounterDoesNotCall();
    void neverCallsAnotherThanShown();
    void firstInLineMayGoThoughPriorityJustCame();
    void stepsOnlyInTheirStateAndPlace();
    void holdAndResumeElsewhere();
    void noShowComesBack();
    void undoOnlyTheLast();
    void undoNeedsTheCounterFree();
    void undoneIssueIsNeverGivenAgain();
    void nextDayStartsAtOne();
    void failedCommitChangesNothing();
    void everyEventSaysWhoAndWhen();

private:
    struct World
    {
        SimulatedClock clock{test::morning()};
        test::CountingIds ids;
        test::MemoryJournal journal;
        CentreQueue one{journal, clock, ids};
        CentreQueue two{journal, clock, ids};
        Counter first = counterOf(1, {u"A"_s});
        Counter second = counterOf(2, {u"A"_s});
        Ticket issue(const QString &priority = {})
        {
            clock.advance(1'000);
            return one.issue({u"A"_s, priority, {}, {}}, at(0));
        }
    };
    std::unique_ptr<World> w;
};

void TestCentreQueue::init()
{
    w = std::make_unique<World>();
}

void TestCentreQueue::oneNumberForEachOfTwoProcesses()
{
    Ticket other;
    w->journal.beforeLock = [&] { other = w->two.issue({u"A"_s, {}, {}, {}}, at(0)); };
    const Ticket mine = w->issue();
    QCOMPARE(other.number.text(), u"A001"_s);
    QCOMPARE(mine.number.text(), u"A002"_s);
    QCOMPARE(w->two.refresh().tickets().size(), 2);
}

void TestCentreQueue::goesOnPast999()
{
    for (int i = 1; i < 1000; ++i)
        (void)w->issue();
    QCOMPARE(w->issue().number.text(), u"A1000"_s);
}

void TestCentreQueue::oddSeriesIsRefused()
{
    for (const QString &series : {QString(), u"a"_s, u"AB"_s, u"1"_s, u"Đ"_s}) {
        QVERIFY_THROWS_EXCEPTION(Failure, (void)w->one.issue({series, {}, {}, {}}, at(0)));
    }
    QVERIFY(w->journal.all.isEmpty());
}

void TestCentreQueue::otherCounterWasQuicker()
{
    const Ticket a1 = w->issue();
    const Ticket a2 = w->issue();
    // Between the press and the lock the other counter's process calls the same number.
    w->journal.beforeLock = [&] { (void)w->two.callNext(w->second, at(2), a1.id); };
    const auto outcome = w->one.callNext(w->first, at(1), a1.id);
    QCOMPARE(outcome.kind, CallKind::TakenByOther);
    QCOMPARE(outcome.ticket->id, a1.id);
    QCOMPARE(outcome.otherCounter, 2);
    QCOMPARE(outcome.next->ticket.id, a2.id);
    QVERIFY(!w->one.refresh().atCounter(1));
    QCOMPARE(w->one.refresh().ticket(a1.id)->counter, 2);
    const auto again = w->one.callNext(w->first, at(1), outcome.next->ticket.id);
    QCOMPARE(again.kind, CallKind::Called);
    QCOMPARE(again.ticket->number.text(), u"A002"_s);
}

void TestCentreQueue::everybodyWasTaken()
{
    const Ticket a1 = w->issue();
    w->journal.beforeLock = [&] { (void)w->two.callNext(w->second, at(2)); };
    QCOMPARE(w->one.callNext(w->first, at(1)).kind, CallKind::Empty);
    const auto outcome = w->one.callNext(w->first, at(1), a1.id);
    QCOMPARE(outcome.kind, CallKind::TakenByOther);
    QVERIFY(!outcome.next);
}

void TestCentreQueue::pressingTwiceCallsOnce()
{
    const Ticket a1 = w->issue();
    (void)w->issue();
    const auto first = w->one.callNext(w->first, at(1), a1.id);
    const auto second = w->one.callNext(w->first, at(1), a1.id);
    QCOMPARE(second.kind, CallKind::Called);
    QCOMPARE(second.event, first.event);
    QCOMPARE(second.ticket->id, a1.id);
    QCOMPARE(second.ticket->calls, 1);
    QCOMPARE(w->journal.all.size(), 4); // two numbers, the counter's opening, one call
}

void TestCentreQueue::busyCounterDoesNotCall()
{
    const Ticket a1 = w->issue();
    const Ticket a2 = w->issue();
    (void)w->one.callNext(w->first, at(1));
    const auto busy = w->one.callNext(w->first, at(1), a2.id);
    QCOMPARE(busy.kind, CallKind::CounterBusy);
    QCOMPARE(busy.ticket->id, a1.id);
    QCOMPARE(w->one.callNext(w->first, at(1)).kind, CallKind::CounterBusy);
    (void)w->one.arrived(a1.id, at(1));
    QCOMPARE(w->one.callNext(w->first, at(1), a1.id).kind, CallKind::CounterBusy);
    QCOMPARE(w->one.callNext(w->first, at(2)).kind,
             CallKind::NotAllowed); // not this clerk's counter
    Actor cashier = at(1);
    cashier.role = Role::Cashier;
    QCOMPARE(w->one.callNext(w->first, cashier).kind, CallKind::NotAllowed);
    QCOMPARE(w->one.refresh().inState(TicketState::Waiting).size(), 1);
}

void TestCentreQueue::neverCallsAnotherThanShown()
{
    (void)w->issue();
    const Ticket a2 = w->issue();
    const auto outcome = w->one.callNext(w->first, at(1), a2.id);
    QCOMPARE(outcome.kind, CallKind::NotAllowed);
    QCOMPARE(outcome.next->ticket.number.text(), u"A001"_s);
    QCOMPARE(w->one.callNext(w->first, at(1), TicketId(QUuid::createUuid())).kind,
             CallKind::NotAllowed);
    QCOMPARE(w->journal.all.size(), 2);
}

void TestCentreQueue::firstInLineMayGoThoughPriorityJustCame()
{
    const Ticket shown = w->issue();
    w->journal.beforeLock = [&] { (void)w->two.issue({u"A"_s, u"pregnant"_s, {}, {}}, at(0)); };
    const auto outcome = w->one.callNext(w->first, at(1), shown.id);
    QCOMPARE(outcome.kind, CallKind::Called);
    QCOMPARE(outcome.ticket->id, shown.id);
    QCOMPARE(outcome.next->ground, NextCall::Ground::Oldest);
}

void TestCentreQueue::stepsOnlyInTheirStateAndPlace()
{
    const Ticket a1 = w->issue();
    CentreQueue &q = w->one;
    const auto refusedAll = [&](int counter, const QString &allowed) {
        const std::vector<std::pair<QString, std::function<CentreQueue::StepOutcome()>>> steps{
            {u"recall"_s, [&] { return q.recall(a1.id, at(counter)); }},
            {u"arrived"_s, [&] { return q.arrived(a1.id, at(counter)); }},
            {u"hold"_s, [&] { return q.hold(a1.id, at(counter), {}); }},
            {u"resume"_s, [&] { return q.resume(a1.id, at(counter)); }},
            {u"noShow"_s, [&] { return q.noShow(a1.id, at(counter)); }},
            {u"finish"_s, [&] { return q.finish(a1.id, at(counter)); }}};
        const qsizetype before = w->journal.all.size();
        for (const auto &[name, step] : steps) {
            if (allowed.contains(name))
                continue;
            const auto outcome = step();
            QVERIFY2(outcome.kind == StepKind::NotAllowed, qPrintable(name));
            QVERIFY(outcome.event.isNull());
            QCOMPARE(outcome.ticket->id, a1.id);
        }
        QCOMPARE(w->journal.all.size(), before);
    };
    refusedAll(1, {});
    (void)q.callNext(w->first, at(1));
    refusedAll(2, {});
    refusedAll(0, {});
    refusedAll(1, u"recall arrived hold noShow"_s);
    (void)q.arrived(a1.id, at(1));
    refusedAll(2, {});
    refusedAll(1, u"hold finish"_s);
    (void)q.finish(a1.id, at(1));
    refusedAll(1, {});
    const auto unknown = q.finish(TicketId(QUuid::createUuid()), at(1));
    QCOMPARE(unknown.kind, StepKind::NotAllowed);
    QVERIFY(!unknown.ticket);
}

void TestCentreQueue::holdAndResumeElsewhere()
{
    const Ticket a1 = w->issue();
    (void)w->one.callNext(w->first, at(1));
    (void)w->one.arrived(a1.id, at(1));
    const QDateTime arrived = w->one.refresh().ticket(a1.id)->arrivedAt;
    QCOMPARE(w->one.hold(a1.id, at(1), u"thiếu bản sao"_s).ticket->state, TicketState::OnHold);
    QCOMPARE(w->journal.all.last().reason, u"thiếu bản sao"_s);
    QVERIFY(!w->one.refresh().atCounter(1));
    w->clock.advance(60'000);
    (void)w->issue();
    (void)w->two.callNext(w->second, at(2));
    QCOMPARE(w->two.resume(a1.id, at(2)).kind, StepKind::NotAllowed); // its counter is busy
    const auto back = w->one.resume(a1.id, at(1));
    QCOMPARE(back.ticket->state, TicketState::Serving);
    QCOMPARE(back.ticket->counter, 1);
    QCOMPARE(back.ticket->arrivedAt, arrived);
}

void TestCentreQueue::noShowComesBack()
{
    const Ticket a1 = w->issue();
    (void)w->one.callNext(w->first, at(1));
    QCOMPARE(w->one.noShow(a1.id, at(1)).ticket->state, TicketState::NoShow);
    QCOMPARE(w->one.callNext(w->first, at(1)).kind, CallKind::Empty);
    w->clock.advance(60'000);
    const auto back = w->two.resume(a1.id, at(2));
    QCOMPARE(back.ticket->state, TicketState::Serving);
    QCOMPARE(back.ticket->counter, 2);
    QCOMPARE(back.ticket->arrivedAt, w->clock.now());
}

void TestCentreQueue::undoOnlyTheLast()
{
    const Ticket a1 = w->issue();
    const auto called = w->one.callNext(w->first, at(1));
    const auto arrived = w->one.arrived(a1.id, at(1));
    QCOMPARE(w->one.undo(called.event, at(1)).kind, StepKind::NotAllowed);
    QCOMPARE(w->one.undo(arrived.event, at(1)).ticket->state, TicketState::Called);
    QCOMPARE(w->one.undo(arrived.event, at(1)).kind, StepKind::NotAllowed); // twice
    QCOMPARE(w->one.undo(called.event, at(1)).ticket->state, TicketState::Waiting);
    QCOMPARE(w->one.undo(EventId(QUuid::createUuid()), at(1)).kind, StepKind::NotAllowed);
    QCOMPARE(w->one.undo(EventId(), at(1)).kind, StepKind::NotAllowed);
}

void TestCentreQueue::undoNeedsTheCounterFree()
{
    const Ticket a1 = w->issue();
    const Ticket a2 = w->issue();
    (void)w->one.callNext(w->first, at(1));
    const auto gone = w->one.noShow(a1.id, at(1));
    (void)w->one.callNext(w->first, at(1));
    QCOMPARE(w->one.undo(gone.event, at(1)).kind, StepKind::NotAllowed);
    QCOMPARE(w->one.refresh().atCounter(1)->id, a2.id);
    (void)w->one.hold(a2.id, at(1), {});
    QCOMPARE(w->one.undo(gone.event, at(1)).ticket->state, TicketState::Called);
    QCOMPARE(w->one.refresh().atCounter(1)->id, a1.id);
}

void TestCentreQueue::undoneIssueIsNeverGivenAgain()
{
    const Ticket a1 = w->issue();
    const auto issued = w->one.refresh().lastEventOf(a1.id);
    QCOMPARE(w->one.undo(issued->id, at(0)).ticket->state, TicketState::Cancelled);
    QCOMPARE(w->one.callNext(w->first, at(1)).kind, CallKind::Empty);
    QCOMPARE(w->one.callNext(w->first, at(1), a1.id).kind, CallKind::NotAllowed);
    QCOMPARE(w->issue().number.text(), u"A002"_s);
}

void TestCentreQueue::nextDayStartsAtOne()
{
    const Ticket yesterday = w->issue();
    (void)w->one.callNext(w->first, at(1));
    w->clock.advance(24 * 3'600'000LL);
    QVERIFY(w->one.refresh().tickets().isEmpty());
    QCOMPARE(w->one.arrived(yesterday.id, at(1)).kind, StepKind::NotAllowed);
    const Ticket today = w->issue();
    QCOMPARE(today.number.text(), u"A001"_s);
    QVERIFY(today.id != yesterday.id);
    QCOMPARE(w->journal.all.size(), 4); // the old day is still there
    QCOMPARE(w->journal.all.last().day, QDate(2026, 11, 24));
    QCOMPARE(w->two.refresh().tickets().size(), 1);
    // The day is the centre's: 23:59 UTC is already tomorrow there.
    SimulatedClock utc(QDateTime(QDate(2026, 11, 24), QTime(23, 59), Qt::UTC));
    CentreQueue night(w->journal, utc, w->ids);
    QCOMPARE(night.issue({u"A"_s, {}, {}, {}}, at(0)).number.text(), u"A001"_s);
    QCOMPARE(w->journal.all.last().day, QDate(2026, 11, 25));
}

void TestCentreQueue::failedCommitChangesNothing()
{
    const Ticket a1 = w->issue();
    w->journal.failCommit = true;
    QVERIFY_THROWS_EXCEPTION(Failure, (void)w->one.callNext(w->first, at(1)));
    QVERIFY_THROWS_EXCEPTION(Failure, (void)w->issue());
    w->journal.failCommit = false;
    QCOMPARE(w->one.refresh().ticket(a1.id)->state, TicketState::Waiting);
    QCOMPARE(w->one.callNext(w->first, at(1), a1.id).kind, CallKind::Called);
    QCOMPARE(w->issue().number.text(), u"A002"_s);
}

void TestCentreQueue::everyEventSaysWhoAndWhen()
{
    (void)w->issue(u"elderly"_s);
    const auto called = w->one.callNext(w->first, at(1));
    (void)w->one.arrived(called.ticket->id, at(1));
    (void)w->one.undo(w->journal.all.last().id, at(1));
    QCOMPARE(w->journal.all.size(), 5);
    QSet<EventId> seen;
    for (const QueueEvent &event : std::as_const(w->journal.all)) {
        QVERIFY(!event.id.isNull() && !seen.contains(event.id));
        seen.insert(event.id);
        QVERIFY(!event.by.staff.isNull());
        QCOMPARE(event.by.station, u"C01"_s);
        QCOMPARE(event.at, w->clock.now());
        QCOMPARE(event.day, QDate(2026, 11, 23));
    }
    QCOMPARE(w->journal.all[0].reason, u"elderly"_s);
    QCOMPARE(w->journal.all[1].kind, QueueEvent::Kind::CounterOpened);
    QCOMPARE(w->journal.all[2].reason, u"oldest"_s);
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestCentreQueue)
#include "tst_core_centre_queue.moc"
