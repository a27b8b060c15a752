// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/booking_store.h"
#include "storage/online_store.h"
#include "tests/sync/sync_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

/// What comes down: every item once, in whatever way the answers are lost, and nothing of it holds up what goes up.
class TestSyncFeed : public SyncFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void pagesComeOneAfterAnother();
    void aLostAnswerIsAskedForAgain();
    void anOlderGatewaySendsNothing();
    void anIdleStationAsksNowAndThen();
    void rubbishInAPageHoldsNothingUp();
    void aGatewayBehindThisProgramGetsItLater();
    void aRefusedVersionKeepsEverything();
    void aStrangePageIsLeft();

private:
    [[nodiscard]] storage::FeedStore store() const
    {
        return storage::FeedStore(m_station->database(), m_station->blobs());
    }
    [[nodiscard]] static protocol::FeedItem booking(int number)
    {
        protocol::FeedItem item;
        item.id = u"b%1"_s.arg(number);
        item.rev = number + 1;
        item.kind = u"booking.made"_s;
        item.at = QDateTime::currentDateTimeUtc();
        item.body = {
            {u"starts_at"_s, u"2026-11-24T08:%1:00+07:00"_s.arg(number, 2, 10, QLatin1Char('0'))},
            {u"name"_s, u"Nguyễn Thị %1"_s.arg(number)}};
        return item;
    }
    void fillBookings(int count)
    {
        for (int i = 0; i < count; ++i)
            m_gateway->feed[u"bookings"_s].append(booking(i));
    }
};

void TestSyncFeed::pagesComeOneAfterAnother()
{
    fillBookings(35);
    addOperation(0);
    makeEngine();
    storage::BookingStore bookings(m_station->database());
    QTRY_COMPARE_WITH_TIMEOUT(bookings.count(), 35, kQuick);
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QCOMPARE(m_gateway->operations.size(), 1);
    QCOMPARE(m_gateway->batches,
             4); // the first carries the record; three more, at once, for the rest
    QCOMPARE(store().cursor(u"bookings"_s), u"f1-35"_s);
    const auto day = bookings.onDay({2026, 11, 24});
    QCOMPARE(day.size(), 35);
    QCOMPARE(day.constFirst().name, u"Nguyễn Thị 0"_s);
}

void TestSyncFeed::aLostAnswerIsAskedForAgain()
{
    fillBookings(25);
    int answers = 0;
    m_gateway->commitFirst = true;
    m_gateway->fault =
        [&answers](const TlsServer::Request &request) -> std::optional<TlsServer::Response> {
        TlsServer::Response silence;
        silence.close = true;
        return request.path == "/v1/sync" && answers++ % 2 == 0 ? std::optional(silence)
                                                                : std::nullopt;
    };
    addOperation(0);
    makeEngine();
    storage::BookingStore bookings(m_station->database());
    QTRY_COMPARE_WITH_TIMEOUT(bookings.count(), 25, kQuick);
    int items = 0;
    for (const auto &standing : store().standings())
        items += standing.items;
    QCOMPARE(items, 25); // none was taken twice
    QVERIFY(m_gateway->duplicates >= 1);
}

void TestSyncFeed::anOlderGatewaySendsNothing()
{
    addOperation(0);
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QCOMPARE(m_gateway->pulls.size(), 1);
    QVERIFY(store().standings().isEmpty());
    addOperation(0);
    m_engine->sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway->operations.size(), 2, kQuick);
    QCOMPARE(m_gateway->pulls.size(), 1); // and is not asked with every batch
}

void TestSyncFeed::anIdleStationAsksNowAndThen()
{
    m_options.pullMs = 20;
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(m_gateway->pulls.size() >= 3, kQuick);
    QCOMPARE(m_gateway->operations.size(), 0);
    fillBookings(1);
    storage::BookingStore bookings(m_station->database());
    QTRY_COMPARE_WITH_TIMEOUT(bookings.count(), 1, kQuick);
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway->pulls.constLast().value(u"bookings"_s), u"f1-1"_s, kQuick);
}

