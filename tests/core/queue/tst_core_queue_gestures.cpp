// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What may happen to a ticket beyond call, arrival and finish; each gesture in the states in which it is refused, too.
#include "tests/core/queue/memory_journal.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

using test::at;
using test::counterOf;

namespace {

using StepKind = CentreQueue::StepOutcome::Kind;
using CallKind = CentreQueue::CallOutcome::Kind;

constexpr qint64 kMinute = 60'000;

Actor overseer(int counter)
{
    Actor actor = at(counter);
    actor.role = Role::Supervisor;
    actor.staff = StaffId(QUuid(99, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1));
    return actor;
}

struct Hall
{
    SimulatedClock clock{test::morning()};
    test::CountingIds ids;
    test::MemoryJournal journal;
    CentreQueue queue;
    Counter first = counterOf(1, {u"A"_s});
    Counter second = counterOf(2, {u"A"_s, u"B"_s});

    explicit Hall(const QueueRules &rules = {}) : queue(journal, clock, ids, rules) {}
    Ticket issue(const QString &series = u"A"_s)
    {
        clock.advance(1'000);
        return queue.issue({.series = series}, at(0));
    }
    QStringList waiting()
    {
        QStringList numbers;
        const QVector<Ticket> tickets = queue.refresh().inState(TicketState::Waiting);
        for (const Ticket &ticket : tickets)
            numbers << ticket.number.text();
        return numbers;
    }
    Ticket callAt(const Counter &counter)
    {
        return queue.callNext(counter, at(counter.number)).ticket.value();
    }
    Ticket serveAt(const Counter &counter)
    {
        const Ticket ticket = callAt(counter);
        return queue.arrived(ticket.id, at(counter.number)).ticket.value();
    }
};

} // namespace

class TestQueueGestures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recallHasAGapAndALimit();
    void noShowComesBackBehindTheNext();
    void holdRemembersWhoAndUntilWhen();
    void transferGoesToALaneOrACounter();
    void severalServicesInOneVisit();
    void quickTransactionNeedsNoNumber();
    void callThisOneNeedsAReason();
    void leavingAndReopening();
    void eightSecondsThenASupervisor();
    void samePressSameNumber();
    void oneNumberForABooking();
    void numbersForAPersonAreLimited();
    void correctedFormKeepsThePlace();
    void yesterdayKeepsThePlace();
    void paperNumbersAreEnteredLater();
    void slipIsAState();
    void appointmentCountsInItsTime();
    void clockSetBackChangesNoOrder();
    void detailsSurviveTheJournal();
};

