// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/compression.h"
#include "tests/sync/sync_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

/// What gets nowhere holds up nothing else: a record, a question, an upload, each for itself.
class TestSyncHold : public SyncFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        setUp();
        m_options.backoffBaseMs = 1;
        m_options.backoffCapMs = 5;
    }
    void cleanup() { tearDown(); }
    void aLoneRecordTheGatewayStumblesOverHoldsUpNoFile();
    void anEmptyBatchTheGatewayStumblesOverIsGivenUp();
    void aQuestionTheGatewayStumblesOverHoldsUpNoRecord();
    void aGatewayThatTakesNoFilesTakesRecords();
    void aFileTheGatewayStumblesOverHoldsUpNoOther();

private:
    sync::SyncState m_state; ///< as told last
    [[nodiscard]] static TlsServer::Response spoken(int status)
    {
        TlsServer::Response response;
        response.status = status;
        response.headers.insert("Motcua-Protocol", "1");
        return response;
    }
    [[nodiscard]] static protocol::Batch batchIn(const TlsServer::Request &request)
    {
        QByteArray plain;
        (void)protocol::decompress(request.body, 16LL * 1024 * 1024, &plain);
        return protocol::readBatch(plain).batch;
    }
};

void TestSyncHold::aLoneRecordTheGatewayStumblesOverHoldsUpNoFile()
{
    addOperation(2, 3000);
    m_gateway->fault = [](const TlsServer::Request &request) -> std::optional<TlsServer::Response> {
        return request.path == "/v1/sync" ? std::nullopt : std::optional(spoken(423));
    };
    makeEngine();
    QTRY_COMPARE_WITH_TIMEOUT(m_station->outbox().summary().acknowledged, 1, kQuick);
    addOperation(0);
    m_gateway->poison.insert(m_sent.last().uuid());
    m_gateway->poisonStatus = 500;
    // Under way, or already put off: the pauses are short here.
    QTRY_VERIFY_WITH_TIMEOUT(m_station->outbox().pendingBatch().has_value() ||
                                 m_station->outbox().rows(1).constFirst().attempts > 0,
                             kQuick);
    m_gateway->fault = {};
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway->blobs.size(), 2, kQuick);
    // It is told to a person while it is tried on.
    QTRY_COMPARE_WITH_TIMEOUT(m_station->outbox().summary().stumbledOver, 1, kQuick);
    QCOMPARE(m_station->outbox().summary().waiting, 0);
    QCOMPARE(m_station->outbox().summary().needsAttention, 1);
    m_gateway->poison.clear();
    m_clock->advance(3600LL * 1000);
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
}

void TestSyncHold::anEmptyBatchTheGatewayStumblesOverIsGivenUp()
{
    int empty = 0;
    m_gateway->fault =
        [&](const TlsServer::Request &request) -> std::optional<TlsServer::Response> {
        if (request.path != "/v1/sync" || !batchIn(request).operations.isEmpty())
            return std::nullopt;
        ++empty;
        return spoken(500);
    };
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(empty > 0, kQuick);
    addOperation(1, 3000);
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
    QVERIFY2(empty <= 6, qPrintable(QString::number(empty)));
}

void TestSyncHold::aQuestionTheGatewayStumblesOverHoldsUpNoRecord()
{
    int stumbles = 0;
    m_gateway->fault =
        [&](const TlsServer::Request &request) -> std::optional<TlsServer::Response> {
        if (request.path != "/v1/sync" || !batchIn(request).pull)
            return std::nullopt;
        ++stumbles;
        return spoken(500);
    };
    for (int i = 0; i < 4; ++i) {
        addOperation(0);
    }
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
    QCOMPARE(stumbles, 1);
    QCOMPARE(m_gateway->batches, 1); // all four at once: none of them was suspected
}

void TestSyncHold::aGatewayThatTakesNoFilesTakesRecords()
{
    bool isFull = true;
    int asked = 0;
    m_gateway->fault =
        [&](const TlsServer::Request &request) -> std::optional<TlsServer::Response> {
        if (!isFull || !request.path.startsWith("/v1/uploads"))
            return std::nullopt;
        ++asked;
        TlsServer::Response busy = spoken(503);
        busy.headers.insert("Retry-After", "600");
        return busy;
    };
    addOperation(2, 3000);
    makeEngine();
    connect(m_engine.get(), &sync::SyncEngine::stateChanged, this,
            [this](const sync::SyncState &now) { m_state = now; });
    QTRY_COMPARE_WITH_TIMEOUT(m_state.problem, u"busy"_s, kQuick);
    QVERIFY(m_state.isOnline());
    QVERIFY(m_state.nextTryMs > 500'000);
    addOperation(0);
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway->operations.size(), 2, kQuick);
    QVERIFY(m_gateway->blobs.isEmpty());
    QVERIFY2(asked <= 2, qPrintable(QString::number(asked))); // the two that went together
    isFull = false;
    m_engine->sendNow();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
}

void TestSyncHold::aFileTheGatewayStumblesOverHoldsUpNoOther()
{
    addOperation(1, 500); // the smallest: it would go first
    addOperation(6, 2000);
    const QByteArray stuck = sha256(m_files.first());
    bool isUnwell = true;
    m_gateway->fault =
        [&](const TlsServer::Request &request) -> std::optional<TlsServer::Response> {
        return isUnwell && request.path == m_gateway->wanted.value(stuck, "none")
                   ? std::optional(spoken(500))
                   : std::nullopt;
    };
    makeEngine();
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway->blobs.size(), 6, kQuick);
    QVERIFY(!m_gateway->blobs.contains(stuck));
    isUnwell = false;
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
}

QTEST_GUILESS_MAIN(TestSyncHold)
#include "tst_sync_hold.moc"
