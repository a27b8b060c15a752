// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/centre_queue.h"
#include "storage/message_store.h"
#include "sync/client/batch_builder.h"
#include "sync/client/bundle_receipt.h"
#include "tests/storage/scratch.h"
#include "tests/sync/bundle/bundle_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

/// To the province by stick and back, with and beside the network: everything counts once, whatever comes first.
class TestBundleRound : public BundleFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { start(); }
    void init()
    {
        freshStation();
        m_before = operations();
        m_wholeBefore = wholeDossiers();
    }
    void stickAlone();
    void nothingWaits();
    void theJournalOfTheQueueGoesByStick();
    void aMessageGoesByStickAndWaitsForItsDossier();
    void networkFirst();
    void stickFirst();
    void theBatchUnderWayTravelsAsItIs();
    void papersThatAreLate();
    void anOldReceiptTakesNothingBack();
    void aFileOverSeveralVolumes();

private:
    [[nodiscard]] int added() const { return operations() - m_before; }
    [[nodiscard]] int addedWhole() const { return wholeDossiers() - m_wholeBefore; }
    [[nodiscard]] storage::OutboxStore::Summary outbox() const
    {
        return m_station->outbox().summary();
    }
    sync::ReceiptOutcome take(const QByteArray &receipt)
    {
        return sync::takeReceipt(*m_station, receipt, {}, m_clock);
    }
    [[nodiscard]] int breaches() const
    {
        return count(u"SELECT count(*) FROM report.audit_breaches");
    }

    int m_before = 0, m_wholeBefore = 0;
};

void TestBundleRound::stickAlone()
{
    for (int i = 1; i <= 3; ++i)
        QVERIFY(!accept(i).isEmpty());
    const sync::ExportedBundle made = exportBundle();
    QCOMPARE(made.end, sync::ExportedBundle::End::Done);
    QCOMPARE(made.operations, 3);
    QCOMPARE(made.files.size(), 2);
    QCOMPARE(stickNames().size(), 2);
    // A bundle is no acknowledgement.
    QCOMPARE(outbox().waiting, 3);
    QVERIFY(outbox().blobsWaiting > 0);

    const Imported first = import();
    QCOMPARE(first.exitCode, 0);
    QVERIFY(first.bundle().value("complete"_L1).toBool());
    QCOMPARE(first.bundle().value("operations"_L1).toObject().value("ok"_L1).toInt(), 3);
    QCOMPARE(added(), 3);
    QCOMPARE(addedWhole(), 3);

    const sync::ReceiptOutcome outcome = take(first.receipt);
    QCOMPARE(outcome.acknowledged, 3);
    QCOMPARE(outcome.wanted, 0);
    QCOMPARE(outbox().waiting, 0);
    QCOMPARE(outbox().acknowledged, 3);
    QCOMPARE(outbox().blobsWaiting, 0);
    QVERIFY(m_station->verify().ok);

    // Everything once more changes nothing, at either end.
    const Imported again = import();
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.bundle().value("operations"_L1).toObject().value("dup"_L1).toInt(), 3);
    QCOMPARE(added(), 3);
    (void)take(again.receipt);
    QCOMPARE(outbox().acknowledged, 3);
    drain(*m_station);
    QCOMPARE(added(), 3);
    QCOMPARE(breaches(), 0);
}

void TestBundleRound::nothingWaits()
{
    QCOMPARE(exportBundle().end, sync::ExportedBundle::End::NothingWaits);
    QVERIFY(stickNames().isEmpty());
}

void TestBundleRound::theJournalOfTheQueueGoesByStick()
{
    CentreQueue queue(m_station->journal(), m_clock, m_ids);
    const Actor by{StaffId(QUuid::createUuid()), u"Cán bộ"_s, 2, m_station->stationId()};
    for (int i = 0; i < 3; ++i)
        (void)queue.issue({u"A"_s, {}, {}, {}}, by);
    QCOMPARE(exportBundle().operations, 1);
    const Imported first = import();
    QCOMPARE(first.exitCode, 0);
    QCOMPARE(count(u"SELECT issued FROM report.queue_days"), 3);
    QCOMPARE(take(first.receipt).acknowledged, 1);
    QCOMPARE(exportBundle().end, sync::ExportedBundle::End::NothingWaits);
}

