// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sees of the outbox: every state, in order, and sending again what was refused.
#include "storage/dispatch_store.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;
using State = DispatchItem::State;

class TestStorageDispatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEmptyOutboxShowsNothing();
    void savedIsShownWithItsDossierAndFiles();
    void eachVerdictHasItsPlace();
    void filesAreCountedUntilTheLastIsThere();
    void onlyTheRefusedIsSentAgain();
    void whatTheGatewayStumblesOverIsToldAndTriedOn();
    void theLimitHoldsForEachKindAndNotForTheCounts();

private:
    [[nodiscard]] DispatchView view(int limit = 10)
    {
        return m_station->dispatchBoard().view(limit);
    }
    /// Sends everything that waits as one batch and gives each operation this verdict.
    void answer(OutboxStore::Verdict verdict, const QString &problem = {},
                const QVector<QByteArray> &wanted = {})
    {
        OutboxStore &outbox = m_station->outbox();
        const QVector<OutboxStore::Row> rows = outbox.waiting(100, 1 << 20);
        const OutboxStore::Batch batch{BatchId(QUuid::createUuid()), "bytes", rows.first().seq,
                                       rows.last().seq};
        outbox.beginBatch(batch);
        QVector<OutboxStore::Result> results;
        for (const OutboxStore::Row &row : rows)
            results.append({row.op, verdict, problem});
        outbox.finishBatch(batch.id, results, wanted, noon());
    }
    [[nodiscard]] QVector<BlobRef> filesOf(int row)
    {
        return m_station->outbox().rows(100).at(row).blobs;
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Station> m_station;
};

void TestStorageDispatch::init()
{
    m_station.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_station = Station::create(m_dir->filePath(u"data"_s), sampleSetup(), {{}, u"một câu dài"_s});
}

void TestStorageDispatch::anEmptyOutboxShowsNothing()
{
    const DispatchView empty = view();
    QVERIFY(empty.attention.isEmpty() && empty.waiting.isEmpty() && empty.received.isEmpty());
    QCOMPARE(empty.waitingRecords, 0);
    QCOMPARE(empty.waitingBytes, 0);
}

void TestStorageDispatch::savedIsShownWithItsDossierAndFiles()
{
    const QString code = acceptSample(*m_station, 1, u"Đặng Đình Đức"_s);
    const DispatchView saved = view();
    QCOMPARE(saved.waiting.size(), 1);
    const DispatchItem &item = saved.waiting.constFirst();
    QCOMPARE(item.state, State::Saved);
    QCOMPARE(item.dossierCode, code);
    QCOMPARE(item.ownerName, u"Đặng Đình Đức"_s);
    QVERIFY(!item.procedureName.isEmpty());
    QCOMPARE(item.kind, u"dossier.create"_s);
    const QVector<BlobRef> files = filesOf(0);
    QCOMPARE(item.files, int(files.size()));
    qint64 bytes = 0;
    for (const BlobRef &file : files)
        bytes += file.size;
    QVERIFY(bytes > 0);
    QCOMPARE(item.bytes, bytes);
    QCOMPARE(item.filesThere, 0);
    QCOMPARE(saved.waitingFiles, item.files);
    QCOMPARE(saved.waitingBytes, bytes);
    QCOMPARE(saved.waitingRecords, 1);
}

void TestStorageDispatch::eachVerdictHasItsPlace()
{
    acceptSample(*m_station, 1);
    answer(OutboxStore::Verdict::Rejected, u"urn:motcua:operation-malformed"_s);
    acceptSample(*m_station, 2);
    answer(OutboxStore::Verdict::Deferred, u"urn:motcua:kind-unknown"_s);
    acceptSample(*m_station, 3);
    answer(OutboxStore::Verdict::Ok);
    acceptSample(*m_station, 4);
    const DispatchView all = view();
    QCOMPARE(all.attention.size(), 1);
    QCOMPARE(all.attention.constFirst().state, State::NeedsAttention);
    QCOMPARE(all.attention.constFirst().problem, u"urn:motcua:operation-malformed"_s);
    QCOMPARE(all.attention.constFirst().settledAt, noon());
    QCOMPARE(all.waiting.size(), 2);
    QCOMPARE(all.waiting.at(0).state, State::Deferred);
    QCOMPARE(all.waiting.at(1).state, State::Saved);
    QCOMPARE(all.received.size(), 1);
    QCOMPARE(all.received.constFirst().state, State::Received);
    QCOMPARE(all.waitingRecords, 2);

    OutboxStore &outbox = m_station->outbox();
    const qint64 last = outbox.rows(1).constFirst().seq;
    outbox.beginBatch({BatchId(QUuid::createUuid()), "bytes", last, last});
    QCOMPARE(view().waiting.at(1).state, State::Sending);
}