void TestSyncFeed::rubbishInAPageHoldsNothingUp()
{
    fillBookings(3);
    m_gateway->feed[u"bookings"_s][1].body = {{u"starts_at"_s, u"tomorrow"_s}};
    protocol::FeedItem later = booking(3);
    later.kind = u"booking.of_tomorrow"_s;
    m_gateway->feed[u"bookings"_s].append(later);
    protocol::FeedItem online = booking(0);
    online.kind = u"online.filed"_s;
    online.body = {{u"papers"_s, QJsonArray{QJsonObject{{u"sha256"_s, u"zz"_s}, {u"size"_s, 1}}}}};
    m_gateway->feed[u"online"_s].append(online);
    addOperation(0);
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    storage::BookingStore bookings(m_station->database());
    QCOMPARE(bookings.count(), 2);
    // What could not be read is kept for a later program, which takes it then.
    QCOMPARE(store().items(u"bookings"_s).size(), 2);
    QCOMPARE(store().items(u"online"_s).size(), 1);
    QCOMPARE(store().takeWhatIsKnownNow(m_clock->now()), 0);
    m_station->database().run(
        u"UPDATE feed_item SET kind = 'booking.made' WHERE kind = 'booking.of_tomorrow'"_s);
    QCOMPARE(store().takeWhatIsKnownNow(m_clock->now()), 1);
    QCOMPARE(bookings.count(), 3);
    QCOMPARE(store().items(u"bookings"_s).size(), 1);
}

void TestSyncFeed::aGatewayBehindThisProgramGetsItLater()
{
    m_gateway->schemaMax = 0; // what this program writes is newer than it
    addOperation(0);
    makeEngine();
    QSignalSpy rounds(m_engine.get(), &sync::SyncEngine::roundFinished);
    QTRY_VERIFY_WITH_TIMEOUT(
        std::any_of(rounds.begin(), rounds.end(),
                    [](const auto &round) { return round.at(0).toString() == "deferred"_L1; }),
        kQuick);
    QCOMPARE(m_gateway->operations.size(), 0);
    QCOMPARE(m_station->outbox().summary().waiting, 1);
    QCOMPARE(m_station->outbox().summary().needsAttention, 0);
    m_gateway->schemaMax = 1; // brought up to date
    m_clock->advance((storage::OutboxStore::kDeferMinutes + 1) * 60000LL);
    m_engine->sendNow();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QCOMPARE(m_gateway->operations.size(), 1);
    QCOMPARE(m_gateway->duplicates, 0);
}

void TestSyncFeed::aRefusedVersionKeepsEverything()
{
    bool speaks = false;
    m_gateway->fault = [&speaks](const TlsServer::Request &) -> std::optional<TlsServer::Response> {
        TlsServer::Response refusal;
        refusal.status = 426;
        refusal.body = protocol::versionProblem();
        refusal.headers.insert("Motcua-Protocol", "1");
        return speaks ? std::nullopt : std::optional(refusal);
    };
    addOperation(1);
    makeEngine();
    QSignalSpy rounds(m_engine.get(), &sync::SyncEngine::roundFinished);
    QTRY_VERIFY_WITH_TIMEOUT(
        std::any_of(rounds.begin(), rounds.end(),
                    [](const auto &round) { return round.at(0).toString() == "version"_L1; }),
        kQuick);
    QCOMPARE(m_station->outbox().summary().needsAttention, 0);
    speaks = true;
    m_engine->sendNow();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
}

void TestSyncFeed::aStrangePageIsLeft()
{
    storage::FeedStore feed = store();
    const storage::FeedPage first{
        u"bookings"_s, {}, u"f1-1"_s, {{u"b1"_s, 1, u"x"_s, m_clock->now(), {}}}};
    QVERIFY(feed.apply(first, m_clock->now()));
    QVERIFY(!feed.apply(first, m_clock->now())); // taken already
    QVERIFY(!feed.apply(
        {u"bookings"_s, u"f1-7"_s, u"f1-9"_s, {{u"b9"_s, 9, u"x"_s, m_clock->now(), {}}}},
        m_clock->now()));
    QCOMPARE(feed.cursor(u"bookings"_s), u"f1-1"_s);
    QCOMPARE(feed.items(u"bookings"_s).size(), 1);
    // Given up in the middle: neither the item nor the cursor.
    {
        storage::Transaction transaction(m_station->database());
        QVERIFY(feed.apply(
            {u"bookings"_s, u"f1-1"_s, u"f1-2"_s, {{u"b2"_s, 2, u"x"_s, m_clock->now(), {}}}},
            m_clock->now()));
    }
    QCOMPARE(feed.cursor(u"bookings"_s), u"f1-1"_s);
    QCOMPARE(feed.items(u"bookings"_s).size(), 1);
}

QTEST_GUILESS_MAIN(TestSyncFeed)
#include "tst_sync_feed.moc"
