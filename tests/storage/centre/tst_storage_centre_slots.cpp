// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of numbers of stations that are gone, and who gets them next.
#include "tests/storage/centre/test_centre.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua::test;

namespace {

constexpr qint64 kDaySecs = 24LL * 3600;

} // namespace

/// Of a centre where every slot is taken: C01 has 0, stations X1 to X78 the others.
class TestStorageCentreSlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void whoIsGoneFreesItsSlotOnTheNextDay();
    void whoComesBackHasItsSlot();
    void numbersThatAreOutKeepTheSlot_data();
    void numbersThatAreOutKeepTheSlot();
    void longestFreeComesFirst();

private:
    QByteArray ask(const QString &sql);
    QByteArray slotOf(int station); ///< by its sign of life; empty: it gets none
    void dismiss(const QString &station);
    TestCentre m_centre;
};

void TestStorageCentreSlots::initTestCase()
{
    QVERIFY2(m_centre.start(3), qPrintable(m_centre.error()));
    QCOMPARE(ask(u"INSERT INTO queue.station (login, station, title) "
                 "SELECT 'st_x' || g, 'X' || g, '' FROM generate_series(1, 78) g"_s),
             QByteArray("INSERT 0 78"));
}

void TestStorageCentreSlots::init()
{
    m_centre.setClock(0);
    m_centre.empty();
    QCOMPARE(ask(u"UPDATE queue.slot SET left_on = NULL"_s), QByteArray("UPDATE 79"));
    QCOMPARE(slotOf(1), QByteArray("0"));
    QCOMPARE(ask(u"UPDATE queue.slot SET station = 'X' || slot WHERE slot > 0"_s),
             QByteArray("UPDATE 78"));
    QCOMPARE(slotOf(2), QByteArray());
}

QByteArray TestStorageCentreSlots::ask(const QString &sql)
{
    return m_centre.postgres().query(sql);
}

QByteArray TestStorageCentreSlots::slotOf(int station)
{
    const QByteArray answer = ask(
        u"SET SESSION AUTHORIZATION %1; SELECT 'slot=' || coalesce(slot::text, '') FROM queue.hello()"_s
            .arg(m_centre.station(station).user));
    const qsizetype at = answer.indexOf("slot=");
    return at < 0 ? answer : answer.mid(at + 5);
}

void TestStorageCentreSlots::dismiss(const QString &station)
{
    QCOMPARE(ask(u"SELECT queue.dismiss('%1')"_s.arg(station)), QByteArray());
}

void TestStorageCentreSlots::whoIsGoneFreesItsSlotOnTheNextDay()
{
    dismiss(u"C01"_s);
    QCOMPARE(slotOf(2), QByteArray()); // papers of today are out
    m_centre.setClock(kDaySecs);
    QCOMPARE(slotOf(2), QByteArray("0"));
    QCOMPARE(slotOf(2), QByteArray("0"));
    QCOMPARE(slotOf(3), QByteArray()); // given once
}

void TestStorageCentreSlots::whoComesBackHasItsSlot()
{
    const QString admit = u"SELECT queue.admit('%1', 'C01', '')"_s.arg(m_centre.station(1).user);
    dismiss(u"C01"_s);
    m_centre.setClock(kDaySecs);
    QCOMPARE(ask(admit), QByteArray());
    QCOMPARE(slotOf(2), QByteArray());
    QCOMPARE(slotOf(1), QByteArray("0"));
    dismiss(u"C01"_s);
    m_centre.setClock(2 * kDaySecs);
    QCOMPARE(slotOf(2), QByteArray("0"));
    QCOMPARE(ask(admit), QByteArray());
    QCOMPARE(slotOf(1), QByteArray()); // another has it
}

void TestStorageCentreSlots::numbersThatAreOutKeepTheSlot_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("free");
    QTest::newRow("first of the block") << 2001 << false;
    QTest::newRow("last of the block") << 2100 << false;
    QTest::newRow("of the next slot") << 2101 << true;
    QTest::newRow("first of the second block") << 10'001 << false;
    QTest::newRow("last of the second block") << 20'000 << false;
    QTest::newRow("of the next slot's second block") << 20'001 << true;
    QTest::newRow("common") << 17 << true;
}

void TestStorageCentreSlots::numbersThatAreOutKeepTheSlot()
{
    QFETCH(int, number);
    QFETCH(bool, free);
    dismiss(u"C01"_s);
    m_centre.setClock(kDaySecs);
    QCOMPARE(
        ask(u"INSERT INTO queue.event VALUES (1, gen_random_uuid(), queue.day_at(queue.clock()), "
            "gen_random_uuid(), 'issued', 0, NULL, '', 0, 'C01', '', 'A', %1, '', '', '', NULL, "
            "'{}', 'C01', true)"_s.arg(number)),
        QByteArray("INSERT 0 1"));
    QCOMPARE(slotOf(2), QByteArray(free ? "0" : ""));
    m_centre.setClock(2 * kDaySecs);
    QCOMPARE(slotOf(2), QByteArray("0"));
}

void TestStorageCentreSlots::longestFreeComesFirst()
{
    dismiss(u"X7"_s);
    m_centre.setClock(kDaySecs);
    dismiss(u"C01"_s);
    dismiss(u"X7"_s); // once more changes nothing
    m_centre.setClock(2 * kDaySecs);
    QCOMPARE(ask(u"UPDATE queue.slot SET station = NULL WHERE slot = 50"_s),
             QByteArray("UPDATE 1"));
    QCOMPARE(slotOf(2), QByteArray("50")); // nobody's
    QCOMPARE(slotOf(3), QByteArray("7"));
}

QTEST_GUILESS_MAIN(TestStorageCentreSlots)
#include "tst_storage_centre_slots.moc"
