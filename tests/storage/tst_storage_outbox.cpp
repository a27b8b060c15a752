// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox: order of record, immutable batches, and what each answer of the gateway makes of an operation.
#include "storage/audit_store.h"
#include "storage/blob_store.h"
#include "storage/outbox_store.h"
#include "tests/storage/scratch.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void orderIsStrictlyPlusOne();
    void bodyIsCanonicalAndHashed();
    void waitingRespectsTheLimits();
    void batchIsImmutableAndThereIsOne();
    void everyVerdictHasItsState();
    void operationsWithoutAResultWaitAgain();
    void abandonedBatchIsBatchedAnew();
    void troubledSubjectHoldsBackItsOwnOnly();
    void deferredComesBackAtALaterContact();
    void blobsAreWantedSmallestFirstUntilTheyArrive();
    void unwantedBlobsOfAcceptedOperationsAreThere();
    void requeueAllStartsOver();
    void summaryCounts();
    void deviceIdentityIsKept();

private:
    struct Fixture
    {
        ScratchDatabase scratch;
        std::unique_ptr<Database> db = scratch.open();
        bool made = QDir().mkpath(scratch.dir.filePath(u"blobs"_s));
        ChainedAuditLog audit{*db};
        FileBlobStore blobs{*db, scratch.key, scratch.dir.filePath(u"blobs"_s), audit};
        OutboxStore outbox{*db};
    };
    std::unique_ptr<Fixture> m_f;

    Operation add(const QString &subject, const QVector<BlobRef> &blobs = {})
    {
        Operation operation{OperationId(QUuid::createUuid()),
                            u"dossier.create"_s,
                            subject,
                            noon(),
                            {{u"b"_s, 2}, {u"a"_s, subject}},
                            blobs};
        m_f->outbox.add(operation);
        return operation;
    }
    OutboxStore::Batch begin(qint64 first, qint64 last)
    {
        OutboxStore::Batch batch{BatchId(QUuid::createUuid()), QByteArray("bytes\0of it", 11),
                                 first, last};
        m_f->outbox.beginBatch(batch);
        return batch;
    }
    OutboxStore::Row row(const Operation &operation) const
    {
        const QVector<OutboxStore::Row> rows = m_f->outbox.rows(100);
        for (const OutboxStore::Row &candidate : rows) {
            if (candidate.op == operation.id)
                return candidate;
        }
        return {};
    }
};

using State = OutboxStore::State;
using Verdict = OutboxStore::Verdict;

void TestStorageOutbox::init()
{
    m_f = std::make_unique<Fixture>();
}

void TestStorageOutbox::orderIsStrictlyPlusOne()
{
    add(u"a"_s);
    {
        const Transaction givenUp(*m_f->db);
        add(u"b"_s);
        add(u"c"_s);
    }
    add(u"d"_s);
    const QVector<OutboxStore::Row> rows = m_f->outbox.waiting(10, 1 << 20);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).seq, 1);
    QCOMPARE(rows.at(1).seq, 2);
    QCOMPARE(rows.at(1).subject, u"d"_s);
}

void TestStorageOutbox::bodyIsCanonicalAndHashed()
{
    const Operation operation = add(u"dossier-1"_s);
    const OutboxStore::Row found = row(operation);
    QCOMPARE(found.body, QByteArray(R"({"a":"dossier-1","b":2})"));
    QCOMPARE(found.bodySha256, QCryptographicHash::hash(found.body, QCryptographicHash::Sha256));
    QCOMPARE(found.kind, u"dossier.create"_s);
    QCOMPARE(found.at, noon());
    QCOMPARE(found.state, State::Waiting);
}

void TestStorageOutbox::waitingRespectsTheLimits()
{
    for (int i = 0; i < 6; ++i)
        add(u"s%1"_s.arg(i));
    QCOMPARE(m_f->outbox.waiting(4, 1 << 20).size(), 4);
    const qint64 one = m_f->outbox.waiting(1, 1).constFirst().body.size();
    QCOMPARE(m_f->outbox.waiting(10, 3 * one).size(), 3);
    QCOMPARE(m_f->outbox.waiting(10, 1).size(),
             1); // never nothing, or a large one would block for ever
    QCOMPARE(m_f->outbox.rows(2).constFirst().seq, 6);
}

void TestStorageOutbox::batchIsImmutableAndThereIsOne()
{
    add(u"a"_s);
    const OutboxStore::Batch batch = begin(1, 1);
    QVERIFY(m_f->outbox.waiting(10, 1 << 20).isEmpty());
    const auto again = m_f->scratch.open();
    const std::optional<OutboxStore::Batch> pending = OutboxStore(*again).pendingBatch();
    QVERIFY(pending.has_value());
    QCOMPARE(pending->id, batch.id);
    QCOMPARE(pending->bytes, batch.bytes);
    QCOMPARE(pending->lastSeq, 1);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SQLite .*"_s));
    QCOMPARE(failureOf([&] { begin(1, 1); }), QByteArray("not_saved"));
    m_f->outbox.finishBatch(batch.id, {}, {}, noon());
    QVERIFY(!m_f->outbox.pendingBatch().has_value());
}

