// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/clock.h"
#include "app/core/base/ids.h"
#include "app/core/base/money.h"
#include "app/core/base/text.h"
#include "app/core/base/vietnamese_date.h"
#include "tests/support/soak.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace motcua;
using namespace Qt::StringLiterals;

class TestBase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clockStandsAndAdvances();
    void isoReadsBack();
    void isoRefuses_data();
    void isoRefuses();
    void idsAreVersion7();
    void idsRiseWithinAMillisecond();
    void idsFollowTheClock();
    void idKindsParse();
    void folds_data();
    void folds();
    void foldIsIdempotent();
    void cleans_data();
    void cleans();
    void numbers();
    void money();
    void dates();
};

void TestBase::clockStandsAndAdvances()
{
    SimulatedClock clock(fromIso(u"2026-11-23T02:52:00Z"));
    QCOMPARE(toIso(clock.now()), u"2026-11-23T09:52:00+07:00"_s);
    QCOMPARE(clock.now().offsetFromUtc(), kCentreUtcOffsetSeconds);
    clock.advance(61'000);
    QCOMPARE(toIso(clock.now()), u"2026-11-23T09:53:01+07:00"_s);
    SimulatedClock running(clock.now(), SimulatedClock::Mode::Running);
    QTRY_VERIFY(running.now() > clock.now());
    QCOMPARE(SystemClock().now().offsetFromUtc(), kCentreUtcOffsetSeconds);
}

void TestBase::isoReadsBack()
{
    const QDateTime instant = centreTime(QDate(2026, 11, 26), QTime(9, 0));
    QCOMPARE(toIso(instant), u"2026-11-26T09:00:00+07:00"_s);
    QCOMPARE(fromIso(toIso(instant)), instant);
    QCOMPARE(fromIso(u"2026-11-26T02:00:00Z"), instant);
    QCOMPARE(fromIso(u"2026-11-26T02:00Z"), instant);
    QCOMPARE(fromIso(u"2026-11-25T20:00:00.000-06:00"), instant);
    QCOMPARE(toIso(instant.toUTC()), toIso(instant));
    QCOMPARE(toIso(QDateTime()), QString());
}

void TestBase::isoRefuses_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_s, u"2026-11-26"_s, u"2026-11-26T09:00:00"_s, u"2026-11-26 09:00:00Z"_s,
          u"2026-13-26T09:00:00Z"_s, u"2026-02-30T09:00:00Z"_s, u"2026-11-26T25:00:00Z"_s,
          u"2026-11-26T09:00:00+0700"_s, u"2026-11-26T09:00:00Z\n"_s, u"26/11/2026"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestBase::isoRefuses()
{
    QFETCH(const QString, text);
    QVERIFY(!fromIso(text).isValid());
}

void TestBase::idsAreVersion7()
{
    const SimulatedClock clock(fromIso(u"2026-11-23T09:52:00+07:00"));
    RandomIdSource source(clock);
    QSet<QUuid> seen;
    for (int i = 0; i < 1000; ++i) {
        const QUuid id = source.next();
        const QByteArray bytes = id.toRfc4122();
        qint64 milliseconds = 0;
        for (int b = 0; b < 6; ++b)
            milliseconds = (milliseconds << 8) | uchar(bytes.at(b));
        QCOMPARE(milliseconds, clock.now().toMSecsSinceEpoch());
        QCOMPARE(uchar(bytes.at(6)) >> 4, 7);
        QCOMPARE(uchar(bytes.at(8)) >> 6, 2);
        seen.insert(id);
    }
    QCOMPARE(seen.size(), 1000);
}

void TestBase::idsRiseWithinAMillisecond()
{
    const SimulatedClock clock(fromIso(u"2026-11-23T09:52:00+07:00"));
    RandomIdSource source(clock);
    QByteArray last;
    for (int i = 0; i < 20'000; ++i) { // more than the counter holds
        const QByteArray bytes = source.next().toRfc4122();
        QVERIFY(bytes > last);
        last = bytes;
    }
}

void TestBase::idsFollowTheClock()
{
    SimulatedClock clock(fromIso(u"2026-11-23T09:52:00+07:00"));
    RandomIdSource source(clock);
    const QByteArray first = source.next().toRfc4122();
    clock.advance(-5'000); // a small correction keeps the order
    QVERIFY(source.next().toRfc4122() > first);
    clock.advance(-24 * 3600'000); // a clock that was wrong by a day is believed
    QVERIFY(source.next().toRfc4122() < first);
}

void TestBase::idKindsParse()
{
    const SystemClock clock;
    RandomIdSource source(clock);
    const auto id = source.make<DossierId>();
    QVERIFY(DossierId::fromString(id.toString()) == id);
    QVERIFY(!DossierId::fromString(u"no id"_s));
    QVERIFY(DossierId().isNull());
    QVERIFY(!id.toString().contains(u'{'));
}

void TestBase::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("name") << u"Đặng Đình Đức"_s << u"dang dinh duc"_s;
    QTest::newRow("field") << u"Hộ tịch"_s << u"ho tich"_s;
    QTest::newRow("decomposed") << u"Đặng Đình Đức"_s.normalized(QString::NormalizationForm_D)
                                << u"dang dinh duc"_s;
    QTest::newRow("horns") << u"Ưu ƯƠNG ữ Ợ"_s << u"uu uong u o"_s;
    QTest::newRow("signs") << u"  (H24.123) - 0007! "_s << u"h24 123 0007"_s;
    QTest::newRow("empty") << u" … "_s << QString();
    QTest::newRow("beyond the basic plane") << u"a\U0001f40eb"_s << u"a b"_s;
    QTest::newRow("other script") << u"名前 Ёж"_s << u"名前 еж"_s;
}

void TestBase::folds()
{
    QFETCH(const QString, text);
    QFETCH(const QString, folded);
    QCOMPARE(fold(text), folded);
}

void TestBase::foldIsIdempotent()
{
    QRandomGenerator random(motcua::test::soakSeed(1));
    for (int i = 0; i < 5000; ++i) {
        QString text;
        for (int c = 0; c < 8; ++c)
            text += QChar(ushort(random.bounded(0x10000)));
        const QString once = fold(text);
        QCOMPARE(fold(once), once);
        QCOMPARE(cleanText(cleanText(text)), cleanText(text));
    }
}

void TestBase::cleans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cleaned");
    QTest::newRow("decomposed") << u"Bình"_s.normalized(QString::NormalizationForm_D) << u"Bình"_s;
    QTest::newRow("spaces") << u"\t Nguyễn\u00a0\n Văn\u2003 "_s << u"Nguyễn Văn"_s;
    QTest::newRow("control") << u"a\u0000b\u0007c\u007fd"_s << u"abcd"_s;
    QTest::newRow("format") << u"\ufeffa\u200bb\u202ec\u00ad"_s << u"abc"_s;
    QTest::newRow("lone surrogate") << u"a"_s + QChar(0xd800) + u"b"_s << u"ab"_s;
    QTest::newRow("kept") << u"45/2 Lê Văn Sỹ, P.13 – Q3 \U0001f40e"_s
                          << u"45/2 Lê Văn Sỹ, P.13 – Q3 \U0001f40e"_s;
}

void TestBase::cleans()
{
    QFETCH(const QString, text);
    QFETCH(const QString, cleaned);
    QCOMPARE(cleanText(text), cleaned);
}

void TestBase::numbers()
{
    QCOMPARE(groupedNumber(u"031190001234"), u"031 190 001 234"_s);
    QCOMPARE(groupedNumber(u"0311"), u"031 1"_s);
    QCOMPARE(groupedNumber(u""), QString());
}

void TestBase::money()
{
    QCOMPARE(Money().text(), u"0 đ"_s);
    QCOMPARE(Money(8000).text(), u"8.000 đ"_s);
    QCOMPARE(Money(999).text(), u"999 đ"_s);
    QCOMPARE(Money(1'234'567'890).text(), u"1.234.567.890 đ"_s);
    QCOMPARE(Money(-100'000).text(), u"-100.000 đ"_s);
}

void TestBase::dates()
{
    const QDateTime instant = centreTime(QDate(2026, 12, 1), QTime(9, 52));
    QCOMPARE(vietnameseWeekday(QDate(2026, 11, 22)), u"Chủ nhật"_s);
    QCOMPARE(vietnameseShortDate(QDate(2026, 11, 23)), u"Thứ Hai 23/11/2026"_s);
    QCOMPARE(vietnameseLongDate(QDate(2026, 12, 1)), u"ngày 01 tháng 12 năm 2026"_s);
    QCOMPARE(vietnameseLongDateTime(instant), u"09 giờ 52 phút, ngày 01 tháng 12 năm 2026"_s);
    QCOMPARE(vietnameseAppointment(instant.toUTC()),
             u"09 giờ 52 phút, Thứ Ba ngày 01 tháng 12 năm 2026"_s);
    QCOMPARE(vietnameseShortDate(QDate()), QString());
    QCOMPARE(vietnameseAppointment(QDateTime()), QString());
}

QTEST_GUILESS_MAIN(TestBase)
#include "tst_core_base.moc"
