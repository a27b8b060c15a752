// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/booking_store.h"
#include "storage/fetch_queue.h"
#include "storage/online_store.h"
#include "sync/bundle/parcel.h"
#include "sync/client/bundle_parcel.h"
#include "sync/client/sync_engine.h"
#include "sync/pack/envelope.h"
#include "tests/gateway/https_client.h"
#include "tests/storage/scratch.h"
#include "tests/sync/bundle/bundle_fixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

/// Items of the feed on a stick: for their station alone, once, and never back, whatever the network brought.
class TestBundleFeed : public BundleFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void recordsAndPapers();
    void theNetworkWasFaster();
    void theStickWasFaster();
    void aStickThatBeginsTooLate();
    void forOthersAlone();
    void anotherStationsPartInTheList();
    void nothingChangedOnTheWay();
    void anOlderListBringsItsItems();
    void aStickPulledAfterTheItems();
    void aPaperLargerThanAPart();
    void aStationWithAnOlderCertificate();
    void opensslAloneOpensAPart();

private:
    int post(const QByteArray &what, const QJsonObject &item);
    void file(const QString &id, const QByteArray &paper);
    void book(const QString &id, int version = 1);
    /// `pack-down --json` for the test's station or, with `options`, for others; the path of the list.
    QString packDown(QStringList options = {});
    [[nodiscard]] sync::ParcelOutcome take(const QString &path)
    {
        return sync::takeParcel(*m_station, path, u"0.1.0"_s, {}, m_clock);
    }
    [[nodiscard]] QByteArray refusal(const QString &path)
    {
        return failureOf([&] { (void)take(path); });
    }
    template <typename Condition>
    bool pullUntil(Condition isThere)
    {
        sync::SyncEngine::Options options;
        options.pollMs = 10;
        options.pullMs = 20;
        sync::SyncEngine engine(*m_station, m_clock, options);
        engine.start();
        return QTest::qWaitFor(isThere, kBundleWait);
    }
    [[nodiscard]] storage::BookingStore bookings()
    {
        return storage::BookingStore(m_station->database());
    }
    [[nodiscard]] storage::OnlineStore online()
    {
        return {m_station->database(), m_station->blobs()};
    }
    [[nodiscard]] QString cursor(const QString &scope)
    {
        return storage::FeedStore(m_station->database(), m_station->blobs()).cursor(scope);
    }
    [[nodiscard]] QString program() const
    {
        QFile deb(m_folder->filePath(u"motcua_9.1.0_amd64.deb"_s));
        return deb.open(QIODevice::WriteOnly) && deb.write("a program") > 0 ? deb.fileName()
                                                                            : QString();
    }
    /// Of the file that is for this station.
    [[nodiscard]] QString ownPart(const QString &list, QLatin1StringView kind) const;

    QByteArray m_token;
    QJsonObject m_answer; ///< of the last pack-down
    int m_test = 0;
};

void TestBundleFeed::initTestCase()
{
    start();
    m_token = m_gateway
                  .run({u"token"_s, u"--name"_s, u"portal"_s, u"--may"_s,
                        u"bookings,online,results,identity"_s})
                  .trimmed();
}

void TestBundleFeed::init()
{
    ++m_test;
    freshStation();
}

int TestBundleFeed::post(const QByteArray &what, const QJsonObject &item)
{
    HttpsClient client(m_gateway);
    const QByteArray body = QJsonDocument(QJsonObject{{u"items"_s, QJsonArray{item}}}).toJson();
    return client
        .request("POST", "/v1/portal/" + what,
                 {{"Authorization", "Bearer " + m_token},
                  {"Content-Type", "application/json"},
                  {"Idempotency-Key", sha256(body).toHex()}},
                 body)
        .status;
}

void TestBundleFeed::file(const QString &id, const QByteArray &paper)
{
    HttpsClient client(m_gateway);
    const QByteArray hex = sha256(paper).toHex();
    QVERIFY(client
                .request("PUT", "/v1/portal/files/" + hex, {{"Authorization", "Bearer " + m_token}},
                         paper)
                .status < 300);
    const QJsonObject entry{{u"component"_s, 0},
                            {u"name"_s, u"Giấy chứng sinh"_s},
                            {u"sha256"_s, QString::fromLatin1(hex)},
                            {u"size"_s, paper.size()},
                            {u"mime"_s, u"application/pdf"_s}};
    QCOMPARE(post("online-dossiers", {{u"id"_s, id},
                                      {u"centre"_s, u"H24.123"_s},
                                      {u"procedure_code"_s, u"1.001193"_s},
                                      {u"submitted_at"_s, u"2026-11-24T21:30:00+07:00"_s},
                                      {u"applicant"_s, QJsonObject{{u"name"_s, u"Lê Văn Tám"_s}}},
                                      {u"papers"_s, QJsonArray{entry}}}),
             200);
}

