// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The stations of a centre agree on the time and on the order of the line.
#include "tests/storage/centre/test_desk.h"

#include <QTest>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

class TestStorageQueuePlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aWrongClockIsPutRight();
    void orderIsTheSameEverywhere();

private:
    TestCentre m_centre;
};

void TestStorageQueuePlaces::initTestCase()
{
    QVERIFY2(m_centre.start(2), qPrintable(m_centre.error()));
}

void TestStorageQueuePlaces::init()
{
    m_centre.empty();
}

// A PC whose clock is twenty minutes fast: its tickets have the centre's time, and nobody seems to have waited.
void TestStorageQueuePlaces::aWrongClockIsPutRight()
{
    constexpr qint64 kFastBy = 20 * 60'000;
    SimulatedClock clock(TestDesk::systemClock().now().addMSecs(kFastBy),
                         SimulatedClock::Mode::Running);
    TestPc pc(m_centre, 1);
    pc.setClock(clock);
    TestDesk fast(pc, clock);
    const TestPc rightPc(m_centre, 2);
    TestDesk right(rightPc);
    QTRY_VERIFY_WITH_TIMEOUT(fast.isShared() && right.isShared(), kPatienceMs);
    const Ticket ticket = fast.queue().issue(TestDesk::request(), at(0));
    QVERIFY(std::abs(ticket.issuedAt.msecsTo(TestDesk::systemClock().now())) < kFastBy / 2);
    QCOMPARE(ticket.number.text(), u"A001"_s);
    QCOMPARE(right.issue(), u"A002"_s);
}

// One PC has rows of its own from before, so that the same events have other places in its file.
void TestStorageQueuePlaces::orderIsTheSameEverywhere()
{
    const TestPc firstPc(m_centre, 1);
    TestPc secondPc(m_centre, 2);
    {
        SimulatedClock yesterday(TestDesk::systemClock().now().addDays(-1));
        RandomIdSource ids(yesterday);
        CentreQueue alone(secondPc.station().journal(), yesterday, ids);
        for (int i = 0; i < 20; ++i)
            (void)alone.issue(TestDesk::request(), at(0));
    }
    TestDesk first(firstPc);
    TestDesk second(secondPc);
    const auto line = [](TestDesk &desk) {
        QStringList numbers;
        const QVector<Ticket> waiting = desk.queue().refresh().inState(TicketState::Waiting);
        for (const Ticket &ticket : waiting)
            numbers.append(ticket.number.text());
        return numbers;
    };
    for (int i = 0; i < 3; ++i)
        (void)first.issue();
    for (const LinePlace place : {LinePlace::AfterNext, LinePlace::First}) {
        const auto called = second.call(1);
        QVERIFY(called.ticket.has_value());
        (void)second.queue().noShow(called.ticket->id, at(1));
        (void)second.queue().returnToLine(called.ticket->id, at(1), place);
        QTRY_COMPARE_WITH_TIMEOUT(line(first), line(second), kPatienceMs);
        QCOMPARE(line(first).size(), 3);
    }
}

QTEST_GUILESS_MAIN(TestStorageQueuePlaces)
#include "tst_storage_queue_places.moc"
