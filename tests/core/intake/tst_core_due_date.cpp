// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/clock.h"
#include "app/core/base/failure.h"
#include "app/core/intake/time_limit.h"
#include "tests/support/soak.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace motcua;
using namespace Qt::StringLiterals;

namespace {

WorkingCalendar realCalendar(const OpeningHours &hours = OpeningHours::usual())
{
    QFile file(u":/calendar/holidays_vn.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no calendar in the resources");
    return WorkingCalendar::fromJson(file.readAll(), hours);
}

QDateTime at(const QString &iso)
{
    return fromIso(iso + u":00+07:00"_s);
}

TimeLimit limitOf(const QString &text)
{
    if (text == "same_day"_L1) {
        TimeLimit limit;
        limit.kind = TimeLimit::Kind::SameDay;
        return limit;
    }
    return TimeLimit::parse(text).value();
}

QStringList explanation(const DueDate &due)
{
    QStringList lines;
    for (const DueDate::Note &note : due.explained)
        lines << note.day.toString(Qt::ISODate) + u' ' + note.reason;
    return lines;
}

bool isOpenOrClosing(const QDateTime &instant, const WorkingCalendar &calendar)
{
    const QVector<OpeningSpan> spans = calendar.spans(instant.date());
    return std::any_of(spans.cbegin(), spans.cend(), [&](const OpeningSpan &span) {
        return instant.time() >= span.from && instant.time() <= span.to;
    });
}

OpeningHours withSaturdayMorning()
{
    OpeningHours hours = OpeningHours::usual();
    hours.setDay(Qt::Saturday, {{QTime(7, 30), QTime(11, 30)}});
    return hours;
}

} // namespace

class TestDueDate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parsesLimits();
    void due_data();
    void due();
    void explainsEverySkippedDay();
    void explainsOnlyTheEndOfACalendarCount();
    void drawsTheStrip();
    void drawsAReceptionOnADayOff();
    void saysWhenTheCalendarEnds();
    void halfDays();
    void refusesWhatCannotBeCounted();
    void alwaysEndsWhenOpen_data();
    void alwaysEndsWhenOpen();
};

void TestDueDate::parsesLimits()
{
    QCOMPARE(TimeLimit::parse(u"3d")->kind, TimeLimit::Kind::WorkingDays);
    QCOMPARE(TimeLimit::parse(u"5cd")->kind, TimeLimit::Kind::CalendarDays);
    QCOMPARE(TimeLimit::parse(u"24h")->kind, TimeLimit::Kind::Hours);
    QCOMPARE(TimeLimit::parse(u"999h")->value, 999);
    QCOMPARE(TimeLimit::parse(u"5cd")->text, u"05 ngày"_s);
    for (const QString &bad : {u""_s, u"0d"_s, u"000d"_s, u"1000d"_s, u"d"_s, u"3"_s, u"3 d"_s,
                               u"-3d"_s, u"3D"_s, u"3d\n"_s, u"3w"_s, u"٣d"_s, u"3.5h"_s})
        QVERIFY2(!TimeLimit::parse(bad), qPrintable(bad));
}

