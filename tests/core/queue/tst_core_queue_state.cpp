// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/queue/memory_journal.h"
#include "tests/support/soak.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

using test::at;
using test::counterOf;
using test::describe;

class TestQueueState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers();
    void numberTextRoundTrips();
    void codesRoundTrip();
    void projection();
    void undoIsAsIfItNeverHappened();
    void eventsOutOfTheBlueAreHarmless();
    void randomDaysAgreeWithReplay_data();
    void randomDaysAgreeWithReplay();
};

void TestQueueState::numbers()
{
    QCOMPARE((TicketNumber{u"A"_s, 7}.text()), u"A007"_s);
    QCOMPARE((TicketNumber{u"A"_s, 999}.text()), u"A999"_s);
    QCOMPARE((TicketNumber{u"A"_s, 1000}.text()), u"A1000"_s);
    for (const QString &bad :
         {u""_s, u"A"_s, u"A1"_s, u"A01"_s, u"A000"_s, u"A0017"_s, u"a017"_s, u"AA17"_s, u"A01x"_s,
          u"A 17"_s, u"Đ017"_s, u"A-17"_s, u"A١٢٣"_s, u"A99999999"_s, u"0017"_s})
        QVERIFY2(!TicketNumber::parse(bad), qPrintable(bad));
}

void TestQueueState::numberTextRoundTrips()
{
    for (int number = 1; number < 12'000; ++number) {
        const TicketNumber ticket{u"K"_s, number};
        const auto parsed = TicketNumber::parse(ticket.text());
        QVERIFY(parsed.has_value());
        QCOMPARE(*parsed, ticket);
    }
}

void TestQueueState::codesRoundTrip()
{
    QSet<QString> codes;
    for (int kind = 0; kind <= int(QueueEvent::Kind::HelpGiven); ++kind) {
        const QString code = toCode(QueueEvent::Kind(kind));
        QCOMPARE(queueEventKind(code), QueueEvent::Kind(kind));
        codes.insert(code);
    }
    QCOMPARE(codes.size(), 23);
    QVERIFY(!queueEventKind(u"Issued"_s));
    QVERIFY(!queueEventKind(QString()));
}

