// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/core/base/clock.h"
#include "app/core/base/clock_guard.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using Kind = motcua::ClockVerdict::Kind;

namespace {

constexpr qint64 kMinute = 60'000, kHour = 60 * kMinute, kDay = 24 * kHour;

QDateTime noon()
{
    return centreTime(QDate(2026, 11, 23), QTime(12, 0));
}

TimeFacts recordedAt(const QDateTime &at)
{
    TimeFacts facts;
    facts.latest = facts.last = at;
    return facts;
}

} // namespace

class TestClockGuard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingKnownIsFine()
    {
        QVERIFY(judgeClock(noon(), {}).isFine());
        QVERIFY(clockSentence({}).isEmpty());
    }

    void behindTheLastEntry_data()
    {
        QTest::addColumn<qint64>("behindMs");
        QTest::addColumn<int>("minutes"); // 0: fine
        QTest::newRow("ahead") << -kMinute << 0;
        QTest::newRow("a little") << 5 * kMinute << 0;
        QTest::newRow("more") << 5 * kMinute + 1 << 5;
        QTest::newRow("an hour") << kHour << 60;
        QTest::newRow("two years") << 730 * kDay << 730 * 24 * 60;
    }
    void behindTheLastEntry()
    {
        QFETCH(const qint64, behindMs);
        QFETCH(const int, minutes);
        const ClockVerdict verdict = judgeClock(noon(), recordedAt(noon().addMSecs(behindMs)));
        QCOMPARE(verdict.kind, minutes > 0 ? Kind::BehindLastEntry : Kind::Fine);
        QCOMPARE(verdict.minutes, minutes);
    }

    void farFromTheProvince_data()
    {
        QTest::addColumn<qint64>("offsetMs");
        QTest::addColumn<qint64>("answeredMs");
        QTest::addColumn<int>("minutes");
        QTest::newRow("near") << 10 * kMinute << qint64(0) << 0;
        QTest::newRow("far") << 10 * kMinute + kMinute << qint64(0) << 11;
        QTest::newRow("far behind") << -3 * kHour << qint64(0) << 180;
        QTest::newRow("two years") << 730 * kDay << qint64(0) << 730 * 24 * 60;
        QTest::newRow("answered for") << 3 * kHour << 3 * kHour + kMinute << 0;
        QTest::newRow("answered for another") << 3 * kHour << 2 * kHour << 180;
    }
    void farFromTheProvince()
    {
        QFETCH(const qint64, offsetMs);
        QFETCH(const qint64, answeredMs);
        QFETCH(const int, minutes);
        TimeFacts facts = recordedAt(noon().addSecs(-60));
        facts.provinceOffsetMs = offsetMs;
        if (answeredMs != 0)
            facts.answeredOffsetMs = answeredMs;
        const ClockVerdict verdict = judgeClock(noon(), facts);
        QCOMPARE(verdict.kind, minutes > 0 ? Kind::FarFromProvince : Kind::Fine);
        QCOMPARE(verdict.minutes, minutes);
    }

    void aLeapForward()
    {
        QVERIFY(judgeClock(noon(), recordedAt(noon().addDays(-4))).isFine());
        const ClockVerdict leapt = judgeClock(noon(), recordedAt(noon().addDays(-730)));
        QCOMPARE(leapt.kind, Kind::WayAhead);
        QCOMPARE(leapt.minutes, 730 * 24 * 60);
        // Whoever signed in after the leap has made an entry with the wrong time: the leap is still there.
        TimeFacts facts = recordedAt(noon().addSecs(-60));
        facts.longestLeapMs = 730 * kDay;
        QCOMPARE(judgeClock(noon(), facts).kind, Kind::WayAhead);
    }

    void itIsSaidInOneSentence()
    {
        QCOMPARE(clockSentence({Kind::BehindLastEntry, 90}),
                 u"This computer's clock is 90 minute(s) behind the last thing recorded on it."_s);
        QCOMPARE(clockSentence({Kind::FarFromProvince, 180}),
                 u"This computer's clock differs from the province's by 3 hour(s)."_s);
        QCOMPARE(
            clockSentence({Kind::WayAhead, 730 * 24 * 60}),
            u"This computer's clock has moved forward by 730 day(s) since the last thing recorded on it."_s);
    }
};

QTEST_GUILESS_MAIN(TestClockGuard)
#include "tst_core_clock_guard.moc"
