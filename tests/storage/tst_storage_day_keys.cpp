// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The key of the day for marks of persons: one for all, and gone when its day is; appointments found as people spell them.
#include "storage/appointment_book.h"
#include "storage/day_key_store.h"
#include "tests/storage/scratch.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

const QDate kDay(2026, 11, 23);

int rows(Database &db)
{
    return db.value(u"SELECT count(*) FROM person_mark_key"_s).toInt();
}

} // namespace

class TestStorageDayKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneKeyADayForAllKiosks()
    {
        ScratchDatabase scratch;
        const auto first = scratch.open();
        const auto second = scratch.open();
        SqlDayKeys here(*first);
        SqlDayKeys there(*second);
        const QByteArray key = here.keyOf(kDay);
        QCOMPARE(key.size(), 32);
        QCOMPARE(there.keyOf(kDay), key);
        QCOMPARE(here.keyOf(kDay), key);
    }

    void yesterdaysKeyIsGone()
    {
        ScratchDatabase scratch;
        const auto db = scratch.open();
        SqlDayKeys keys(*db);
        const QByteArray yesterday = keys.keyOf(kDay);
        const QString mark = *personMark(yesterday, u"001099012345");
        const QByteArray today = keys.keyOf(kDay.addDays(1));
        QVERIFY(today != yesterday);
        QCOMPARE(rows(*db), 1);
        // Nobody can make yesterday's mark again: asked for that day there is another key, by chance alone the same.
        QVERIFY(*personMark(today, u"001099012345") != mark);
        QVERIFY(keys.keyOf(kDay) != yesterday);
    }

    void aStartWithoutAKioskDestroysItToo()
    {
        ScratchDatabase scratch;
        const auto db = scratch.open();
        SqlDayKeys keys(*db);
        (void)keys.keyOf(kDay);
        keys.keepOnly(kDay.addDays(3));
        QCOMPARE(rows(*db), 0);
        keys.keepOnly(kDay.addDays(3));
    }

    void aClosedDayGetsNoOther()
    {
        ScratchDatabase scratch;
        const auto db = scratch.open();
        SqlDayKeys keys(*db);
        QVERIFY(!keys.keyOf(kDay).isEmpty());
        (void)keys.close(kDay);
        QVERIFY(keys.keyOf(kDay).isEmpty());
        (void)keys.close(kDay);
        QVERIFY(keys.keyOf(kDay).isEmpty());
        QVERIFY(!personMark(keys.keyOf(kDay), u"001099012345"));
        QCOMPARE(keys.keyOf(kDay.addDays(1)).size(), 32);
        (void)keys.close(kDay.addDays(2)); // never asked for
        QVERIFY(keys.keyOf(kDay.addDays(2)).isEmpty());
    }

    void nothingOfItIsLeftInTheDatabase()
    {
        ScratchDatabase scratch;
        const auto db = scratch.open();
        QVERIFY(db->value(u"PRAGMA secure_delete"_s).toInt() > 0);
        SqlDayKeys keys(*db);
        (void)keys.keyOf(kDay);
        (void)keys.close(kDay);
        // The log with the key in it was played back and cut.
        QCOMPARE(db->value(u"PRAGMA wal_checkpoint(PASSIVE)"_s).toInt(), 0);
        QCOMPARE(db->row(u"PRAGMA wal_checkpoint(PASSIVE)"_s).at(1).toInt(), 0);
    }

    void appointmentsAreFoundAsPeopleSpellThem()
    {
        ScratchDatabase scratch;
        const auto db = scratch.open();
        BookingStore bookings(*db);
        const auto book = [&bookings](const QString &id, const QString &startsAt, qint64 rev) {
            return bookings.take({id,
                                  rev,
                                  u"booking.made"_s,
                                  noon(),
                                  {{u"starts_at"_s, startsAt},
                                   {u"phone"_s, u"+84 912.345.678"_s},
                                   {u"procedure_code"_s, u"1.004884"_s},
                                   {u"name"_s, u"An"_s}}});
        };
        QVERIFY(book(u"dvc/BK-7x.2:_a"_s, u"2026-11-23T10:00:00+07:00"_s, 1));
        QVERIFY(book(u"alt/BK7X2A"_s, u"2026-11-30T10:00:00+07:00"_s, 2));
        SqlAppointmentBook appointments(*db);
        const auto found =
            appointments.find(appointmentCode(u" bk 7x 2a"_s), centreTime(kDay, QTime(9, 0)));
        QVERIFY(found);
        QCOMPARE(found->id, u"dvc/BK-7x.2:_a"_s); // the nearer one
        QCOMPARE(found->procedureCode, u"1.004884"_s);
        QVERIFY(!appointments.find({}, noon()));
        QCOMPARE(appointments.findByPhone(u"912345678"_s, noon())->id,
                 found->id); // the one of today
        QVERIFY(!appointments.findByPhone(u"912345679"_s, noon()));
        QVERIFY(!appointments.findByPhone(u"912345678"_s, noon().addDays(1)));
        QVERIFY(!appointments.find(u"X"_s, noon()));

        QCOMPARE(appointments.openBefore(centreTime(kDay.addDays(1), QTime(0, 0))).size(), 1);
        appointments.setState(found->id, Appointment::State::Arrived, u"A024"_s, noon());
        QVERIFY(appointments.openBefore(centreTime(kDay.addDays(1), QTime(0, 0))).isEmpty());
        QCOMPARE(appointments.find(u"BK7X2A"_s, noon())->ticket, u"A024"_s);
        QCOMPARE(bookings.find(found->id)->state, Booking::State::Arrived);
        QVERIFY(bookings.take({found->id, 3, u"booking.cancelled"_s, noon(), {}}));
        QVERIFY(!appointments.findByPhone(u"912345678"_s, noon()));
        // One that stands is meant before one that was cancelled.
        QCOMPARE(appointments.find(u"BK7X2A"_s, noon())->id, u"alt/BK7X2A"_s);
    }
};

QTEST_GUILESS_MAIN(TestStorageDayKeys)
#include "tst_storage_day_keys.moc"
