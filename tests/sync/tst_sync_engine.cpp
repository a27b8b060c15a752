// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/soak.h"
#include "tests/sync/sync_fixture.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

/// The real engine and a real data folder against a server that loses replies, answers nonsense and goes away; in the
/// end both sides must hold the same.
class TestSyncEngine : public SyncFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void sendsRecordsThenFiles();
    void aLostReplyGivesDuplicatesNotDoubles();
    void nonsenseIsNeverAnAcknowledgement_data();
    void nonsenseIsNeverAnAcknowledgement();
    void aGatewayThatIsAwayIsTriedAgain();
    void oneRefusedRecordDoesNotStopTheOthers();
    void anUnknownAddressCondemnsNothing();
    void whatIsNewerThanTheGatewayIsKept();
    void aCutUploadGoesOnWhereItWas();
    void aVanishedUploadIsBegunAnew();
    void aRestartSendsTheSameBytes();
    void everythingSentAgainChangesNothing();
    void randomFaultsEndWithBothSidesEqual_data();
    void randomFaultsEndWithBothSidesEqual();
};

void TestSyncEngine::sendsRecordsThenFiles()
{
    QVector<QByteArray> order;
    m_gateway->fault =
        [&order](const TlsServer::Request &request) -> std::optional<TlsServer::Response> {
        order.append(request.path == "/v1/sync" ? "record" : "file");
        return std::nullopt;
    };
    addOperation(2);
    addOperation(1);
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
    QCOMPARE(order.first(), QByteArray("record"));
    QCOMPARE(order.count("record"), 1); // both records in one batch
    const storage::OutboxStore::Summary summary = m_station->outbox().summary();
    QCOMPARE(summary.acknowledged, 2);
    QCOMPARE(summary.waiting, 0);
    QVERIFY(summary.lastContact.isValid());
}

void TestSyncEngine::aLostReplyGivesDuplicatesNotDoubles()
{
    int lost = 0;
    m_gateway->commitFirst = true;
    m_gateway->fault =
        [&lost](const TlsServer::Request &request) -> std::optional<TlsServer::Response> {
        TlsServer::Response silence;
        silence.close = true;
        return request.path == "/v1/sync" && lost++ < 3 ? std::optional(silence) : std::nullopt;
    };
    addOperation();
    addOperation();
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
    QVERIFY(m_gateway->duplicates >= 2);
    QCOMPARE(m_station->outbox().summary().acknowledged, 2);
}

void TestSyncEngine::nonsenseIsNeverAnAcknowledgement_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("speaks");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("cutAt");
    QTest::newRow("captive portal")
        << 200 << false << QByteArray("<html>Xin chào, hãy đăng nhập</html>") << -1;
    QTest::newRow("redirect to a login page") << 302 << false << QByteArray() << -1;
    QTest::newRow("html with our header") << 200 << true << QByteArray("<html></html>") << -1;
    QTest::newRow("empty json") << 200 << true << QByteArray("{}") << -1;
    QTest::newRow("no results") << 200 << true
                                << QByteArray(R"({"batch":"x","results":[],"want":[]})") << -1;
    QTest::newRow("cut in the middle") << 200 << true << QByteArray(1000, 'x') << 10;
    QTest::newRow("server error") << 500 << true << QByteArray() << -1;
    QTest::newRow("proxy error") << 502 << false << QByteArray("<html>Bad gateway</html>") << -1;
    QTest::newRow("not ours") << 401 << true << QByteArray() << -1;
}

