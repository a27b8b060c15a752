// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/audit.h"
#include "tests/sync/sync_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

/// What the province witnesses: the head of the audit chain, and the time.
class TestSyncWitness : public SyncFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        setUp();
        m_gateway->now = QDateTime();
    }
    void cleanup() { tearDown(); }

    void theHeadTravelsAndIsConfirmed()
    {
        act(3);
        addOperation();
        makeEngine();
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
        const storage::AuditHead head = m_station->audit().head();
        QCOMPARE(m_gateway->claims.size(), 1);
        QCOMPARE(m_gateway->claims.first().head.seq, head.seq);
        QCOMPARE(m_gateway->claims.first().head.hash, head.hash);
        QVERIFY(!m_gateway->claims.first().since);
        QCOMPARE(m_station->audit().acknowledged().seq, head.seq);
        QCOMPARE(m_station->audit().acknowledged().hash, head.hash);
        // The next one says how the confirmed entry stands now.
        act(2);
        addOperation();
        m_engine->sendNow();
        QTRY_COMPARE_WITH_TIMEOUT(m_gateway->claims.size(), 2, kQuick);
        QCOMPARE(m_gateway->claims.last().head.seq, head.seq + 2);
        QCOMPARE(m_gateway->claims.last().since->seq, head.seq);
        QCOMPARE(m_gateway->claims.last().since->hash, head.hash);
        QTRY_COMPARE_WITH_TIMEOUT(m_station->audit().acknowledged().seq, head.seq + 2, kQuick);
    }

    void aChainWrittenAnewShowsInWhatWasConfirmed()
    {
        act(3);
        addOperation();
        makeEngine();
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
        const qint64 confirmed = m_station->audit().acknowledged().seq;
        m_station->database().runScript(
            "DROP TRIGGER audit_stays; DROP TRIGGER audit_remains;"
            "DELETE FROM audit WHERE seq >= 3; UPDATE audit SET hash = zeroblob(32) WHERE seq = 2");
        addOperation();
        m_engine->sendNow();
        QTRY_COMPARE_WITH_TIMEOUT(m_gateway->claims.size(), 2, kQuick);
        QCOMPARE(m_gateway->claims.last().head.seq, 2);
        QCOMPARE(m_gateway->claims.last().since->seq, confirmed);
        QCOMPARE(m_gateway->claims.last().since->hash, QByteArray(32, '\0'));
    }

    void theChainAloneMakesABatchNowAndThen()
    {
        m_options.auditHeadMs = 50;
        act(1);
        const qint64 head = m_station->audit().head().seq;
        makeEngine();
        QTRY_COMPARE_WITH_TIMEOUT(m_station->audit().acknowledged().seq, head, kQuick);
        QCOMPARE(m_gateway->batches, 1);
        act(1);
        QTRY_COMPARE_WITH_TIMEOUT(m_station->audit().acknowledged().seq, head + 1, kQuick);
        QCOMPARE(m_gateway->batches, 2);
        // Nothing new, nothing sent: the engine looks some times more.
        QSignalSpy looks(m_engine.get(), &sync::SyncEngine::statusChanged);
        QTRY_VERIFY_WITH_TIMEOUT(looks.size() > 10, kQuick);
        QCOMPARE(m_gateway->batches, 2);
        QVERIFY(m_gateway->operations.isEmpty());
    }

    void theChainAloneWaitsItsTime()
    {
        act(1);
        const qint64 head = m_station->audit().head().seq;
        makeEngine();
        QTRY_COMPARE_WITH_TIMEOUT(m_station->audit().acknowledged().seq, head, kQuick);
        act(1);
        QSignalSpy looks(m_engine.get(), &sync::SyncEngine::statusChanged);
        QTRY_VERIFY_WITH_TIMEOUT(looks.size() > 10, kQuick);
        QCOMPARE(m_gateway->batches, 1);
    }

    void anOlderGatewayIsNotAskedForEver()
    {
        m_gateway->confirmsAudit = false;
        m_options.auditHeadMs = 1;
        act(1);
        makeEngine();
        QTRY_COMPARE_WITH_TIMEOUT(m_gateway->batches, 1, kQuick);
        QSignalSpy looks(m_engine.get(), &sync::SyncEngine::statusChanged);
        QTRY_VERIFY_WITH_TIMEOUT(looks.size() > 10, kQuick);
        QCOMPARE(m_gateway->batches, 1);
        QVERIFY(m_station->audit().acknowledged().isNull());
        // With the records it goes on travelling, and a gateway that learns it is believed again.
        m_gateway->confirmsAudit = true;
        const qint64 head = m_station->audit().head().seq;
        addOperation();
        QTRY_COMPARE_WITH_TIMEOUT(m_station->audit().acknowledged().seq, head, kQuick);
    }

    void aLostAnswerConfirmsNothing()
    {
        act(2);
        addOperation();
        m_gateway->commitFirst = true;
        bool lost = true;
        m_gateway->fault =
            [&lost](const TlsServer::Request &) -> std::optional<TlsServer::Response> {
            TlsServer::Response nothing;
            nothing.close = true;
            return lost ? std::optional(nothing) : std::nullopt;
        };
        makeEngine();
        QTRY_VERIFY_WITH_TIMEOUT(!m_gateway->claims.isEmpty(), kQuick);
        QVERIFY(m_station->audit().acknowledged().isNull());
        act(5);
        lost = false;
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
        // The same bytes were sent again: what is confirmed is the head that was in them.
        QCOMPARE(m_station->audit().acknowledged().seq, m_gateway->claims.first().head.seq);
        QVERIFY(m_station->audit().verify().ok);
    }

    void theProvincesClockIsMeasured()
    {
        m_gateway->now = m_clock->now().addSecs(3600).toUTC();
        addOperation();
        makeEngine();
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
        const auto offset = m_station->clockWitness().facts().provinceOffsetMs;
        QVERIFY(offset);
        QVERIFY2(qAbs(*offset - 3600'000) < 20'000, qPrintable(QString::number(*offset)));
        QVERIFY(m_station->setting(u"clock.trusted_at"_s).isEmpty());
        m_gateway->now = m_clock->now().toUTC();
        addOperation();
        m_engine->sendNow();
        QTRY_VERIFY_WITH_TIMEOUT(!m_station->setting(u"clock.trusted_at"_s).isEmpty(), kQuick);
        QVERIFY(judgeClock(m_clock->now(), m_station->clockWitness().facts()).isFine());
    }

private:
    void act(int times)
    {
        for (int i = 0; i < times; ++i)
            m_station->audit().append({m_clock->now(), {}, u"test.act"_s, QString::number(i), {}});
    }
};

QTEST_GUILESS_MAIN(TestSyncWitness)
#include "tst_sync_witness.moc"
