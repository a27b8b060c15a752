// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Appointments: one number each, the time said right, what is over settled.
#include "app/core/queue/check_in.h"
#include "tests/core/queue/memory_journal.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;
using Kind = CheckIn::Outcome::Kind;
using Timing = CheckIn::Outcome::Timing;

namespace {

const QDate kDay(2026, 11, 23);

Appointment booked(const QString &id, const QDateTime &at, const QString &procedure = {})
{
    Appointment appointment;
    appointment.id = id;
    appointment.startsAt = at;
    appointment.procedureCode = procedure;
    return appointment;
}

class MemoryBook final : public AppointmentBook
{
public:
    QVector<Appointment> all;
    bool failing = false;
    std::optional<Appointment> find(const QString &code, const QDateTime &) const override
    {
        for (const Appointment &one : all) {
            if (appointmentCode(one.id) == code)
                return one;
        }
        return std::nullopt;
    }
    std::optional<Appointment> findByPhone(const QString &nineDigits,
                                           const QDateTime &now) const override
    {
        return find(appointmentCode(phones.value(nineDigits)), now);
    }
    QHash<QString, QString> phones; ///< nine digits, the appointment
    QVector<Appointment> openBefore(const QDateTime &until) const override
    {
        QVector<Appointment> open;
        for (const Appointment &one : all) {
            if (one.startsAt < until && one.state == Appointment::State::Booked && !one.cancelled)
                open.append(one);
        }
        return open;
    }
    void setState(const QString &id, Appointment::State state, const QString &ticket,
                  const QDateTime &) override
    {
        if (failing)
            throw Failure("not_saved", {}, {});
        for (Appointment &one : all) {
            if (one.id == id) {
                one.state = state;
                one.ticket = ticket;
            }
        }
    }
};

Actor kiosk()
{
    Actor actor;
    actor.role = Role::Kiosk;
    actor.name = u"kiosk 1"_s;
    return actor;
}

struct Hall
{
    explicit Hall(QTime at, CheckInRules rules = {})
        : clock(centreTime(kDay, at)),
          queue(journal, clock, ids),
          checkIn(
              book, queue, clock,
              [](const QString &code) {
                  return code.isEmpty() ? CheckIn::Place() : CheckIn::Place{u"F"_s, u"Đất"_s};
              },
              rules)
    {
        book.all = {booked(u"dvc/BK-7x2"_s, centreTime(kDay, QTime(10, 0)), u"1.000001"_s)};
    }
    SimulatedClock clock;
    CountingIds ids;
    MemoryJournal journal;
    MemoryBook book;
    CentreQueue queue;
    CheckIn checkIn;
};

} // namespace

class TestCheckIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAreReadAsPeopleWriteThem_data();
    void codesAreReadAsPeopleWriteThem();
    void aTelephoneIsAsGoodAsTheCode();
    void theTimeIsToldAgainstTheWindow_data();
    void theTimeIsToldAgainstTheWindow();
    void oneNumberHoweverOften();
    void otherDaysAndCancelledOnesGetNone();
    void rulesOfExpiry();
    void withoutAGroupSomebodyChooses();
    void whatIsOverIsSettled();
    void aMarkThatFailedIsMadeUpFor();
    void rulesSurviveTheWayThroughJson();
};

void TestCheckIn::codesAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("as it is") << u"BK-7x2"_s;
    QTest::newRow("lower case, blanks") << u" bk 7X2 "_s;
    QTest::newRow("with its source") << u"dvc/BK-7x2"_s;
    QTest::newRow("address, last part") << u"https://dvc.example.vn/lich/BK-7x2/"_s;
    QTest::newRow("address, item") << u"https://dvc.example.vn/?code=BK-7x2&x=1"_s;
}

void TestCheckIn::codesAreReadAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QCOMPARE(appointmentCode(text), u"BK7X2"_s);
    Hall hall(QTime(10, 0));
    QCOMPARE(hall.checkIn.look(text).kind, Kind::CheckedIn);
    QVERIFY(hall.journal.all.isEmpty()); // looking takes no number
}

