// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counters: opened, paused, closed, taken over; numbers of stations on their own; the rules as a document.
#include "app/core/queue/number_blocks.h"
#include "tests/core/queue/memory_journal.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

using test::at;
using test::counterOf;

namespace {

using Answer = CentreQueue::CounterOutcome::Kind;
using State = CounterStatus::State;

class SharedJournal final : public QueueJournal
{
public:
    test::MemoryJournal inner;
    int slot = -1;
    qint64 merges = 0;
    [[nodiscard]] QVector<QueueEvent> eventsSince(QDate day, qint64 seq) const override
    {
        return inner.eventsSince(day, seq);
    }
    QVector<QueueEvent>
    append(QDate day, qint64 seenSeq,
           const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide) override
    {
        return inner.append(day, seenSeq, decide);
    }
    [[nodiscard]] QueueLink link() const override
    {
        QueueLink link;
        link.kind = slot < 0 ? QueueLink::Kind::Shared : QueueLink::Kind::Island;
        return link;
    }
    [[nodiscard]] int blockSlot() const override { return slot; }
    [[nodiscard]] qint64 generation() const override { return merges; }
};

struct Hall
{
    SimulatedClock clock{test::morning()};
    test::CountingIds ids;
    test::MemoryJournal journal;
    CentreQueue queue{journal, clock, ids};
    Counter first = counterOf(1, {u"A"_s});
    Counter second = counterOf(2, {u"A"_s, u"B"_s});
};

} // namespace

class TestCounters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openPauseClose();
    void nobodyWorksAtTwoCounters();
    void counterOfSomebodyElse();
    void notClosedWithACitizenInIt();
    void supervisorReleases();
    void undoOfAPause();
    void helpIsCalledAndGiven();
    void stationsOnTheirOwnNumberFromTheirBlock();
    void commonRowGoesPastTheBlocks();
    void mergeStartsTheStateAnew();
    void rulesAreADocument();
};

