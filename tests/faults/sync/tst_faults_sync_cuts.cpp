// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/sync_engine.h"
#include "tests/gateway/gateway_process.h"
#include "tests/storage/samples.h"
#include "tests/support/link/shaping_proxy.h"
#include "tests/support/postgres/private_postgres.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

/// One file over a line that breaks a hundred times: it arrives whole, and what arrived once is not sent again.
class TestSyncCuts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHundredCutsInOneFile();
};

namespace {

constexpr int kCuts = 100;
constexpr qsizetype kFileBytes = 5'000'000;
constexpr int64_t kGreeting = 4000;     ///< of a connection: handshake, certificate, headers
constexpr int64_t kBetweenCuts = 70000; ///< at most, behind that
/// What may be under way when a line breaks: the kernel's unsent bytes, the proxy's buffer, the gateway's.
constexpr int64_t kInFlight = 32 * 1024;
constexpr int kPatience = 60'000;

QByteArray noise(qsizetype bytes)
{
    QByteArray made(bytes, Qt::Uninitialized);
    QRandomGenerator random(20261122);
    for (char &c : made)
        c = char(random.bounded(256));
    return made;
}

} // namespace

void TestSyncCuts::aHundredCutsInOneFile()
{
    PrivatePostgres postgres;
    QVERIFY2(postgres.start(), qPrintable(postgres.error()));
    const QTemporaryDir folder;
    GatewayProcess gateway;
    gateway.logTo(folder.filePath(u"gateway.log"_s));
    QCOMPARE(gateway.init(postgres.conninfo()), QString());
    QCOMPARE(gateway.serve(), QString());
    ShapingProxy line("127.0.0.1", gateway.port());

    storage::Unlock unlock;
    unlock.passphrase = u"mật khẩu thử"_s;
    const auto station = storage::Station::create(folder.filePath(u"C01"_s), sampleSetup(), unlock);
    const SystemClock clock;
    sync::Enrolment enrolment(*station, clock);
    const QSignalSpy enrolled(&enrolment, &sync::Enrolment::done);
    enrolment.start(u"https://127.0.0.1:%1"_s.arg(line.port()), gateway.enrolCode());
    QTRY_COMPARE_WITH_TIMEOUT(enrolled.size(), 1, kPatience);

    SampleReception sample = sampleReception(*station, 1, u"Đặng Đình Đức"_s);
    const QByteArray content = noise(kFileBytes);
    const BlobRef paper = station->blobs().put(content, u"application/pdf"_s);
    sample.draft.papers[0].pdf = paper;
    sample.dossier.papers[0].pdf = paper;
    sample.operation.body = recordOf(sample.dossier);
    sample.operation.blobs.clear();
    qint64 allFiles = 0;
    const QVector<Dossier::Attachment> attachments = sample.dossier.attachments();
    for (const Dossier::Attachment &attachment : attachments) {
        sample.operation.blobs.append(attachment.blob);
        allFiles += attachment.blob.size;
    }
    station->dossiers().saveDraft(sample.draft);
    QVERIFY(station->dossiers().accept(sample.dossier, sample.draft.id, sample.audit,
                                       sample.operation));

    LinkShape shape; // slow enough that a cut strikes a file that is under way
    shape.upBytesPerSecond = 3'000'000;
    shape.roundTripMs = 2;
    line.setShape(shape);
    LinkFaults faults;
    faults.cutAtUp = kGreeting;
    faults.spread = kBetweenCuts;
    line.setFaults(faults);
    line.resetCounts();

    // What the gateway has of the file, looked at all the time.
    QHash<QString, qint64> sizes;
    qint64 reached = 0;
    int fellBack = 0;
    QTimer look;
    connect(&look, &QTimer::timeout, this, [&] {
        const QFileInfoList parts =
            QDir(gateway.file(u"uploads"_s)).entryInfoList(QDir::Files | QDir::Hidden);
        for (const QFileInfo &part : parts) {
            qint64 &before = sizes[part.fileName()];
            if (part.size() < before)
                ++fellBack;
            before = part.size();
            reached = qMax(reached, before);
        }
    });
    look.start(3);

    sync::SyncEngine::Options options;
    options.pollMs = 20;
    options.idleTimeoutMs = 3000;
    options.backoffBaseMs = 5;
    options.backoffCapMs = 20;
    sync::SyncEngine engine(*station, clock, options);
    engine.start();
    QTRY_VERIFY_WITH_TIMEOUT(line.counts().cuts >= kCuts || engine.isEmpty(), kPatience);
    QVERIFY2(!engine.isEmpty(), "the file was through before its hundredth cut");
    QVERIFY(reached > kFileBytes / 10);
    QVERIFY(reached < kFileBytes);
    const int cuts = line.counts().cuts;
    line.setFaults({});
    QTRY_VERIFY_WITH_TIMEOUT(engine.isEmpty(), kPatience);

    QFile there(gateway.file(u"blobs/%1/%2"_s.arg(paper.hex().left(2), paper.hex())));
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QVERIFY(hash.addData(&there));
    QCOMPARE(hash.result(), QCryptographicHash::hash(content, QCryptographicHash::Sha256));
    QCOMPARE(fellBack, 0);
    const ShapingProxy::Counts counts = line.counts();
    const qint64 more = counts.up - allFiles;
    std::printf(
        "cuts: %d in a file of %lld bytes, %lld bytes sent, %lld more than the files: %lld a "
        "connection (%d), handshake included\n",
        cuts, qlonglong(kFileBytes), qlonglong(counts.up), qlonglong(more),
        qlonglong(more / counts.connections), counts.connections);
    QVERIFY2(more <= counts.connections * (kGreeting + kInFlight),
             QByteArray::number(more).constData());
}

QTEST_GUILESS_MAIN(TestSyncCuts)
#include "tst_faults_sync_cuts.moc"
