// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/outbox_files.h"
#include "sync/client/back_off.h"
#include "sync/client/paper_rule.h"
#include "tests/support/link/shaping_proxy.h"
#include "tests/sync/sync_fixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

/// What goes when: over a slow line, among files that get nowhere, beside operations nobody takes, at night.
class TestSyncSchedule : public SyncFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setUp(); }
    void cleanup()
    {
        m_engine.reset();
        m_proxy.reset();
        tearDown();
    }
    void aNewRecordGoesBeforeWaitingPapers();
    void filesOverlapAndTheLineIsNeverIdle();
    void cutsCostWhatWasOnTheWay();
    void aFileThatGetsNowhereHoldsUpNoOther();
    void theCulpritOfFiftyIsFoundInSevenRequests();
    void whatTheGatewayStumblesOverHoldsUpNoOther();
    void theGatewaysPauseIsKept();
    void afterAnyTroubleTheQueueEmptiesByItself();
    void filesWaitForTheNight();
    void filesWaitForALinkThatCostsNothing();
    void theNightMayCrossMidnight();
    void pausesGrowAndFallBack();

private:
    void goThroughProxy();
    std::unique_ptr<ShapingProxy> m_proxy;
};

void TestSyncSchedule::goThroughProxy()
{
    m_proxy = std::make_unique<ShapingProxy>("127.0.0.1",
                                             quint16(QUrl(m_gateway->server().url()).port()), 5);
    storage::DeviceIdentity identity = m_station->device().identity();
    identity.gatewayUrl = u"https://127.0.0.1:%1"_s.arg(m_proxy->port());
    m_station->device().setIdentity(identity, {}, m_clock->now());
}

void TestSyncSchedule::aNewRecordGoesBeforeWaitingPapers()
{
    goThroughProxy();
    LinkShape shape;
    shape.upBytesPerSecond = 400'000;
    shape.roundTripMs = 40;
    m_proxy->setShape(shape);
    for (int i = 0; i < 8; ++i) {
        addOperation(1, 100'000);
    }
    makeEngine();
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway->operations.size(), 8, kQuick);
    QTRY_VERIFY_WITH_TIMEOUT(m_gateway->blobs.size() >= 2, kQuick);
    addOperation(0);
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway->operations.size(), 9, kQuick);
    QVERIFY(m_gateway->blobs.size() < 8); // it did not wait for the papers
    // What is held back unsent goes first: a chunk at most, and two round trips.
    QVERIFY2(timer.elapsed() < 1900, qPrintable(QString::number(timer.elapsed())));
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
}

