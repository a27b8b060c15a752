// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/clock.h"
#include "app/core/base/failure.h"
#include "app/core/base/working_calendar.h"

#include <QFile>
#include <QTest>

using namespace motcua;
using namespace Qt::StringLiterals;

namespace {

WorkingCalendar realCalendar()
{
    QFile file(u":/calendar/holidays_vn.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no calendar in the resources");
    return WorkingCalendar::fromJson(file.readAll());
}

} // namespace

class TestCalendar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsDaysOff();
    void knowsPublishedYears();
    void makeUpDays();
    void nextOpening_data();
    void nextOpening();
    void neverOpen();
    void refusesDamage_data();
    void refusesDamage();
};

void TestCalendar::knowsDaysOff()
{
    const WorkingCalendar calendar = realCalendar();
    QVERIFY(calendar.isWorkingDay(QDate(2026, 11, 23)));
    QCOMPARE(calendar.reasonOff(QDate(2026, 11, 23)), QString());
    QCOMPARE(calendar.reasonOff(QDate(2026, 11, 24)), u"Ngày Văn hóa Việt Nam"_s);
    QCOMPARE(calendar.reasonOff(QDate(2026, 11, 21)), u"Thứ Bảy"_s);
    QCOMPARE(calendar.reasonOff(QDate(2026, 11, 22)), u"Chủ nhật"_s);
    QCOMPARE(calendar.reasonOff(QDate(2027, 2, 6)), u"Mùng 1 Tết (thứ Bảy)"_s);
    QVERIFY(!calendar.isWorkingDay(QDate()));
    QVERIFY(calendar.spans(QDate(2026, 11, 24)).isEmpty());
    QCOMPARE(calendar.spans(QDate(2026, 11, 23)).size(), 2);
    QCOMPARE(calendar.nextWorkingDay(QDate(2026, 2, 13)), QDate(2026, 2, 23));
    // 365 days less 104 of weekends less those of the notice that fall on a weekday.
    int worked = 0;
    for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1))
        worked += calendar.isWorkingDay(day) ? 1 : 0;
    QCOMPARE(worked, 365 - 104 - 14 + 2);
}

void TestCalendar::knowsPublishedYears()
{
    const WorkingCalendar calendar = realCalendar();
    QVERIFY(!calendar.isPublished(QDate(2024, 12, 31)));
    QVERIFY(calendar.isPublished(QDate(2025, 1, 1)));
    QVERIFY(calendar.isPublished(QDate(2027, 12, 31)));
    QVERIFY(!calendar.isPublished(QDate(2028, 1, 1)));
    QVERIFY(!WorkingCalendar().isPublished(QDate(2026, 1, 5)));
}

void TestCalendar::makeUpDays()
{
    const WorkingCalendar calendar = realCalendar();
    const QDate day(2026, 8, 22);
    QVERIFY(calendar.isWorkingDay(day));
    QCOMPARE(calendar.makeUpName(day), u"Làm bù 31/8/2026"_s);
    QCOMPARE(calendar.spans(day).size(), 2);
    QCOMPARE(calendar.makeUpName(day.addDays(1)), QString());
}

void TestCalendar::nextOpening_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("open");
    const auto row = [](const QString &at, const QString &open) {
        QTest::newRow(qPrintable(at)) << at << open;
    };
    row(u"2026-11-23T07:29"_s, u"2026-11-23T07:30"_s);
    row(u"2026-11-23T07:30"_s, u"2026-11-23T07:30"_s);
    row(u"2026-11-23T11:29"_s, u"2026-11-23T11:29"_s);
    row(u"2026-11-23T11:30"_s, u"2026-11-23T13:30"_s);
    row(u"2026-11-23T17:00"_s, u"2026-11-25T07:30"_s);
    row(u"2026-11-21T09:00"_s, u"2026-11-23T07:30"_s);
    row(u"2026-08-21T17:30"_s, u"2026-08-22T07:30"_s);
}

void TestCalendar::nextOpening()
{
    QFETCH(const QString, at);
    QFETCH(const QString, open);
    const QString tail = u":00+07:00"_s;
    const WorkingCalendar calendar = realCalendar();
    QCOMPARE(toIso(calendar.nextOpening(fromIso(at + tail))), open + tail);
    QCOMPARE(toIso(calendar.nextOpening(fromIso(at + tail).toUTC())), open + tail);
}

void TestCalendar::neverOpen()
{
    const WorkingCalendar closed{OpeningHours()};
    QVERIFY(!closed.nextWorkingDay(QDate(2026, 1, 1)).isValid());
    QVERIFY(!closed.nextOpening(fromIso(u"2026-11-23T09:00:00+07:00")).isValid());
    QVERIFY(!WorkingCalendar().nextOpening(QDateTime()).isValid());
    // A make-up day is worked even then.
    WorkingCalendar once{OpeningHours()};
    once.addMakeUpDay(QDate(2026, 8, 22), u"Làm bù"_s);
    QCOMPARE(once.nextWorkingDay(QDate(2026, 8, 1)), QDate(2026, 8, 22));
    QVERIFY(!once.spans(QDate(2026, 8, 22)).isEmpty());
}

void TestCalendar::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no years") << QByteArray(R"({"days_off":[]})");
    QTest::newRow("years backwards")
        << QByteArray(R"({"days_off":[],"published_years":{"first":2027,"last":2025}})");
    QTest::newRow("no days") << QByteArray(R"({"published_years":{"first":2025,"last":2027}})");
    QTest::newRow("no such day") << QByteArray(
        R"({"days_off":[{"date":"2026-02-30"}],"published_years":{"first":2025,"last":2027}})");
    QTest::newRow("make-up day") << QByteArray(
        R"({"days_off":[],"make_up_days":[1],"published_years":{"first":2025,"last":2027}})");
}

void TestCalendar::refusesDamage()
{
    QFETCH(const QByteArray, json);
    try {
        (void)WorkingCalendar::fromJson(json);
        QFAIL("was read");
    } catch (const Failure &failure) {
        QCOMPARE(failure.name(), QByteArray("calendar_unreadable"));
        QVERIFY(!failure.headline().isEmpty() && !failure.nextStep().isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_core_calendar.moc"