void TestBundleFeed::book(const QString &id, int version)
{
    QCOMPARE(post("bookings", {{u"id"_s, id},
                               {u"centre"_s, u"H24.123"_s},
                               {u"version"_s, version},
                               {u"starts_at"_s, u"2026-11-25T08:30:00+07:00"_s},
                               {u"name"_s, u"Trần Thị Hoa"_s},
                               {u"note"_s, u"lần %1"_s.arg(version)}}),
             200);
}

QString TestBundleFeed::packDown(QStringList options)
{
    if (!options.contains(u"--centre"_s))
        options += {u"--centre"_s, u"H24.123"_s, u"--station"_s, m_station->stationId()};
    const QByteArray printed =
        m_gateway.run(QStringList{u"pack-down"_s, u"--json"_s, u"--out"_s, stick()} + options);
    m_answer = QJsonDocument::fromJson(printed).object();
    return m_answer.isEmpty() ? QString()
                              : onStick(u"motcua-%1.motcua-parcel"_s.arg(
                                    m_answer["serial"_L1].toInt(), 6, 10, QLatin1Char('0')));
}

QString TestBundleFeed::ownPart(const QString &list, QLatin1StringView kind) const
{
    const auto parcel = bundle::readParcel(pack::openEnvelope(readFile(list)).envelope->content);
    for (const bundle::Parcel::Part &part : parcel->parts) {
        if (part.kind == kind &&
            (part.device.isEmpty() || part.device == m_station->device().identity().deviceId))
            return onStick(part.name);
    }
    return {};
}

void TestBundleFeed::recordsAndPapers()
{
    const QByteArray paper = noise(200'000, 1);
    file(u"o1"_s, paper);
    book(u"b1"_s);
    QCOMPARE(post("results", {{u"id"_s, u"r1"_s},
                              {u"centre"_s, u"H24.123"_s},
                              {u"dossier_code"_s, u"H24.123-261124-0007"_s},
                              {u"status"_s, 4},
                              {u"at"_s, u"2026-11-24T21:30:00+07:00"_s}}),
             200);
    const QString list = packDown();
    QVERIFY(!list.isEmpty());
    // Nobody on the way reads who booked.
    for (const QString &name : stickNames())
        QVERIFY2(!readFile(onStick(name)).contains("Trần"), qPrintable(name));
    const sync::ParcelOutcome outcome = take(list);
    QVERIFY(outcome.feed);
    QVERIFY(outcome.items >= 4); // and the certificates of the centre's stations
    QCOMPARE(outcome.papers, 1);
    QCOMPARE(outcome.papersLeft, 0);
    const auto open = online().open();
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.at(0).applicant, u"Lê Văn Tám"_s);
    QCOMPARE(m_station->blobs().get(open.at(0).papers.at(0).file), paper);
    QCOMPARE(storage::FetchQueue(m_station->database()).asked(), 0);
    QCOMPARE(bookings().count(), 1);
    QVERIFY(storage::FeedStore(m_station->database(), m_station->blobs())
                .latestAbout(u"results"_s, u"H24.123-261124-0007"_s));
    // Once more is nothing more.
    const sync::ParcelOutcome again = take(list);
    QCOMPARE(again.items, 0);
    QCOMPARE(again.papers, 0);
    QVERIFY(m_station->verify().ok);
    // The network goes on from there.
    book(u"b2"_s);
    const QString before = cursor(u"online"_s);
    QVERIFY(pullUntil([&] { return bookings().count() == 2; }));
    QCOMPARE(cursor(u"online"_s), before);
    QCOMPARE(online().count(), 1);
}

