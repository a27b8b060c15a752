// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the province gives back after a restore: the dossier as it was, once, with files that are still there.
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

using Outcome = ReplayStore::Outcome;

class TestStorageReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRecordGoesThereAndBack();
    void aDossierComesBackWhole();
    void comingAgainChangesNothing();
    void changesFollowTheirDossier();
    void whatIsNotUnderstoodIsLeft();
    void aCodeTakenHereIsNotOverwritten();
    void papersTheProvinceHasNotAreWantedAndNotPurged();
    void whoDoesNotSayIsAsked();
    void aChangeKeepsItsTime();

private:
    [[nodiscard]] ReplayedOperation sent(int number, const QString &name = u"Đặng Đình Đức"_s);
    [[nodiscard]] int count(const QString &table) const
    {
        return m_here->database().value(u"SELECT count(*) FROM "_s + table).toInt();
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    MemoryVault m_vault;
    std::unique_ptr<Station> m_there; ///< where it was accepted before the damage
    std::unique_ptr<Station> m_here;
    Dossier m_last;
};

void TestStorageReplay::init()
{
    m_there.reset();
    m_here.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_there = Station::create(m_dir->filePath(u"there"_s), sampleSetup(), {&m_vault, {}});
    m_here = Station::create(m_dir->filePath(u"here"_s), sampleSetup(), {&m_vault, {}});
}

ReplayedOperation TestStorageReplay::sent(int number, const QString &name)
{
    const SampleReception sample = sampleReception(*m_there, number, name);
    m_last = sample.dossier;
    return {sample.operation.id,      sample.operation.kind,
            sample.operation.subject, OutboxStore::seal(sample.operation).body,
            sample.operation.blobs,   QSet<QByteArray>()};
}

void TestStorageReplay::aRecordGoesThereAndBack()
{
    (void)sent(1);
    m_last.forSelf = false;
    m_last.owner = m_last.submitter;
    m_last.owner.name.value = u"Nguyễn Thị Mai"_s;
    m_last.relation = u"mẹ"_s;
    const QJsonObject record = toRecord(m_last);
    const std::optional<Dossier> back = dossierFromRecord(record);
    QVERIFY(back.has_value());
    QCOMPARE(QJsonDocument(toRecord(*back)).toJson(), QJsonDocument(record).toJson());
    for (const QString &key : {u"dossier_id"_s, u"dossier_code"_s, u"received_at"_s, u"state"_s}) {
        QJsonObject spoiled = record;
        spoiled[key] = u"x"_s;
        if (key != "dossier_code"_L1)
            QVERIFY2(!dossierFromRecord(spoiled), qPrintable(key));
        spoiled.remove(key);
        QVERIFY2(!dossierFromRecord(spoiled), qPrintable(key));
    }
    QVERIFY(!dossierFromRecord({}));
}

void TestStorageReplay::aDossierComesBackWhole()
{
    const ReplayedOperation operation = sent(7);
    QCOMPARE(m_here->replay().apply(operation, noon()), Outcome::Applied);
    const std::optional<Dossier> found = m_here->dossiers().byCode(m_last.code);
    QVERIFY(found.has_value());
    QCOMPARE(QJsonDocument(toRecord(*found)).toJson(), QJsonDocument(toRecord(m_last)).toJson());
    QCOMPARE(m_here->dossiers().search(u"dang dinh"_s, 10).size(), 1);
    QCOMPARE(count(u"dossier_component"_s), 2);
    QCOMPARE(count(u"attachment"_s), 4);
    QCOMPARE(count(u"blob WHERE purged_at IS NOT NULL AND at_gateway IS NOT NULL"_s), 4);
    // Nothing is sent again, and the body is the very one.
    QCOMPARE(m_here->outbox().summary().waiting, 0);
    QCOMPARE(m_here->outbox().summary().blobsWaiting, 0);
    const OutboxStore::Row row = m_here->outbox().rows(1).constFirst();
    QCOMPARE(row.op, operation.op);
    QCOMPARE(row.body, operation.body);
    QCOMPARE(row.state, OutboxStore::State::Acknowledged);
    QCOMPARE(m_here->database()
                 .value(u"SELECT action FROM audit ORDER BY seq DESC LIMIT 1"_s)
                 .toString(),
             u"dossier.replayed"_s);
    QVERIFY(m_here->audit().verify().ok);
    QCOMPARE(m_here->database().value(u"PRAGMA foreign_key_check"_s).isValid(), false);
}