void TestSyncEngine::nonsenseIsNeverAnAcknowledgement()
{
    QFETCH(int, status);
    QFETCH(bool, speaks);
    QFETCH(QByteArray, body);
    QFETCH(int, cutAt);
    TlsServer::Response nonsense;
    nonsense.status = status;
    nonsense.body = body;
    nonsense.cutBodyAt = cutAt;
    if (speaks) {
        nonsense.headers.insert("Motcua-Protocol", "1");
    }
    m_gateway->fault = [&nonsense](const TlsServer::Request &) { return std::optional(nonsense); };
    addOperation();
    makeEngine();
    QSignalSpy rounds(m_engine.get(), &sync::SyncEngine::roundFinished);
    QTRY_VERIFY_WITH_TIMEOUT(rounds.size() >= 3, kQuick);
    for (const QList<QVariant> &round : std::as_const(rounds)) {
        QVERIFY(!round.first().toString().isEmpty());
    }
    QCOMPARE(m_station->outbox().summary().acknowledged, 0);
    QCOMPARE(m_station->outbox().summary().needsAttention, 0);
    m_gateway->fault = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
}

void TestSyncEngine::aGatewayThatIsAwayIsTriedAgain()
{
    m_gateway->server().stop();
    addOperation();
    makeEngine();
    QSignalSpy rounds(m_engine.get(), &sync::SyncEngine::roundFinished);
    QTRY_VERIFY_WITH_TIMEOUT(rounds.size() >= 2, kQuick);
    QCOMPARE(rounds.first().first().toString(), u"offline"_s);
    m_gateway->server().start();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
}

void TestSyncEngine::oneRefusedRecordDoesNotStopTheOthers()
{
    for (int i = 0; i < 9; ++i) {
        addOperation(0);
    }
    const OperationId poisoned = m_sent.at(4);
    m_gateway->poison.insert(poisoned.uuid());
    makeEngine();
    QTRY_COMPARE_WITH_TIMEOUT(m_station->outbox().summary().acknowledged, 8, kQuick);
    QTRY_COMPARE_WITH_TIMEOUT(m_station->outbox().summary().needsAttention, 1, kQuick);
    QCOMPARE(m_gateway->operations.size(), 8);
    QVERIFY(!m_gateway->operations.contains(poisoned.uuid()));
}

void TestSyncEngine::anUnknownAddressCondemnsNothing()
{
    TlsServer::Response wrong;
    wrong.status = 404;
    wrong.headers.insert("Motcua-Protocol", "1");
    m_gateway->fault = [&wrong](const TlsServer::Request &) { return std::optional(wrong); };
    addOperation();
    makeEngine();
    QSignalSpy rounds(m_engine.get(), &sync::SyncEngine::roundFinished);
    QTRY_VERIFY_WITH_TIMEOUT(rounds.size() >= 3, kQuick);
    QCOMPARE(m_station->outbox().summary().needsAttention, 0);
    QCOMPARE(m_station->outbox().summary().waiting, 1);
}

void TestSyncEngine::whatIsNewerThanTheGatewayIsKept()
{
    m_gateway->verdict = protocol::Verdict::Deferred;
    addOperation(0);
    makeEngine();
    QSignalSpy rounds(m_engine.get(), &sync::SyncEngine::roundFinished);
    QTRY_VERIFY_WITH_TIMEOUT(rounds.size() >= 2,
                             kQuick); // told once, then idle: it is not asked again and again
    QVERIFY(m_gateway->batches <= 2);
    QCOMPARE(m_station->outbox().summary().acknowledged, 0);
    QCOMPARE(m_station->outbox().summary().needsAttention, 0);
    QVERIFY(!m_engine->isEmpty());
    m_gateway->verdict = protocol::Verdict::Ok;
    m_clock->advance(24LL * 3600 * 1000); // the gateway has been upgraded over night
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
}

void TestSyncEngine::aCutUploadGoesOnWhereItWas()
{
    constexpr int kBytes = 300000;
    m_options.chunkBytes = 50000;
    int patches = 0;
    m_gateway->commitFirst = true; // the bytes arrive, the word that they did does not
    m_gateway->fault =
        [&patches](const TlsServer::Request &request) -> std::optional<TlsServer::Response> {
        TlsServer::Response silence;
        silence.close = true;
        return request.verb == "PATCH" && ++patches % 2 == 0 ? std::optional(silence)
                                                             : std::nullopt;
    };
    addOperation(1, kBytes);
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
    QCOMPARE(m_gateway->patchedBytes, kBytes); // nothing was taken twice
}