void TestSyncSchedule::filesOverlapAndTheLineIsNeverIdle()
{
    goThroughProxy();
    LinkShape shape;
    shape.upBytesPerSecond = 1'000'000;
    shape.roundTripMs = 100;
    m_proxy->setShape(shape);
    for (int i = 0; i < 10; ++i) {
        addOperation(2, 60'000);
    }
    QElapsedTimer timer;
    timer.start();
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    // 1.2 s of bytes; one answer waited for after another would be 20 round trips, two seconds, more.
    QVERIFY2(timer.elapsed() < 2700, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(allArrived());
    QVERIFY(m_proxy->counts().up < 20 * 60'000 * 1.06);
}

void TestSyncSchedule::cutsCostWhatWasOnTheWay()
{
    goThroughProxy();
    LinkShape shape;
    shape.upBytesPerSecond = 1'000'000;
    shape.roundTripMs = 20;
    m_proxy->setShape(shape);
    LinkFaults faults;
    faults.cutEveryMs = 400;
    m_proxy->setFaults(faults);
    for (int i = 0; i < 4; ++i) {
        addOperation(1, 400'000);
    }
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(m_proxy->counts().cuts >= 2, kQuick);
    QVERIFY(!m_engine->isEmpty());
    m_proxy->setFaults({});
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
}

void TestSyncSchedule::aFileThatGetsNowhereHoldsUpNoOther()
{
    m_options.backoffBaseMs = 50;
    m_options.backoffCapMs = 200;
    addOperation(1, 500); // the smallest: it would go first
    addOperation(3, 2000);
    const QByteArray stuck = sha256(m_files.first());
    bool isLocked = true;
    m_gateway->fault =
        [&](const TlsServer::Request &request) -> std::optional<TlsServer::Response> {
        TlsServer::Response locked;
        locked.status = 423;
        locked.headers.insert("Motcua-Protocol", "1");
        return isLocked && request.path == m_gateway->wanted.value(stuck, "none")
                   ? std::optional(locked)
                   : std::nullopt;
    };
    makeEngine();
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway->blobs.size(), 3, kQuick);
    QVERIFY(!m_gateway->blobs.contains(stuck));
    isLocked = false;
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
}

void TestSyncSchedule::theCulpritOfFiftyIsFoundInSevenRequests()
{
    for (const int place : {0, 24, 37, 49}) {
        const int before = int(m_sent.size());
        for (int i = 0; i < 50; ++i) {
            addOperation(0);
        }
        const QUuid culprit = m_sent.at(before + place).uuid();
        m_gateway->poison = {culprit};
        int requests = 0;
        int requestsTillFound = 0;
        m_gateway->fault =
            [&](const TlsServer::Request &request) -> std::optional<TlsServer::Response> {
            requests += request.path == "/v1/sync" ? 1 : 0;
            return std::nullopt;
        };
        const int attention = m_station->outbox().summary().needsAttention;
        makeEngine();
        QTRY_COMPARE_WITH_TIMEOUT(m_station->outbox().summary().needsAttention, attention + 1,
                                  kQuick);
        requestsTillFound = requests;
        QTRY_COMPARE_WITH_TIMEOUT(m_station->outbox().summary().waiting, 0, kQuick);
        QVERIFY(!m_gateway->operations.contains(culprit));
        QCOMPARE(m_gateway->operations.size(), int(m_sent.size()) - attention - 1);
        // ⌈log₂ 50⌉ + 1 to know which it is; where its neighbour was the last to be good, one more to be told so.
        QVERIFY2(requestsTillFound <= 8, qPrintable(QString::number(requestsTillFound)));
        m_engine.reset();
    }
}

void TestSyncSchedule::whatTheGatewayStumblesOverHoldsUpNoOther()
{
    m_options.backoffBaseMs = 1;
    m_options.backoffCapMs = 2;
    for (int i = 0; i < 6; ++i) {
        addOperation(0);
    }
    m_gateway->poison.insert(m_sent.at(2).uuid());
    m_gateway->poisonStatus = 500;
    makeEngine();
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway->operations.size(), 5, kQuick);
    QTRY_COMPARE_WITH_TIMEOUT(m_station->outbox().summary().stumbledOver, 1, kQuick);
    QVERIFY(!m_engine->isEmpty()); // it may be the gateway that is unwell
    // Tried on after a while, by itself: the new ones do not wait for it, and are not halved to find it again.
    const int batches = m_gateway->batches;
    m_clock->advance(24LL * 3600 * 1000);
    for (int i = 0; i < 6; ++i)
        addOperation(0);
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway->operations.size(), 11, kQuick);
    QVERIFY2(m_gateway->batches - batches <= 6, qPrintable(QString::number(m_gateway->batches)));
    m_gateway->poison.clear();
    m_clock->advance(24LL * 3600 * 1000);
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QCOMPARE(m_station->outbox().summary().needsAttention, 0);
    QVERIFY(allArrived());
}

void TestSyncSchedule::theGatewaysPauseIsKept()
{
    int asked = 0;
    m_gateway->fault = [&asked](const TlsServer::Request &) -> std::optional<TlsServer::Response> {
        TlsServer::Response busy;
        busy.status = 503;
        busy.headers.insert("Motcua-Protocol", "1");
        busy.headers.insert("Retry-After", "1");
        return asked++ == 0 ? std::optional(busy) : std::nullopt;
    };
    addOperation(0);
    QElapsedTimer timer;
    timer.start();
    makeEngine();
    QSignalSpy rounds(m_engine.get(), &sync::SyncEngine::roundFinished);
    QTRY_VERIFY_WITH_TIMEOUT(!rounds.isEmpty(), kQuick);
    QCOMPARE(rounds.first().first().toString(), u"busy"_s);
    m_engine->linkCame(); // is no reason to ask sooner
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(timer.elapsed() >= 1000);
}

void TestSyncSchedule::afterAnyTroubleTheQueueEmptiesByItself()
{
    goThroughProxy();
    m_options.idleTimeoutMs = 600;
    m_options.backoffBaseMs = 50;
    m_options.backoffCapMs = 300;
    for (int i = 0; i < 3; ++i) {
        addOperation(1, 60'000);
    }
    LinkFaults halfOpen;
    halfOpen.halfOpen = true;
    LinkFaults alien;
    alien.alienAnswer = true;
    LinkFaults hole;
    hole.blackHoleAtUp = 20'000;
    LinkFaults flip;
    flip.flipBitAtUp = 9'000;
    LinkFaults lost;
    lost.swallowReplyAfterUp = 6'000;
    m_proxy->setThere(false);
    makeEngine();
    QSignalSpy rounds(m_engine.get(), &sync::SyncEngine::roundFinished);
    QTRY_VERIFY_WITH_TIMEOUT(!rounds.isEmpty(), kQuick);
    m_proxy->setThere(true);
    for (const LinkFaults &faults : {halfOpen, alien, hole, flip, lost}) {
        m_proxy->setFaults(faults);
        m_proxy->cutAll();
        const int before = m_proxy->counts().connections;
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->counts().connections > before + 1 || m_engine->isEmpty(),
                                 kQuick);
    }
    m_proxy->setFaults({});
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
    QCOMPARE(m_station->outbox().summary().needsAttention, 0);
}

void TestSyncSchedule::filesWaitForTheNight()
{
    sync::PaperRule rule;
    rule.when = sync::PaperRule::When::Night;
    rule.keepIn(*m_station);
    addOperation(2, 3000);
    makeEngine(); // it is nine in the morning
    sync::SyncState state;
    connect(m_engine.get(), &sync::SyncEngine::stateChanged, m_engine.get(),
            [&state](const sync::SyncState &now) { state = now; });
    QTRY_COMPARE_WITH_TIMEOUT(m_station->outbox().summary().acknowledged, 1, kQuick);
    QTRY_COMPARE_WITH_TIMEOUT(state.kind, sync::SyncState::Kind::HeldBack, kQuick);
    QCOMPARE(state.heldBack, sync::PaperRule::HeldBack::Night);
    QCOMPARE(state.filesWaiting, 2);
    QCOMPARE(state.bytesWaiting, 6000);
    QVERIFY(m_gateway->blobs.isEmpty());
    m_clock->advance(12LL * 3600 * 1000);
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
    QTRY_COMPARE_WITH_TIMEOUT(state.kind, sync::SyncState::Kind::Idle, kQuick);
    QCOMPARE(state.bytesWaiting, 0);
}

void TestSyncSchedule::filesWaitForALinkThatCostsNothing()
{
    sync::PaperRule rule;
    rule.when = sync::PaperRule::When::NotMetered;
    rule.keepIn(*m_station);
    addOperation(1, 3000);
    m_engine = std::make_unique<sync::SyncEngine>(*m_station, *m_clock, m_options);
    m_engine->setMetered(true);
    m_engine->start();
    QSignalSpy rounds(m_engine.get(), &sync::SyncEngine::roundFinished);
    QTRY_VERIFY_WITH_TIMEOUT(!rounds.isEmpty(), kQuick);
    QCOMPARE(m_station->outbox().summary().acknowledged, 1);
    QVERIFY(m_gateway->blobs.isEmpty());
    m_engine->setMetered(false);
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
}

void TestSyncSchedule::theNightMayCrossMidnight()
{
    using sync::PaperRule;
    PaperRule rule;
    rule.when = PaperRule::When::Night;
    const auto at = [&rule](int hour, int minute) {
        return rule.holdsBack(centreTime({2026, 11, 23}, {hour, minute}), false);
    };
    QCOMPARE(at(19, 59), PaperRule::HeldBack::Night);
    QCOMPARE(at(20, 0), PaperRule::HeldBack::No);
    QCOMPARE(at(0, 0), PaperRule::HeldBack::No);
    QCOMPARE(at(5, 59), PaperRule::HeldBack::No);
    QCOMPARE(at(6, 0), PaperRule::HeldBack::Night);
    rule.from = QTime(12, 0);
    rule.to = QTime(13, 30);
    QCOMPARE(at(13, 29), PaperRule::HeldBack::No);
    QCOMPARE(at(20, 0), PaperRule::HeldBack::Night);
    rule.to = rule.from; // the whole day, not none of it
    QCOMPARE(at(20, 0), PaperRule::HeldBack::No);
    QCOMPARE(at(12, 0), PaperRule::HeldBack::No);
    m_station->setSetting(u"sync.papers"_s,
                          u"whenever"_s); // not understood: files are not kept back for ever
    QCOMPARE(PaperRule::of(*m_station).when, PaperRule::When::Always);
}

void TestSyncSchedule::pausesGrowAndFallBack()
{
    sync::BackOff backOff(5000, 900'000, 3);
    QVERIFY(backOff.nextDelayMs() <= sync::BackOff::kAtOnceMs);
    int most = 0;
    for (int i = 0; i < 200; ++i) {
        const int delay = backOff.nextDelayMs();
        QVERIFY(delay <= 900'000);
        most = qMax(most, delay);
    }
    QVERIFY(most > 600'000); // spread over the whole of it, and still trying
    backOff.reset();
    QVERIFY(backOff.nextDelayMs() <= sync::BackOff::kAtOnceMs);
}

QTEST_GUILESS_MAIN(TestSyncSchedule)
#include "tst_sync_schedule.moc"
