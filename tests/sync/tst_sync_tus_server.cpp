// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/blob_sender.h"
#include "tests/storage/samples.h"
#include "tests/support/link/shaping_proxy.h"
#include "tests/support/tls_server.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

namespace {

constexpr int kQuick = 60'000;
constexpr int kAgainMs = 20;

QByteArray randomFile(int size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray content(size, Qt::Uninitialized);
    for (char &c : content)
        c = char(random.bounded(256));
    return content;
}

} // namespace

/// Our sender of files against tus as others understand it: `@tus/server` with `@tus/file-store`, over a line that
/// breaks. What the gateway does beyond tus (saying in the answer of a batch what it wants) is noted in the outbox by hand.
class SyncTusServerTest : public QObject
{
    Q_OBJECT

private:
    struct Request
    {
        QString method, path;
        qint64 offset;
        int status;
        qint64 bytes;
    };
    TestAuthority m_authority = TestAuthority::make();
    SystemClock m_clock;
    RandomIdSource m_ids{m_clock};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_server;
    quint16 m_serverPort = 0;
    std::unique_ptr<ShapingProxy> m_proxy;
    std::unique_ptr<storage::Station> m_station;
    std::unique_ptr<sync::HttpLink> m_link;
    std::unique_ptr<sync::BlobSender> m_sender;
    QVector<QByteArray> m_files;
    QVector<Request> m_requests;

    void startServer();
    void endServer();
    void hear();
    void want(const QVector<int> &sizes);
    void makeSender(const sync::BlobSender::Limits &limits);
    void pump();
    [[nodiscard]] QByteArray place(const QString &name) const;
    [[nodiscard]] int count(const QString &method, int status) const;
    [[nodiscard]] bool isAllThere() const;

private Q_SLOTS:
    void init();
    void cleanup();
    void filesArriveAndResumeToTheByte();
    void aWrongOffsetIsAskedFor();
    void theServerIsStartedAnew();
};

void SyncTusServerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_requests.clear();
    m_files.clear();
    m_serverPort = 0;
    QVERIFY(QDir(m_folder->path()).mkpath(u"uploads"_s));
    const QHash<QString, QByteArray> files{{u"ca.pem"_s, m_authority.caPem},
                                           {u"server.pem"_s, m_authority.serverCertificatePem},
                                           {u"server.key"_s, m_authority.serverKeyPem}};
    for (auto it = files.begin(); it != files.end(); ++it) {
        QFile file(m_folder->filePath(it.key()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(it.value()) > 0);
    }
    startServer();
    QVERIFY(m_serverPort > 0);
    m_proxy = std::make_unique<ShapingProxy>("127.0.0.1", m_serverPort, 5);
    storage::Unlock unlock;
    unlock.passphrase = u"mật khẩu thử"_s;
    m_station = storage::Station::create(m_folder->filePath(u"data"_s), sampleSetup(), unlock);
}

void SyncTusServerTest::cleanup()
{
    m_sender.reset();
    m_link.reset();
    m_station.reset();
    m_proxy.reset();
    endServer();
}

void SyncTusServerTest::startServer()
{
    m_server = std::make_unique<QProcess>();
    m_server->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server->start(
        u"node"_s,
        {qEnvironmentVariable("MOTCUA_SOURCE_DIR", u"."_s) + u"/tests/sync/tus_server.mjs"_s,
         m_folder->path(), m_folder->filePath(u"uploads"_s), QString::number(m_serverPort)});
    QVERIFY(m_server->waitForReadyRead(kQuick));
    m_serverPort = m_server->readLine().trimmed().toUShort();
    connect(m_server.get(), &QProcess::readyReadStandardOutput, this, &SyncTusServerTest::hear);
}

void SyncTusServerTest::endServer()
{
    if (!m_server)
        return;
    m_server->disconnect(this);
    m_server->kill();
    m_server->waitForFinished();
    hear();
    m_server.reset();
}

