// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the line is the same at every station, whatever its rows are numbered and its clock says.
#include "tests/core/queue/memory_journal.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

using test::at;
using test::counterOf;

class TestQueuePlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderDoesNotDependOnRows_data();
    void orderDoesNotDependOnRows();
    void aClockThatIsFastMakesNobodyOverdue();
    void theCentresTimeIsStamped();
    void putBackBeforeArrivalIsNoTurn();
};

namespace {

struct Desk
{
    SimulatedClock clock{test::morning()};
    RandomIdSource ids{clock};
    test::MemoryJournal &journal;
    CentreQueue queue;
    explicit Desk(test::MemoryJournal &to) : journal(to), queue(journal, clock, ids) {}
    Ticket issue(bool priority = false)
    {
        clock.advance(1'000);
        return queue.issue(
            {.series = u"A"_s, .priorityReason = priority ? u"elderly"_s : QString()}, at(0));
    }
};

QStringList line(const QueueState &state)
{
    QStringList numbers;
    const QVector<Ticket> waiting = state.inState(TicketState::Waiting);
    for (const Ticket &ticket : waiting)
        numbers.append(ticket.number.text());
    return numbers;
}

QueueState projected(const QVector<QueueEvent> &events, qint64 rowsBefore)
{
    QueueState state;
    for (QueueEvent event : events) {
        event.seq += rowsBefore;
        state.apply(event);
    }
    return state;
}

/// A journal whose server has another time than this computer.
class SkewedJournal final : public QueueJournal
{
public:
    SkewedJournal(QueueJournal &journal, qint64 skewMs) : m_journal(journal), m_skewMs(skewMs) {}
    [[nodiscard]] QVector<QueueEvent> eventsSince(QDate day, qint64 seq) const override
    {
        return m_journal.eventsSince(day, seq);
    }
    QVector<QueueEvent>
    append(QDate day, qint64 seenSeq,
           const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide) override
    {
        return m_journal.append(day, seenSeq, decide);
    }
    [[nodiscard]] qint64 clockSkewMs() const override { return m_skewMs; }

private:
    QueueJournal &m_journal;
    qint64 m_skewMs;
};

} // namespace

void TestQueuePlaces::orderDoesNotDependOnRows_data()
{
    QTest::addColumn<int>("place");
    QTest::newRow("first") << int(LinePlace::First);
    QTest::newRow("after the next") << int(LinePlace::AfterNext);
    QTest::newRow("last") << int(LinePlace::Last);
    QTest::newRow("own time") << int(LinePlace::OwnTime);
}

// Two stations have the same events in rows of their own: one has the rows of an earlier day before them.
void TestQueuePlaces::orderDoesNotDependOnRows()
{
    QFETCH(const int, place);
    test::MemoryJournal journal;
    Desk desk(journal);
    for (int i = 0; i < 4; ++i)
        (void)desk.issue();
    const auto called = desk.queue.callNext(counterOf(1, {u"A"_s}), at(1));
    (void)desk.queue.noShow(called.ticket->id, at(1));
    (void)desk.queue.returnToLine(called.ticket->id, at(1), LinePlace(place));
    const QStringList here = line(desk.queue.refresh());
    QCOMPARE(here.size(), 4);
    constexpr qint64 kRowsBefore = 1'000;
    QCOMPARE(line(projected(journal.all, kRowsBefore)), here);
    // And the other way round: the one that decided had the rows before.
    QVector<QueueEvent> decidedThere = journal.all;
    for (QueueEvent &event : decidedThere)
        event.seq += kRowsBefore;
    QCOMPARE(line(projected(decidedThere, -kRowsBefore)), here);
}

void TestQueuePlaces::aClockThatIsFastMakesNobodyOverdue()
{
    test::MemoryJournal journal;
    Desk desk(journal);
    Desk fast(journal);
    (void)desk.queue.openCounter(counterOf(1, {u"A"_s}), at(1));
    (void)desk.issue();
    const Ticket elderly = desk.issue(true);
    fast.clock.advance(20 * 60'000);
    (void)fast.issue();
    const auto called = desk.queue.callNext(counterOf(1, {u"A"_s}), at(1));
    QCOMPARE(called.ticket->id, elderly.id);
    QCOMPARE(called.next->ground, NextCall::Ground::Priority);
}

void TestQueuePlaces::theCentresTimeIsStamped()
{
    test::MemoryJournal journal;
    constexpr qint64 kSlowBy = 3 * 60'000;
    SkewedJournal shared(journal, kSlowBy);
    SimulatedClock clock(test::morning());
    RandomIdSource ids(clock);
    CentreQueue queue(shared, clock, ids);
    const Ticket ticket = queue.issue({.series = u"A"_s}, at(0));
    QCOMPARE(ticket.issuedAt, test::morning().addMSecs(kSlowBy));
    // Also its day: this computer still has yesterday's date.
    SimulatedClock late(centreTime(test::morning().date().addDays(-1), QTime(23, 58)));
    CentreQueue other(shared, late, ids);
    QVERIFY(other.issue({.series = u"B"_s}, at(0)).issuedAt.date() == test::morning().date());
}

// Calling an ordinary citizen and sending them back does not begin a new run of those with precedence.
void TestQueuePlaces::putBackBeforeArrivalIsNoTurn()
{
    test::MemoryJournal journal;
    Desk desk(journal);
    const Counter counter = counterOf(1, {u"A"_s});
    const Ticket ordinary = desk.issue();
    const int run = desk.queue.policy().priorityRun;
    int aheadInARow = 0;
    for (int i = 0; i < 5 * run; ++i) {
        (void)desk.issue(true);
        const auto called = desk.queue.callNext(counter, at(1));
        QCOMPARE(called.kind, CentreQueue::CallOutcome::Kind::Called);
        if (called.ticket->id == ordinary.id) {
            (void)desk.queue.hold(ordinary.id, at(1), u"papers"_s);
            (void)desk.queue.returnToLine(ordinary.id, at(1), LinePlace::OwnTime);
            continue;
        }
        ++aheadInARow;
        (void)desk.queue.arrived(called.ticket->id, at(1));
        (void)desk.queue.finish(called.ticket->id, at(1));
    }
    QCOMPARE(aheadInARow, run);
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestQueuePlaces)
#include "tst_core_queue_places.moc"
