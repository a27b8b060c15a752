// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/feed_store.h"
#include "storage/stations_store.h"
#include "sync/client/sync_engine.h"
#include "tests/gateway/gateway_process.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/support/postgres/private_postgres.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

namespace {
constexpr int kQuick = 60000;
} // namespace

/// How the stations of a centre stand, told to each other by the real gateway, and to nobody else.
class TestSyncStations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void eachStationOfTheCentreHearsOfTheOthers();
    void askingAgainWritesNothing();
    void anotherCentreHearsNothing();
    void aCentreOfManyStationsComesInPages();
    void aRevokedOneIsSaidToBe();

private:
    [[nodiscard]] std::unique_ptr<storage::Station> make(const QString &name,
                                                         const QString &centre = u"H24.123"_s);
    /// Runs the engine of this station until `isThere`.
    template <typename Condition>
    bool runUntil(storage::Station &station, Condition isThere)
    {
        sync::SyncEngine::Options options;
        options.pollMs = 10;
        options.pullMs = 20;
        options.backoffBaseMs = 50;
        options.backoffCapMs = 200;
        sync::SyncEngine engine(station, m_clock, options);
        engine.start();
        return QTest::qWaitFor(isThere, kQuick);
    }
    [[nodiscard]] static StationsView seenBy(storage::Station &station)
    {
        return storage::SqlStations(station.database(), station.stationId()).stations();
    }

    [[nodiscard]] QString cursorOf(const QString &scope)
    {
        return storage::FeedStore(m_second->database(), m_second->blobs()).cursor(scope);
    }

    QTemporaryDir m_folder;
    MemoryVault m_vault;
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    SystemClock m_clock;
    std::unique_ptr<storage::Station> m_first, m_second;
};

std::unique_ptr<storage::Station> TestSyncStations::make(const QString &name, const QString &centre)
{
    storage::StationSetup setup = sampleSetup();
    setup.stationId = name;
    setup.centre.agencyId = centre;
    auto station =
        storage::Station::create(m_folder.filePath(centre + name), setup, {&m_vault, {}});
    sync::Enrolment enrolment(*station, m_clock);
    const QSignalSpy done(&enrolment, &sync::Enrolment::done);
    enrolment.start(u"https://127.0.0.1:%1"_s.arg(m_gateway.port()), m_gateway.enrolCode(centre));
    return QTest::qWaitFor([&done] { return !done.isEmpty(); }, kQuick) ? std::move(station)
                                                                        : nullptr;
}

void TestSyncStations::initTestCase()
{
    QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
    QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
    QCOMPARE(m_gateway.serve(), QString());
    m_first = make(u"C01"_s);
    m_second = make(u"C02"_s);
    QVERIFY(m_first && m_second);
}

void TestSyncStations::eachStationOfTheCentreHearsOfTheOthers()
{
    QCoreApplication::setApplicationVersion(u"0.4.2"_s);
    // A record waits at the first when it speaks; then it is silent.
    QVERIFY(!acceptSample(*m_first, 1).isEmpty());
    QVERIFY(runUntil(*m_first, [this] { return !seenBy(*m_first).stations.isEmpty(); }));
    QVERIFY(runUntil(*m_second, [this] { return seenBy(*m_second).stations.size() == 2; }));
    const StationsView view = seenBy(*m_second);
    QVERIFY(view.asOf.isValid());
    const StationStanding &other = view.stations.at(0);
    QCOMPARE(other.station, u"C01"_s);
    QVERIFY(!other.own && view.stations.at(1).own);
    QCOMPARE(other.version, u"0.4.2"_s);
    QVERIFY(other.records >= 1);
    QVERIFY(other.oldest.isValid());
    QVERIFY(qAbs(other.lastContact.secsTo(m_clock.now())) < 120);
    QCOMPARE(other.attention, 0);
    // What is at the province at last is told at last: the counts go down.
    QVERIFY(runUntil(*m_first, [this] {
        const StationsView own = seenBy(*m_first);
        return !own.stations.isEmpty() && own.stations.at(0).records == 0;
    }));
    QVERIFY(runUntil(*m_second, [this] { return seenBy(*m_second).stations.at(0).records == 0; }));
}

// Where a station stands is kept for the stick; how the others stand does not go by stick, and moves all the time.
void TestSyncStations::askingAgainWritesNothing()
{
    const auto kept = [this](const QString &column) {
        return m_postgres.query(u"SELECT %1 FROM motcua.device_feed WHERE device = '%2'"_s.arg(
            column, m_second->device().identity().deviceId));
    };
    QVERIFY(runUntil(*m_second, [&] {
        return kept(u"cursors"_s).contains('"' + cursorOf(u"keys"_s).toLatin1() + '"');
    }));
    const QByteArray version = kept(u"xmin"_s);
    const QString before = cursorOf(u"stations"_s);
    QVERIFY(runUntil(*m_second, [&] { return cursorOf(u"stations"_s) != before; }));
    const QString once = cursorOf(u"stations"_s);
    QVERIFY(runUntil(*m_second, [&] { return cursorOf(u"stations"_s) != once; }));
    QCOMPARE(kept(u"xmin"_s), version);
}

void TestSyncStations::anotherCentreHearsNothing()
{
    const auto stranger = make(u"C09"_s, u"H24.456"_s);
    QVERIFY(stranger != nullptr);
    QVERIFY(runUntil(*stranger, [&] { return !seenBy(*stranger).stations.isEmpty(); }));
    QCOMPARE(seenBy(*stranger).stations.size(), 1);
    QCOMPARE(seenBy(*stranger).stations.at(0).station, u"C09"_s);
    QCOMPARE(seenBy(*m_second).stations.size(), 2);
}

void TestSyncStations::aCentreOfManyStationsComesInPages()
{
    const auto reader = make(u"Z99"_s, u"H24.789"_s);
    QVERIFY(reader != nullptr);
    (void)m_postgres.query(
        u"INSERT INTO motcua.device (id, centre, station, fingerprint, public_key_sha256, "
        u"certificate)"
        " SELECT gen_random_uuid(), 'H24.789', 'S' || n, sha256(n::text::bytea), '', ''"
        "   FROM generate_series(1, 450) n"_s);
    QVERIFY(runUntil(*reader, [&] { return seenBy(*reader).stations.size() == 451; }));
}

void TestSyncStations::aRevokedOneIsSaidToBe()
{
    // It began before the others asked, waits for a lock, and is there after they asked: its time is of before.
    QProcess revoke;
    revoke.start(u"psql"_s, {u"-Atq"_s, u"-d"_s, m_postgres.conninfo()});
    QVERIFY(revoke.waitForStarted());
    revoke.write("BEGIN; UPDATE motcua.device SET revoked_at = now() WHERE id = '" +
                 m_first->device().identity().deviceId.toLatin1() + "' RETURNING station;\n");
    QTRY_VERIFY_WITH_TIMEOUT(revoke.canReadLine(), kQuick);
    const QString before = cursorOf(u"stations"_s);
    QVERIFY(runUntil(*m_second, [&] { return cursorOf(u"stations"_s) != before; }));
    QVERIFY(!seenBy(*m_second).stations.at(0).revoked);
    revoke.write("COMMIT;\n");
    revoke.closeWriteChannel();
    QVERIFY(revoke.waitForFinished(kQuick));
    QVERIFY(runUntil(*m_second, [this] { return seenBy(*m_second).stations.at(0).revoked; }));
    QVERIFY(!seenBy(*m_second).stations.at(1).revoked);
}

QTEST_GUILESS_MAIN(TestSyncStations)
#include "tst_sync_stations.moc"
