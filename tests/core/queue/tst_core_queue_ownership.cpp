// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whose number and whose counter it is, what places there are, and places that are kept once.
#include "tests/core/queue/memory_journal.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

using test::at;
using test::counterOf;

namespace {

using StepKind = CentreQueue::StepOutcome::Kind;
using Answer = CentreQueue::CounterOutcome::Kind;
using State = CounterStatus::State;

constexpr qint64 kMinute = 60'000;

struct Hall
{
    SimulatedClock clock{test::morning()};
    test::CountingIds ids;
    test::MemoryJournal journal;
    CentreQueue queue;
    Counter first = counterOf(1, {u"A"_s});
    Counter second = counterOf(2, {u"A"_s});
    Counter third = counterOf(3, {u"B"_s});

    explicit Hall(const QueueRules &rules = {}) : queue(journal, clock, ids, rules)
    {
        queue.setPlaces({u"A"_s, u"B"_s}, {first, second, third});
        for (const Counter &counter : {first, second, third})
            (void)queue.openCounter(counter, at(counter.number));
    }
    Ticket issue()
    {
        clock.advance(1'000);
        return queue.issue({.series = u"A"_s}, at(0));
    }
    Ticket held()
    {
        const Ticket ticket = issue();
        (void)queue.callNext(first, at(1));
        (void)queue.arrived(ticket.id, at(1));
        return queue.hold(ticket.id, at(1), u"phô tô"_s).ticket.value();
    }
    [[nodiscard]] QByteArray refusal(const CentreQueue::IssueRequest &request)
    {
        try {
            (void)queue.issue(request, at(0));
        } catch (const Failure &failure) {
            return failure.name();
        }
        return {};
    }
    [[nodiscard]] QStringList carried()
    {
        QStringList numbers;
        const QVector<Ticket> left = queue.carriedOver();
        for (const Ticket &ticket : left)
            numbers << ticket.number.text();
        return numbers;
    }
};

Actor overseer(int counter)
{
    Actor actor = at(counter);
    actor.role = Role::Supervisor;
    return actor;
}

} // namespace

class TestQueueOwnership : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeldNumberIsItsHolders();
    void aHeldNumberWhoseHolderLeft();
    void resumingOpensTheCounter();
    void transferToAPlaceThatIs();
    void numbersOfKnownGroups();
    void pauseAndCloseAreTheClerks();
    void aPlaceIsKeptOnce();
    void anEndedNumberComesBackAlone();
    void whoIsCarriedOver();
    void theReasonOfEachCall();
};

void TestQueueOwnership::aHeldNumberIsItsHolders()
{
    Hall hall;
    const Ticket a1 = hall.held();
    QCOMPARE(hall.queue.resume(a1.id, at(2)).kind, StepKind::NotAllowed);
    QCOMPARE(hall.queue.transfer(a1.id, at(2), {u"B"_s}, LinePlace::Last, {}).kind,
             StepKind::NotAllowed);
    Actor boss = overseer(9);
    boss.counter = 2;
    QCOMPARE(hall.queue.resume(a1.id, boss).kind, StepKind::NotAllowed); // counter 2 is not theirs
    hall.clock.advance(11 * kMinute);                                    // its time is up
    QVERIFY(!mayTakeUp(hall.queue.refresh(), a1, at(3), hall.clock.now())); // another lane
    QCOMPARE(hall.queue.resume(a1.id, at(3)).kind, StepKind::NotAllowed);
    QCOMPARE(hall.queue.resume(a1.id, at(2)).ticket->counter, 2);
    (void)hall.queue.hold(a1.id, at(2), u"x"_s);
    QCOMPARE(hall.queue.transfer(a1.id, at(1), {u"B"_s}, LinePlace::Last, {}).kind,
             StepKind::NotAllowed); // counter 2's now
    QCOMPARE(hall.queue.transfer(a1.id, boss, {u"B"_s}, LinePlace::Last, {}).kind, StepKind::Done);
}

void TestQueueOwnership::aHeldNumberWhoseHolderLeft()
{
    Hall hall;
    const Ticket a1 = hall.held();
    (void)hall.queue.closeCounter(at(1));
    QCOMPARE(hall.queue.resume(a1.id, at(2)).kind, StepKind::Done);
}

