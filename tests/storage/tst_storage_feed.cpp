// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes down, taken by a process that is killed in the middle: nothing twice, nothing lost.
#include "storage/booking_store.h"
#include "storage/feed_store.h"
#include "storage/fetch_queue.h"
#include "storage/online_store.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/storage/storage_process.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedBetweenItemAndCursor();
};

void TestStorageFeed::killedBetweenItemAndCursor()
{
    const QTemporaryDir dir;
    MemoryVault vault;
    const QString folder = dir.filePath(u"data"_s);
    Station::create(folder, sampleSetup(), {&vault, {}}).reset();
    QRandomGenerator random(20261123);
    qint64 confirmed = 0;
    for (int round = 0; round < 12; ++round) {
        const auto station = Station::open(folder, {&vault, {}});
        StorageWorker worker(*station, {u"feed"_s, u"1"_s});
        QVERIFY(worker.waitForLines(1 + random.bounded(3)));
        QElapsedTimer timer; // somewhere within the next page or two
        timer.start();
        const qint64 nanoseconds = random.bounded(4'000'000);
        while (timer.nsecsElapsed() < nanoseconds) {
        }
        worker.kill();
        const FeedStore feed(station->database(), station->blobs());
        const qint64 bookings = feed.cursor(u"bookings"_s).mid(3).toLongLong();
        const qint64 online = feed.cursor(u"online"_s).mid(3).toLongLong();
        // Every item up to the cursor and none beyond it, with all that belongs to it.
        QCOMPARE(BookingStore(station->database()).count(), int(bookings));
        QCOMPARE(OnlineStore(station->database(), station->blobs()).count(), int(online));
        QCOMPARE(FetchQueue(station->database()).asked(), int(online));
        for (const auto &standing : feed.standings())
            QCOMPARE(standing.items, int(standing.scope == "online"_L1 ? online : bookings));
        const QStringList told = worker.said(u"fed"_s);
        for (const QString &line : told) {
            const qint64 rev = line.section(u' ', 1).toLongLong();
            QVERIFY(rev <= (line.startsWith("online"_L1) ? online : bookings));
            confirmed = std::max(confirmed, rev);
        }
        QVERIFY(bookings % 3 == 0 && online % 3 == 0); // whole pages
    }
    QVERIFY(confirmed >= 12);
}

QTEST_GUILESS_MAIN(TestStorageFeed)
#include "tst_storage_feed.moc"