void TestQueueGestures::recallHasAGapAndALimit()
{
    Hall hall;
    (void)hall.issue();
    const Ticket ticket = hall.callAt(hall.first);
    const auto soon = hall.queue.recall(ticket.id, at(1));
    QCOMPARE(soon.kind, StepKind::TooSoon);
    QCOMPARE(soon.retryAt, ticket.lastCalledAt.addSecs(20));
    QVERIFY(soon.event.isNull());
    hall.clock.advance(20'000);
    QCOMPARE(hall.queue.recall(ticket.id, at(1)).kind, StepKind::Done);
    hall.clock.advance(20'000);
    QCOMPARE(hall.queue.recall(ticket.id, at(1)).ticket->calls, 3);
    hall.clock.advance(20'000);
    QCOMPARE(hall.queue.recall(ticket.id, at(1)).kind, StepKind::LimitReached);
    QCOMPARE(hall.queue.refresh().ticket(ticket.id)->calls, 3);
}

void TestQueueGestures::noShowComesBackBehindTheNext()
{
    Hall hall;
    const Ticket missed = hall.issue();
    for (int i = 0; i < 3; ++i)
        (void)hall.issue();
    (void)hall.callAt(hall.first);
    QCOMPARE(hall.queue.noShow(missed.id, at(1)).ticket->awayUntil,
             hall.clock.now().addSecs(30 * 60));
    hall.clock.advance(5 * kMinute);
    QCOMPARE(hall.queue.returnToLine(missed.id, at(2), LinePlace::AfterNext).kind, StepKind::Done);
    QCOMPARE(hall.waiting(), (QStringList{u"A002"_s, u"A001"_s, u"A003"_s, u"A004"_s}));
    QCOMPARE(hall.queue.returnToLine(missed.id, at(2), LinePlace::AfterNext).kind,
             StepKind::NotAllowed);
    // After the grace only for a reason, and then last.
    (void)hall.callAt(hall.first);
    const Ticket late = hall.queue.refresh().atCounter(1).value();
    (void)hall.queue.noShow(late.id, at(1));
    hall.clock.advance(31 * kMinute);
    QCOMPARE(hall.queue.returnToLine(late.id, at(1), LinePlace::AfterNext).kind,
             StepKind::NotAllowed);
    QCOMPARE(hall.queue.returnToLine(late.id, at(1), LinePlace::AfterNext, u"đi cấp cứu"_s).kind,
             StepKind::Done);
    QCOMPARE(hall.waiting().constLast(), late.number.text());
}

void TestQueueGestures::holdRemembersWhoAndUntilWhen()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    (void)hall.issue();
    (void)hall.serveAt(hall.first);
    const auto held = hall.queue.hold(a1.id, at(1), u"đi phô tô"_s);
    QCOMPARE(held.ticket->holderName, u"Clerk 1"_s);
    QCOMPARE(held.ticket->awayReason, u"đi phô tô"_s);
    QCOMPARE(held.ticket->awayUntil, hall.clock.now().addSecs(10 * 60));
    hall.clock.advance(kMinute);
    QCOMPARE(hall.queue.returnToLine(a1.id, at(1), LinePlace::OwnTime).kind, StepKind::Done);
    QCOMPARE(hall.waiting(), (QStringList{u"A001"_s, u"A002"_s}));
    QVERIFY(!hall.queue.refresh().ticket(a1.id)->awaySince.isValid());
}

void TestQueueGestures::transferGoesToALaneOrACounter()
{
    Hall hall;
    const Ticket b1 = hall.issue(u"B"_s);
    const Ticket a1 = hall.issue();
    (void)hall.serveAt(hall.first);
    QCOMPARE(hall.queue.transfer(a1.id, at(2), {u"B"_s}, LinePlace::First, {}).kind,
             StepKind::NotAllowed); // another counter's
    QCOMPARE(hall.queue.transfer(a1.id, at(1), {}, LinePlace::First, {}).kind,
             StepKind::NotAllowed);
    const auto moved = hall.queue.transfer(a1.id, at(1), {u"B"_s}, LinePlace::First, u"nhầm"_s);
    QCOMPARE(moved.ticket->state, TicketState::Waiting);
    QCOMPARE(moved.ticket->number.text(), u"A001"_s); // the number stays
    QCOMPARE(moved.ticket->lane, u"B"_s);
    QCOMPARE(hall.waiting(), (QStringList{u"A001"_s, u"B001"_s}));
    QCOMPARE(hall.queue.callNext(hall.first, at(1)).kind, CallKind::Empty);
    QCOMPARE(hall.callAt(hall.second).id, a1.id);
    // To a counter alone: nobody else of the lane may take it.
    (void)hall.queue.arrived(a1.id, at(2));
    QCOMPARE(hall.queue.transfer(a1.id, at(2), {{}, 1}, LinePlace::OwnTime, {}).kind,
             StepKind::Done);
    QCOMPARE(hall.callAt(hall.second).id, b1.id);
    QCOMPARE(hall.callAt(hall.first).id, a1.id);
    const Ticket now = hall.queue.refresh().ticket(a1.id).value();
    QCOMPARE(now.stays.size(), 3);
    QCOMPARE(now.firstCalledAt, now.lastCalledAt); // the first call fixed the waiting time
}

void TestQueueGestures::severalServicesInOneVisit()
{
    Hall hall;
    (void)hall.issue();
    const Ticket ticket = hall.serveAt(hall.first);
    QCOMPARE(ticket.services.size(), 1);
    hall.clock.advance(5 * kMinute);
    const auto second = hall.queue.startService(ticket.id, at(1), u"2.000815"_s, u"Chứng thực"_s);
    QCOMPARE(second.ticket->services.size(), 2);
    QCOMPARE(second.ticket->services.last().procedureName, u"Chứng thực"_s);
    QCOMPARE(second.ticket->arrivedAt, ticket.arrivedAt);
    QCOMPARE(hall.queue.startService(ticket.id, at(1), {}, {}).kind, StepKind::NotAllowed);
    QCOMPARE(hall.queue.startService(ticket.id, at(2), {}, u"x"_s).kind, StepKind::NotAllowed);
    QCOMPARE(hall.queue.undo(second.event, at(1)).ticket->services.size(), 1);
}

void TestQueueGestures::quickTransactionNeedsNoNumber()
{
    Hall hall;
    (void)hall.issue();
    const auto quick = hall.queue.quickTransaction(hall.first, at(1), {}, u"Hỏi đường"_s);
    QCOMPARE(quick.ticket->state, TicketState::Serving);
    QCOMPARE(quick.ticket->number.series, u"Q"_s);
    QVERIFY(hall.queue.refresh().recentCalls(5).isEmpty());
    QCOMPARE(hall.queue.undo(quick.event, at(1)).ticket->state, TicketState::Cancelled);
    QVERIFY(!hall.queue.refresh().atCounter(1));
    // Beside somebody who is being served it is done at once.
    (void)hall.serveAt(hall.first);
    const auto beside = hall.queue.quickTransaction(hall.first, at(1), {}, u"Hỏi đường"_s);
    QCOMPARE(beside.ticket->state, TicketState::Finished);
    QCOMPARE(hall.queue.refresh().atCounter(1)->number.text(), u"A001"_s);
}

void TestQueueGestures::callThisOneNeedsAReason()
{
    Hall hall;
    (void)hall.issue();
    const Ticket a2 = hall.issue();
    QCOMPARE(hall.queue.callThis(hall.first, at(1), a2.id, u"  "_s).kind, CallKind::NotAllowed);
    const auto outcome = hall.queue.callThis(hall.first, at(1), a2.id, u"người nhà đón"_s);
    QCOMPARE(outcome.kind, CallKind::Called);
    QCOMPARE(outcome.ticket->callReason, u"chosen: người nhà đón"_s);
    const auto taken = hall.queue.callThis(hall.second, at(2), a2.id, u"x"_s);
    QCOMPARE(taken.kind, CallKind::TakenByOther);
    QCOMPARE(taken.otherCounter, 1);
    QCOMPARE(taken.next->ticket.number.text(), u"A001"_s); // offered instead
}

void TestQueueGestures::leavingAndReopening()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    (void)hall.issue();
    QCOMPARE(hall.queue.leave(a1.id, at(0)).ticket->state, TicketState::Left);
    QCOMPARE(hall.queue.leave(a1.id, at(0)).kind, StepKind::NotAllowed);
    QCOMPARE(hall.queue.reopen(a1.id, at(1), LinePlace::OwnTime, {}).kind, StepKind::NotAllowed);
    QCOMPARE(hall.queue.reopen(a1.id, at(1), LinePlace::OwnTime, u"còn ở đây"_s).kind,
             StepKind::Done);
    QCOMPARE(hall.waiting(), (QStringList{u"A001"_s, u"A002"_s}));
    (void)hall.serveAt(hall.first);
    (void)hall.queue.finish(a1.id, at(1));
    QCOMPARE(hall.queue.reopen(a1.id, at(1), LinePlace::First, u"thiếu chữ ký"_s).kind,
             StepKind::Done);
    QVERIFY(!hall.queue.refresh().ticket(a1.id)->endedAt.isValid());
    QCOMPARE(hall.queue.cancel(a1.id, at(1), {}).kind, StepKind::NotAllowed);
    QCOMPARE(hall.queue.cancel(a1.id, at(1), u"lấy nhầm"_s).ticket->state, TicketState::Cancelled);
}

void TestQueueGestures::eightSecondsThenASupervisor()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    (void)hall.callAt(hall.first);
    const auto gone = hall.queue.noShow(a1.id, at(1));
    QCOMPARE(hall.queue.undo(gone.event, at(2)).kind, StepKind::TooLate); // not theirs
    hall.clock.advance(60'000);
    QCOMPARE(hall.queue.undo(gone.event, at(1)).kind, StepKind::TooLate);
    QCOMPARE(hall.queue.refresh().ticket(a1.id)->state, TicketState::NoShow);
    QCOMPARE(hall.queue.undo(gone.event, overseer(0)).ticket->state, TicketState::Called);
    QCOMPARE(hall.journal.all.last().by.staff, overseer(0).staff);
}

void TestQueueGestures::samePressSameNumber()
{
    Hall hall;
    const TicketId press(QUuid::createUuid());
    const Ticket first = hall.queue.issue({.series = u"A"_s, .request = press}, at(0));
    const Ticket again = hall.queue.issue({.series = u"A"_s, .request = press}, at(0));
    QCOMPARE(again.id, first.id);
    QCOMPARE(hall.journal.all.size(), 1);
}

void TestQueueGestures::oneNumberForABooking()
{
    Hall hall;
    const Ticket first = hall.queue.issue({.series = u"A"_s, .bookingId = u"b-1"_s}, at(0));
    QCOMPARE(hall.queue.issue({.series = u"B"_s, .bookingId = u"b-1"_s}, at(0)).id, first.id);
    QCOMPARE(hall.queue.leave(first.id, at(0)).kind, StepKind::Done);
    QVERIFY(hall.queue.issue({.series = u"A"_s, .bookingId = u"b-1"_s}, at(0)).id != first.id);
}

void TestQueueGestures::numbersForAPersonAreLimited()
{
    QueueRules rules;
    rules.numbersPerPerson = 2;
    Hall hall(rules);
    const auto take = [&](const QString &mark) {
        return hall.queue.issue({.series = u"A"_s, .personMark = mark}, at(0));
    };
    const Ticket one = take(u"m"_s);
    (void)take(u"m"_s);
    QVERIFY_THROWS_EXCEPTION(Failure, (void)take(u"m"_s));
    (void)take(u"other"_s);
    (void)take({}); // whose card was not read is not counted
    (void)take({});
    (void)take({});
    (void)hall.queue.cancel(one.id, at(1), u"lấy nhầm"_s);
    QCOMPARE(take(u"m"_s).number.text(), u"A007"_s);
}

void TestQueueGestures::correctedFormKeepsThePlace()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    for (int i = 0; i < 3; ++i)
        (void)hall.issue();
    (void)hall.serveAt(hall.first);
    (void)hall.queue.finish(a1.id, at(1));
    hall.clock.advance(20 * kMinute);
    const Ticket back = hall.queue.issue(
        {.series = u"A"_s, .purpose = Purpose::CorrectedForm, .continues = a1.id}, at(0));
    QCOMPARE(back.purpose, Purpose::CorrectedForm);
    QCOMPARE(hall.waiting().constFirst(), back.number.text());
}

