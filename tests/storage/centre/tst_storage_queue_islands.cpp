// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stations of a centre whose server is killed, hangs, or cannot be reached: they go on, and know the same afterwards.
#include "app/core/queue/centre_queue.h"
#include "app/core/queue/crossings.h"
#include "storage/journal_outbox.h"
#include "tests/storage/centre/test_desk.h"
#include "tests/support/link/shaping_proxy.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

using Desk = TestDesk;

} // namespace

class TestStorageQueueIslands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void othersSeeAtOnce();
    void goesOnWhenTheServerIsKilled();
    void serverKilledInMidCall();
    void numberInDoubtIsGivenToNobody();
    void twoIslandsCross();
    void hangingServerIsLeft();
    void programsOfOnePcAreOneIsland();
    void clockSetBackOnAnIsland();
    void stationWithoutNumbersSaysSo();
    void ownDayComesAlong();
    void anotherCentreGoesOnWithTheDay();
    void eachStationTellsItsOwn();

private:
    TestCentre m_centre;
};

void TestStorageQueueIslands::initTestCase()
{
    if (!qEnvironmentVariableIsSet("MOTCUA_TELL"))
        QLoggingCategory::setFilterRules(u"motcua.storage.warning=false"_s);
    QVERIFY2(m_centre.start(4), qPrintable(m_centre.error()));
}

void TestStorageQueueIslands::init()
{
    QVERIFY(m_centre.postgres().revive());
    m_centre.empty();
}

void TestStorageQueueIslands::othersSeeAtOnce()
{
    const TestPc kiosk(m_centre, 1);
    const TestPc counter(m_centre, 2);
    Desk one(kiosk);
    Desk two(counter);
    QCOMPARE(one.issue(), u"A001"_s);
    QTRY_COMPARE_WITH_TIMEOUT(two.queue().refresh().inState(TicketState::Waiting).size(), 1,
                              kPatienceMs);
    QCOMPARE(two.issue(), u"A002"_s);
    QCOMPARE(two.call(1).ticket->number.text(), u"A001"_s);
    QElapsedTimer since;
    since.start();
    QTRY_VERIFY_WITH_TIMEOUT(one.queue().refresh().recentCalls(1).size() == 1, kPatienceMs);
    QVERIFY2(since.elapsed() <= 300, qPrintable(QString::number(since.elapsed())));
    QCOMPARE(one.ids(), two.ids());
    QVERIFY(one.isShared());
}