void TestCheckIn::aTelephoneIsAsGoodAsTheCode()
{
    Hall hall(QTime(10, 0));
    hall.book.phones.insert(u"912345678"_s, u"dvc/BK-7x2"_s);
    for (const QString &typed : {u"0912 345 678"_s, u"+84 912.345.678"_s, u"84912345678"_s})
        QCOMPARE(hall.checkIn.codeOf(typed), u"BK7X2"_s);
    QCOMPARE(hall.checkIn.codeOf(u" bk 7x2"_s), u"BK7X2"_s);
    // Nobody's, too short, letters in it: it is taken for a code, which nobody has.
    for (const QString &typed : {u"0912 345 679"_s, u"912345678"_s, u"0912 345 67a"_s})
        QCOMPARE(hall.checkIn.look(hall.checkIn.codeOf(typed)).kind, Kind::Unknown);
    // At a kiosk, which asks by code alone, a telephone is nothing.
    QCOMPARE(hall.checkIn.look(u"0912345678"_s).kind, Kind::Unknown);
}

void TestCheckIn::theTimeIsToldAgainstTheWindow_data()
{
    QTest::addColumn<QTime>("at");
    QTest::addColumn<Timing>("timing");
    QTest::addColumn<int>("minutes");
    QTest::newRow("40 minutes early") << QTime(9, 20) << Timing::Early << 40;
    QTest::newRow("window begins") << QTime(9, 45) << Timing::OnTime << 15;
    QTest::newRow("a minute after") << QTime(10, 1) << Timing::OnTime << 1;
    QTest::newRow("window ends") << QTime(10, 15) << Timing::OnTime << 15;
    QTest::newRow("20 minutes late") << QTime(10, 20) << Timing::Late << 20;
}

void TestCheckIn::theTimeIsToldAgainstTheWindow()
{
    QFETCH(QTime, at);
    QFETCH(Timing, timing);
    QFETCH(int, minutes);
    Hall hall(at);
    const auto outcome = hall.checkIn.checkIn(u"BK7X2"_s, kiosk());
    QCOMPARE(outcome.kind, Kind::CheckedIn);
    QCOMPARE(outcome.timing, timing);
    QCOMPARE(outcome.minutes, minutes);
    if (timing == Timing::Early)
        QCOMPARE(toCentre(outcome.calledAt).time(), QTime(9, 45));
    QCOMPARE(outcome.ticket->number.text(), u"F001"_s);
    QCOMPARE(outcome.ticket->bookedFor, centreTime(kDay, QTime(10, 0)));
    QCOMPARE(outcome.ticket->procedureCode, u"1.000001"_s);
    QCOMPARE(hall.book.all.first().state, Appointment::State::Arrived);
    QCOMPARE(hall.book.all.first().ticket, u"F001"_s);
}