void TestQueueGestures::yesterdayKeepsThePlace()
{
    QueueRules rules;
    rules.carryOver = true;
    Hall hall(rules);
    const Ticket served = hall.issue();
    const Ticket left = hall.issue();
    (void)hall.serveAt(hall.first);
    (void)hall.queue.finish(served.id, at(1));
    hall.clock.advance(3 * 24 * 60 * kMinute); // over a weekend
    const Ticket today = hall.issue();
    QCOMPARE(hall.queue.carriedOver().size(), 1);
    QCOMPARE(hall.queue.carriedOver().constFirst().id, left.id);
    const Ticket again = hall.queue.issue({.series = u"A"_s, .continues = left.id}, at(0));
    QCOMPARE(again.number.text(), u"A002"_s); // a number of today
    QCOMPARE(hall.waiting(), (QStringList{again.number.text(), today.number.text()}));
    QVERIFY(hall.queue.carriedOver().isEmpty());
    hall.queue.setRules({});
    QVERIFY(hall.queue.carriedOver().isEmpty());
}

void TestQueueGestures::paperNumbersAreEnteredLater()
{
    Hall hall;
    const Ticket live = hall.issue();
    const QDateTime when = hall.clock.now().addSecs(-600);
    const Ticket paper = hall.queue.issue({.series = u"R"_s, .at = when, .number = 17}, at(1));
    QCOMPARE(paper.number.text(), u"R017"_s);
    QVERIFY(paper.estimated);
    QCOMPARE(paper.issuedAt, when);
    QCOMPARE(hall.waiting(), (QStringList{u"R017"_s, live.number.text()})); // by its time
    QVERIFY_THROWS_EXCEPTION(
        Failure, (void)hall.queue.issue({.series = u"R"_s, .at = when, .number = 17}, at(1)));
}

