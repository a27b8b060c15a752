// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an undo leaves behind: a whole gesture taken back, and never a state no gesture could make.
#include "tests/core/queue/memory_journal.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

using test::at;
using test::counterOf;

namespace {

using StepKind = CentreQueue::StepOutcome::Kind;
using CallKind = CentreQueue::CallOutcome::Kind;
using Answer = CentreQueue::CounterOutcome::Kind;
using State = CounterStatus::State;

Actor supervisor()
{
    Actor actor = at(90);
    actor.counter = 0;
    actor.role = Role::Supervisor;
    return actor;
}

/// The clerk of counter `own`, at another one.
Actor clerkAt(int own, int counter)
{
    Actor actor = at(own);
    actor.counter = counter;
    return actor;
}

struct Hall
{
    SimulatedClock clock{test::morning()};
    test::CountingIds ids;
    test::MemoryJournal journal;
    CentreQueue queue{journal, clock, ids};
    Counter first = counterOf(1, {u"A"_s});
    Counter second = counterOf(2, {u"A"_s});

    Ticket issue()
    {
        clock.advance(1'000);
        return queue.issue({.series = u"A"_s}, at(0));
    }
    Ticket serve()
    {
        (void)queue.openCounter(first, at(1));
        const Ticket ticket = queue.callNext(first, at(1)).ticket.value();
        return queue.arrived(ticket.id, at(1)).ticket.value();
    }
    [[nodiscard]] Ticket now(TicketId id) { return queue.refresh().ticket(id).value(); }
    [[nodiscard]] CounterStatus counter(int number) { return queue.refresh().counter(number); }
};

} // namespace

class TestQueueUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intoTheLineWhenTheCounterIsClosed();
    void intoTheLineWhenAnotherClerkHasTheCounter();
    void transferTakenBackLate();
    void backAtTheCounterThatIsStillTheirs();
    void aClosingWhoseClerkWentOn();
    void aTakeOverIsTakenBackWhole();
    void aReleaseIsTakenBackWhole();
    void aReleaseWhoseNumberWentOn();
    void aQuickTransactionBesideACitizen();
    void aCallThatOpenedTheCounter();
    void anOpeningIsTakenBack();
    void holdAndCloseIsOneGesture();
    void finishAndCloseIsOneGesture();
    void anUndoIsNotUndone();
    void notAfterTheClockWasSetBack();
    void gesturesSurviveTheJournal();
};

void TestQueueUndo::intoTheLineWhenTheCounterIsClosed()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    const Ticket a2 = hall.issue();
    (void)hall.serve();
    const auto finished = hall.queue.finish(a1.id, at(1));
    (void)hall.queue.closeCounter(at(1));
    const auto undone = hall.queue.undo(finished.event, at(1));
    QCOMPARE(undone.kind, StepKind::Done);
    QCOMPARE(undone.ticket->state, TicketState::Waiting);
    QCOMPARE(hall.counter(1).state, State::Closed);
    const auto waiting = hall.queue.refresh().inState(TicketState::Waiting);
    QCOMPARE(waiting.size(), 2);
    QCOMPARE(waiting[0].id, a1.id); // its own place
    QCOMPARE(waiting[1].id, a2.id);
    QCOMPARE(hall.queue.callNext(hall.second, at(2)).ticket->id, a1.id);
}

void TestQueueUndo::intoTheLineWhenAnotherClerkHasTheCounter()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    (void)hall.serve();
    const auto finished = hall.queue.finish(a1.id, at(1));
    const Actor other = clerkAt(7, 1);
    QCOMPARE(hall.queue.openCounter(hall.first, other, true).kind, Answer::Done);
    QCOMPARE(hall.queue.undo(finished.event, at(1)).ticket->state, TicketState::Waiting);
    QVERIFY(!hall.queue.refresh().atCounter(1)); // free for whoever has it
    QCOMPARE(hall.queue.callNext(hall.first, other).kind, CallKind::Called);
}

void TestQueueUndo::transferTakenBackLate()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    (void)hall.serve();
    const auto sent = hall.queue.transfer(a1.id, at(1), {u"B"_s}, LinePlace::Last, u"nhầm"_s);
    (void)hall.queue.closeCounter(at(1));
    hall.clock.advance(3'600'000);
    const auto undone = hall.queue.undo(sent.event, supervisor());
    QCOMPARE(undone.ticket->state, TicketState::Waiting);
    QCOMPARE(undone.ticket->lane, u"A"_s);
    QCOMPARE(hall.queue.callNext(hall.first, at(1)).ticket->id, a1.id);
}