void TestStorageQueueIslands::goesOnWhenTheServerIsKilled()
{
    const TestPc kiosk(m_centre, 1);
    const TestPc counter(m_centre, 2);
    Desk one(kiosk);
    Desk two(counter);
    QCOMPARE(one.issue(), u"A001"_s);
    QCOMPARE(two.issue(), u"A002"_s);
    QTRY_COMPARE_WITH_TIMEOUT(one.ids().size(), 2, kPatienceMs);
    QVERIFY(m_centre.postgres().kill());

    QElapsedTimer taken;
    taken.start();
    const QString first = one.issue();
    QVERIFY2(taken.elapsed() < 2500, qPrintable(QString::number(taken.elapsed())));
    const QString second = two.issue();
    QVERIFY(first != second);
    QVERIFY(first.startsWith(u"A2"_s) && second.startsWith(u"A2"_s));
    QVERIFY(one.isIsland());
    QCOMPARE(one.journal().link().unsent, 1);
    QCOMPARE(one.journal().link().server, u"Máy chủ thử"_s);
    QVERIFY(one.journal().link().since.isValid());
    const auto called = two.call(2);
    QCOMPARE(called.ticket->number.text(), u"A001"_s);
    QCOMPARE(two.queue().arrived(called.ticket->id, at(2)).kind,
             CentreQueue::StepOutcome::Kind::Done);

    QVERIFY(m_centre.postgres().revive());
    QTRY_VERIFY_WITH_TIMEOUT(one.isShared() && two.isShared(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(one.ids(), m_centre.eventIds(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(two.ids(), m_centre.eventIds(), kPatienceMs);
    QCOMPARE(one.ids().removeDuplicates(), 0);
    QCOMPARE(one.queue().refresh().tickets().size(), 4);
    QCOMPARE(one.queue().refresh().ticket(called.ticket->id)->state, TicketState::Serving);
    QCOMPARE(one.journal().link().unsent, 0);
    QVERIFY(crossingsOf(one.events()).isEmpty());
    QCOMPARE(one.issue(), u"A003"_s); // the common row goes on where it was
}

// The server dies between the lock and the answer: the call is told once more with the same id.
void TestStorageQueueIslands::serverKilledInMidCall()
{
    const TestPc pc(m_centre, 1);
    Desk desk(pc);
    QCOMPARE(desk.issue(), u"A001"_s);
    const TicketId ticket = desk.events().first().ticket;
    QueueEvent call;
    call.id = EventId(QUuid::createUuid());
    call.ticket = ticket;
    call.kind = QueueEvent::Kind::Called;
    call.at = Desk::systemClock().now();
    call.by = at(1);
    bool killed = false;
    const auto answer = desk.journal().append(
        toCentre(call.at).date(), 0, [&](const QVector<QueueEvent> &) -> QVector<QueueEvent> {
            if (!killed)
                killed = m_centre.postgres().kill();
            return {call};
        });
    QVERIFY(killed);
    QCOMPARE(answer.last().id, call.id);
    QVERIFY(desk.isIsland());
    QCOMPARE(desk.queue().refresh().ticket(ticket)->state, TicketState::Called);
    QVERIFY(m_centre.postgres().revive());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isShared(), kPatienceMs);
    QCOMPARE(m_centre.eventIds().count(call.id.toString()), 1);
    QCOMPARE(desk.ids(), m_centre.eventIds());
    QCOMPARE(desk.queue().refresh().ticket(ticket)->calls, 1);
}

// The answer to COMMIT is lost: the number is there and nobody has it. It is not given again, and taken back.
void TestStorageQueueIslands::numberInDoubtIsGivenToNobody()
{
    ShapingProxy line("127.0.0.1", uint16_t(m_centre.port()));
    const TestPc pc(m_centre, 1, line.port());
    const TestPc other(m_centre, 2);
    Desk desk(pc);
    Desk beside(other);
    QCOMPARE(desk.issue(), u"A001"_s);
    struct Cutting final : QueueJournal
    {
        Cutting(QueueJournal &journal, ShapingProxy &proxy) : inner(journal), line(proxy) {}
        QVector<QueueEvent> eventsSince(QDate day, qint64 seq) const override
        {
            return inner.eventsSince(day, seq);
        }
        QVector<QueueEvent> append(
            QDate day, qint64 seen,
            const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide) override
        {
            return inner.append(day, seen, [&](const QVector<QueueEvent> &unseen) {
                if (std::exchange(cut, false))
                    line.swallowReplies(); // what goes up arrives, the answer does not
                return decide(unseen);
            });
        }
        qint64 generation() const override { return inner.generation(); }
        QueueLink link() const override { return inner.link(); }
        int blockSlot() const override { return inner.blockSlot(); }
        QueueJournal &inner;
        ShapingProxy &line;
        bool cut = true;
    } cutting(desk.journal(), line);
    RandomIdSource ids(Desk::systemClock());
    CentreQueue queue(cutting, Desk::systemClock(), ids);
    const Ticket given = queue.issue(Desk::request(), at(0));
    QVERIFY2(given.number.number >= 2001, qPrintable(given.number.text()));
    QCOMPARE(beside.issue(), u"A003"_s); // A002 is at the centre, and nobody's
    QTRY_VERIFY_WITH_TIMEOUT(desk.isShared(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(beside.ids(), m_centre.eventIds(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(desk.ids(), m_centre.eventIds(), kPatienceMs);
    // The paper's number is the ticket's, and it waits; A002 is called by nobody.
    const auto now = desk.queue().refresh().ticket(given.id);
    QVERIFY(now);
    QCOMPARE(now->number.text(), given.number.text());
    QCOMPARE(now->state, TicketState::Waiting);
    QStringList waiting;
    const QVector<Ticket> line2 = beside.queue().refresh().inState(TicketState::Waiting);
    for (const Ticket &ticket : line2)
        waiting.append(ticket.number.text());
    waiting.sort();
    QCOMPARE(waiting, (QStringList{u"A001"_s, u"A003"_s, given.number.text()}));
    QCOMPARE(desk.issue(), u"A004"_s);
}

void TestStorageQueueIslands::twoIslandsCross()
{
    ShapingProxy lineOne("127.0.0.1", uint16_t(m_centre.port()));
    ShapingProxy lineTwo("127.0.0.1", uint16_t(m_centre.port()));
    const TestPc pcOne(m_centre, 1, lineOne.port());
    const TestPc pcTwo(m_centre, 2, lineTwo.port());
    Desk one(pcOne);
    Desk two(pcTwo);
    QCOMPARE(one.issue(), u"A001"_s);
    QCOMPARE(one.issue(), u"A002"_s);
    QTRY_COMPARE_WITH_TIMEOUT(two.ids().size(), 2, kPatienceMs);
    lineOne.setThere(false);
    lineTwo.setThere(false);
    QTRY_VERIFY_WITH_TIMEOUT(one.isIsland() && two.isIsland(), kPatienceMs);
    // Both call A001; the second one serves and finishes it, the first notes it as absent.
    const auto there = one.call(1);
    const auto here = two.call(3);
    QCOMPARE(there.ticket->number.text(), u"A001"_s);
    QCOMPARE(here.ticket->id, there.ticket->id);
    (void)one.queue().noShow(there.ticket->id, at(1));
    (void)two.queue().arrived(here.ticket->id, at(3));
    const auto finished = two.queue().finish(here.ticket->id, at(3));
    QCOMPARE(finished.kind, CentreQueue::StepOutcome::Kind::Done);
    lineOne.setThere(true);
    QTRY_VERIFY_WITH_TIMEOUT(one.isShared(), kPatienceMs);
    lineTwo.setThere(true);
    QTRY_VERIFY_WITH_TIMEOUT(two.isShared(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(one.ids(), m_centre.eventIds(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(two.ids(), m_centre.eventIds(), kPatienceMs);
    QCOMPARE(one.queue().refresh().ticket(here.ticket->id)->state, TicketState::Finished);
    QCOMPARE(describe(one.queue().refresh()), describe(two.queue().refresh()));
    const QVector<Crossing> crossings = crossingsOf(one.events());
    QCOMPARE(crossings.size(), 1);
    QCOMPARE(crossings.first().number.text(), u"A001"_s);
    QCOMPARE(crossings.first().here.counter, 3);
    QCOMPARE(crossings.first().there.counter, 1);
    QCOMPARE(one.queue().link().crossings, 1);
    QCOMPARE(two.queue().link().crossings, 1);
    QCOMPARE(one.call(1).ticket->number.text(), u"A002"_s);
}

// A server that hangs keeps its connections: the gesture is answered all the same.
void TestStorageQueueIslands::hangingServerIsLeft()
{
    const TestPc pc(m_centre, 1);
    Desk desk(pc);
    QCOMPARE(desk.issue(), u"A001"_s);
    const QString backends = QString::fromLatin1(
        m_centre.postgres().query(u"SELECT pid FROM pg_stat_activity WHERE usename LIKE 'st_%'"_s));
    QVector<pid_t> stopped{pid_t(m_centre.postgres().processId())};
    const QStringList pids = backends.split(u'\n');
    for (const QString &pid : pids)
        stopped.append(pid.toInt());
    for (const pid_t pid : stopped)
        QCOMPARE(::kill(pid, SIGSTOP), 0);
    QElapsedTimer taken;
    taken.start();
    const QString number = desk.issue();
    const qint64 ms = taken.elapsed();
    for (const pid_t pid : stopped)
        ::kill(pid, SIGCONT);
    QVERIFY2(ms < 2500, qPrintable(QString::number(ms)));
    QVERIFY2(number.startsWith(u"A20"_s), qPrintable(number));
    QTRY_VERIFY_WITH_TIMEOUT(desk.isShared(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(desk.ids(), m_centre.eventIds(), kPatienceMs);
}

void TestStorageQueueIslands::programsOfOnePcAreOneIsland()
{
    const TestPc pc(m_centre, 1);
    Desk kiosk(pc);
    Desk counter(pc);
    QCOMPARE(kiosk.issue(), u"A001"_s);
    QVERIFY(m_centre.postgres().kill());
    const QString first = kiosk.issue();
    const QString second = counter.issue();
    QCOMPARE(counter.queue().refresh().tickets().size(), 3);
    QCOMPARE(kiosk.queue().refresh().tickets().size(), 3);
    QCOMPARE(second.mid(1).toInt(), first.mid(1).toInt() + 1);
    QCOMPARE(counter.call(1).ticket->number.text(), u"A001"_s);
    QVERIFY(m_centre.postgres().revive());
    QTRY_VERIFY_WITH_TIMEOUT(kiosk.isShared() && counter.isShared(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(kiosk.ids(), m_centre.eventIds(), kPatienceMs);
    QCOMPARE(counter.queue().refresh().atCounter(1)->number.text(), u"A001"_s);
}

void TestStorageQueueIslands::clockSetBackOnAnIsland()
{
    SimulatedClock clock(Desk::systemClock().now(), SimulatedClock::Mode::Running);
    TestPc pc(m_centre, 1);
    pc.setClock(clock);
    Desk desk(pc, clock);
    QCOMPARE(desk.issue(), u"A001"_s);
    QCOMPARE(desk.issue(), u"A002"_s);
    QVERIFY(m_centre.postgres().kill());
    const QString before = desk.issue();
    const bool sameDay = toCentre(clock.now()).time() > QTime(1, 0);
    clock.jump(sameDay ? -30 * 60'000 : 30 * 60'000);
    const QString after = desk.issue();
    QCOMPARE(QStringView(after).mid(1).toInt(), QStringView(before).mid(1).toInt() + 1);
    QVERIFY(m_centre.postgres().revive());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isShared(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(desk.ids(), m_centre.eventIds(), kPatienceMs);
    QStringList order;
    for (int i = 0; i < 4; ++i) {
        const auto called = desk.call(1);
        order.append(called.ticket->number.text());
        (void)desk.queue().noShow(called.ticket->id, at(1));
    }
    order.sort();
    QCOMPARE(order, (QStringList{u"A001"_s, u"A002"_s, before, after})); // each once
}

void TestStorageQueueIslands::stationWithoutNumbersSaysSo()
{
    QVERIFY(m_centre.postgres().kill());
    const TestPc pc(m_centre, 1);
    Desk desk(pc);
    QCOMPARE(failureOf([&] { desk.issue(); }), QByteArray("centre_no_block"));
    QVERIFY(desk.ids().isEmpty());
    QVERIFY(m_centre.postgres().revive());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isShared(), kPatienceMs);
    QCOMPARE(desk.issue(), u"A001"_s);
}

// The PC that was alone this morning becomes the first of a centre: its morning is the centre's.
void TestStorageQueueIslands::ownDayComesAlong()
{
    TestPc first(m_centre, 1);
    TestPc second(m_centre, 2);
    for (TestPc *pc : {&first, &second}) {
        RandomIdSource ids(Desk::systemClock());
        CentreQueue alone(pc->station().journal(), Desk::systemClock(), ids);
        QCOMPARE(alone.issue(Desk::request(), at(0)).number.text(), u"A001"_s);
        QCOMPARE(alone.issue(Desk::request(), at(0)).number.text(), u"A002"_s);
    }
    Desk one(first);
    QCOMPARE(one.issue(), u"A003"_s);
    Desk two(second);
    QCOMPARE(two.issue(), u"A004"_s);
    QTRY_COMPARE_WITH_TIMEOUT(one.ids(), m_centre.eventIds(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(two.ids(), m_centre.eventIds(), kPatienceMs);
    QCOMPARE(two.queue().refresh().tickets().size(), 4);
}

// The server is lost for good, and another one is made before noon: who joins first brings the day along.
void TestStorageQueueIslands::anotherCentreGoesOnWithTheDay()
{
    TestPc pcOne(m_centre, 1);
    TestPc pcTwo(m_centre, 2);
    {
        Desk two(pcTwo);
        QCOMPARE(two.issue(), u"A001"_s);
        Desk one(pcOne);
        QCOMPARE(one.issue(), u"A002"_s);
        QTRY_COMPARE_WITH_TIMEOUT(one.ids().size(), 2, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(two.ids().size(), 2, kPatienceMs);
        QVERIFY(m_centre.postgres().kill());
        // Told to nobody yet, and of a block that is the first station's at the other centre.
        QCOMPARE(two.issue(), u"A2001"_s);
    }
    QVERIFY(m_centre.postgres().revive());
    m_centre.empty();
    for (TestPc *pc : {&pcOne, &pcTwo}) {
        QueueMirror mirror(pc->station().database(), pc->setting().station);
        mirror.settleAt(u"first"_s);
        mirror.settleAt(u"second"_s);
    }
    Desk one(pcOne);
    QCOMPARE(one.issue(), u"A003"_s);
    Desk two(pcTwo);
    QTRY_VERIFY_WITH_TIMEOUT(two.isShared() && two.journal().link().unsent == 0, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_centre.eventIds().size(), 4, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(one.ids(), m_centre.eventIds(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(two.ids().size(), 4, kPatienceMs);
    QCOMPARE(two.issue(), u"A004"_s);
    QTRY_COMPARE_WITH_TIMEOUT(one.queue().refresh().tickets().size(), 5, kPatienceMs);
}

void TestStorageQueueIslands::eachStationTellsItsOwn()
{
    TestPc pcOne(m_centre, 1);
    TestPc pcTwo(m_centre, 2);
    Desk one(pcOne);
    Desk two(pcTwo);
    one.issue();
    two.issue();
    QVERIFY(m_centre.postgres().kill());
    one.issue();
    two.issue();
    QVERIFY(m_centre.postgres().revive());
    QTRY_VERIFY_WITH_TIMEOUT(one.isShared() && two.isShared(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(one.ids(), m_centre.eventIds(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(two.ids(), m_centre.eventIds(), kPatienceMs);
    QStringList told;
    for (TestPc *pc : {&pcOne, &pcTwo}) {
        JournalOutbox outbox(pc->station().database(), pc->station().outbox());
        RandomIdSource ids(Desk::systemClock());
        QVERIFY(outbox.hasNews());
        QVERIFY(outbox.addChunk(ids, Desk::systemClock().now()));
        QVERIFY(!outbox.hasNews());
        Rows rows = pc->station().database().exec(
            u"SELECT body FROM outbox WHERE kind = 'queue.journal'"_s);
        while (rows.next()) {
            const QJsonArray events =
                QJsonDocument::fromJson(rows.value(0).toString().toUtf8())["events"_L1].toArray();
            for (const QJsonValue &event : events)
                told.append(event["id"_L1].toString());
        }
    }
    QStringList all = one.ids();
    all.sort();
    told.sort();
    QCOMPARE(told, all);
}

QTEST_GUILESS_MAIN(TestStorageQueueIslands)
#include "tst_storage_queue_islands.moc"