void SyncTusServerTest::hear()
{
    while (m_server->canReadLine()) {
        const QJsonObject object = QJsonDocument::fromJson(m_server->readLine()).object();
        m_requests.append({object.value("method"_L1).toString(), object.value("path"_L1).toString(),
                           object.value("offset"_L1).toInteger(), object.value("status"_L1).toInt(),
                           object.value("bytes"_L1).toInteger()});
    }
}

// A dossier of these files whose record was acknowledged; the gateway wants all of them and named no upload.
void SyncTusServerTest::want(const QVector<int> &sizes)
{
    Operation operation;
    operation.id = m_ids.make<OperationId>();
    operation.kind = u"dossier.create"_s;
    operation.subject = m_ids.make<DossierId>().toString();
    operation.at = m_clock.now();
    QVector<QByteArray> wanted;
    for (const int size : sizes) {
        m_files.append(randomFile(size, quint32(size)));
        operation.blobs.append(m_station->blobs().put(m_files.constLast(), u"application/pdf"_s));
        wanted.append(operation.blobs.constLast().sha256);
    }
    operation.body = {{u"dossier_code"_s, operation.subject}};
    storage::Transaction transaction(m_station->database());
    const qint64 seq = m_station->outbox().add(operation);
    transaction.commit();
    const BatchId batch = m_ids.make<BatchId>();
    m_station->outbox().beginBatch({batch, "batch", seq, seq});
    m_station->outbox().finishBatch(
        batch, {{operation.id, storage::OutboxStore::Verdict::Ok, {}, {}}}, wanted, m_clock.now());
}

void SyncTusServerTest::makeSender(const sync::BlobSender::Limits &limits)
{
    storage::DeviceIdentity identity;
    identity.deviceId = u"dev-1"_s;
    identity.gatewayUrl = u"https://127.0.0.1:%1"_s.arg(m_proxy->port());
    identity.certificatePem = m_authority.clientCertificatePem;
    identity.privateKeyPem = m_authority.clientKeyPem;
    identity.gatewayCaPem = m_authority.caPem;
    m_link = std::make_unique<sync::HttpLink>(identity, 5000);
    m_sender = std::make_unique<sync::BlobSender>(*m_station, *m_link, m_clock, limits);
}

// The engine's part: begin what can be begun, and after a failure of the line again a little later.
void SyncTusServerTest::pump()
{
    while (m_sender->startOne([this](const sync::StepEnd &end) {
        QTimer::singleShot(end.problem.isEmpty() ? 0 : kAgainMs, m_link.get(), [this] { pump(); });
    })) {
    }
    if (m_sender->inFlight() == 0 && !m_sender->hasWork() && m_sender->nextTryMs() >= 0)
        QTimer::singleShot(m_sender->nextTryMs() + 1, m_link.get(), [this] { pump(); });
}

