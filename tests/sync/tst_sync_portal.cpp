// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/centre_queue.h"
#include "storage/booking_store.h"
#include "storage/fetch_queue.h"
#include "storage/online_store.h"
#include "sync/client/pack_file.h"
#include "sync/client/sync_engine.h"
#include "tests/gateway/gateway_process.h"
#include "tests/gateway/https_client.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/support/pack_samples.h"
#include "tests/support/postgres/private_postgres.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

namespace {

constexpr int kQuick = 60000;

QByteArray hashOf(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

} // namespace

/// From the province's portal to the counter's database, with the real gateway on a real PostgreSQL.
class TestSyncPortal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aBookingAndAnOnlineDossierAreSeen();
    void aCentresKeysAndRevocationsComeDown();
    void theJournalOfTheQueueGoesUp();
    void aPublishedPackIsFollowed();
    void aPackOfSomebodyElseIsNot();

private:
    int post(const QByteArray &what, const QJsonObject &item)
    {
        HttpsClient client(m_gateway);
        const QByteArray body = QJsonDocument(QJsonObject{{u"items"_s, QJsonArray{item}}}).toJson();
        return client
            .request("POST", "/v1/portal/" + what,
                     {{"Authorization", "Bearer " + m_token},
                      {"Content-Type", "application/json"},
                      {"Idempotency-Key", hashOf(body).toHex()}},
                     body)
            .status;
    }
    /// Runs the engine until `isThere`.
    template <typename Condition>
    bool runUntil(Condition isThere)
    {
        sync::SyncEngine::Options options;
        options.pollMs = 10;
        options.pullMs = 20;
        options.chunkBytes = 4096;
        options.backoffBaseMs = 50;
        options.backoffCapMs = 200;
        sync::SyncEngine engine(*m_station, m_clock, options);
        engine.start();
        return QTest::qWaitFor(isThere, kQuick);
    }
    QString makePack(qint64 serial)
    {
        QFile source(m_folder.filePath(u"province.json"_s));
        if (!source.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return {};
        source.write(QJsonDocument(m_province.document(serial)).toJson());
        source.close();
        const QString out = m_folder.filePath(u"%1.motcua-pack"_s.arg(serial));
        (void)m_gateway.run({u"pack"_s, u"--from"_s, source.fileName(), u"--out"_s, out});
        return out;
    }

    QTemporaryDir m_folder;
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    SystemClock m_clock;
    SampleProvince m_province;
    std::unique_ptr<storage::Station> m_station;
    QByteArray m_token;
};

void TestSyncPortal::initTestCase()
{
    QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
    QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
    QCOMPARE(m_gateway.serve(), QString());
    m_token =
        m_gateway.run({u"token"_s, u"--name"_s, u"portal"_s, u"--may"_s, u"bookings,online"_s})
            .trimmed();
    storage::Unlock unlock;
    unlock.passphrase = u"mật khẩu thử"_s;
    m_station = storage::Station::create(m_folder.filePath(u"data"_s), sampleSetup(), unlock);
    sync::Enrolment enrolment(*m_station, m_clock);
    QSignalSpy done(&enrolment, &sync::Enrolment::done);
    enrolment.start(u"https://127.0.0.1:%1"_s.arg(m_gateway.port()), m_gateway.enrolCode());
    QTRY_VERIFY_WITH_TIMEOUT(!done.isEmpty(), kQuick);
}

void TestSyncPortal::aBookingAndAnOnlineDossierAreSeen()
{
    const QByteArray paper(10'000, 'p');
    HttpsClient portal(m_gateway);
    QCOMPARE(portal
                 .request("PUT", "/v1/portal/files/" + hashOf(paper).toHex(),
                          {{"Authorization", "Bearer " + m_token}}, paper)
                 .status,
             201);
    const QJsonObject dossier{
        {u"id"_s, u"o1"_s},
        {u"centre"_s, u"H24.123"_s},
        {u"procedure_code"_s, u"1.001193"_s},
        {u"submitted_at"_s, u"2026-11-24T21:30:00+07:00"_s},
        {u"applicant"_s, QJsonObject{{u"name"_s, u"Lê Văn Tám"_s}}},
        {u"papers"_s,
         QJsonArray{QJsonObject{{u"component"_s, 1},
                                {u"name"_s, u"Giấy chứng sinh"_s},
                                {u"sha256"_s, QString::fromLatin1(hashOf(paper).toHex())},
                                {u"size"_s, paper.size()},
                                {u"mime"_s, u"application/pdf"_s}}}}};
    QCOMPARE(post("online-dossiers", dossier), 200);
    QCOMPARE(post("bookings", {{u"id"_s, u"b1"_s},
                               {u"centre"_s, u"H24.123"_s},
                               {u"starts_at"_s, u"2026-11-25T08:30:00+07:00"_s},
                               {u"name"_s, u"Trần Thị Hoa"_s}}),
             200);
    storage::OnlineStore online(m_station->database(), m_station->blobs());
    const storage::FetchQueue fetch(m_station->database());
    QVERIFY(runUntil([&] { return online.count() == 1 && fetch.asked() == 0; }));
    const auto open = online.open();
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.at(0).applicant, u"Lê Văn Tám"_s);
    QCOMPARE(open.at(0).state, storage::OnlineDossier::State::New);
    QCOMPARE(open.at(0).papers.size(), 1);
    QCOMPARE(open.at(0).papers.at(0).component, 1);
    QCOMPARE(m_station->blobs().get(open.at(0).papers.at(0).file), paper);
    storage::BookingStore bookings(m_station->database());
    const auto day = bookings.onDay({2026, 11, 25});
    QCOMPARE(day.size(), 1);
    QCOMPARE(day.at(0).name, u"Trần Thị Hoa"_s);

    // What the centre did outlives what the portal changes.
    QVERIFY(
        online.setState(u"portal/o1"_s, storage::OnlineDossier::State::Opened, {}, m_clock.now()));
    QVERIFY(bookings.setState(u"portal/b1"_s, storage::Booking::State::Arrived, u"A001"_s,
                              m_clock.now()));
    QCOMPARE(post("online-dossiers", {{u"id"_s, u"o1"_s},
                                      {u"centre"_s, u"H24.123"_s},
                                      {u"version"_s, 2},
                                      {u"withdrawn"_s, true},
                                      {u"reason"_s, u"nộp nhầm"_s}}),
             200);
    QVERIFY(runUntil([&] { return online.find(u"portal/o1"_s)->withdrawnAt.isValid(); }));
    QCOMPARE(online.find(u"portal/o1"_s)->state, storage::OnlineDossier::State::Opened);
    QCOMPARE(bookings.find(u"portal/b1"_s)->ticket, u"A001"_s);
}

void TestSyncPortal::aCentresKeysAndRevocationsComeDown()
{
    const Identity neighbour = m_gateway.enrol(u"C77"_s);
    QVERIFY(!m_gateway.run({u"revoke"_s, u"--device"_s, neighbour.device}).isEmpty());
    const storage::FeedStore feed(m_station->database(), m_station->blobs());
    QVERIFY(runUntil([&] { return !feed.items(u"revocations"_s).isEmpty(); }));
    QVERIFY(feed.latestAbout(u"revocations"_s, neighbour.device));
    const auto key = feed.latestAbout(u"keys"_s, neighbour.device);
    QVERIFY(key);
    QCOMPARE(QSslCertificate(key->body["certificate"_L1].toString().toLatin1()),
             neighbour.certificate);
}

void TestSyncPortal::theJournalOfTheQueueGoesUp()
{
    RandomIdSource ids(m_clock);
    CentreQueue queue(m_station->journal(), m_clock, ids);
    const Actor by{StaffId(QUuid::createUuid()), u"Người không ai cần biết"_s, 2, u"C01"_s};
    for (int i = 0; i < 3; ++i)
        (void)queue.issue({u"A"_s, {}, {}, {}}, by);
    const storage::OutboxStore &outbox = m_station->outbox();
    QVERIFY(runUntil([&] {
        return m_postgres.query(u"SELECT issued, called FROM report.queue_days"_s) == "3|0";
    }));
    QVERIFY(!m_postgres.query(u"SELECT body FROM motcua.operation WHERE kind = 'queue.journal'"_s)
                 .contains("cần biết"));
    QVERIFY(runUntil([&] { return outbox.summary().waiting == 0; }));
    // Told once: the next chunk holds what is new alone, and everything again after a restore changes nothing.
    (void)queue.issue({u"A"_s, {}, {}, {}}, by);
    m_station->setSetting(u"journal.told_seq"_s, u"0"_s);
    QVERIFY(runUntil([&] {
        return m_postgres.query(u"SELECT issued, called FROM report.queue_days"_s) == "4|0";
    }));
}

void TestSyncPortal::aPublishedPackIsFollowed()
{
    const QString first = makePack(1);
    const QString second = makePack(2);
    QVERIFY(!m_gateway.run({u"publish"_s, u"--pack"_s, first}).isEmpty());
    // Nobody has compared a fingerprint here yet: nothing is fetched, let alone believed.
    const storage::FeedStore feed(m_station->database(), m_station->blobs());
    QVERIFY(runUntil([&] { return !feed.items(u"packs"_s).isEmpty(); }));
    QVERIFY(m_station->province().pin().signerSha256.isEmpty());
    Actor actor;
    m_station->province().apply(
        sync::provinceData(sync::openPackFile(first, m_clock.now()), u"H24.123"_s, u"C01"_s), actor,
        m_clock.now());
    QVERIFY(!m_gateway.run({u"publish"_s, u"--pack"_s, second}).isEmpty());
    QVERIFY(m_gateway.run({u"publish"_s, u"--pack"_s, first}).isEmpty()); // serials only grow
    QVERIFY(runUntil([&] { return m_station->province().pin().serial == 2; }));
    QVERIFY(QDir(m_folder.filePath(u"data"_s)).entryList({u"*.part"_s}).isEmpty());
}

void TestSyncPortal::aPackOfSomebodyElseIsNot()
{
    // The gateway itself was taken over: its packs are signed by another key now.
    QVERIFY(QFile::remove(m_gateway.file(u"pack.pem"_s)) &&
            QFile::remove(m_gateway.file(u"pack.key"_s)));
    QVERIFY(!m_gateway.run({u"publish"_s, u"--pack"_s, makePack(3)}).isEmpty());
    QVERIFY(runUntil(
        [&] { return m_station->setting(u"pack.refused"_s) == "3 pack_signer_other"_L1; }));
    QCOMPARE(m_station->province().pin().serial, 2);
}

QTEST_GUILESS_MAIN(TestSyncPortal)
#include "tst_sync_portal.moc"