void TestSyncEngine::aVanishedUploadIsBegunAnew()
{
    int gone = 0;
    int lost = 0;
    m_gateway->fault =
        [&gone, &lost](const TlsServer::Request &request) -> std::optional<TlsServer::Response> {
        if (request.verb == "PATCH" && lost++ == 0) {
            TlsServer::Response silence; // so that it is asked how far the upload is
            silence.close = true;
            return silence;
        }
        TlsServer::Response notFound;
        notFound.status = 404;
        notFound.headers.insert("Motcua-Protocol", "1");
        return request.verb == "HEAD" && gone++ == 0 ? std::optional(notFound) : std::nullopt;
    };
    addOperation(1, 5000);
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
    QVERIFY(gone >= 1);
}

void TestSyncEngine::aRestartSendsTheSameBytes()
{
    QVector<QByteArray> bodies;
    bool away = true;
    m_gateway->fault =
        [&](const TlsServer::Request &request) -> std::optional<TlsServer::Response> {
        if (request.path == "/v1/sync") {
            bodies.append(request.body);
        }
        TlsServer::Response busy;
        busy.status = 503;
        busy.headers.insert("Motcua-Protocol", "1");
        return away ? std::optional(busy) : std::nullopt;
    };
    addOperation();
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(!bodies.isEmpty(), kQuick);
    addOperation(); // saved meanwhile: must not slip into the batch that was already sent
    m_engine.reset();
    makeEngine();
    const qsizetype before = bodies.size();
    QTRY_VERIFY_WITH_TIMEOUT(bodies.size() > before, kQuick);
    for (const QByteArray &body : std::as_const(bodies)) {
        QCOMPARE(body, bodies.first());
    }
    away = false;
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
}

void TestSyncEngine::everythingSentAgainChangesNothing()
{
    addOperation(2);
    addOperation(1);
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    const auto operations = m_gateway->operations;
    const auto blobs = m_gateway->blobs;
    m_engine.reset();
    m_station->outbox().requeueAll();
    QVERIFY(m_station->outbox().summary().waiting > 0);
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QCOMPARE(m_gateway->operations, operations);
    QCOMPARE(m_gateway->blobs, blobs);
    QCOMPARE(m_gateway->duplicates, 2);
}

void TestSyncEngine::randomFaultsEndWithBothSidesEqual_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestSyncEngine::randomFaultsEndWithBothSidesEqual()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(motcua::test::soakSeed(seed));
    m_options.chunkBytes = 700;
    m_options.idleTimeoutMs = 800; // a peer that says nothing more is given up soon
    int faultsLeft = 40;
    m_gateway->fault = [&](const TlsServer::Request &) -> std::optional<TlsServer::Response> {
        if (faultsLeft == 0 || random.bounded(2) == 0) {
            return std::nullopt;
        }
        --faultsLeft;
        m_gateway->commitFirst = random.bounded(2) == 0;
        TlsServer::Response trouble;
        switch (random.bounded(4)) {
        case 0: trouble.close = true; break;
        case 1:
            trouble.status = 500;
            trouble.headers.insert("Motcua-Protocol", "1");
            break;
        case 2: trouble.body = "<html>"; break;
        default:
            trouble.body = QByteArray(100, ' ');
            trouble.cutBodyAt = 5;
            trouble.headers.insert("Motcua-Protocol", "1");
            break;
        }
        return trouble;
    };
    for (int i = 0; i < 5; ++i) {
        addOperation(int(random.bounded(3)), 200 + int(random.bounded(3000)));
    }
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), 30000);
    QVERIFY(allArrived());
    QCOMPARE(m_station->outbox().summary().acknowledged, 5);
}

QTEST_GUILESS_MAIN(TestSyncEngine)
#include "tst_sync_engine.moc"
