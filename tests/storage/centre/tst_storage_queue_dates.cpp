// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The PC that serves the centre has a wrong date: nothing is lost, and all comes in when it is set right.
#include "tests/storage/centre/test_desk.h"

#include <QLoggingCategory>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

constexpr qint64 kDaySecs = 24LL * 3600;
constexpr int kDaysBehind = 3;
constexpr qint64 kMinutesBehind = qint64(kDaysBehind) * 24 * 60;

} // namespace

class TestStorageQueueDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void lostDateIsNotFollowed();
    void dateIsLostWhileStationsListen();
    void islandWaitsForTheDate();

private:
    [[nodiscard]] QByteArray contactOf(int station);
    TestCentre m_centre;
};

void TestStorageQueueDates::initTestCase()
{
    QLoggingCategory::setFilterRules(
        u"motcua.storage.warning=false"_s); // refusals are what is asked for
    QVERIFY2(m_centre.start(2), qPrintable(m_centre.error()));
}

void TestStorageQueueDates::init()
{
    m_centre.setClock(0);
    m_centre.empty();
}

QByteArray TestStorageQueueDates::contactOf(int station)
{
    return m_centre.postgres().query(
        u"SELECT last_contact FROM queue.station WHERE station = '%1'"_s.arg(stationName(station)));
}

// It was off over night and has come back without its date.
void TestStorageQueueDates::lostDateIsNotFollowed()
{
    TestPc pc1(m_centre, 1);
    TestPc pc2(m_centre, 2);
    TestDesk one(pc1);
    TestDesk two(pc2);
    QCOMPARE(one.issue(), u"A001"_s);
    QTRY_COMPARE_WITH_TIMEOUT(two.events().size(), 1, kPatienceMs);
    m_centre.setClock(-kDaysBehind * kDaySecs);
    QVERIFY(m_centre.postgres().kill());
    QStringList given{u"A001"_s, two.issue(), two.issue()};
    QVERIFY(m_centre.postgres().revive());
    for (TestDesk *desk : {&one, &two}) {
        QTRY_COMPARE_WITH_TIMEOUT(desk->journal().link().clockOffMinutes, -kMinutesBehind,
                                  kPatienceMs);
        // The day goes on, and no paper of it is given a second time.
        const QString next = desk->issue();
        QVERIFY2(!given.contains(next) && next.startsWith(u"A2"_s), qPrintable(next));
        given.append(next);
        QVERIFY(desk->isIsland());
        QCOMPARE(desk->journal().clockSkewMs(), 0);
    }
    QCOMPARE(two.journal().link().unsent, 3);
    m_centre.setClock(0);
    for (TestDesk *desk : {&one, &two}) {
        QTRY_VERIFY_WITH_TIMEOUT(desk->isShared(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(desk->events().size(), given.size(), kPatienceMs);
        QCOMPARE(desk->journal().link().refused, 0);
        QCOMPARE(desk->journal().link().unsent, 0);
        QCOMPARE(desk->journal().link().clockOffMinutes, 0);
    }
    QCOMPARE(one.ids(), two.ids());
    QCOMPARE(one.issue(), u"A002"_s);
}

void TestStorageQueueDates::dateIsLostWhileStationsListen()
{
    TestPc pc(m_centre, 1);
    TestDesk desk(pc);
    QCOMPARE(desk.issue(), u"A001"_s);
    QVERIFY(desk.isShared());
    m_centre.setClock(-kDaysBehind * kDaySecs);
    QString why;
    try {
        (void)desk.issue();
    } catch (const Failure &failure) {
        why = QString::fromLatin1(failure.name());
    }
    QCOMPARE(why, u"centre_wrong_clock"_s);
    // The refusal has the clocks compared at once, not at the next sign of life.
    QTRY_VERIFY_WITH_TIMEOUT(desk.isIsland(), 5000);
    QCOMPARE(desk.issue(), u"A2001"_s);
    m_centre.setClock(0);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isShared(), kPatienceMs);
    QCOMPARE(desk.issue(), u"A002"_s);
    QCOMPARE(desk.events().size(), 3);
}

// Nothing at the server says which of the two clocks is wrong: what waits goes on waiting.
void TestStorageQueueDates::islandWaitsForTheDate()
{
    TestPc pc(m_centre, 1);
    TestDesk desk(pc);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isShared() && !contactOf(1).isEmpty(), kPatienceMs);
    m_centre.setClock(-kDaysBehind * kDaySecs);
    QVERIFY(m_centre.postgres().kill());
    QCOMPARE(desk.issue(), u"A2001"_s);
    QVERIFY(m_centre.postgres().revive());
    // The second sign of life comes after a whole try.
    QByteArray before = contactOf(1);
    for (int time = 0; time < 2; ++time) {
        QTRY_VERIFY_WITH_TIMEOUT(contactOf(1) != before, kPatienceMs);
        before = contactOf(1);
    }
    QVERIFY(desk.isIsland());
    QCOMPARE(desk.journal().link().unsent, 1);
    QCOMPARE(desk.journal().link().refused, 0);
    m_centre.setClock(0);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isShared(), kPatienceMs);
    QCOMPARE(desk.journal().link().unsent, 0);
    QCOMPARE(desk.journal().link().refused, 0);
    QCOMPARE(m_centre.postgres().query(u"SELECT number FROM queue.event"_s), QByteArray("2001"));
}

QTEST_GUILESS_MAIN(TestStorageQueueDates)
#include "tst_storage_queue_dates.moc"