void TestQueueOwnership::resumingOpensTheCounter()
{
    Hall hall;
    const Ticket a1 = hall.held();
    (void)hall.queue.pauseCounter(at(1), u"họp"_s);
    Actor elsewhere = at(1);
    elsewhere.counter = 2;
    QCOMPARE(hall.queue.resume(a1.id, elsewhere).kind, StepKind::NotAllowed);
    const auto back = hall.queue.resume(a1.id, at(1));
    QCOMPARE(back.kind, StepKind::Done);
    QCOMPARE(hall.queue.refresh().counter(1).state, State::Open);
    QCOMPARE(hall.queue.refresh().counter(1).lanes, QVector<QString>{u"A"_s});
    QCOMPARE(hall.queue.undo(back.event, at(1)).ticket->state, TicketState::OnHold);
    QCOMPARE(hall.queue.refresh().counter(1).state, State::Paused);
}

void TestQueueOwnership::transferToAPlaceThatIs()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    const auto to = [&](const CentreQueue::Target &target) {
        return hall.queue.transfer(a1.id, at(1), target, LinePlace::Last, u"nhầm"_s).kind;
    };
    QCOMPARE(to({u"no such lane"_s, 0}), StepKind::NotAllowed);
    QCOMPARE(to({{}, 77}), StepKind::NotAllowed);
    QCOMPARE(to({u"A"_s, 77}), StepKind::NotAllowed);
    // Not set up on this computer, but at work: another station's.
    (void)hall.queue.openCounter(counterOf(5, {u"B"_s}), at(5));
    QCOMPARE(to({{}, 5}), StepKind::Done);
    QCOMPARE(to({u"B"_s, 0}), StepKind::Done);
}

void TestQueueOwnership::numbersOfKnownGroups()
{
    Hall hall;
    QCOMPARE(hall.refusal({.series = u"Z"_s}), "series_unknown");
    QCOMPARE(hall.refusal({.series = u"R"_s, .at = test::morning(), .number = 5}), ""); // a roll
    QCOMPARE(hall.queue.quickTransaction(hall.first, at(1), {}, u"Hỏi đường"_s).kind,
             StepKind::Done);
}

void TestQueueOwnership::pauseAndCloseAreTheClerks()
{
    Hall hall;
    Actor other = at(7);
    other.counter = 1;
    QCOMPARE(hall.queue.pauseCounter(other, u"họp"_s).kind, Answer::TakenBy);
    QCOMPARE(hall.queue.closeCounter(other).kind, Answer::TakenBy);
    QCOMPARE(hall.queue.holdAndClose(other, u"họp"_s).kind, Answer::TakenBy);
    QCOMPARE(hall.queue.refresh().counter(1).state, State::Open);
    QCOMPARE(hall.queue.quickTransaction(hall.first, other, {}, u"x"_s).kind, StepKind::NotAllowed);
    QCOMPARE(hall.queue.closeCounter(at(1)).kind, Answer::Done);
    QCOMPARE(hall.queue.pauseCounter(at(1), u"họp"_s).kind, Answer::NotAllowed); // closed
}

void TestQueueOwnership::aPlaceIsKeptOnce()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    QCOMPARE(hall.refusal({.series = u"A"_s, .continues = a1.id}), "place_not_kept"); // waits still
    (void)hall.queue.callNext(hall.first, at(1));
    (void)hall.queue.arrived(a1.id, at(1));
    (void)hall.queue.finish(a1.id, at(1));
    const Ticket a2 = hall.issue();
    const Ticket back = hall.queue.issue({.series = u"A"_s, .continues = a1.id}, at(0));
    QCOMPARE(hall.refusal({.series = u"A"_s, .continues = a1.id}), "place_not_kept");
    QCOMPARE(hall.refusal({.series = u"A"_s, .continues = TicketId(QUuid::createUuid())}),
             "place_not_kept");
    const auto waiting = hall.queue.refresh().inState(TicketState::Waiting);
    QCOMPARE(waiting.size(), 2);
    QCOMPARE(waiting[0].id, back.id);
    QCOMPARE(waiting[1].id, a2.id);
    // Cancelled, it leaves the place to another one.
    (void)hall.queue.cancel(back.id, at(1), u"lấy nhầm"_s);
    QCOMPARE(hall.refusal({.series = u"A"_s, .continues = a1.id}), "");
}

