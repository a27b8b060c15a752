// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/recovery_code.h"
#include "storage/backup.h"
#include "storage/fetch_queue.h"
#include "storage/restore.h"
#include "sync/client/record_replay.h"
#include "sync/client/sync_engine.h"
#include "tests/gateway/gateway_process.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/support/postgres/private_postgres.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

namespace {

constexpr int kQuick = 60000;

} // namespace

/// A station loses its disk: what the backup has and what the province has together are what was there, with the real
/// gateway on a real database.
class TestSyncRestore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        QCOMPARE(m_gateway.serve(), QString());
    }
    void whatTheProvinceConfirmedComesBack();
    void whatIsNotUnderstoodWaitsForALaterProgram();
    void anotherComputerGetsWhatTheOldOneSent();

private:
    [[nodiscard]] QString data() const { return m_folder.filePath(u"data"_s); }
    void enrol(storage::Station &station, const QString &withCode = {})
    {
        sync::Enrolment enrolment(station, m_clock);
        QSignalSpy done(&enrolment, &sync::Enrolment::done);
        QSignalSpy failed(&enrolment, &sync::Enrolment::failed);
        enrolment.start(u"https://127.0.0.1:%1"_s.arg(m_gateway.port()),
                        withCode.isEmpty() ? m_gateway.enrolCode() : withCode);
        QTRY_VERIFY_WITH_TIMEOUT(!done.isEmpty() || !failed.isEmpty(), kQuick);
        QVERIFY(failed.isEmpty());
    }
    /// Runs the engine until nothing waits and nothing is wanted back.
    void drain(storage::Station &station)
    {
        sync::SyncEngine::Options options;
        options.pollMs = 10;
        options.backoffBaseMs = 50;
        options.backoffCapMs = 200;
        sync::SyncEngine engine(station, m_clock, options);
        QSignalSpy rounds(&engine, &sync::SyncEngine::roundFinished);
        engine.start();
        QTRY_VERIFY_WITH_TIMEOUT(engine.isEmpty() && !rounds.isEmpty() &&
                                     rounds.last().first().toString().isEmpty() &&
                                     station.setting(u"replay.wanted"_s).isEmpty() &&
                                     storage::FetchQueue(station.database()).asked() == 0,
                                 kQuick);
    }

    QTemporaryDir m_folder;
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    SystemClock m_clock;
};

void TestSyncRestore::whatTheProvinceConfirmedComesBack()
{
    storage::Unlock unlock;
    unlock.passphrase = u"mật khẩu thử"_s;
    QStringList codes;
    QVector<Dossier> before;
    storage::DatabaseKey key;
    QString firstDevice;
    const QString medium = m_folder.filePath(u"medium"_s);
    QVERIFY(QDir().mkpath(medium));
    {
        const auto station = storage::Station::create(data(), sampleSetup(), unlock);
        key = station->key();
        enrol(*station);
        firstDevice = station->device().identity().deviceId;
        for (int i = 1; i <= 2; ++i)
            codes.append(acceptSample(*station, i));
        drain(*station);
        storage::BackupOptions options;
        options.folder = medium;
        QVERIFY(storage::makeBackup(station->folder(), key, options, SimulatedClock(noon()), {}));
        for (int i = 3; i <= 5; ++i)
            codes.append(acceptSample(*station, i));
        drain(*station);
        for (const QString &code : codes)
            before.append(*station->dossiers().byCode(code));
    }
    QCOMPARE(m_postgres.query(u"SELECT count(*) FROM report.dossiers WHERE complete"_s), "5"_qba);

    // The line broke before the last one's papers: the province has the record, and not the files.
    const QString last = before.constLast().id.toString();
    QCOMPARE(m_postgres.query(
                 u"WITH owned AS (DELETE FROM motcua.blob_owner b USING motcua.attachment a "
                 "WHERE a.sha256 = b.sha256 AND a.dossier = '%1'), "
                 "gone AS (DELETE FROM motcua.blob b USING motcua.attachment a WHERE "
                 "a.sha256 = b.sha256 AND a.dossier = '%1' RETURNING 1) SELECT count(*) "
                 "FROM gone"_s.arg(last)),
             "4"_qba);
    const QVector<Dossier::Attachment> papers = before.constLast().attachments();
    for (const Dossier::Attachment &paper : papers) {
        const QString name = paper.blob.hex();
        QVERIFY(QFile::remove(m_gateway.file(u"blobs/%1/%2"_s.arg(name.left(2), name))));
    }
    const auto backups = storage::inspectBackups(medium);
    QCOMPARE(backups.size(), 1);
    QVERIFY(storage::restoreBackup(backups.constFirst(), data(), key, SimulatedClock(noon()), {}));

    const auto station = storage::Station::open(data(), unlock);
    QVERIFY(station->dossiers().byCode(codes.at(1)));
    QVERIFY(!station->dossiers().byCode(codes.at(2)));
    QVERIFY(!station->device().identity().isEnrolled());
    enrol(*station);
    QVERIFY(station->device().identity().deviceId != firstDevice);
    drain(*station);

    for (const Dossier &want : before) {
        const auto have = station->dossiers().byCode(want.code);
        QVERIFY2(have, qPrintable(want.code));
        QCOMPARE(have->id, want.id);
        QCOMPARE(toRecord(*have), toRecord(want));
    }
    // Each paper, by its hash: the first two's are here, the others come when they are opened.
    int asked = 0;
    for (const Dossier &dossier : before) {
        for (const Dossier::Attachment &attachment : dossier.attachments()) {
            const QByteArray name = failureOf([&] { (void)station->blobs().get(attachment.blob); });
            QVERIFY2(name.isEmpty() || name == "blob_at_province", name.constData());
            asked += name.isEmpty() ? 0 : 1;
        }
    }
    // Those nobody else had came out of what was set aside, and were sent.
    QCOMPARE(asked, 8);
    QCOMPARE(m_postgres.query(u"SELECT count(*) FROM report.dossiers WHERE complete"_s), "5"_qba);
    drain(*station);
    for (const Dossier &dossier : before) {
        for (const Dossier::Attachment &attachment : dossier.attachments())
            QCOMPARE(sha256(station->blobs().get(attachment.blob)), attachment.blob.sha256);
    }
    // Nothing is sent twice, nothing is open, the chain is whole and confirmed to the new device.
    QCOMPARE(
        m_postgres.query(u"SELECT count(*) FROM motcua.operation WHERE kind LIKE 'dossier.%'"_s),
        "5"_qba);
    // The province saw the chain go back, and that the chain says why.
    QCOMPARE(
        m_postgres.query(u"SELECT kind, known_seq >= restored_seq FROM report.audit_breaches"_s),
        "restored|t"_qba);
    const storage::Station::Verification verified = station->verify();
    QVERIFY(verified.ok);
    QCOMPARE(verified.outboxWaiting, 0);
    QVERIFY(verified.audit.acknowledged > 0);
    // A number the province has is not given again.
    const QString next = acceptSample(*station, 6);
    QVERIFY(!next.isEmpty() && !codes.contains(next));
}