void TestStorageDispatch::filesAreCountedUntilTheLastIsThere()
{
    acceptSample(*m_station, 1);
    const QVector<BlobRef> files = filesOf(0);
    QVERIFY(files.size() >= 2);
    answer(OutboxStore::Verdict::Ok, {}, {files.at(0).sha256, files.at(1).sha256});
    DispatchView now = view();
    QCOMPARE(now.waiting.size(), 1);
    QCOMPARE(now.waiting.constFirst().state, State::AwaitingFiles);
    QCOMPARE(now.waiting.constFirst().filesThere, int(files.size()) - 2);
    QCOMPARE(now.waitingRecords, 0);
    QCOMPARE(now.waitingBytes, files.at(0).size + files.at(1).size);
    m_station->outbox().blobArrived(files.at(0).sha256, noon());
    QCOMPARE(view().waiting.constFirst().bytesThere,
             view().waiting.constFirst().bytes - files.at(1).size);
    m_station->outbox().blobArrived(files.at(1).sha256, noon());
    now = view();
    QVERIFY(now.waiting.isEmpty());
    QCOMPARE(now.received.size(), 1);
    QCOMPARE(now.waitingFiles, 0);
}

void TestStorageDispatch::onlyTheRefusedIsSentAgain()
{
    const QString code = acceptSample(*m_station, 1);
    answer(OutboxStore::Verdict::Conflict, u"urn:motcua:code-exists"_s);
    const OperationId op = view().attention.constFirst().op;
    const qint64 entries = m_station->audit().verify().entries;
    const Actor by{{}, u"Trần Thu Hằng"_s, 3, u"C01"_s};
    QVERIFY(m_station->dispatchBoard().sendAgain(op, by, noon()));
    QCOMPARE(view().attention.size(), 0);
    QCOMPARE(view().waiting.constFirst().state, State::Saved);
    QCOMPARE(m_station->outbox().waiting(10, 1 << 20).size(), 1);
    QCOMPARE(m_station->audit().verify().entries, entries + 1);
    const QVariantList entry = m_station->database().row(
        u"SELECT action, subject, name FROM audit ORDER BY seq DESC LIMIT 1"_s);
    QCOMPARE(entry.at(0).toString(), u"sync.sent_again"_s);
    QCOMPARE(entry.at(1).toString(), code);
    QCOMPARE(entry.at(2).toString(), by.name);
    // Pressed twice, or too late: nothing is done and nothing is written down.
    QVERIFY(!m_station->dispatchBoard().sendAgain(op, by, noon()));
    QCOMPARE(m_station->audit().verify().entries, entries + 1);
}

void TestStorageDispatch::whatTheGatewayStumblesOverIsToldAndTriedOn()
{
    const QString stumbled{OutboxStore::kStumbled};
    acceptSample(*m_station, 1);
    answer(OutboxStore::Verdict::Deferred, stumbled);
    acceptSample(*m_station, 2);
    DispatchView now = view();
    QCOMPARE(now.attention.size(), 1);
    QCOMPARE(now.attention.constFirst().problem, stumbled);
    QCOMPARE(now.waiting.size(), 1);
    QCOMPARE(now.waitingRecords, 1);
    const OperationId op = now.attention.constFirst().op;
    // After a while it is tried again, after everything else and alone; it stays told meanwhile.
    OutboxStore &outbox = m_station->outbox();
    outbox.releaseDeferred(noon().addSecs(3600));
    QVector<OutboxStore::Row> rows = outbox.waiting(10, 1 << 20);
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows.constFirst().op != op);
    QCOMPARE(view().attention.size(), 1);
    outbox.finishBatch(BatchId(QUuid::createUuid()),
                       {{rows.constFirst().op, OutboxStore::Verdict::Ok, {}}}, {}, noon());
    rows = outbox.waiting(10, 1 << 20);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.constFirst().op, op);
    const BatchId batch(QUuid::createUuid());
    outbox.beginBatch({batch, "bytes", rows.constFirst().seq, rows.constFirst().seq});
    outbox.abandonBatch(batch, u"http_500"_s);
    QCOMPARE(view().attention.size(), 1);
    QCOMPARE(outbox.summary().stumbledOver, 1);
    // A person need not wait for it either.
    answer(OutboxStore::Verdict::Deferred, stumbled);
    QVERIFY(outbox.waiting(10, 1 << 20).isEmpty());
    QVERIFY(
        m_station->dispatchBoard().sendAgain(op, {{}, u"Trần Thu Hằng"_s, 3, u"C01"_s}, noon()));
    QCOMPARE(outbox.waiting(10, 1 << 20).size(), 1);
    answer(OutboxStore::Verdict::Ok);
    QVERIFY(view().attention.isEmpty());
    QCOMPARE(outbox.summary().needsAttention, 0);
}

void TestStorageDispatch::theLimitHoldsForEachKindAndNotForTheCounts()
{
    for (int i = 1; i <= 5; ++i)
        acceptSample(*m_station, i);
    const DispatchView few = view(2);
    QCOMPARE(few.waiting.size(), 2);
    QVERIFY(few.waiting.at(0).seq < few.waiting.at(1).seq);
    QCOMPARE(few.waitingRecords, 5);
    QCOMPARE(few.waitingFiles, view(100).waitingFiles);
}

QTEST_GUILESS_MAIN(TestStorageDispatch)
#include "tst_storage_dispatch.moc"