void TestQueueOwnership::anEndedNumberComesBackAlone()
{
    Hall hall;
    const CentreQueue::IssueRequest booked{.series = u"A"_s, .bookingId = u"B1"_s};
    const Ticket a1 = hall.queue.issue(booked, at(0));
    const auto cancelled = hall.queue.cancel(a1.id, at(1), u"lấy nhầm"_s);
    const Ticket a2 = hall.queue.issue(booked, at(0));
    QVERIFY(a2.id != a1.id);
    QCOMPARE(hall.queue.undo(cancelled.event, at(1)).kind, StepKind::NotAllowed);
    QCOMPARE(hall.queue.reopen(a1.id, at(1), LinePlace::OwnTime, u"x"_s).kind,
             StepKind::NotAllowed);
    (void)hall.queue.cancel(a2.id, at(1), u"lấy nhầm"_s);
    QCOMPARE(hall.queue.undo(cancelled.event, at(1)).kind, StepKind::Done);
}

void TestQueueOwnership::whoIsCarriedOver()
{
    QueueRules rules;
    rules.carryOver = true;
    Hall hall(rules);
    const Ticket held = hall.held();
    const Ticket called = hall.issue();
    const Ticket early = hall.issue();
    const Ticket missed = hall.issue();
    const Ticket waits = hall.issue();
    const Ticket served = hall.issue();
    (void)hall.queue.callThis(hall.second, at(2), early.id, u"x"_s);
    (void)hall.queue.noShow(early.id, at(2));
    hall.clock.advance(40 * kMinute); // its grace is over
    (void)hall.queue.callThis(hall.second, at(2), missed.id, u"x"_s);
    (void)hall.queue.noShow(missed.id, at(2));
    (void)hall.queue.callThis(hall.second, at(2), served.id, u"x"_s);
    (void)hall.queue.arrived(served.id, at(2));
    (void)hall.queue.finish(served.id, at(2));
    (void)hall.queue.quickTransaction(hall.second, at(2), {}, u"x"_s);
    (void)hall.queue.callThis(hall.first, at(1), called.id, u"x"_s);
    hall.clock.advance(24 * 60 * kMinute);
    QCOMPARE(hall.carried(), (QStringList{held.number.text(), called.number.text(),
                                          missed.number.text(), waits.number.text()}));
    (void)hall.queue.issue({.series = u"A"_s, .continues = called.id}, at(0));
    QCOMPARE(hall.carried().size(), 3);
    QCOMPARE(hall.refusal({.series = u"A"_s, .continues = called.id}), "place_not_kept");
    QCOMPARE(hall.refusal({.series = u"A"_s, .continues = served.id}), "place_not_kept");
}

void TestQueueOwnership::theReasonOfEachCall()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    const Ticket elderly =
        hall.queue.issue({.series = u"A"_s, .priorityReason = u"elderly"_s}, at(0));
    QCOMPARE(hall.queue.callNext(hall.first, at(1)).ticket->id, elderly.id); // past A001
    hall.clock.advance(30'000);
    (void)hall.queue.recall(elderly.id, at(1));
    (void)hall.queue.hold(elderly.id, at(1), u"x"_s);
    (void)hall.queue.callNext(hall.first, at(1));
    (void)hall.queue.noShow(a1.id, at(1));
    (void)hall.queue.returnToLine(elderly.id, at(1), LinePlace::Last);
    (void)hall.queue.callNext(hall.first, at(1)); // nobody else waits
    const auto calls = hall.queue.refresh().recentCalls(9);
    QCOMPARE(calls.size(), 4);
    QVERIFY(!calls[0].ahead);
    QVERIFY(!calls[1].ahead);
    QVERIFY(calls[2].ahead && calls[2].again);
    QVERIFY(calls[3].ahead);
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestQueueOwnership)
#include "tst_core_queue_ownership.moc"