void TestStorageOutbox::everyVerdictHasItsState()
{
    const Operation ok = add(u"a"_s);
    const Operation dup = add(u"b"_s);
    const Operation conflict = add(u"c"_s);
    const Operation rejected = add(u"d"_s);
    const Operation deferred = add(u"e"_s);
    const OutboxStore::Batch batch = begin(1, 5);
    QCOMPARE(row(ok).state, State::Sent);
    m_f->outbox.finishBatch(batch.id,
                            {{ok.id, Verdict::Ok, {}},
                             {dup.id, Verdict::Duplicate, {}},
                             {conflict.id, Verdict::Conflict, u"urn:motcua:conflict"_s},
                             {rejected.id, Verdict::Rejected, u"urn:motcua:malformed"_s},
                             {deferred.id, Verdict::Deferred, u"urn:motcua:unknown-kind"_s}},
                            {}, noon());
    QCOMPARE(row(ok).state, State::Acknowledged);
    QCOMPARE(row(dup).state, State::Acknowledged);
    QCOMPARE(row(conflict).state, State::NeedsAttention);
    QCOMPARE(row(conflict).lastProblem, u"urn:motcua:conflict"_s);
    QCOMPARE(row(rejected).state, State::NeedsAttention);
    QCOMPARE(row(deferred).state, State::Waiting);
    QCOMPARE(row(deferred).attempts, 1);
    // A late, contradicting answer does not take an acknowledgement back.
    m_f->outbox.finishBatch(BatchId(QUuid::createUuid()), {{ok.id, Verdict::Rejected, u"late"_s}},
                            {}, noon());
    QCOMPARE(row(ok).state, State::Acknowledged);
}

void TestStorageOutbox::operationsWithoutAResultWaitAgain()
{
    const Operation first = add(u"a"_s);
    const Operation second = add(u"b"_s);
    const OutboxStore::Batch batch = begin(1, 2);
    m_f->outbox.finishBatch(batch.id, {{first.id, Verdict::Ok, {}}}, {}, noon());
    QCOMPARE(row(second).state, State::Waiting);
    QCOMPARE(m_f->outbox.waiting(10, 1 << 20).size(), 1);
}

void TestStorageOutbox::abandonedBatchIsBatchedAnew()
{
    const Operation operation = add(u"a"_s);
    const OutboxStore::Batch batch = begin(1, 1);
    m_f->outbox.abandonBatch(batch.id, u"bug"_s);
    QVERIFY(!m_f->outbox.pendingBatch().has_value());
    QCOMPARE(row(operation).state, State::Waiting);
    QCOMPARE(row(operation).attempts, 1);
    QCOMPARE(row(operation).lastProblem, u"bug"_s);
}

void TestStorageOutbox::troubledSubjectHoldsBackItsOwnOnly()
{
    const Operation bad = add(u"one"_s);
    const OutboxStore::Batch batch = begin(1, 1);
    m_f->outbox.finishBatch(batch.id, {{bad.id, Verdict::Rejected, u"x"_s}}, {}, noon());
    const Operation later = add(u"one"_s);
    const Operation other = add(u"two"_s);
    const QVector<OutboxStore::Row> waiting = m_f->outbox.waiting(10, 1 << 20);
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.constFirst().op, other.id);
    // A batch over the range takes what is free to go and nothing else.
    begin(2, 3);
    QCOMPARE(row(later).state, State::Waiting);
    QCOMPARE(row(other).state, State::Sent);
}

void TestStorageOutbox::deferredComesBackAtALaterContact()
{
    const Operation operation = add(u"a"_s);
    const OutboxStore::Batch batch = begin(1, 1);
    m_f->outbox.finishBatch(batch.id, {{operation.id, Verdict::Deferred, u"x"_s}}, {}, noon());
    m_f->outbox.noteContact(noon().addSecs(60));
    QVERIFY(m_f->outbox.waiting(10, 1 << 20).isEmpty());
    QCOMPARE(m_f->outbox.summary().waiting, 1);
    m_f->outbox.noteContact(noon().addSecs(OutboxStore::kDeferMinutes * 60));
    QCOMPARE(m_f->outbox.waiting(10, 1 << 20).size(), 1);
}

void TestStorageOutbox::blobsAreWantedSmallestFirstUntilTheyArrive()
{
    const BlobRef large = m_f->blobs.put(QByteArray(5000, 'l'), u"application/pdf"_s);
    const BlobRef small = m_f->blobs.put(QByteArray(50, 's'), u"application/json"_s);
    const Operation operation = add(u"a"_s, {large, small});
    QCOMPARE(row(operation).blobs.size(), 2);
    QCOMPARE(row(operation).blobs.at(0).sha256, large.sha256);
    QCOMPARE(row(operation).blobs.at(1).mime, u"application/json"_s);
    QVERIFY(m_f->outbox.wantedBlobs(10).isEmpty());
    const OutboxStore::Batch batch = begin(1, 1);
    m_f->outbox.finishBatch(batch.id, {{operation.id, Verdict::Ok, {}}},
                            {large.sha256, small.sha256}, noon());
    QVector<OutboxStore::WantedBlob> wanted = m_f->outbox.wantedBlobs(10);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.at(0).ref.sha256, small.sha256);
    QCOMPARE(m_f->outbox.summary().blobsWaiting, 2);
    m_f->outbox.setUploadUrl(large.sha256, u"/v1/uploads/x"_s);
    m_f->outbox.blobArrived(small.sha256, noon());
    wanted = m_f->outbox.wantedBlobs(10);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).uploadUrl, u"/v1/uploads/x"_s);
    m_f->outbox.blobArrived(large.sha256, noon());
    QCOMPARE(m_f->outbox.summary().blobsWaiting, 0);
}