void TestDueDate::due_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("due");

    const auto row = [](const char *name, const QString &limit, const QString &received,
                        const QString &due) { QTest::newRow(name) << limit << received << due; };
    // The published check values.
    row("culture day", u"3d"_s, u"2026-11-20T09:00"_s, u"2026-11-26T09:00"_s);
    row("make-up Saturday", u"3d"_s, u"2026-08-20T09:00"_s, u"2026-08-24T09:00"_s);
    row("new year", u"3d"_s, u"2026-12-30T09:00"_s, u"2027-01-05T09:00"_s);
    row("ends on a make-up Saturday", u"2d"_s, u"2026-01-08T09:00"_s, u"2026-01-10T09:00"_s);

    row("time of day of reception", u"5d"_s, u"2026-11-23T09:52"_s, u"2026-12-01T09:52"_s);
    row("Tet", u"1d"_s, u"2026-02-13T16:30"_s, u"2026-02-23T16:30"_s);
    row("lunch", u"1d"_s, u"2026-11-25T12:10"_s, u"2026-11-26T13:30"_s);
    row("before opening", u"1d"_s, u"2026-11-25T06:00"_s, u"2026-11-26T07:30"_s);
    row("after closing", u"1d"_s, u"2026-11-25T18:00"_s, u"2026-11-27T07:30"_s);
    row("at closing time", u"1d"_s, u"2026-11-25T17:00"_s, u"2026-11-27T07:30"_s);
    row("last minute", u"1d"_s, u"2026-11-25T16:59"_s, u"2026-11-26T16:59"_s);
    row("Saturday", u"3d"_s, u"2026-11-21T09:00"_s, u"2026-11-27T07:30"_s);
    row("on a make-up Saturday", u"1d"_s, u"2026-08-22T09:00"_s, u"2026-08-24T09:00"_s);
    row("on the culture day", u"1d"_s, u"2026-11-24T09:00"_s, u"2026-11-26T07:30"_s);

    row("calendar days", u"5cd"_s, u"2026-11-16T09:00"_s,
        u"2026-11-23T09:00"_s); // ends on a Saturday
    row("calendar, open end", u"2cd"_s, u"2026-11-16T09:00"_s, u"2026-11-18T09:00"_s);
    row("calendar, ends on Tet", u"3cd"_s, u"2026-02-13T09:00"_s, u"2026-02-23T09:00"_s);
    row("calendar, ends on a make-up day", u"2cd"_s, u"2026-08-20T09:00"_s, u"2026-08-22T09:00"_s);
    row("calendar, received on Saturday", u"1cd"_s, u"2026-11-14T09:00"_s, u"2026-11-17T07:30"_s);

    row("24 h are three days", u"24h"_s, u"2026-11-20T09:00"_s, u"2026-11-26T09:00"_s);
    row("8 h are one day", u"8h"_s, u"2026-11-25T14:00"_s, u"2026-11-26T14:00"_s);
    row("4 h over lunch", u"4h"_s, u"2026-11-25T09:00"_s, u"2026-11-25T15:00"_s);
    row("2.5 h to noon exactly", u"2h"_s, u"2026-11-25T09:30"_s, u"2026-11-25T11:30"_s);
    row("7 h into the next day", u"7h"_s, u"2026-11-25T09:52"_s, u"2026-11-26T09:22"_s);
    row("12 h", u"12h"_s, u"2026-11-25T15:00"_s, u"2026-11-27T09:30"_s);
    row("20 h over a weekend", u"20h"_s, u"2026-11-26T16:00"_s, u"2026-12-01T10:30"_s);
    row("4 h outside hours", u"4h"_s, u"2026-11-21T20:00"_s, u"2026-11-23T11:30"_s);
    row("8 h outside hours", u"8h"_s, u"2026-11-25T20:00"_s, u"2026-11-27T07:30"_s);

    row("same day", u"same_day"_s, u"2026-11-23T14:59"_s, u"2026-11-23T17:00"_s);
    row("same day, at the cutoff", u"same_day"_s, u"2026-11-23T15:00"_s, u"2026-11-25T17:00"_s);
    row("same day, Friday afternoon", u"same_day"_s, u"2026-11-20T16:00"_s, u"2026-11-23T17:00"_s);
    row("same day, at lunch", u"same_day"_s, u"2026-11-23T12:00"_s, u"2026-11-23T17:00"_s);
    row("same day, in the evening", u"same_day"_s, u"2026-11-25T19:00"_s, u"2026-11-26T17:00"_s);
    row("same day, on Sunday", u"same_day"_s, u"2026-11-22T08:00"_s, u"2026-11-23T17:00"_s);
}

void TestDueDate::due()
{
    QFETCH(const QString, limit);
    QFETCH(const QString, received);
    QFETCH(const QString, due);
    const auto computed = computeDueDate(limitOf(limit), at(received), realCalendar());
    QVERIFY(computed);
    QCOMPARE(toIso(computed->dueAt), due + u":00+07:00"_s);
    // The same instant in another zone is the same reception.
    const auto utc = computeDueDate(limitOf(limit), at(received).toUTC(), realCalendar());
    QCOMPARE(utc->dueAt, computed->dueAt);
    QCOMPARE(utc->dueAt.offsetFromUtc(), kCentreUtcOffsetSeconds);
}