void TestQueueState::projection()
{
    SimulatedClock clock(test::morning());
    test::CountingIds ids;
    test::MemoryJournal journal;
    CentreQueue queue(journal, clock, ids);
    const Counter counter = counterOf(1, {u"A"_s});
    const Ticket issued =
        queue.issue({u"A"_s, u"pregnant"_s, u"1.004884"_s, u"Khai sinh"_s}, at(0));
    QCOMPARE(issued.number.text(), u"A001"_s);
    QCOMPARE(issued.state, TicketState::Waiting);
    QCOMPARE(issued.priorityReason, u"pregnant"_s);
    QCOMPARE(issued.procedureName, u"Khai sinh"_s);
    QCOMPARE(issued.waitedMs(clock.now()), 0);

    clock.advance(60'000);
    const auto called = queue.callNext(counter, at(1), issued.id);
    clock.advance(30'000);
    QCOMPARE(queue.recall(issued.id, at(1)).ticket->calls, 2);
    clock.advance(30'000);
    const Ticket serving = queue.arrived(issued.id, at(1)).ticket.value();
    QCOMPARE(serving.state, TicketState::Serving);
    QCOMPARE(serving.counter, 1);
    QCOMPARE(serving.waitedMs(clock.now()), 60'000); // the first call fixes it
    QCOMPARE(serving.lastCalledAt, serving.firstCalledAt.addMSecs(30'000));
    const QVector<QueueState::Call> calls = queue.refresh().recentCalls(5);
    QCOMPARE(calls.size(), 2);
    QVERIFY(calls[0].at > calls[1].at);
    QCOMPARE(queue.refresh().recentCalls(1).size(), 1);
    QCOMPARE(queue.refresh().atCounter(1)->id, issued.id);
    QCOMPARE(queue.refresh().inState(TicketState::Serving).size(), 1);
    const Ticket done = queue.finish(issued.id, at(1)).ticket.value();
    QCOMPARE(done.state, TicketState::Finished);
    QCOMPARE(done.endedAt, clock.now());
    QVERIFY(!queue.refresh().atCounter(1));
    QVERIFY(called.ticket.has_value());
}

void TestQueueState::undoIsAsIfItNeverHappened()
{
    SimulatedClock clock(test::morning());
    test::CountingIds ids;
    test::MemoryJournal journal;
    CentreQueue queue(journal, clock, ids);
    const Counter counter = counterOf(1, {u"A"_s});
    const Ticket ticket = queue.issue({u"A"_s, {}, {}, {}}, at(0));
    const QString before = describe(queue.refresh());
    clock.advance(1'000);
    const auto called = queue.callNext(counter, at(1));
    QCOMPARE(called.kind, CentreQueue::CallOutcome::Kind::Called);
    QVERIFY(describe(queue.refresh()) != before);
    QCOMPARE(queue.undo(called.event, at(1)).kind, CentreQueue::StepOutcome::Kind::Done);
    QCOMPARE(describe(queue.refresh()), before);
    QVERIFY(!queue.refresh().ticket(ticket.id)->firstCalledAt.isValid());
    QCOMPARE(journal.all.size(), 5); // the counter's opening among them; nothing was taken away
    QCOMPARE(journal.all[3].undoes, called.event);
}

void TestQueueState::eventsOutOfTheBlueAreHarmless()
{
    QueueState state;
    QueueEvent event;
    qint64 seq = 0;
    for (int kind = 0; kind <= int(QueueEvent::Kind::HelpGiven); ++kind) {
        if (QueueEvent::Kind(kind) == QueueEvent::Kind::Issued)
            continue;
        event.seq = ++seq;
        event.kind = QueueEvent::Kind(kind);
        event.ticket = TicketId(QUuid(9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
        state.apply(event);
    }
    QVERIFY(state.tickets().isEmpty());
    QVERIFY(state.recentCalls(9).isEmpty());
    QCOMPARE(state.lastSeq(), seq);
    // The same event twice counts once.
    event.kind = QueueEvent::Kind::Issued;
    event.seq = ++seq;
    event.number = {u"A"_s, 5};
    state.apply(event);
    state.apply(event);
    QCOMPARE(state.tickets().size(), 1);
    QCOMPARE(state.lastNumber(u"A"_s), 5);
}

void TestQueueState::randomDaysAgreeWithReplay_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// The journal without what was taken back; an undone issue leaves a cancelled number.
static QueueState replayWithoutUndone(const QVector<QueueEvent> &events)
{
    QSet<EventId> undone;
    QSet<EventId> issues;
    for (const QueueEvent &event : events) {
        if (event.kind == QueueEvent::Kind::Undone)
            undone.insert(event.undoes);
        if (event.kind == QueueEvent::Kind::Issued)
            issues.insert(event.id);
    }
    QueueState state;
    for (QueueEvent event : events) {
        if (event.kind == QueueEvent::Kind::Undone && issues.contains(event.undoes))
            event.kind = QueueEvent::Kind::Cancelled;
        else if (event.kind == QueueEvent::Kind::Undone)
            continue;
        else if (undone.contains(event.id) && !issues.contains(event.id))
            continue;
        state.apply(event);
    }
    return state;
}

void TestQueueState::randomDaysAgreeWithReplay()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(motcua::test::soakSeed(seed));
    SimulatedClock clock(test::morning());
    test::CountingIds ids;
    test::MemoryJournal journal;
    // Four programs on one journal, each with its own projection.
    constexpr int kCounters = 3;
    std::vector<std::unique_ptr<CentreQueue>> queues;
    for (int i = 0; i <= kCounters; ++i)
        queues.push_back(std::make_unique<CentreQueue>(journal, clock, ids));
    const QVector<QString> series{u"A"_s, u"B"_s, u"C"_s};
    int undos = 0;
    int refused = 0;
    const auto count = [&](const CentreQueue::StepOutcome &outcome) {
        refused += outcome.kind == CentreQueue::StepOutcome::Kind::NotAllowed ? 1 : 0;
    };
    constexpr int kSteps = 400;
    for (int step = 0; step < kSteps; ++step) {
        clock.advance(random.bounded(40'000));
        const int number = 1 + int(random.bounded(quint32(kCounters)));
        CentreQueue &queue = *queues[size_t(number)];
        const auto here = queue.refresh().atCounter(number);
        const QVector<Ticket> all = queue.refresh().tickets();
        const TicketId any =
            all.isEmpty() ? TicketId() : all[int(random.bounded(quint32(all.size())))].id;
        switch (random.bounded(10U)) {
        case 0:
        case 1:
            (void)queues[0]->issue({series[int(random.bounded(3U))],
                                    random.bounded(3U) == 0 ? u"elderly"_s : QString(),
                                    {},
                                    {}},
                                   at(0));
            break;
        case 2:
        case 3:
            (void)queue.callNext(counterOf(number, {u"A"_s, series[number - 1]}), at(number));
            break;
        case 4: count(queue.arrived(here ? here->id : any, at(number))); break;
        case 5: count(queue.finish(here ? here->id : any, at(number))); break;
        case 6: count(queue.hold(here ? here->id : any, at(number), u"photocopy"_s)); break;
        case 7: count(queue.noShow(here ? here->id : any, at(number))); break;
        case 8:
            count(random.bounded(2U) == 0 ? queue.resume(any, at(number))
                                          : queue.recall(any, at(number)));
            break;
        default: {
            const auto last = queue.refresh().lastEventOf(any);
            Actor overseer = at(number); // whoever did it has eight seconds only
            overseer.role = Role::Supervisor;
            if (last && queue.undo(last->id, overseer).kind == CentreQueue::StepOutcome::Kind::Done)
                ++undos;
        }
        }
        // Never two people at one counter, never one number twice.
        QSet<QString> seen;
        QSet<int> busy;
        const QVector<Ticket> now = queue.refresh().tickets();
        for (const Ticket &ticket : now) {
            QVERIFY(!seen.contains(ticket.number.text()));
            seen.insert(ticket.number.text());
            if (ticket.state == TicketState::Called || ticket.state == TicketState::Serving) {
                QVERIFY(ticket.counter > 0);
                QVERIFY(!busy.contains(ticket.counter));
                busy.insert(ticket.counter);
            }
        }
    }
    QueueState rebuilt;
    for (const QueueEvent &event : std::as_const(journal.all))
        rebuilt.apply(event);
    const QString expected = describe(replayWithoutUndone(journal.all));
    QCOMPARE(describe(rebuilt), expected);
    for (const auto &queue : queues)
        QCOMPARE(describe(queue->refresh()), expected);
    QVERIFY2(undos > 5, qPrintable(QString::number(undos)));
    QVERIFY(refused > 5);
    QVERIFY(journal.all.size() > kSteps / 3);
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestQueueState)
#include "tst_core_queue_state.moc"