void TestQueueUndo::backAtTheCounterThatIsStillTheirs()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    (void)hall.serve();
    const auto finished = hall.queue.finish(a1.id, at(1));
    QCOMPARE(hall.queue.undo(finished.event, at(1)).ticket->state, TicketState::Serving);
    QCOMPARE(hall.queue.refresh().atCounter(1)->id, a1.id);
    // Whoever took the counter over with the citizen has it, too.
    const Actor other = clerkAt(7, 1);
    (void)hall.queue.openCounter(hall.first, other, true);
    const auto again = hall.queue.finish(a1.id, other);
    QCOMPARE(hall.queue.undo(again.event, other).ticket->state, TicketState::Serving);
}

void TestQueueUndo::aClosingWhoseClerkWentOn()
{
    Hall hall;
    (void)hall.queue.openCounter(hall.first, at(1));
    const auto closed = hall.queue.closeCounter(at(1));
    (void)hall.queue.openCounter(hall.second, clerkAt(1, 2));
    QCOMPARE(hall.queue.undo(closed.event, at(1)).kind, StepKind::NotAllowed);
    QCOMPARE(hall.counter(1).state, State::Closed);
    QCOMPARE(hall.queue.refresh().counterOf(at(1).staff), 2);
    (void)hall.queue.closeCounter(clerkAt(1, 2));
    QCOMPARE(hall.queue.undo(closed.event, at(1)).kind, StepKind::Done);
    QCOMPARE(hall.counter(1).state, State::Open);
}

void TestQueueUndo::aTakeOverIsTakenBackWhole()
{
    Hall hall;
    (void)hall.queue.openCounter(hall.first, at(1));
    const Actor moved = clerkAt(1, 2);
    const auto over = hall.queue.openCounter(hall.second, moved, true);
    QCOMPARE(hall.counter(1).state, State::Closed);
    QCOMPARE(hall.queue.undo(over.event, moved).kind, StepKind::Done);
    QCOMPARE(hall.counter(1).state, State::Open);
    QCOMPARE(hall.counter(2).state, State::Closed);
    QCOMPARE(hall.queue.refresh().counterOf(at(1).staff), 1);
}

void TestQueueUndo::aReleaseIsTakenBackWhole()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    (void)hall.serve();
    const auto freed = hall.queue.releaseCounter(1, supervisor(), u"máy hỏng"_s);
    QCOMPARE(hall.now(a1.id).state, TicketState::Waiting);
    // Either of the two events names the gesture.
    const auto returned = hall.queue.refresh().lastEventOf(a1.id);
    QVERIFY(returned->id != freed.event);
    QCOMPARE(hall.queue.undo(returned->id, supervisor()).ticket->state, TicketState::Serving);
    QCOMPARE(hall.counter(1).state, State::Open);
    QCOMPARE(hall.counter(1).staff, at(1).staff);
    QCOMPARE(hall.queue.finish(a1.id, at(1)).kind, StepKind::Done);
}

void TestQueueUndo::aReleaseWhoseNumberWentOn()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    (void)hall.serve();
    const auto freed = hall.queue.releaseCounter(1, supervisor(), u"máy hỏng"_s);
    (void)hall.queue.callNext(hall.second, at(2));
    QCOMPARE(hall.queue.undo(freed.event, supervisor()).kind, StepKind::NotAllowed);
    QCOMPARE(hall.counter(1).state, State::Closed);
    QCOMPARE(hall.now(a1.id).counter, 2);
}

void TestQueueUndo::aQuickTransactionBesideACitizen()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    (void)hall.queue.callNext(hall.first, at(1));
    const auto quick = hall.queue.quickTransaction(hall.first, at(1), {}, u"Hỏi đường"_s);
    QCOMPARE(quick.ticket->state, TicketState::Finished);
    const auto undone = hall.queue.undo(quick.event, at(1));
    QCOMPARE(undone.kind, StepKind::Done);
    QCOMPARE(undone.ticket->state, TicketState::Cancelled);
    QVERIFY(undone.ticket->services.isEmpty());
    QCOMPARE(hall.queue.refresh().atCounter(1)->id, a1.id);
}

void TestQueueUndo::aCallThatOpenedTheCounter()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    (void)hall.queue.openCounter(hall.first, at(1));
    (void)hall.queue.pauseCounter(at(1), u"họp"_s);
    const auto called = hall.queue.callNext(hall.first, at(1));
    QCOMPARE(hall.counter(1).state, State::Open);
    QCOMPARE(hall.queue.undo(called.event, at(1)).ticket->state, TicketState::Waiting);
    QCOMPARE(hall.counter(1).state, State::Paused); // as it was
    // Used since, it stays open.
    const Ticket a2 = hall.issue();
    const auto anew = hall.queue.callNext(hall.first, at(1));
    QCOMPARE(anew.ticket->id, a1.id);
    const auto missed = hall.queue.noShow(a1.id, at(1));
    (void)hall.queue.callNext(hall.first, at(1));
    (void)hall.queue.noShow(a2.id, at(1));
    QCOMPARE(hall.queue.undo(missed.event, supervisor()).ticket->state, TicketState::Called);
    QCOMPARE(hall.queue.undo(anew.event, supervisor()).ticket->state, TicketState::Waiting);
    QCOMPARE(hall.counter(1).state, State::Open);
}