void TestCheckIn::oneNumberHoweverOften()
{
    Hall hall(QTime(9, 50));
    const auto first = hall.checkIn.checkIn(u"BK-7x2"_s, kiosk());
    hall.clock.advance(30 * 60'000);
    const auto again = hall.checkIn.checkIn(u"bk7x2"_s, kiosk(), u"A"_s);
    QCOMPARE(again.kind, Kind::Again);
    QCOMPARE(again.ticket->id, first.ticket->id);
    QCOMPARE(again.timing, Timing::OnTime); // by when they came, not by when they asked again
    QCOMPARE(hall.journal.all.size(), 1);
    // Another station, whose own book knows nothing of it yet.
    hall.book.all.first().state = Appointment::State::Booked;
    CentreQueue other(hall.journal, hall.clock, hall.ids);
    CheckIn there(hall.book, other, hall.clock, [](const QString &) {
        return CheckIn::Place{u"A"_s, {}};
    });
    QCOMPARE(there.checkIn(u"BK7X2"_s, kiosk()).ticket->id, first.ticket->id);
    QCOMPARE(hall.journal.all.size(), 1);
}

void TestCheckIn::otherDaysAndCancelledOnesGetNone()
{
    Hall hall(QTime(9, 50));
    QCOMPARE(hall.checkIn.checkIn(u"BK9"_s, kiosk()).kind, Kind::Unknown);
    QCOMPARE(hall.checkIn.checkIn(QString(), kiosk()).kind, Kind::Unknown);
    hall.book.all.first().cancelled = true;
    QCOMPARE(hall.checkIn.checkIn(u"BK7X2"_s, kiosk()).kind, Kind::Cancelled);
    hall.book.all.first().cancelled = false;
    hall.book.all.first().startsAt = centreTime(kDay.addDays(1), QTime(8, 0));
    const auto tomorrow = hall.checkIn.checkIn(u"BK7X2"_s, kiosk());
    QCOMPARE(tomorrow.kind, Kind::OtherDay);
    QCOMPARE(toCentre(tomorrow.bookedFor).date(), kDay.addDays(1));
    QVERIFY(hall.journal.all.isEmpty());
}

void TestCheckIn::rulesOfExpiry()
{
    CheckInRules rules;
    rules.earliestMinutes = 60;
    rules.lapseMinutes = 30;
    Hall early(QTime(8, 59), rules);
    const auto soon = early.checkIn.checkIn(u"BK7X2"_s, kiosk());
    QCOMPARE(soon.kind, Kind::TooEarly);
    QCOMPARE(toCentre(soon.opensAt).time(), QTime(9, 0));

    Hall late(QTime(10, 31), rules);
    const auto lapsed = late.checkIn.checkIn(u"BK7X2"_s, kiosk());
    QCOMPARE(lapsed.kind, Kind::CheckedIn);
    QCOMPARE(lapsed.timing, Timing::LapsedNumber);
    QVERIFY(!lapsed.ticket->bookedFor.isValid());
    QCOMPARE(lapsed.ticket->bookingId, u"dvc/BK-7x2"_s);

    rules.lapsedGetsNumber = false;
    Hall refused(QTime(10, 31), rules);
    QCOMPARE(refused.checkIn.checkIn(u"BK7X2"_s, kiosk()).kind, Kind::Lapsed);
    QVERIFY(refused.journal.all.isEmpty());
}

void TestCheckIn::withoutAGroupSomebodyChooses()
{
    Hall hall(QTime(9, 50));
    hall.book.all.first().procedureCode.clear();
    QCOMPARE(hall.checkIn.checkIn(u"BK7X2"_s, kiosk()).kind, Kind::NoGroup);
    QVERIFY(hall.journal.all.isEmpty());
    QCOMPARE(hall.checkIn.checkIn(u"BK7X2"_s, kiosk(), u"B"_s).ticket->number.text(), u"B001"_s);
}

void TestCheckIn::whatIsOverIsSettled()
{
    Hall hall(QTime(9, 50));
    hall.book.all.append(booked(u"never"_s, centreTime(kDay, QTime(11, 0))));
    hall.book.all.append(booked(u"gone"_s, centreTime(kDay, QTime(11, 0))));
    hall.book.all.append(booked(u"yesterday"_s, centreTime(kDay.addDays(-1), QTime(11, 0))));
    hall.book.all[2].cancelled = true;
    QVERIFY(hall.checkIn.checkIn(u"BK7X2"_s, kiosk()).ticket);
    QCOMPARE(hall.checkIn.settle(false), 1); // yesterday's
    QCOMPARE(hall.book.all.at(1).state, Appointment::State::Booked);
    QCOMPARE(hall.checkIn.settle(true), 1);
    QCOMPARE(hall.book.all.at(0).state, Appointment::State::Arrived);
    QCOMPARE(hall.book.all.at(1).state, Appointment::State::Missed);
    QCOMPARE(hall.book.all.at(2).state, Appointment::State::Booked);
    QCOMPARE(hall.checkIn.settle(true), 0);
}

void TestCheckIn::aMarkThatFailedIsMadeUpFor()
{
    Hall hall(QTime(9, 50));
    hall.book.failing = true;
    QCOMPARE(hall.checkIn.checkIn(u"BK7X2"_s, kiosk()).ticket->number.text(), u"F001"_s);
    QCOMPARE(hall.book.all.first().state, Appointment::State::Booked);
    hall.book.failing = false;
    QCOMPARE(hall.checkIn.settle(true), 0); // not missed: the journal has the number
    QCOMPARE(hall.book.all.first().state, Appointment::State::Arrived);
}

void TestCheckIn::rulesSurviveTheWayThroughJson()
{
    CheckInRules rules;
    rules.earliestMinutes = 45;
    rules.lapseMinutes = 20;
    rules.lapsedGetsNumber = false;
    QCOMPARE(checkInRulesFrom(toJson(rules)), rules);
    QCOMPARE(checkInRulesFrom({}), CheckInRules());
    QCOMPARE(checkInRulesFrom({{u"lapse_minutes"_s, -5}}).lapseMinutes, 0);
}

QTEST_MAIN(TestCheckIn)
#include "tst_core_check_in.moc"