// The province's outbox has it as if the network had brought it, once, and the service counts by the same key.
void TestBundleRound::aMessageGoesByStickAndWaitsForItsDossier()
{
    const QString code = accept(1);
    storage::SqlMessageStore store(m_station->database(), m_station->audit(), m_station->outbox());
    Operation message;
    message.id = m_ids.make<OperationId>();
    message.kind = u"message.request"_s;
    message.subject = m_ids.next().toString(QUuid::WithoutBraces);
    message.at = m_clock.now();
    message.body = {{u"template"_s, u"result_ready"_s},
                    {u"phone"_s, u"0901234567"_s},
                    {u"dossier_code"_s, code},
                    {u"fields"_s, QJsonObject{}}};
    QVERIFY(store.add(code, {m_clock.now(), {}, u"message.asked"_s, code, {}}, message));
    QCOMPARE(exportBundle().operations, 2);
    const Imported first = import();
    QCOMPARE(first.exitCode, 0);
    QCOMPARE(first.bundle().value("operations"_L1).toObject().value("ok"_L1).toInt(), 2);
    const QString waiting = u"SELECT count(*) FROM motcua.delivery WHERE channel = 'message' AND "
                            "op = '%1'"_s.arg(message.id.toString());
    QCOMPARE(m_postgres.query(waiting), "1"_qba);
    QCOMPARE(import().exitCode, 0);
    drain(*m_station);
    QCOMPARE(m_postgres.query(waiting), "1"_qba);
    QCOMPARE(outbox().needsAttention, 0);
    QCOMPARE(added(), 2);
}

void TestBundleRound::networkFirst()
{
    accept(1);
    accept(2);
    QCOMPARE(exportBundle().operations, 2);
    drain(*m_station);
    accept(3);
    drain(*m_station);
    QCOMPARE(added(), 3);
    const Imported late = import();
    QCOMPARE(late.exitCode, 0);
    QCOMPARE(late.bundle().value("operations"_L1).toObject().value("dup"_L1).toInt(), 2);
    QCOMPARE(added(), 3);
    QCOMPARE(addedWhole(), 3);
    (void)take(late.receipt);
    QCOMPARE(outbox().acknowledged, 3);
    QCOMPARE(breaches(), 0); // an older head of the audit chain is no chain cut short
}

void TestBundleRound::stickFirst()
{
    accept(1);
    accept(2);
    QCOMPARE(exportBundle().operations, 2);
    QCOMPARE(import().exitCode, 0);
    accept(3);
    drain(*m_station); // the receipt was lost
    QCOMPARE(added(), 3);
    QCOMPARE(addedWhole(), 3);
    QCOMPARE(outbox().waiting, 0);
    QCOMPARE(breaches(), 0);
}

// The network has made its batch and perhaps sent it; the very same bytes go onto the stick, and only once.
void TestBundleRound::theBatchUnderWayTravelsAsItIs()
{
    accept(1);
    accept(2);
    const auto batch =
        sync::buildBatch(m_ids.make<BatchId>(), m_station->device().identity().deviceId,
                         m_station->outbox().waiting(10, 1'000'000), {});
    m_station->outbox().beginBatch(batch);
    accept(3);
    const sync::ExportedBundle made = exportBundle();
    QCOMPARE(made.operations, 3);
    QCOMPARE(made.batches, 2);
    QCOMPARE(import().exitCode, 0);
    QCOMPARE(count(QString(u"SELECT count(*) FROM motcua.operation WHERE batch = '%1'"_s.arg(
                 batch.id.toString()))),
             2);
    drain(*m_station);
    QCOMPARE(added(), 3);
    QCOMPARE(addedWhole(), 3);
}