void TestStorageOutbox::unwantedBlobsOfAcceptedOperationsAreThere()
{
    const BlobRef blob = m_f->blobs.put("content", u"application/pdf"_s);
    const Operation first = add(u"a"_s, {blob});
    QCOMPARE(m_f->outbox.summary().blobsWaiting, 1);
    const OutboxStore::Batch batch = begin(1, 1);
    m_f->outbox.finishBatch(batch.id, {{first.id, Verdict::Ok, {}}}, {}, noon());
    QCOMPARE(m_f->outbox.summary().blobsWaiting, 0);
    QVERIFY(m_f->outbox.wantedBlobs(10).isEmpty());
}

void TestStorageOutbox::requeueAllStartsOver()
{
    const BlobRef blob = m_f->blobs.put("content", u"application/pdf"_s);
    const Operation first = add(u"a"_s, {blob});
    const Operation second = add(u"b"_s);
    OutboxStore::Batch batch = begin(1, 1);
    m_f->outbox.finishBatch(batch.id, {{first.id, Verdict::Ok, {}}}, {}, noon());
    batch = begin(2, 2);
    m_f->outbox.requeueAll();
    QVERIFY(!m_f->outbox.pendingBatch().has_value());
    QCOMPARE(m_f->outbox.waiting(10, 1 << 20).size(), 2);
    QCOMPARE(row(second).state, State::Waiting);
    QCOMPARE(m_f->outbox.summary().blobsWaiting, 1);
}

void TestStorageOutbox::summaryCounts()
{
    QVERIFY(!m_f->outbox.summary().lastContact.isValid());
    const Operation first = add(u"a"_s);
    add(u"b"_s);
    const Operation third = add(u"c"_s);
    const OutboxStore::Batch batch = begin(1, 3);
    m_f->outbox.finishBatch(batch.id,
                            {{first.id, Verdict::Ok, {}}, {third.id, Verdict::Conflict, u"c"_s}},
                            {}, noon().addSecs(9));
    QVERIFY(!m_f->outbox.summary().lastContact.isValid()); // settling alone is no contact
    m_f->outbox.noteContact(noon().addSecs(9));
    const OutboxStore::Summary summary = m_f->outbox.summary();
    QCOMPARE(summary.acknowledged, 1);
    QCOMPARE(summary.waiting, 1);
    QCOMPARE(summary.needsAttention, 1);
    QCOMPARE(summary.oldestWaiting, noon());
    QCOMPARE(summary.lastContact, noon().addSecs(9));
}

void TestStorageOutbox::deviceIdentityIsKept()
{
    DeviceStore store(*m_f->db);
    QVERIFY(!store.identity().isEnrolled());
    Actor program;
    program.station = u"C01"_s;
    const auto written = [this] {
        QStringList lines;
        Rows rows = m_f->db->exec(u"SELECT action, subject, station, detail FROM audit "
                                  "WHERE action LIKE 'device.%' ORDER BY seq"_s);
        while (rows.next())
            lines << rows.value(0).toString() + u' ' + rows.value(1).toString() + u' ' +
                         rows.value(2).toString();
        return lines;
    };
    store.setIdentity({u"d1"_s, u"https://g:1"_s, "CERT", "KEY", "CA"}, program, noon());
    store.setIdentity({u"d2"_s, u"https://g:1"_s, "CERT2", "KEY2", "CA2"}, program, noon());
    store.setIdentity({u"d2"_s, u"https://g:2"_s, "CERT2", "KEY2", "CA2"}, program, noon());
    // Who speaks for the station from when on, and to whom; the same once more is no act.
    store.setIdentity({u"d2"_s, u"https://g:2"_s, "CERT2", "KEY2", "CA2"}, program, noon());
    QCOMPARE(written(), QStringList({u"device.enrolled d1 C01"_s, u"device.enrolled d2 C01"_s,
                                     u"device.gateway_changed d2 C01"_s}));
    const DeviceIdentity identity = store.identity();
    QVERIFY(identity.isEnrolled());
    QCOMPARE(identity.deviceId, u"d2"_s);
    QCOMPARE(identity.gatewayUrl, u"https://g:2"_s);
    QCOMPARE(identity.privateKeyPem, QByteArray("KEY2"));
    QCOMPARE(identity.gatewayCaPem, QByteArray("CA2"));
}

QTEST_GUILESS_MAIN(TestStorageOutbox)
#include "tst_storage_outbox.moc"
