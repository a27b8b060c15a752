// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// After a restore no number is given twice: the strip, its slices, and who gets which.
#include "app/core/intake/serial_range.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace motcua;

class TestCoreSerialRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsOfTheRange();
    void smallRangesHaveNoStrip();
    void daysInDangerUseTheirSlice();
    void eachRestoreTakesAnother();
    void noNumberTwiceWhateverHappens();
    void survivesItsJson();
};

namespace {

constexpr SerialRange kWhole{1, 9999};
QDate day(int offset)
{
    return QDate(2026, 11, 23).addDays(offset);
}

} // namespace

void TestCoreSerialRange::partsOfTheRange()
{
    QCOMPARE(ordinarySerials(kWhole), (SerialRange{1, 9000}));
    QCOMPARE(sliceOfStrip(kWhole, 1), (SerialRange{9001, 9099}));
    QCOMPARE(sliceOfStrip(kWhole, 10), (SerialRange{9892, 9990}));
    QCOMPARE(ordinarySerials({501, 600}), (SerialRange{501, 590}));
    QCOMPARE(sliceOfStrip({501, 600}, 3), (SerialRange{593, 593}));
    QVERIFY(sliceOfStrip(kWhole, 0).isEmpty());
    QVERIFY(sliceOfStrip(kWhole, 11).isEmpty());
}

void TestCoreSerialRange::smallRangesHaveNoStrip()
{
    QCOMPARE(ordinarySerials({1, 99}), (SerialRange{1, 99}));
    QVERIFY(sliceOfStrip({1, 99}, 1).isEmpty());
    QVERIFY(serialsOf(day(0), {1, 99}, {{day(0), day(0), 1}}).isEmpty());
    QCOMPARE(serialsOf(day(1), {1, 99}, {{day(0), day(0), 1}}), (SerialRange{1, 99}));
}

void TestCoreSerialRange::daysInDangerUseTheirSlice()
{
    const QVector<RestoredDays> restored{{day(0), day(2), 1}};
    QCOMPARE(serialsOf(day(-1), kWhole, restored), ordinarySerials(kWhole));
    for (int i = 0; i <= 2; ++i)
        QCOMPARE(serialsOf(day(i), kWhole, restored), sliceOfStrip(kWhole, 1));
    QCOMPARE(serialsOf(day(3), kWhole, restored), ordinarySerials(kWhole));
}

void TestCoreSerialRange::eachRestoreTakesAnother()
{
    QVector<RestoredDays> restored;
    QCOMPARE(nextSlice(day(0), day(1), restored), 1);
    restored.append({day(0), day(1), 1});
    QCOMPARE(nextSlice(day(1), day(1), restored), 2);
    restored.append({day(1), day(1), 2});
    QCOMPARE(serialsOf(day(1), kWhole, restored), sliceOfStrip(kWhole, 2));
    QCOMPARE(nextSlice(day(0), day(5), restored), 3);
    QCOMPARE(nextSlice(day(2), day(5), restored), 1);
}

// A model of the real thing: numbers are given, backups made, and what came after a backup forgotten by a restore.
void TestCoreSerialRange::noNumberTwiceWhateverHappens()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        QRandomGenerator random(seed);
        const SerialRange whole{1 + random.bounded(50), 100 + random.bounded(3000)};
        QVector<RestoredDays> restored; // outlives the database: it stands in station.json
        struct Books
        {
            int today = 0;
            QMap<int, int> last;
        };
        Books live;
        Books backup;
        QSet<QPair<int, int>> printed;
        int today = 0;
        for (int act = 0; act < 400; ++act) {
            const int dice = random.bounded(100);
            if (dice < 80) {
                const SerialRange range = serialsOf(day(today), whole, restored);
                const int serial = qMax(live.last.value(today, 0) + 1, range.first);
                if (range.isEmpty() || serial > range.last)
                    continue;
                live.last[today] = serial;
                const auto code = qMakePair(today, serial);
                QVERIFY2(!printed.contains(code), qPrintable(QString::number(seed)));
                printed.insert(code);
            } else if (dice < 88) {
                backup = live;
                backup.today = today;
            } else if (dice < 94) {
                ++today;
            } else {
                restored.append({day(backup.today), day(today),
                                 nextSlice(day(backup.today), day(today), restored)});
                live = backup;
            }
        }
        QVERIFY(printed.size() > 50);
    }
}

void TestCoreSerialRange::survivesItsJson()
{
    const QVector<RestoredDays> days{{day(0), day(2), 1}, {day(2), day(2), 2}};
    const QVector<RestoredDays> again = restoredDaysFromJson(toJson(days));
    QCOMPARE(again.size(), 2);
    QCOMPARE(again.at(1).from, day(2));
    QCOMPARE(again.at(1).slice, 2);
    QVERIFY(restoredDaysFromJson({QJsonValue(1)}).isEmpty());
}

QTEST_GUILESS_MAIN(TestCoreSerialRange)
#include "tst_core_serial_range.moc"