void TestStorageReplay::comingAgainChangesNothing()
{
    const ReplayedOperation operation = sent(7);
    QCOMPARE(m_here->replay().apply(operation, noon()), Outcome::Applied);
    const int entries = count(u"audit"_s);
    QCOMPARE(m_here->replay().apply(operation, noon()), Outcome::AlreadyThere);
    ReplayedOperation other = operation;
    other.op = OperationId(QUuid::createUuid());
    QCOMPARE(m_here->replay().apply(other, noon()), Outcome::AlreadyThere);
    QCOMPARE(count(u"dossier"_s), 1);
    QCOMPARE(count(u"outbox"_s), 1);
    QCOMPARE(count(u"audit"_s), entries);
    // One that was in the backup.
    (void)m_here->dossiers().reserveSerial(QDate(2026, 11, 23));
    QVERIFY(!acceptSample(*m_here, 40).isEmpty());
    const OutboxStore::Row row = m_here->outbox().rows(1).constFirst();
    QCOMPARE(m_here->replay().apply({row.op, row.kind, row.subject, row.body, row.blobs}, noon()),
             Outcome::AlreadyThere);
    QCOMPARE(count(u"dossier"_s), 2);
    // Within a larger transaction nothing of it is given up.
    {
        Transaction outer(m_here->database());
        QCOMPARE(m_here->replay().apply(operation, noon()), Outcome::AlreadyThere);
        m_here->setSetting(u"kept"_s, u"yes"_s);
        outer.commit();
    }
    QCOMPARE(m_here->setting(u"kept"_s), u"yes"_s);
}

void TestStorageReplay::changesFollowTheirDossier()
{
    ReplayedOperation change;
    change.op = OperationId(QUuid::createUuid());
    change.kind = u"dossier.due_changed"_s;
    const ReplayedOperation operation = sent(7);
    change.subject = operation.subject;
    change.body = QJsonDocument(QJsonObject{{u"dossier_id"_s, operation.subject},
                                            {u"dossier_code"_s, m_last.code},
                                            {u"reason"_s, u"Chờ xác minh"_s},
                                            {u"due_at"_s, u"2026-12-01T09:00:00+07:00"_s},
                                            {u"previous"_s, toIso(m_last.due.dueAt)}})
                      .toJson(QJsonDocument::Compact);
    QCOMPARE(m_here->replay().apply(change, noon()), Outcome::NotUnderstood);
    QCOMPARE(m_here->replay().apply(operation, noon()), Outcome::Applied);
    QCOMPARE(m_here->replay().apply(change, noon()), Outcome::Applied);
    QCOMPARE(m_here->replay().apply(change, noon()), Outcome::AlreadyThere);
    const auto standing = m_here->dossierChanges().standing(m_last.code);
    QVERIFY(standing.has_value());
    QCOMPARE(standing->changes.size(), 1);
    QCOMPARE(toIso(standing->dueAt), u"2026-12-01T09:00:00+07:00"_s);
    ReplayedOperation voided = change;
    voided.op = OperationId(QUuid::createUuid());
    voided.kind = u"dossier.receipt_voided"_s;
    QCOMPARE(m_here->replay().apply(voided, noon()), Outcome::Applied);
    QVERIFY(m_here->dossierChanges().standing(m_last.code)->voided() != nullptr);
}

void TestStorageReplay::whatIsNotUnderstoodIsLeft()
{
    ReplayedOperation operation = sent(7);
    operation.kind = u"dossier.of_next_year"_s;
    QCOMPARE(m_here->replay().apply(operation, noon()), Outcome::NotUnderstood);
    operation.kind = u"dossier.create"_s;
    operation.body.chop(3);
    QCOMPARE(m_here->replay().apply(operation, noon()), Outcome::NotUnderstood);
    for (const QString &table : {u"dossier"_s, u"outbox"_s, u"blob"_s, u"audit"_s})
        QCOMPARE(count(table), 0);
}