void TestCounters::openPauseClose()
{
    Hall hall;
    CentreQueue &queue = hall.queue;
    QCOMPARE(queue.openCounter(hall.first, at(2)).kind, Answer::NotAllowed);
    QCOMPARE(queue.openCounter(hall.first, at(1)).status.state, State::Open);
    QVERIFY(queue.openCounter(hall.first, at(1)).event.isNull()); // once is enough
    QCOMPARE(queue.pauseCounter(at(1), u" "_s).kind, Answer::NotAllowed);
    const QDateTime until = hall.clock.now().addSecs(900);
    const auto paused = queue.pauseCounter(at(1), u"ăn trưa"_s, until);
    QCOMPARE(paused.status.state, State::Paused);
    QCOMPARE(paused.status.until, until);
    hall.clock.advance(1'000);
    QCOMPARE(queue.openCounter(hall.first, at(1)).status.state, State::Open);
    hall.clock.advance(1'000);
    QCOMPARE(queue.closeCounter(at(1)).status.state, State::Closed);
    QVERIFY(queue.closeCounter(at(1)).event.isNull());
    const CounterStatus status = queue.refresh().counter(1);
    QCOMPARE(status.shifts.size(), 2);
    QCOMPARE(status.shifts[1].toMs - status.shifts[1].fromMs, 1'000);
    // A call opens the counter by itself.
    (void)queue.issue({.series = u"A"_s}, at(0));
    QCOMPARE(queue.callNext(hall.first, at(1)).kind, CentreQueue::CallOutcome::Kind::Called);
    QCOMPARE(queue.refresh().counter(1).state, State::Open);
}

void TestCounters::nobodyWorksAtTwoCounters()
{
    Hall hall;
    (void)hall.queue.issue({.series = u"A"_s}, at(0));
    (void)hall.queue.openCounter(hall.first, at(1));
    Actor again = at(1);
    again.counter = 2;
    const auto refused = hall.queue.openCounter(hall.second, again);
    QCOMPARE(refused.kind, Answer::StaffElsewhere);
    QCOMPARE(refused.otherCounter, 1);
    const auto call = hall.queue.callNext(hall.second, again);
    QCOMPARE(call.kind, CentreQueue::CallOutcome::Kind::Elsewhere);
    QCOMPARE(call.otherCounter, 1);
    // With somebody at the first one it stays; else it is closed on the way.
    (void)hall.queue.callNext(hall.first, at(1));
    QCOMPARE(hall.queue.openCounter(hall.second, again, true).kind, Answer::HasCitizen);
    const Ticket here = hall.queue.refresh().atCounter(1).value();
    (void)hall.queue.arrived(here.id, at(1));
    (void)hall.queue.finish(here.id, at(1));
    QCOMPARE(hall.queue.openCounter(hall.second, again, true).kind, Answer::Done);
    QCOMPARE(hall.queue.refresh().counter(1).state, State::Closed);
    QCOMPARE(hall.queue.refresh().counterOf(at(1).staff), 2);
}

void TestCounters::counterOfSomebodyElse()
{
    Hall hall;
    (void)hall.queue.openCounter(hall.first, at(1));
    Actor other = at(3);
    other.counter = 1;
    const auto taken = hall.queue.openCounter(hall.first, other);
    QCOMPARE(taken.kind, Answer::TakenBy);
    QCOMPARE(taken.status.staffName, u"Clerk 1"_s);
    QCOMPARE(hall.queue.openCounter(hall.first, other, true).status.staffName, u"Clerk 3"_s);
}

void TestCounters::notClosedWithACitizenInIt()
{
    Hall hall;
    (void)hall.queue.issue({.series = u"A"_s}, at(0));
    (void)hall.queue.callNext(hall.first, at(1));
    QCOMPARE(hall.queue.closeCounter(at(1)).kind, Answer::HasCitizen);
    QCOMPARE(hall.queue.pauseCounter(at(1), u"họp"_s).ticket->number.text(), u"A001"_s);
    QCOMPARE(hall.queue.refresh().counter(1).state, State::Open);
}

void TestCounters::supervisorReleases()
{
    Hall hall;
    const Ticket a1 = hall.queue.issue({.series = u"A"_s}, at(0));
    hall.clock.advance(1'000);
    (void)hall.queue.issue({.series = u"A"_s}, at(0));
    (void)hall.queue.callNext(hall.first, at(1));
    QCOMPARE(hall.queue.releaseCounter(1, at(2), u"về sớm"_s).kind, Answer::NotAllowed);
    Actor supervisor = at(9);
    supervisor.role = Role::Supervisor;
    QCOMPARE(hall.queue.releaseCounter(1, supervisor, {}).kind, Answer::NotAllowed);
    QCOMPARE(hall.queue.releaseCounter(1, supervisor, u"máy hỏng"_s).kind, Answer::Done);
    QCOMPARE(hall.queue.refresh().counter(1).state, State::Closed);
    QCOMPARE(hall.queue.refresh().inState(TicketState::Waiting).first().id, a1.id); // own place
}

void TestCounters::undoOfAPause()
{
    Hall hall;
    (void)hall.queue.openCounter(hall.first, at(1));
    const auto paused = hall.queue.pauseCounter(at(1), u"họp"_s);
    QCOMPARE(hall.queue.undo(paused.event, at(1)).kind, CentreQueue::StepOutcome::Kind::Done);
    const CounterStatus status = hall.queue.refresh().counter(1);
    QCOMPARE(status.state, State::Open);
    QCOMPARE(status.shifts.size(), 1);
    QCOMPARE(status.shifts[0].toMs, -1);
    QCOMPARE(hall.queue.undo(paused.event, at(1)).kind, CentreQueue::StepOutcome::Kind::NotAllowed);
}

void TestCounters::helpIsCalledAndGiven()
{
    Hall hall;
    (void)hall.queue.openCounter(hall.first, at(1));
    QVERIFY(hall.queue.wantHelp(at(1), u"to tiếng"_s).status.helpWantedAt.isValid());
    QCOMPARE(hall.queue.refresh().counter(1).helpNote, u"to tiếng"_s);
    Actor supervisor = at(0);
    supervisor.role = Role::Supervisor;
    QVERIFY(!hall.queue.giveHelp(1, supervisor).status.helpWantedAt.isValid());
    QVERIFY(hall.queue.giveHelp(1, supervisor).event.isNull());
    QCOMPARE(hall.queue.refresh().counter(1).state, State::Open);
}

void TestCounters::stationsOnTheirOwnNumberFromTheirBlock()
{
    SimulatedClock clock(test::morning());
    test::CountingIds ids;
    SharedJournal journal;
    CentreQueue queue(journal, clock, ids);
    const auto next = [&] { return queue.issue({.series = u"A"_s}, at(0)).number.text(); };
    QCOMPARE(next(), u"A001"_s);
    journal.slot = 3;
    QCOMPARE(next(), u"A2301"_s);
    QCOMPARE(next(), u"A2302"_s);
    journal.slot = -1;
    QCOMPARE(next(), u"A002"_s); // the common row goes on where it was
    journal.slot = 3;
    for (int number = 2303; number <= 2400; ++number)
        QCOMPARE(next(), u"A%1"_s.arg(number));
    QCOMPARE(next(), u"A40001"_s); // a whole day on its own: the second block
}

void TestCounters::commonRowGoesPastTheBlocks()
{
    for (int slot = 0; slot < NumberBlock::kSlots; ++slot) {
        QVERIFY(NumberBlock::ofSlot(slot).first > NumberBlock::common().last);
        QVERIFY(NumberBlock::ofSlot(slot).last < NumberBlock::kSecondFirst);
        QVERIFY(slot == 0 || NumberBlock::ofSlot(slot).first > NumberBlock::ofSlot(slot - 1).last);
        QVERIFY(slot == 0 ||
                NumberBlock::secondOfSlot(slot).first > NumberBlock::secondOfSlot(slot - 1).last);
    }
    // Alone there are no blocks: after A999 comes A1000, and after A2000 A2001.
    Hall hall;
    QString text;
    for (int i = 0; i < 1'000; ++i)
        text = hall.queue.issue({.series = u"A"_s}, at(0)).number.text();
    QCOMPARE(text, u"A1000"_s);
}

void TestCounters::mergeStartsTheStateAnew()
{
    SimulatedClock clock(test::morning());
    test::CountingIds ids;
    SharedJournal journal;
    CentreQueue queue(journal, clock, ids);
    const Ticket a1 = queue.issue({.series = u"A"_s}, at(0));
    (void)queue.callNext(counterOf(1, {u"A"_s}), at(1));
    const QueueState before = queue.refresh();
    // The events come in another order, and with other numbers, than this program has read them.
    std::reverse(journal.inner.all.begin(), journal.inner.all.end());
    std::swap(journal.inner.all[0], journal.inner.all[2]);
    for (int i = 0; i < journal.inner.all.size(); ++i)
        journal.inner.all[i].seq = i + 1;
    journal.inner.all.removeLast();
    ++journal.merges;
    const QueueState after = queue.refresh();
    QVERIFY(after.lastSeq() < before.lastSeq());
    QVERIFY(after.isNotBefore(before));
    QVERIFY(!before.isNotBefore(after));
    QVERIFY(after.ticket(a1.id).has_value());
}

void TestCounters::rulesAreADocument()
{
    QueueRules rules;
    rules.policy.priorityRun = 5;
    rules.policy.pickUpAhead = false;
    rules.carryOver = true;
    rules.quickSeries = u"Z"_s;
    rules.closesAt = QTime(16, 30);
    rules.numbersPerPerson = 2;
    QCOMPARE(queueRulesFrom(toJson(rules)), rules);
    QCOMPARE(queueRulesFrom({}), QueueRules());
    const QueueRules bounded = queueRulesFrom({{u"priority_run"_s, 1'000'000},
                                               {u"overdue_minutes"_s, -3},
                                               {u"quick_series"_s, u"quick"_s},
                                               {u"closes_at"_s, u"25:99"_s}});
    QCOMPARE(bounded.policy.priorityRun, 20);
    QCOMPARE(bounded.policy.overdueMinutes, 1);
    QCOMPARE(bounded.quickSeries, u"Q"_s);
    QCOMPARE(bounded.closesAt, QTime(17, 0));
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestCounters)
#include "tst_core_counters.moc"