void TestDueDate::explainsEverySkippedDay()
{
    const auto due = computeDueDate(limitOf(u"3d"_s), at(u"2026-11-20T09:00"_s), realCalendar());
    QCOMPARE(explanation(*due), (QStringList{u"2026-11-21 Thứ Bảy"_s, u"2026-11-22 Chủ nhật"_s,
                                             u"2026-11-24 Ngày Văn hóa Việt Nam"_s}));
    const auto makeUp = computeDueDate(limitOf(u"3d"_s), at(u"2026-08-20T09:00"_s), realCalendar());
    QCOMPARE(explanation(*makeUp), QStringList{u"2026-08-23 Chủ nhật"_s});
    // A reception on a day off: that day is skipped too.
    const auto saturday =
        computeDueDate(limitOf(u"same_day"_s), at(u"2026-11-21T09:00"_s), realCalendar());
    QCOMPARE(explanation(*saturday),
             (QStringList{u"2026-11-21 Thứ Bảy"_s, u"2026-11-22 Chủ nhật"_s}));
}

void TestDueDate::explainsOnlyTheEndOfACalendarCount()
{
    // Fri 20 Nov + 15: a weekend and the culture day inside are counted; Sat 5 and Sun 6 Dec are
    // not.
    const auto due = computeDueDate(limitOf(u"15cd"_s), at(u"2026-11-20T09:00"_s), realCalendar());
    QCOMPARE(toIso(due->dueAt), u"2026-12-07T09:00:00+07:00"_s);
    QCOMPARE(explanation(*due), (QStringList{u"2026-12-05 Thứ Bảy"_s, u"2026-12-06 Chủ nhật"_s}));
    QCOMPARE(due->strip.at(1).role, StripDay::Role::Counted);
    QCOMPARE(due->strip.at(1).ordinal, 0);
}

void TestDueDate::drawsTheStrip()
{
    using Role = StripDay::Role;
    const auto due = computeDueDate(limitOf(u"3d"_s), at(u"2026-11-20T09:00"_s), realCalendar());
    QList<Role> roles;
    QList<int> ordinals;
    for (const StripDay &cell : due->strip) {
        roles << cell.role;
        ordinals << cell.ordinal;
    }
    QCOMPARE(due->strip.constFirst().day, QDate(2026, 11, 20));
    QCOMPARE(roles, (QList<Role>{Role::Received, Role::Off, Role::Off, Role::Counted, Role::Off,
                                 Role::Counted, Role::Due}));
    QCOMPARE(ordinals, (QList<int>{0, 0, 0, 1, 0, 2, 3}));
    QCOMPARE(due->strip.at(4).reason, u"Ngày Văn hóa Việt Nam"_s);

    const auto today =
        computeDueDate(limitOf(u"same_day"_s), at(u"2026-11-23T09:00"_s), realCalendar());
    QCOMPARE(today->strip.size(), 1);
    QCOMPARE(today->strip.constFirst().role, Role::Received);
}

void TestDueDate::drawsAReceptionOnADayOff()
{
    const auto due = computeDueDate(limitOf(u"1d"_s), at(u"2026-11-14T09:00"_s), realCalendar());
    QCOMPARE(due->strip.size(), 4); // Sat, Sun, Mon (counted from), Tue (due)
    QCOMPARE(due->strip.at(2).role, StripDay::Role::Received);
    QVERIFY(due->strip.at(2).reason.contains(u"07:30"_s));
    QCOMPARE(due->strip.at(3).role, StripDay::Role::Due);
    QCOMPARE(due->strip.at(3).ordinal, 1);
}

void TestDueDate::saysWhenTheCalendarEnds()
{
    const WorkingCalendar calendar = realCalendar();
    QVERIFY(
        !computeDueDate(limitOf(u"3d"_s), at(u"2026-12-30T09:00"_s), calendar)->calendarIncomplete);
    const auto crossing = computeDueDate(limitOf(u"3d"_s), at(u"2027-12-30T09:00"_s), calendar);
    QVERIFY(crossing->calendarIncomplete);
    // Weekends only: 1 Jan 2028 is a Saturday.
    QCOMPARE(toIso(crossing->dueAt), u"2028-01-04T09:00:00+07:00"_s);
    QVERIFY(
        computeDueDate(limitOf(u"1d"_s), at(u"2024-12-30T09:00"_s), calendar)->calendarIncomplete);
    QVERIFY(computeDueDate(limitOf(u"1d"_s), at(u"2026-11-25T09:00"_s), WorkingCalendar())
                ->calendarIncomplete);
}