void TestQueueGestures::slipIsAState()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    QCOMPARE(a1.slip, Ticket::Slip::Unknown);
    using Kind = QueueEvent::Kind;
    QCOMPARE(hall.queue.noteSlip(a1.id, Kind::PrintFailed, at(0), u"paper_out"_s).ticket->slip,
             Ticket::Slip::Failed);
    const auto called = hall.queue.callNext(hall.first, at(1));
    QCOMPARE(hall.queue.noteSlip(a1.id, Kind::Reprinted, at(1)).ticket->slipCopies, 1);
    QCOMPARE(hall.queue.noteSlip(a1.id, Kind::Reprinted, at(1)).ticket->slipCopies, 2);
    // A print is no step of the turn: the call before it can still be taken back.
    QCOMPARE(hall.queue.undo(called.event, at(1)).ticket->state, TicketState::Waiting);
    QCOMPARE(hall.queue.refresh().ticket(a1.id)->slip, Ticket::Slip::Printed);
}

void TestQueueGestures::appointmentCountsInItsTime()
{
    const CallPolicy policy;
    Ticket ticket;
    ticket.issuedAt = test::morning();
    ticket.bookedFor = test::morning().addSecs(60 * 60);
    const auto after = [&](int minutes) {
        return precedenceOf(ticket, policy,
                            test::morning().addSecs(minutes * 60).toMSecsSinceEpoch());
    };
    QCOMPARE(after(44), Precedence::None); // too early
    QCOMPARE(after(45), Precedence::Appointment);
    QCOMPARE(after(120), Precedence::Appointment); // came in time, and waits
    ticket.issuedAt = ticket.bookedFor.addSecs(16 * 60);
    QCOMPARE(after(90), Precedence::None); // came too late
    ticket.purpose = Purpose::PickUp;
    QCOMPARE(after(90), Precedence::PickUp);
    ticket.priorityReason = u"elderly"_s;
    QCOMPARE(after(90), Precedence::Priority);
}

