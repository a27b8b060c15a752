// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sync_fixture.h"

#include <QDir>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

/// Trouble on this side: a disk that says no, another registration, an address nobody should be given, a lost file.
class TestSyncTrouble : public SyncFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void anAnswerTheDiskCannotKeepEndsNothing();
    void aNewRegistrationFreesTheOldBatch();
    void clearTextIsRefused();
    void aDamagedFileIsTold();
};

void TestSyncTrouble::anAnswerTheDiskCannotKeepEndsNothing()
{
    // Another program holds the writer while the gateway's answer comes in.
    const auto other = storage::Station::openAgain(m_folder->filePath(u"data"_s), m_station->key());
    std::unique_ptr<storage::Transaction> held;
    bool first = true;
    m_gateway->fault = [&](const TlsServer::Request &) -> std::optional<TlsServer::Response> {
        if (std::exchange(first, false))
            held = std::make_unique<storage::Transaction>(other->database());
        return std::nullopt;
    };
    addOperation();
    makeEngine();
    QSignalSpy rounds(m_engine.get(), &sync::SyncEngine::roundFinished);
    QTRY_VERIFY_WITH_TIMEOUT(!rounds.isEmpty(), kQuick);
    QCOMPARE(rounds.first().first().toString(), u"not_saved"_s);
    held.reset();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
    QCOMPARE(m_gateway->duplicates, 1);
}

void TestSyncTrouble::aNewRegistrationFreesTheOldBatch()
{
    bool away = true;
    m_gateway->fault = [&away](const TlsServer::Request &) -> std::optional<TlsServer::Response> {
        TlsServer::Response busy;
        busy.status = 503;
        busy.headers.insert("Motcua-Protocol", "1");
        return away ? std::optional(busy) : std::nullopt;
    };
    addOperation();
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(m_station->outbox().pendingBatch().has_value(), kQuick);
    m_engine.reset();
    storage::DeviceIdentity identity = m_station->device().identity();
    identity.deviceId = u"dev-2"_s;
    m_station->device().setIdentity(identity, {}, m_clock->now());
    away = false;
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
    QCOMPARE(m_gateway->devices, QByteArrayList{"dev-2"});
}

void TestSyncTrouble::clearTextIsRefused()
{
    storage::DeviceIdentity identity = m_station->device().identity();
    identity.gatewayUrl.replace(u"https"_s, u"http"_s);
    m_station->device().setIdentity(identity, {}, m_clock->now());
    addOperation();
    makeEngine();
    QSignalSpy rounds(m_engine.get(), &sync::SyncEngine::roundFinished);
    QTRY_VERIFY_WITH_TIMEOUT(rounds.size() >= 2, kQuick);
    QCOMPARE(rounds.first().first().toString(), u"offline"_s);
    QCOMPARE(m_gateway->server().requests(), 0);
    QCOMPARE(m_station->outbox().summary().waiting, 1);
}

void TestSyncTrouble::aDamagedFileIsTold()
{
    addOperation(1);
    QDir blobs(m_folder->filePath(u"data/blobs"_s));
    QDirIterator files(blobs.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        QVERIFY(QFile::remove(files.next()));
    makeEngine();
    QSignalSpy rounds(m_engine.get(), &sync::SyncEngine::roundFinished);
    QTRY_VERIFY_WITH_TIMEOUT(
        !rounds.isEmpty() && rounds.last().first().toString() == u"blob_damaged"_s, kQuick);
    QCOMPARE(m_station->outbox().summary().acknowledged, 1); // the record itself is there
    QVERIFY(!m_engine->isEmpty());
}

QTEST_GUILESS_MAIN(TestSyncTrouble)
#include "tst_sync_trouble.moc"