void TestDueDate::halfDays()
{
    const WorkingCalendar calendar = realCalendar(withSaturdayMorning());
    const auto due = [&](const QString &limit, const QString &received) {
        return toIso(computeDueDate(limitOf(limit), at(received), calendar)->dueAt).left(16);
    };
    QCOMPARE(due(u"1d"_s, u"2026-11-20T10:00"_s), u"2026-11-21T10:00"_s);
    // Closed on Saturday afternoon: the next opening.
    QCOMPARE(due(u"1d"_s, u"2026-11-20T14:00"_s), u"2026-11-23T07:30"_s);
    QCOMPARE(due(u"2d"_s, u"2026-11-20T14:00"_s), u"2026-11-23T14:00"_s);
    QCOMPARE(due(u"same_day"_s, u"2026-11-20T16:00"_s), u"2026-11-21T11:30"_s);
    QCOMPARE(due(u"2h"_s, u"2026-11-20T16:00"_s), u"2026-11-21T08:30"_s);
    QCOMPARE(due(u"1cd"_s, u"2026-11-20T14:00"_s), u"2026-11-23T07:30"_s);
    // A make-up Saturday keeps Monday's hours, not the Saturday's.
    QCOMPARE(due(u"2d"_s, u"2026-01-08T14:00"_s), u"2026-01-10T14:00"_s);
}

void TestDueDate::refusesWhatCannotBeCounted()
{
    const QDateTime received = at(u"2026-11-20T09:00"_s);
    QVERIFY(!computeDueDate(TimeLimit(), received, realCalendar()));
    QVERIFY(!computeDueDate(limitOf(u"3d"_s), QDateTime(), realCalendar()));
    TimeLimit absurd = limitOf(u"3d"_s);
    absurd.value = 0;
    QVERIFY(!computeDueDate(absurd, received, realCalendar()));
    absurd.value = 1000;
    QVERIFY(!computeDueDate(absurd, received, realCalendar()));
    QVERIFY(!computeDueDate(limitOf(u"3d"_s), received, WorkingCalendar(OpeningHours())));
    QVERIFY(computeDueDate(limitOf(u"999d"_s), received, realCalendar()));
}

void TestDueDate::alwaysEndsWhenOpen_data()
{
    QTest::addColumn<bool>("saturdayMorning");
    QTest::newRow("usual hours") << false;
    QTest::newRow("open on Saturday morning") << true;
}

void TestDueDate::alwaysEndsWhenOpen()
{
    QFETCH(const bool, saturdayMorning);
    const WorkingCalendar calendar =
        realCalendar(saturdayMorning ? withSaturdayMorning() : OpeningHours::usual());
    QRandomGenerator random(motcua::test::soakSeed(20261121));
    const QDateTime start = at(u"2025-01-01T00:00"_s);
    for (int i = 0; i < 4000; ++i) {
        const QDateTime first = start.addSecs(qint64(random.bounded(4 * 365 * 24 * 60)) * 60);
        const QDateTime second = first.addSecs(qint64(random.bounded(3 * 24 * 60)) * 60);
        for (const QString &unit : {u"d"_s, u"cd"_s, u"h"_s}) {
            const int n = 1 + int(random.bounded(40));
            const auto limit = TimeLimit::parse(QString::number(n) + unit);
            const auto longer = TimeLimit::parse(QString::number(n + 1) + unit);
            const auto due = computeDueDate(*limit, first, calendar);
            const auto later = computeDueDate(*limit, second, calendar);
            const auto more = computeDueDate(*longer, first, calendar);
            QVERIFY(isOpenOrClosing(due->dueAt, calendar));
            QVERIFY(due->dueAt > first);
            // An hour limit walks 7 h but counts 8 h as a day; on half-days that may cross.
            if (unit != "h"_L1 || !saturdayMorning)
                QVERIFY2(due->dueAt <= more->dueAt, qPrintable(toIso(first) + limit->text));
            // Several calendar-day ends fall together on the day after days off, each at its hour;
            // if that is a half-day, the later hours move on once more.
            if (unit == "cd"_L1 && !saturdayMorning)
                QVERIFY(due->dueAt.date() <= later->dueAt.date());
            else if (unit == "d"_L1 || !saturdayMorning)
                QVERIFY2(due->dueAt <= later->dueAt, qPrintable(toIso(first) + limit->text));
            QCOMPARE(due->strip.size(), first.date().daysTo(due->dueAt.date()) + 1);
            for (const DueDate::Note &note : due->explained)
                QVERIFY(!calendar.isWorkingDay(note.day) && !note.reason.isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(TestDueDate)
#include "tst_core_due_date.moc"
