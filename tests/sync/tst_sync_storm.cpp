// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/back_off.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace motcua::sync;

/// Three hundred counters whose province comes back at one moment, or refuses them all (429, 503): they must not come
/// again together, and nobody gives up.
class TestSyncStorm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pausesAreSpreadEvenly();
    void aPauseThatIsAskedForIsKeptAndSpread();
    void aGatewayThatTakesFewIsNotOverrun();
};

namespace {

constexpr int kStations = 300;
constexpr int kBaseMs = 5000; ///< as in the product
constexpr int kCapMs = 15 * 60 * 1000;

std::vector<BackOff> stations()
{
    std::vector<BackOff> all;
    all.reserve(kStations);
    for (int i = 0; i < kStations; ++i)
        all.emplace_back(kBaseMs, kCapMs); // each with a seed of its own, as in the product
    return all;
}

/// Kolmogorov–Smirnov: the largest distance from the even spread between 0 and `ceiling`.
double distance(std::vector<int> values, double ceiling)
{
    std::sort(values.begin(), values.end());
    double largest = 0;
    const auto count = double(values.size());
    for (size_t i = 0; i < values.size(); ++i) {
        const double even = values.at(i) / ceiling;
        largest = std::max(
            {largest, std::abs(double(i + 1) / count - even), std::abs(even - double(i) / count)});
    }
    return largest;
}

} // namespace

void TestSyncStorm::pausesAreSpreadEvenly()
{
    // An even spread is farther away than this once in 30,000 runs.
    const double limit = 2.4 / std::sqrt(kStations);
    std::vector<BackOff> all = stations();
    for (BackOff &one : all)
        (void)one.nextDelayMs(); // the first is a moment, for what was under way
    double ceiling = kBaseMs;
    for (int failure = 2; failure <= 9; ++failure) {
        std::vector<int> delays;
        delays.reserve(kStations);
        for (BackOff &one : all)
            delays.push_back(one.nextDelayMs());
        const double far = distance(delays, ceiling);
        QVERIFY2(far < limit, qPrintable(QString::number(far)));
        ceiling = std::min(2 * ceiling, double(kCapMs));
    }
    // The judge would see a pause that is the same for all, and one that begins late.
    QVERIFY(distance(std::vector<int>(kStations, kBaseMs / 2), kBaseMs) > limit);
    std::vector<int> late;
    late.reserve(kStations);
    for (BackOff &one : stations()) {
        (void)one.nextDelayMs();
        late.push_back(kBaseMs / 2 + one.nextDelayMs() / 2);
    }
    QVERIFY(distance(late, kBaseMs) > limit);
}

// Simulated seconds: everybody asks at 0, the gateway takes five a second and refuses the others.
void TestSyncStorm::aPauseThatIsAskedForIsKeptAndSpread()
{
    constexpr int kAsked = 60'000; // longer than the first back-offs, so that it alone counts
    std::vector<int> beyond;
    beyond.reserve(kStations);
    for (BackOff &one : stations()) {
        const int delay = one.nextDelayMs(kAsked);
        QVERIFY(delay >= kAsked);
        beyond.push_back(delay - kAsked);
    }
    const double far = distance(beyond, kAsked);
    QVERIFY2(far < 2.4 / std::sqrt(kStations), qPrintable(QString::number(far)));
}

void TestSyncStorm::aGatewayThatTakesFewIsNotOverrun()
{
    constexpr int kTakesASecond = 5;
    std::vector<BackOff> all = stations();
    std::vector<qint64> next(kStations, 0);
    int waiting = kStations;
    int largestLater = 0;
    qint64 second = 0;
    for (; waiting > 0 && second < 3600; ++second) {
        int asked = 0, taken = 0;
        for (int i = 0; i < kStations; ++i) {
            auto &when = next.at(size_t(i));
            while (when >= 0 && when < (second + 1) * 1000) {
                ++asked;
                if (taken < kTakesASecond) {
                    ++taken;
                    --waiting;
                    when = -1;
                } else {
                    when += std::max(1, all.at(size_t(i)).nextDelayMs());
                }
            }
        }
        if (second > 60)
            largestLater = std::max(largestLater, asked);
    }
    QCOMPARE(waiting, 0);
    // 300 at five a second take a minute at best.
    QVERIFY2(second < 15 * 60, qPrintable(QString::number(second)));
    QVERIFY2(largestLater <= 4 * kTakesASecond, qPrintable(QString::number(largestLater)));
}

QTEST_GUILESS_MAIN(TestSyncStorm)
#include "tst_sync_storm.moc"