void TestQueueGestures::clockSetBackChangesNoOrder()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    hall.clock.jump(-3'600'000);
    const Ticket a2 = hall.queue.issue({.series = u"A"_s}, at(0));
    QCOMPARE(hall.waiting(), (QStringList{a1.number.text(), a2.number.text()}));
    QCOMPARE(hall.callAt(hall.first).id, a1.id);
    // Over midnight, too, by some minutes: yesterday's numbers do not come back.
    const qint64 pastMidnight =
        hall.clock.now().msecsTo(centreTime(test::morning().date().addDays(1), QTime(0, 5)));
    hall.clock.jump(pastMidnight);
    const Ticket next = hall.queue.issue({.series = u"A"_s}, at(0));
    QCOMPARE(next.number.text(), u"A001"_s);
    hall.clock.jump(-8 * 60'000);
    QCOMPARE(hall.queue.issue({.series = u"A"_s}, at(0)).number.text(), u"A002"_s);
    QCOMPARE(hall.queue.refresh().tickets().size(), 2);
    // By hours: it had leapt ahead, and everybody else is still in the day before.
    hall.clock.jump(-2 * 3'600'000);
    QCOMPARE(hall.queue.issue({.series = u"A"_s}, at(0)).number.text(), u"A003"_s);
}

void TestQueueGestures::detailsSurviveTheJournal()
{
    QueueEvent event;
    event.purpose = Purpose::PickUp;
    event.bookingId = u"b-7"_s;
    event.bookedFor = test::morning().toUTC();
    event.dossiers = 4;
    event.estimated = true;
    event.personMark = u"abc"_s;
    event.carriedFrom = TicketId(QUuid::createUuid());
    event.rank = Rank{1'795'000'000'000, QUuid::createUuid(), -2};
    event.lane = u"B"_s;
    event.toCounter = 3;
    event.until = test::morning().addSecs(60).toUTC();
    event.lanes = {u"A"_s, u"B"_s};
    event.laneRun = 2;
    event.counterRun = 1;
    event.island = QueueEvent::Island{u"C02"_s, test::morning().toUTC(), 41};
    QueueEvent read;
    setDetails(read, detailsOf(event));
    QCOMPARE(detailsOf(read), detailsOf(event));
    QCOMPARE(read.rank, event.rank);
    QCOMPARE(read.until, event.until);
    QVERIFY(read.island == event.island);
    QVERIFY(detailsOf(QueueEvent()).isEmpty());
    setDetails(read, {{u"rank"_s, u"x"_s}, {u"dossiers"_s, -5}, {u"purpose"_s, u"?"_s}});
    QVERIFY(!read.rank);
    QCOMPARE(read.dossiers, 1);
    QCOMPARE(read.purpose, Purpose::Service);
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestQueueGestures)
#include "tst_core_queue_gestures.moc"