void TestBundleFeed::theNetworkWasFaster()
{
    const QString id = u"n%1"_s.arg(m_test);
    book(id);
    const QString early = packDown({u"--centre"_s, u"H24.123"_s, u"--all"_s});
    book(id, 2);
    const QString key = u"portal/"_s + id;
    QVERIFY(pullUntil([&] {
        const auto found = bookings().find(key);
        return found && found->body["note"_L1] == u"lần 2"_s;
    }));
    QVERIFY(bookings().setState(key, storage::Booking::State::Arrived, u"A001"_s, m_clock.now()));
    const QString before = cursor(u"bookings"_s);
    // The stick was made before: it knows nothing that is not here, and takes nothing back.
    (void)take(early);
    QCOMPARE(bookings().find(key)->body["note"_L1].toString(), u"lần 2"_s);
    QCOMPARE(bookings().find(key)->state, storage::Booking::State::Arrived);
    QCOMPARE(cursor(u"bookings"_s), before);
    // One that was made later, from the beginning: of it what is new alone.
    book(u"m%1"_s.arg(m_test));
    const sync::ParcelOutcome outcome = take(packDown({u"--centre"_s, u"H24.123"_s, u"--all"_s}));
    QCOMPARE(outcome.items, 1);
    QCOMPARE(bookings().find(key)->state, storage::Booking::State::Arrived);
    // And once the province knows how far the station is, the stick begins there.
    book(u"p%1"_s.arg(m_test));
    const QString id3 = u"portal/p%1"_s.arg(m_test);
    QVERIFY(pullUntil([&] { return bookings().find(id3).has_value(); }));
    QVERIFY(pullUntil([&] {
        return m_postgres
            .query(u"SELECT cursors FROM motcua.device_feed WHERE device = '%1'"_s.arg(
                m_station->device().identity().deviceId))
            .contains(cursor(u"bookings"_s).toLatin1());
    }));
    const QString late = packDown();
    QCOMPARE(take(late).items, 0);
    QVERIFY(QFileInfo(ownPart(late, bundle::kFeedPart)).size() < 4000);
}

