// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong at one computer of a centre, or with its server's data, neither stops the others nor makes a gesture
// say what is not so.
#include "storage/centre/queue_mirror.h"
#include "storage/station.h"
#include "tests/storage/centre/test_desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

namespace {

using Desk = TestDesk;

/// From now on no row comes into this PC's copy, as on a full disk.
void fill(TestPc &pc)
{
    (void)pc.station().database().exec(
        u"CREATE TRIGGER disk_full BEFORE INSERT ON queue_event BEGIN "
        "SELECT raise(ABORT, 'full'); END"_s);
}

void empty(TestPc &pc)
{
    (void)pc.station().database().exec(u"DROP TRIGGER disk_full"_s);
}

} // namespace

class TestStorageQueueTroubles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_centre.start(3), qPrintable(m_centre.error())); }
    void init() { m_centre.empty(); }
    void restoredServerGivesANumberAgain();
    void fullDiskKeepsNoLock();
    void savedAtTheCentreIsSaidToBe();
    void announcementMeetsAFaultHere();
    void oneUnfitStepKeepsNoPaperOut();

private:
    TestCentre m_centre;
};

// The server's data are those of the night again; a PC that was off in the morning gives the first number once more.
void TestStorageQueueTroubles::restoredServerGivesANumberAgain()
{
    TestPc pcOne(m_centre, 1);
    TestPc pcThree(m_centre, 3);
    Desk one(pcOne);
    Desk three(pcThree);
    QCOMPARE(one.issue(), u"A001"_s);
    QCOMPARE(one.issue(), u"A002"_s);
    QTRY_COMPARE_WITH_TIMEOUT(three.events().size(), 2, kPatienceMs);
    m_centre.empty();
    (void)m_centre.postgres().query(u"SELECT queue.lift()"_s);
    TestPc pcTwo(m_centre, 2);
    Desk two(pcTwo);
    QCOMPARE(two.issue(), u"A001"_s);
    // Those who saw the morning go on behind it, and all of them together.
    QCOMPARE(one.issue(), u"A003"_s);
    QCOMPARE(three.issue(), u"A004"_s);
    QCOMPARE(two.issue(), u"A005"_s);
    QVERIFY(one.isShared() && two.isShared() && three.isShared());
}

void TestStorageQueueTroubles::fullDiskKeepsNoLock()
{
    TestPc pcOne(m_centre, 1);
    TestPc pcTwo(m_centre, 2);
    Desk one(pcOne);
    Desk two(pcTwo);
    QCOMPARE(one.issue(), u"A001"_s);
    QCOMPARE(two.issue(), u"A002"_s);
    fill(pcOne);
    QCOMPARE(two.issue(), u"A003"_s); // which the first one's copy lacks
    for (const QString &next : {u"A004"_s, u"A005"_s, u"A006"_s}) {
        QVERIFY(!failureOf([&] { one.issue(); }).isEmpty());
        QCOMPARE(two.issue(), next);
        QVERIFY(two.isShared());
    }
    empty(pcOne);
    QCOMPARE(one.issue(), u"A007"_s);
}

void TestStorageQueueTroubles::savedAtTheCentreIsSaidToBe()
{
    TestPc pcOne(m_centre, 1);
    Desk one(pcOne);
    QCOMPARE(one.issue(), u"A001"_s);
    fill(pcOne);
    QCOMPARE(one.issue(), u"A002"_s);
    QCOMPARE(m_centre.postgres().query(u"SELECT max(number) FROM queue.event"_s), QByteArray("2"));
    empty(pcOne);
    QTRY_COMPARE_WITH_TIMEOUT(one.ids().size(), 2, kPatienceMs);
    QCOMPARE(one.issue(), u"A003"_s);
    QCOMPARE(one.queue().refresh().tickets().size(), 3);
}

// The station's own database cannot be read for a moment when an announcement comes: the line goes on afterwards.
void TestStorageQueueTroubles::announcementMeetsAFaultHere()
{
    TestPc pcOne(m_centre, 1);
    TestPc pcTwo(m_centre, 2);
    Desk one(pcOne);
    Desk two(pcTwo);
    QCOMPARE(one.issue(), u"A001"_s);
    QCOMPARE(two.issue(), u"A002"_s);
    QTRY_COMPARE_WITH_TIMEOUT(one.events().size(), 2, kPatienceMs);
    const auto here = [&pcOne](const QString &sql) { (void)pcOne.station().database().exec(sql); };
    here(u"ALTER TABLE queue_centre RENAME TO queue_centre_away"_s);
    TestPc pcThree(m_centre, 3);
    Desk three(pcThree);
    for (int i = 0; i < 3; ++i) {
        (void)two.issue();
        QTRY_COMPARE_WITH_TIMEOUT(three.events().size(), 3 + i, kPatienceMs); // it was announced
    }
    here(u"ALTER TABLE queue_centre_away RENAME TO queue_centre"_s);
    QTRY_COMPARE_WITH_TIMEOUT(one.events().size(), 5, kPatienceMs);
}

// What waited for a centre that is lost, of numbers that are another's at the new one, with one step no centre takes.
void TestStorageQueueTroubles::oneUnfitStepKeepsNoPaperOut()
{
    TestPc pcOne(m_centre, 1);
    QStringList given;
    {
        Desk one(pcOne);
        QCOMPARE(one.issue(), u"A001"_s);
        QVERIFY(m_centre.postgres().kill());
        for (int i = 0; i < 6; ++i) {
            given.append(one.issue());
            if (i != 3)
                continue;
            QueueEvent unfit;
            unfit.id = EventId(QUuid::createUuid());
            unfit.ticket = TicketId(QUuid::createUuid());
            unfit.number = {u"A"_s, 1'500'000};
            unfit.at = Desk::systemClock().now();
            unfit.by = at(1);
            (void)one.journal().append(
                toCentre(unfit.at).date(), 0,
                [&unfit](const auto &) -> QVector<QueueEvent> { return {unfit}; });
        }
    }
    QCOMPARE(given.first(), u"A2001"_s);
    QVERIFY(m_centre.postgres().revive());
    m_centre.empty();
    storage::QueueMirror mirror(pcOne.station().database(), pcOne.setting().station);
    mirror.settleAt(u"first"_s);
    mirror.settleAt(u"second"_s);
    TestPc pcTwo(m_centre, 2);
    Desk two(pcTwo);
    QCOMPARE(two.issue(), u"A001"_s); // and has the first block of this centre
    Desk one(pcOne);
    QTRY_VERIFY_WITH_TIMEOUT(one.isShared() && one.journal().link().unsent == 0, kPatienceMs);
    QCOMPARE(one.journal().link().refused, 1);
    QCOMPARE(m_centre.postgres().query(u"SELECT string_agg(series || number, ' ' ORDER BY seq) "
                                       "FROM queue.event WHERE number > 1"_s),
             given.join(u' ').toUtf8());
}

QTEST_GUILESS_MAIN(TestStorageQueueTroubles)
#include "tst_storage_queue_troubles.moc"
