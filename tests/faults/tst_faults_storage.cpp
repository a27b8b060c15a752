// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Process death and a full disk: what was confirmed is there, what was not is wholly there or wholly absent.
// (Death of the process, not of the power: no page cache is lost here.)
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/storage/storage_process.h"
#include "tests/support/soak.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestFaultsStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAtAnyMomentLosesNothingConfirmed();
    void fullDiskIsNeverCalledSaved();
};

namespace {

// Acceptance is one transaction: each dossier has its audit entry, its operation and its files, or none of them.
void isWhole(Station &station, const QStringList &confirmed)
{
    const Station::Verification report = station.verify();
    QCOMPARE(report.integrity, u"ok"_s);
    QCOMPARE(report.foreignKeys, 0);
    QVERIFY(report.auditOk);
    QCOMPARE(report.blobsMissing, 0);
    QCOMPARE(report.blobsDamaged, 0);
    const auto count = [&](const QString &table) {
        return station.database().value(u"SELECT count(*) FROM "_s + table).toInt();
    };
    const int dossiers = count(u"dossier"_s);
    QVERIFY(dossiers >= confirmed.size());
    QCOMPARE(count(u"audit"_s), dossiers);
    QCOMPARE(count(u"outbox"_s), dossiers);
    QCOMPARE(count(u"attachment"_s), 4 * dossiers);
    QCOMPARE(count(u"outbox_blob"_s), 4 * dossiers);
    QCOMPARE(station.database().value(u"SELECT max(seq) FROM outbox"_s).toInt(), dossiers);
    QCOMPARE(count(u"draft WHERE id IN (SELECT draft FROM dossier)"_s), 0);
    for (const QString &code : confirmed) {
        const std::optional<Dossier> dossier = station.dossiers().byCode(code);
        QVERIFY2(dossier.has_value(), qPrintable(code));
        QVERIFY(!station.blobs().get(dossier->receiptSigned).isEmpty());
    }
}

} // namespace

void TestFaultsStorage::killedAtAnyMomentLosesNothingConfirmed()
{
    const int rounds = qEnvironmentVariableIntValue("MOTCUA_KILL_ROUNDS") > 0
                           ? qEnvironmentVariableIntValue("MOTCUA_KILL_ROUNDS")
                           : 20;
    const QTemporaryDir dir;
    MemoryVault vault;
    QStringList confirmed;
    const QString folder = dir.filePath(u"data"_s);
    Station::create(folder, sampleSetup(), {&vault, {}}).reset();
    QRandomGenerator random(motcua::test::soakSeed(20261123));
    for (int round = 0; round < rounds; ++round) {
        const auto station = Station::open(folder, {&vault, {}});
        StorageWorker worker(*station, {u"accept"_s, QString::number(1 + round * 1000)});
        QVERIFY(worker.waitForLines(1 + random.bounded(4)));
        // Somewhere within the next acceptance or two: an acceptance takes a few milliseconds.
        QElapsedTimer timer;
        timer.start();
        const qint64 nanoseconds = random.bounded(15'000'000);
        while (timer.nsecsElapsed() < nanoseconds) {
        }
        worker.kill();
        confirmed += worker.said(u"accepted"_s);
        QVERIFY(worker.said(u"failed"_s).isEmpty());
        isWhole(*station, confirmed);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"after round %1"_s.arg(round)));
    }
    QVERIFY(confirmed.size() >= rounds);
    QCOMPARE(QStringList(confirmed).removeDuplicates(), 0);
}

void TestFaultsStorage::fullDiskIsNeverCalledSaved()
{
    const QTemporaryDir dir;
    MemoryVault vault;
    const auto station = Station::create(dir.filePath(u"data"_s), sampleSetup(), {&vault, {}});
    StorageWorker worker(*station, {u"starve"_s, QString::number(700 * 1024)});
    QVERIFY(worker.waitForEnd());
    QCOMPARE(worker.said(u"refused"_s), QStringList{u"not_saved"_s});
    const QStringList confirmed = worker.said(u"accepted"_s);
    QVERIFY(confirmed.size() > 3); // before the disk was full, and one after there was room again
    isWhole(*station, confirmed);
    QCOMPARE(station->database().value(u"SELECT count(*) FROM dossier"_s).toInt(),
             int(confirmed.size()));
}

QTEST_GUILESS_MAIN(TestFaultsStorage)
#include "tst_faults_storage.moc"