void TestStorageReplay::aCodeTakenHereIsNotOverwritten()
{
    const ReplayedOperation operation = sent(7);
    QCOMPARE(acceptSample(*m_here, 1, u"Người khác"_s), m_last.code);
    QCOMPARE(m_here->replay().apply(operation, noon()), Outcome::NotUnderstood);
    QCOMPARE(m_here->dossiers().byCode(m_last.code)->submitter.name.value, u"Người khác"_s);
}

void TestStorageReplay::papersTheProvinceHasNotAreWantedAndNotPurged()
{
    ReplayedOperation operation = sent(7);
    const BlobRef paper = operation.blobs.constFirst();
    operation.missing = QSet<QByteArray>{paper.sha256};
    QCOMPARE(m_here->replay().apply(operation, noon()), Outcome::Applied);
    QCOMPARE(count(u"blob WHERE purged_at IS NOT NULL"_s), 3);
    QCOMPARE(m_here->blobs().lost(10).size(), 1);
    QCOMPARE(m_here->blobs().lost(10).constFirst().ref.sha256, paper.sha256);
    QVERIFY(!m_here->blobs().lost(10).constFirst().atGateway);
    QCOMPARE(failureOf([&] { (void)m_here->blobs().get(paper); }), "blob_missing"_qba);
    QCOMPARE(m_here->outbox().wantedBlobs(10).size(), 1);
    QCOMPARE(m_here->verify().blobsMissing, 1);
    QCOMPARE(m_here->verify().blobsPurged, 3);
    // What an earlier program took for kept by the province is put right when it is told again.
    m_here->database().run(u"UPDATE blob SET purged_at = 1, at_gateway = 1, damaged_at = NULL, "
                           "wanted = 0 WHERE sha256 = ?"_s,
                           {paper.sha256});
    QCOMPARE(m_here->replay().apply(operation, noon()), Outcome::AlreadyThere);
    QCOMPARE(m_here->blobs().lost(10).size(), 1);
    QCOMPARE(m_here->outbox().wantedBlobs(10).size(), 1);
    // Whoever finds it puts it back, and it is sent.
    m_here->blobs().replace(paper, m_there->blobs().get(paper));
    QVERIFY(m_here->blobs().lost(10).isEmpty());
    QCOMPARE(m_here->outbox().wantedBlobs(10).size(), 1);
}

void TestStorageReplay::whoDoesNotSayIsAsked()
{
    ReplayedOperation operation = sent(7);
    operation.missing.reset();
    QCOMPARE(m_here->replay().apply(operation, noon()), Outcome::Applied);
    QCOMPARE(count(u"blob WHERE purged_at IS NOT NULL"_s), 0);
    QCOMPARE(m_here->blobs().lost(10).size(), 4);
    const QVector<OutboxStore::Row> waiting = m_here->outbox().waiting(10, 1 << 20);
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.constFirst().body, operation.body);
    QCOMPARE(waiting.constFirst().blobs.size(), 4);
}

void TestStorageReplay::aChangeKeepsItsTime()
{
    const ReplayedOperation operation = sent(7);
    QCOMPARE(m_here->replay().apply(operation, noon()), Outcome::Applied);
    ReplayedOperation change;
    change.kind = u"dossier.due_changed"_s;
    change.subject = operation.subject;
    change.at = noon().addDays(1);
    QJsonObject body{{u"reason"_s, u"Chờ xác minh"_s},
                     {u"due_at"_s, u"2026-12-01T09:00:00+07:00"_s},
                     {u"changed_at"_s, u"2026-11-23T15:00:00+07:00"_s}};
    QVector<QDateTime> times;
    for (int i = 0; i < 3; ++i) {
        change.op = OperationId(QUuid::createUuid());
        change.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        QCOMPARE(m_here->replay().apply(change, noon().addDays(9)), Outcome::Applied);
        times.append(m_here->dossierChanges().standing(m_last.code)->changes.constLast().at);
        body.remove(u"changed_at"_s); // of a program before it: when the province took it
        if (i == 1)
            change.at = {};
    }
    QCOMPARE(times.at(0), fromIso(u"2026-11-23T15:00:00+07:00"_s));
    QCOMPARE(times.at(1), noon().addDays(1));
    QCOMPARE(times.at(2), noon().addDays(9));
}

QTEST_GUILESS_MAIN(TestStorageReplay)
#include "tst_storage_replay.moc"