void TestSyncRestore::whatIsNotUnderstoodWaitsForALaterProgram()
{
    storage::Unlock unlock;
    unlock.passphrase = u"mật khẩu thử"_s;
    const auto station = storage::Station::open(data(), unlock);
    QCoreApplication::setApplicationVersion(u"1"_s);
    QVERIFY(!m_postgres
                 .query(u"INSERT INTO motcua.operation (op, device, seq, batch, kind, subject, "
                        "body_sha256, body) SELECT gen_random_uuid(), device, 99, batch, "
                        "'dossier.of_next_year', subject, body_sha256, body FROM "
                        "motcua.operation ORDER BY arrival LIMIT 1 RETURNING op"_s)
                 .isEmpty());
    sync::RecordReplay::want(*station);
    sync::SyncEngine::Options options;
    options.pollMs = 10;
    const auto round = [&] {
        sync::SyncEngine engine(*station, m_clock, options);
        QSignalSpy rounds(&engine, &sync::SyncEngine::roundFinished);
        engine.start();
        QTRY_VERIFY_WITH_TIMEOUT(!rounds.isEmpty() && rounds.last().first().toString().isEmpty(),
                                 kQuick);
    };
    round();
    QCOMPARE(station->setting(u"replay.wanted"_s), u"not_understood_by:1"_s);
    QCoreApplication::setApplicationVersion(u"2"_s);
    round();
    QCOMPARE(station->setting(u"replay.wanted"_s), u"not_understood_by:2"_s);
}

// The backup goes to a new computer, which is another station: with a code that names the old one it gets its records
// and papers; with one that does not, nothing, and that does not end the asking.
void TestSyncRestore::anotherComputerGetsWhatTheOldOneSent()
{
    QVERIFY(m_postgres
                .query(u"DELETE FROM motcua.operation WHERE kind = 'dossier.of_next_year' "
                       "RETURNING 'gone'"_s)
                .startsWith("gone"));
    const auto backups = storage::inspectBackups(m_folder.filePath(u"medium"_s));
    QVERIFY(!backups.isEmpty());
    storage::Unlock unlock;
    unlock.passphrase = u"mật khẩu thử"_s;
    const storage::DatabaseKey key = storage::keyOfBackup(backups.constFirst(), unlock);
    const QString folder = m_folder.filePath(u"new"_s);
    QVERIFY(storage::restoreBackup(backups.constFirst(), folder, key, SimulatedClock(noon()), {}));
    storage::Place there = storage::Place::of(folder);
    there.machine = QByteArray(there.machine.size(), 'n');
    unlock.place = there;
    const auto station = storage::Station::adopt(
        folder, recovery_code::lines(key.raw()).join(u'\n'), {u"C02"_s, 10001, 11000}, unlock);
    const auto dossiers = [&station] {
        return station->database().value(u"SELECT count(*) FROM dossier"_s).toInt();
    };
    QCOMPARE(dossiers(), 2);
    enrol(*station, QString::fromLatin1(m_gateway.run({u"enrol-code"_s, u"--centre"_s, u"H24.123"_s,
                                                       u"--station"_s, u"C02"_s}))
                        .trimmed());
    drain(*station);
    QCOMPARE(dossiers(), 2);
    enrol(*station,
          QString::fromLatin1(m_gateway.run({u"enrol-code"_s, u"--centre"_s, u"H24.123"_s,
                                             u"--station"_s, u"C02"_s, u"--succeeds"_s, u"C01"_s}))
              .trimmed());
    drain(*station);
    QCOMPARE(dossiers(), 6); // all that the old one ever sent
    const QString code = station->database()
                             .value(u"SELECT code FROM dossier ORDER BY number DESC LIMIT 1"_s)
                             .toString();
    const BlobRef paper = station->dossiers().byCode(code)->attachments().constFirst().blob;
    QCOMPARE(failureOf([&] { (void)station->blobs().get(paper); }), "blob_at_province"_qba);
    drain(*station);
    QCOMPARE(sha256(station->blobs().get(paper)), paper.sha256);
}

QTEST_GUILESS_MAIN(TestSyncRestore)
#include "tst_sync_restore.moc"