void TestBundleRound::papersThatAreLate()
{
    const QString code = accept(1);
    drain(*m_station);
    // The province lost a paper, or never had it: what it asks for is still here.
    const QByteArray lost = m_postgres.query(
        u"WITH owned AS (DELETE FROM motcua.blob_owner WHERE sha256 = (SELECT a.sha256 FROM "
        "motcua.attachment a JOIN motcua.dossier d ON d.id = a.dossier WHERE d.code = '%1' AND "
        "a.role = 'paper')) DELETE FROM motcua.blob WHERE sha256 = (SELECT a.sha256 FROM "
        "motcua.attachment a JOIN "
        "motcua.dossier d ON d.id = a.dossier WHERE d.code = '%1' AND a.role = 'paper') "
        "RETURNING encode(sha256, 'hex')"_s.arg(code));
    const QString name = QString::fromLatin1(lost.left(64));
    QVERIFY(QFile::remove(m_gateway.file(u"blobs/%1/%2"_s.arg(name.left(2), name))));
    QCOMPARE(exportBundle().end, sync::ExportedBundle::End::NothingWaits);
    const QByteArray sha256 = QByteArray::fromHex(lost.left(64));
    m_station->database().run(u"UPDATE blob SET at_gateway = NULL, wanted = 1 WHERE sha256 = ?"_s,
                              {sha256});
    const sync::ExportedBundle made = exportBundle();
    QCOMPARE(made.operations, 0);
    QCOMPARE(made.blobs, 1);
    const Imported imported = import();
    QCOMPARE(imported.exitCode, 0);
    QCOMPARE(addedWhole(), 1);
    (void)take(imported.receipt);
    QCOMPARE(outbox().blobsWaiting, 0);
    QVERIFY(m_station->outbox().wantedBlobs(10).isEmpty());
}

// Half the bundle came, and its receipt says so; meanwhile the network brought the rest.
void TestBundleRound::anOldReceiptTakesNothingBack()
{
    accept(*m_station, 1, noise(200'000, 1));
    accept(*m_station, 2, noise(220'000, 2));
    const sync::ExportedBundle made = exportTo(stick(), bundle::kMinVolumeBytes);
    QVERIFY(made.files.size() > 2);
    const Imported part = import({made.files.constFirst()});
    QCOMPARE(part.exitCode, 1);
    QVERIFY(!part.bundle().value("complete"_L1).toBool());
    QVERIFY(part.bundle().value("files_wanted"_L1).toInt() > 0);
    drain(*m_station);
    QCOMPARE(outbox().blobsWaiting, 0);
    const sync::ReceiptOutcome outcome = take(part.receipt);
    QVERIFY(!outcome.receipt.want.isEmpty());
    QCOMPARE(outcome.wanted, 0);
    QCOMPARE(outbox().blobsWaiting, 0);
    QCOMPARE(added(), 2);
    QCOMPARE(addedWhole(), 2);
}

void TestBundleRound::aFileOverSeveralVolumes()
{
    const QByteArray large = noise(1'000'000, 3);
    accept(*m_station, 1, large);
    const sync::ExportedBundle made = exportTo(stick(), bundle::kMinVolumeBytes);
    QVERIFY2(made.files.size() >= 5, qPrintable(made.files.join(u' ')));
    for (const QString &name : made.files)
        QVERIFY(QFileInfo(onStick(name)).size() <= bundle::kMinVolumeBytes);
    const QStringList volumes = made.files.mid(0, made.files.size() - 1);
    // The third is missing: what came before it stays, what comes after it has to be named again.
    QStringList most = volumes;
    most.removeAt(2);
    const Imported holed = import(most);
    QCOMPARE(holed.exitCode, 1);
    QCOMPARE(holed.bundle().value("taken"_L1).toArray().size(), 2);
    QCOMPARE(added(), 1);
    QCOMPARE(addedWhole(), 0);
    const sync::ReceiptOutcome half = take(holed.receipt);
    QCOMPARE(half.acknowledged, 1);
    QCOMPARE(half.wanted, 1);
    QCOMPARE(outbox().blobsWaiting, 1);
    // All of it, in whatever order they are named.
    QStringList reversed = volumes;
    std::reverse(reversed.begin(), reversed.end());
    const Imported whole = import(reversed);
    QCOMPARE(whole.exitCode, 0);
    QCOMPARE(addedWhole(), 1);
    (void)take(whole.receipt);
    QCOMPARE(outbox().blobsWaiting, 0);
    const QString hex = QString::fromLatin1(sha256(large).toHex());
    QCOMPARE(readFile(m_gateway.file(u"blobs/%1/%2"_s.arg(hex.left(2), hex))), large);
}

QTEST_GUILESS_MAIN(TestBundleRound)
#include "tst_bundle_round.moc"