void TestQueueUndo::anOpeningIsTakenBack()
{
    Hall hall;
    const auto opened = hall.queue.openCounter(hall.first, at(1));
    QCOMPARE(hall.queue.undo(opened.event, at(1)).kind, StepKind::Done);
    QCOMPARE(hall.counter(1).state, State::Closed);
    // Not from under somebody who was called there.
    const auto again = hall.queue.openCounter(hall.first, at(1));
    const Ticket a1 = hall.issue();
    (void)hall.queue.callNext(hall.first, at(1));
    QCOMPARE(hall.queue.undo(again.event, at(1)).kind, StepKind::NotAllowed);
    QCOMPARE(hall.now(a1.id).state, TicketState::Called);
}

void TestQueueUndo::holdAndCloseIsOneGesture()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    (void)hall.serve();
    const auto closed = hall.queue.holdAndClose(at(1), u"đi họp"_s);
    QCOMPARE(closed.kind, Answer::Done);
    QCOMPARE(hall.now(a1.id).state, TicketState::OnHold);
    QVERIFY(hall.now(a1.id).awayUntil.isValid());
    QCOMPARE(hall.counter(1).state, State::Closed);
    QCOMPARE(hall.queue.undo(closed.event, at(1)).kind, StepKind::Done);
    QCOMPARE(hall.now(a1.id).state, TicketState::Serving);
    QCOMPARE(hall.counter(1).state, State::Open);
}

void TestQueueUndo::finishAndCloseIsOneGesture()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    (void)hall.queue.callNext(hall.first, at(1));
    // Who is only called has had no turn that could end.
    const auto early = hall.queue.finishAndClose(at(1));
    QCOMPARE(early.kind, Answer::HasCitizen);
    QCOMPARE(early.ticket->id, a1.id);
    QCOMPARE(hall.counter(1).state, State::Open);
    (void)hall.queue.arrived(a1.id, at(1));
    QCOMPARE(hall.queue.finishAndClose(at(2)).kind, Answer::Done); // nothing there to close
    QCOMPARE(hall.now(a1.id).state, TicketState::Serving);
    const auto closed = hall.queue.finishAndClose(at(1));
    QCOMPARE(closed.kind, Answer::Done);
    QCOMPARE(hall.now(a1.id).state, TicketState::Finished);
    QCOMPARE(hall.counter(1).state, State::Closed);
    QCOMPARE(hall.queue.undo(closed.event, at(1)).kind, StepKind::Done);
    QCOMPARE(hall.now(a1.id).state, TicketState::Serving);
    QCOMPARE(hall.counter(1).state, State::Open);
}

void TestQueueUndo::anUndoIsNotUndone()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    (void)hall.serve();
    const auto finished = hall.queue.finish(a1.id, at(1));
    (void)hall.queue.closeCounter(at(1));
    (void)hall.queue.undo(finished.event, at(1)); // returned to the line within it
    const auto last = hall.queue.refresh().lastEventOf(a1.id);
    QCOMPARE(last->kind, QueueEvent::Kind::Returned);
    QCOMPARE(hall.queue.undo(last->id, supervisor()).kind, StepKind::NotAllowed);
    QCOMPARE(hall.now(a1.id).state, TicketState::Waiting);
}

void TestQueueUndo::notAfterTheClockWasSetBack()
{
    Hall hall;
    const Ticket a1 = hall.issue();
    (void)hall.serve();
    const auto finished = hall.queue.finish(a1.id, at(1));
    hall.clock.jump(-3'600'000);
    QCOMPARE(hall.queue.undo(finished.event, at(1)).kind, StepKind::TooLate);
    QCOMPARE(hall.queue.undo(finished.event, supervisor()).kind, StepKind::Done);
}

void TestQueueUndo::gesturesSurviveTheJournal()
{
    QueueEvent event;
    event.gesture = EventId(QUuid::createUuid());
    event.personMark = u"m"_s;
    event.personLimit = 2;
    QueueEvent read;
    setDetails(read, detailsOf(event));
    QCOMPARE(read.gesture, event.gesture);
    QCOMPARE(read.personLimit, 2);
    // One event alone is its own gesture and says nothing.
    Hall hall;
    (void)hall.issue();
    QVERIFY(hall.journal.all.last().gesture.isNull());
    (void)hall.queue.callNext(hall.first, at(1)); // opened and called
    QCOMPARE(hall.journal.all[1].gesture, hall.journal.all[1].id);
    QCOMPARE(hall.journal.all[2].gesture, hall.journal.all[1].id);
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestQueueUndo)
#include "tst_core_queue_undo.moc"