QByteArray SyncTusServerTest::place(const QString &name) const
{
    QFile file(m_folder->filePath(u"uploads/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int SyncTusServerTest::count(const QString &method, int status) const
{
    return int(std::count_if(m_requests.begin(), m_requests.end(), [&](const Request &request) {
        return request.method == method && request.status == status;
    }));
}

// Every file once, and nothing else.
bool SyncTusServerTest::isAllThere() const
{
    QVector<QByteArray> there;
    const QStringList names = QDir(m_folder->filePath(u"uploads"_s)).entryList(QDir::Files);
    for (const QString &name : names) {
        if (!name.endsWith(u".json"_s))
            there.append(place(name));
    }
    QVector<QByteArray> wanted = m_files;
    std::sort(there.begin(), there.end());
    std::sort(wanted.begin(), wanted.end());
    return there == wanted;
}

void SyncTusServerTest::filesArriveAndResumeToTheByte()
{
    want({60'000, 400'000, 900'000, 1'700'000});
    LinkShape shape;
    shape.upBytesPerSecond = 1'500'000;
    shape.roundTripMs = 20;
    m_proxy->setShape(shape);
    LinkFaults faults;
    faults.cutEveryMs = 350;
    m_proxy->setFaults(faults);
    sync::BlobSender::Limits limits;
    limits.lanes = 2;
    limits.retryMs = 50;
    makeSender(limits);
    pump();
    QTRY_COMPARE_WITH_TIMEOUT(m_station->outbox().summary().blobsWaiting, 0, kQuick);
    QVERIFY(isAllThere());
    QVERIFY2(m_proxy->counts().cuts >= 4, qPrintable(QString::number(m_proxy->counts().cuts)));
    // The server takes a PATCH only at the byte it holds: one upload a file means that none began anew, and there were
    // pieces in the middle of files that no PATCH before had sent whole.
    QTRY_COMPARE(count(u"POST"_s, 201), 4);
    const auto broken = std::count_if(m_requests.begin(), m_requests.end(), [](const Request &one) {
        return one.method == u"PATCH"_s && one.status == 0 && one.bytes > 0;
    });
    QVERIFY(broken >= 2);
    QVERIFY(count(u"HEAD"_s, 200) >= broken);
    // What was sent twice is what was on its way at a cut, not files.
    const qint64 all =
        std::accumulate(m_files.begin(), m_files.end(), qint64(0),
                        [](qint64 sum, const auto &file) { return sum + file.size(); });
    const qint64 up = m_proxy->counts().up;
    const qint64 most = all + m_proxy->counts().cuts * qint64(120'000) + 100'000;
    QVERIFY2(up >= all && up <= most, qPrintable(u"%1 of %2"_s.arg(up).arg(all)));
}

void SyncTusServerTest::aWrongOffsetIsAskedFor()
{
    want({700'000});
    LinkShape shape;
    shape.upBytesPerSecond = 400'000;
    m_proxy->setShape(shape);
    sync::BlobSender::Limits limits;
    limits.chunkBytes = 200'000;
    makeSender(limits);
    pump();
    const auto patched = [this] { return count(u"PATCH"_s, 204); };
    QTRY_VERIFY_WITH_TIMEOUT(patched() >= 1, kQuick);
    // The station is started anew and believes what somebody told it: the server says 409, and is asked.
    m_proxy->setShape({});
    m_sender.reset();
    m_link.reset();
    makeSender(limits);
    const auto next = storage::OutboxFiles(m_station->database()).next(1);
    QCOMPARE(next.size(), 1);
    QVERIFY(!next.constFirst().uploadUrl.isEmpty());
    m_sender->noteWanted(next.constFirst().ref.sha256, 12'345);
    pump();
    QTRY_COMPARE_WITH_TIMEOUT(m_station->outbox().summary().blobsWaiting, 0, kQuick);
    QVERIFY(isAllThere());
    QTRY_COMPARE(count(u"POST"_s, 201), 1);
    QTRY_VERIFY(count(u"PATCH"_s, 409) >= 1);
    QCOMPARE(m_server->state(), QProcess::Running);
}

void SyncTusServerTest::theServerIsStartedAnew()
{
    want({1'200'000});
    LinkShape shape;
    shape.upBytesPerSecond = 800'000;
    m_proxy->setShape(shape);
    sync::BlobSender::Limits limits;
    limits.retryMs = 50;
    limits.retryCapMs = 200;
    makeSender(limits);
    pump();
    QTRY_VERIFY_WITH_TIMEOUT(m_proxy->counts().up > 500'000, kQuick);
    endServer();
    startServer();
    QTRY_COMPARE_WITH_TIMEOUT(m_station->outbox().summary().blobsWaiting, 0, kQuick);
    QVERIFY(isAllThere());
    QVERIFY(count(u"POST"_s, 201) <= 1); // its line may have died with the server
    QVERIFY2(m_proxy->counts().up < 1'200'000 + 400'000,
             qPrintable(QString::number(m_proxy->counts().up)));
}

QTEST_GUILESS_MAIN(SyncTusServerTest)
#include "tst_sync_tus_server.moc"