void TestBundleFeed::theStickWasFaster()
{
    const QString id = u"s%1"_s.arg(m_test);
    book(id);
    file(u"so%1"_s.arg(m_test), noise(30'000, 33));
    const QString list = packDown();
    QVERIFY(take(list).items > 0);
    const QString key = u"portal/"_s + id;
    QVERIFY(bookings().setState(key, storage::Booking::State::Arrived, u"A001"_s, m_clock.now()));
    const int dossiers = online().count();
    book(u"later%1"_s.arg(m_test));
    QVERIFY(
        pullUntil([&] { return bookings().find(u"portal/later%1"_s.arg(m_test)).has_value(); }));
    QCOMPARE(bookings().find(key)->state, storage::Booking::State::Arrived);
    QCOMPARE(online().count(), dossiers);
    QCOMPARE(storage::FetchQueue(m_station->database()).asked(), 0);
}

void TestBundleFeed::aStickThatBeginsTooLate()
{
    book(u"g%1"_s.arg(m_test));
    const QString key = u"portal/g%1"_s.arg(m_test);
    QVERIFY(pullUntil([&] { return bookings().find(key).has_value(); }));
    QVERIFY(pullUntil([&] {
        return m_postgres
            .query(u"SELECT cursors FROM motcua.device_feed WHERE device = '%1'"_s.arg(
                m_station->device().identity().deviceId))
            .contains(cursor(u"bookings"_s).toLatin1());
    }));
    book(u"h%1"_s.arg(m_test));
    // The disk was put back to an older state meanwhile.
    m_station->database().run(u"UPDATE feed_cursor SET cursor = 'f1-1' WHERE scope = 'bookings'"_s);
    m_station->database().run(u"DELETE FROM booking"_s);
    QCOMPARE(refusal(packDown()), "bundle_feed_gap"_qba);
    QCOMPARE(bookings().count(), 0);
    QCOMPARE(cursor(u"bookings"_s), u"f1-1"_s);
    QVERIFY(take(packDown({u"--centre"_s, u"H24.123"_s, u"--all"_s})).items >= 2);
    QVERIFY(bookings().find(key));
    // Made before the province's database came back from a backup: what the station has since is newer.
    const QString before = packDown({u"--centre"_s, u"H24.123"_s, u"--all"_s});
    m_station->database().run(u"UPDATE feed_cursor SET cursor = 'f99-1'"_s);
    QCOMPARE(take(before).items, 0);
    QCOMPARE(cursor(u"bookings"_s), u"f99-1"_s);
}

void TestBundleFeed::forOthersAlone()
{
    const auto neighbour = makeStation(u"N%1"_s.arg(m_test));
    enrol(*neighbour);
    book(u"x%1"_s.arg(m_test));
    const QString list =
        packDown({u"--centre"_s, u"H24.123"_s, u"--station"_s, neighbour->stationId()});
    QVERIFY(!list.isEmpty());
    QCOMPARE(refusal(list), "bundle_feed_other_station"_qba);
    QCOMPARE(bookings().count(), 0);
    QVERIFY(sync::takeParcel(*neighbour, list, u"0.1.0"_s, {}, m_clock).items > 0);
    // A station that was taken away gets nothing more, a centre that nobody knows neither.
    QVERIFY(!m_gateway.run({u"revoke"_s, u"--device"_s, neighbour->device().identity().deviceId})
                 .isEmpty());
    QVERIFY(
        packDown({u"--centre"_s, u"H24.123"_s, u"--station"_s, neighbour->stationId()}).isEmpty());
    QVERIFY(packDown({u"--centre"_s, u"H99.999"_s}).isEmpty());
    QVERIFY(stickNames().filter(u"H99"_s).isEmpty());
}

// Who can sign for the province cannot make another's part ours, nor let ours tell of another centre.
void TestBundleFeed::anotherStationsPartInTheList()
{
    const auto neighbour = makeStation(u"N%1"_s.arg(m_test));
    enrol(*neighbour);
    const QString list =
        packDown({u"--centre"_s, u"H24.123"_s, u"--station"_s, neighbour->stationId()});
    auto parcel = *bundle::readParcel(pack::openEnvelope(readFile(list)).envelope->content);
    const auto sign = [&] {
        QFile out(list);
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        out.write(pack::sealEnvelope(
            bundle::toJson(parcel),
            *pack::Certificate::fromPem(readFile(m_gateway.file(u"receipt.pem"_s))),
            readFile(m_gateway.file(u"receipt.key"_s))));
    };
    for (bundle::Parcel::Part &part : parcel.parts)
        part.device = m_station->device().identity().deviceId;
    sign();
    QCOMPARE(refusal(list), "bundle_feed_other_station"_qba);
    // One of ours in a list with another number: it belongs to another day.
    const QString own = packDown();
    parcel = *bundle::readParcel(pack::openEnvelope(readFile(own)).envelope->content);
    parcel.serial += 1000;
    sign();
    QCOMPARE(refusal(list), "bundle_parcel_wrong"_qba);
    QCOMPARE(bookings().count(), 0);
}

void TestBundleFeed::nothingChangedOnTheWay()
{
    file(u"t%1"_s.arg(m_test), noise(20'000, 5));
    const QString list = packDown();
    const auto write = [](const QString &path, const QByteArray &bytes) {
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(out.write(bytes), bytes.size());
    };
    for (const QLatin1StringView kind : {bundle::kFeedPart, bundle::kPapersPart}) {
        const QString part = ownPart(list, kind);
        QVERIFY(!part.isEmpty());
        const QByteArray good = readFile(part);
        for (qsizetype at = 0; at < good.size(); at += good.size() / 20) {
            QByteArray bad = good;
            bad[at] = char(bad.at(at) ^ 0x20);
            write(part, bad);
            QCOMPARE(refusal(list), "bundle_parcel_wrong"_qba);
            write(part, good.left(at));
            QCOMPARE(refusal(list), "bundle_parcel_wrong"_qba);
        }
        QVERIFY(QFile::remove(part));
        QCOMPARE(refusal(list), "bundle_parcel_wrong"_qba);
        write(part, good);
    }
    QCOMPARE(online().count(), 0);
    QCOMPARE(cursor(u"online"_s), QString());
    QVERIFY(take(list).items > 0);
}

void TestBundleFeed::anOlderListBringsItsItems()
{
    book(u"old%1"_s.arg(m_test));
    const QString older = packDown();
    const QString rules =
        QString::fromUtf8(m_gateway
                              .run({u"pack-down"_s, u"--out"_s, stick(), u"--update"_s, program(),
                                    u"--update-version"_s, u"9.1.0"_s})
                              .trimmed());
    QVERIFY(!take(onStick(rules)).feed);
    const qint64 serial = m_station->setting(u"parcel.serial"_s).toLongLong();
    QVERIFY(take(older).items > 0);
    QVERIFY(bookings().find(u"portal/old%1"_s.arg(m_test)));
    QCOMPARE(m_station->setting(u"parcel.serial"_s).toLongLong(), serial);
}

// The items are taken and stay so; it is not said that nothing was.
void TestBundleFeed::aStickPulledAfterTheItems()
{
    file(u"pulled%1"_s.arg(m_test), noise(40'000, 44));
    const QString list = packDown();
    const PullingClock puller(m_clock, ownPart(list, bundle::kPapersPart));
    QVERIFY(QFile::exists(puller.file));
    const sync::ParcelOutcome outcome = sync::takeParcel(*m_station, list, u"0.1.0"_s, {}, puller);
    QVERIFY(!QFile::exists(
        puller.file)); // after it was checked: else the parcel would have been refused
    QVERIFY(outcome.items > 0);
    QCOMPARE(outcome.papers, 0);
    QVERIFY(outcome.papersLeft > 0);
    QVERIFY(storage::FetchQueue(m_station->database()).asked() > 0);
}

void TestBundleFeed::aPaperLargerThanAPart()
{
    const QByteArray paper = noise(70'000'000, 7);
    file(u"big%1"_s.arg(m_test), paper);
    const QString list = packDown();
    QCOMPARE(stickNames().filter(QRegularExpression(u"\\.motcua-feed$"_s)).size(), 3);
    const sync::ParcelOutcome outcome = take(list);
    QCOMPARE(outcome.papersLeft, 0);
    const auto dossier = online().find(u"portal/big%1"_s.arg(m_test));
    QVERIFY(dossier);
    QVERIFY(m_station->blobs().get(dossier->papers.at(0).file) == paper);
    // Not for the tests that follow.
    QCOMPARE(post("online-dossiers", {{u"id"_s, u"big%1"_s.arg(m_test)},
                                      {u"centre"_s, u"H24.123"_s},
                                      {u"version"_s, 2},
                                      {u"withdrawn"_s, true},
                                      {u"reason"_s, u"nộp nhầm"_s}}),
             200);
}

void TestBundleFeed::aStationWithAnOlderCertificate()
{
    book(u"c%1"_s.arg(m_test));
    const QString device = m_station->device().identity().deviceId;
    // Whatever may not be enciphered for; the form of before is made in tst_sync_renewal.
    const QString pem = QString::fromLatin1(readFile(m_gateway.file(u"receipt.pem"_s)));
    (void)m_postgres.query(
        u"UPDATE motcua.device_certificate SET certificate = '%1' WHERE device = '%2'"_s.arg(
            pem, device));
    QVERIFY(!packDown({u"--centre"_s, u"H24.123"_s}).isEmpty());
    const QJsonObject left = m_answer["left_out"_L1].toArray().at(0).toObject();
    QCOMPARE(left["what"_L1].toString(), m_station->stationId());
    QCOMPARE(left["reason"_L1].toString(), u"certificate_older"_s);
    // What is for everybody it takes all the same; the papers beside it are for the keys of others.
    file(u"c%1"_s.arg(m_test), noise(10'000, 13));
    const QString list = packDown(
        {u"--centre"_s, u"H24.123"_s, u"--update"_s, program(), u"--update-version"_s, u"9.1.0"_s});
    QVERIFY(!ownPart(list, bundle::kPapersPart).isEmpty());
    const sync::ParcelOutcome outcome = take(list);
    QVERIFY(!outcome.feed);
    QCOMPARE(outcome.version, u"9.1.0"_s);
    QCOMPARE(outcome.papers, 0);
}

void TestBundleFeed::opensslAloneOpensAPart()
{
    const QByteArray paper = noise(50'000, 11);
    file(u"ssl%1"_s.arg(m_test), paper);
    const QString list = packDown();
    const QString text = QString::fromUtf8(
        readFile(qEnvironmentVariable("MOTCUA_SOURCE_DIR") + u"/docs/bundle.md"_s));
    const QString commands = text.section(u"```sh\n"_s, 2, 2).section(u"```"_s, 0, 0);
    QCOMPARE(commands.count(u"openssl cms"_s), 2);
    for (const QLatin1StringView kind : {bundle::kFeedPart, bundle::kPapersPart}) {
        QTemporaryDir folder;
        const storage::DeviceIdentity identity = m_station->device().identity();
        const QVector<std::pair<QString, QByteArray>> files{
            {u"station.pem"_s, identity.certificatePem},
            {u"station.key"_s, identity.privateKeyPem},
            {u"ca.pem"_s, identity.gatewayCaPem}};
        for (const auto &[name, bytes] : files) {
            QFile out(folder.filePath(name));
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) > 0);
        }
        QProcess shell;
        shell.setWorkingDirectory(folder.path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PART"_s, ownPart(list, kind));
        shell.setProcessEnvironment(environment);
        shell.start(u"/bin/sh"_s, {u"-e"_s, u"-c"_s, commands});
        QVERIFY(shell.waitForFinished(kBundleWait));
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
        if (kind == bundle::kPapersPart) {
            QCOMPARE(
                readFile(folder.filePath(u"blobs/"_s + QString::fromLatin1(sha256(paper).toHex()))),
                paper);
        } else {
            QVERIFY(readFile(folder.filePath(u"pages.ndjson"_s))
                        .contains("portal/ssl" + QByteArray::number(m_test)));
        }
    }
}

QTEST_GUILESS_MAIN(TestBundleFeed)
#include "tst_bundle_feed.moc"
