// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A due date changed here and at the province, neither knowing of the other: both are kept, and a person decides.
#include "app/core/dispatch/conflicts.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/support/fakes/access_fakes.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;
using Verdict = OutboxStore::Verdict;

namespace {

const QDateTime kOurs = centreTime(QDate(2026, 12, 8), QTime(9, 0));
const QDateTime kTheirs = centreTime(QDate(2026, 12, 15), QTime(9, 0));

QByteArray server()
{
    return QJsonDocument(QJsonObject{{u"due_at"_s, kTheirs.toUTC().toString(Qt::ISODateWithMs)},
                                     {u"owner"_s, u"C01"_s},
                                     {u"station"_s, u"C02"_s},
                                     {u"changed_at"_s, toIso(kTheirs.addDays(-10))},
                                     {u"reason"_s, u"Chờ Sở trả lời"_s},
                                     {u"approved_by"_s, QJsonObject{{u"name"_s, u"Lê Thị Hoa"_s}}},
                                     {u"staff"_s, QJsonObject{{u"name"_s, u"Phạm Thu Trang"_s}}}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

class TestStorageConflicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bothSidesAreKept();
    void ours();
    void theirs();
    void laterChangesAreSettledWithIt();
    void decidedOnce();
    void newerWordOfTheProvinceCounts();
    void notSentAnewAfterARestore();
    void aRefusalWithoutTheOtherSideIsNone();

private:
    void change(const QDateTime &due)
    {
        const auto seen = m_station->dossierChanges().standing(m_code);
        DossierChange made;
        made.id = m_ids->make<DossierChangeId>();
        made.at = noon();
        made.by = m_by;
        made.approvedBy = u"Nguyễn Hữu Long"_s;
        made.reason = u"Thiếu chữ ký lãnh đạo"_s;
        made.dueAt = due;
        made.previous = seen->dueAt;
        const auto words = wordsOf(*seen, made, m_ids->make<OperationId>());
        QVERIFY(m_station->dossierChanges().add(*seen, made, words.audit, words.operation));
    }
    OperationId answerNewest(Verdict verdict, const QByteArray &theirs = {})
    {
        OutboxStore &outbox = m_station->outbox();
        const QVector<OutboxStore::Row> rows = outbox.waiting(100, 1 << 20);
        const OutboxStore::Row last = rows.last();
        const OutboxStore::Batch batch{BatchId(QUuid::createUuid()), "bytes", last.seq, last.seq};
        outbox.beginBatch(batch);
        outbox.finishBatch(batch.id, {{last.op, verdict, u"urn:motcua:dossier-changed"_s, theirs}},
                           {}, noon());
        return last.op;
    }
    void decide(OperationId op, Keep keep)
    {
        Conflicts(
            {m_station->conflicts(), m_station->dossierChanges(), *m_clock, *m_ids, *m_rights})
            .decide(op, keep, m_by);
    }
    [[nodiscard]] QDateTime due() const
    {
        return m_station->dossierChanges().standing(m_code)->dueAt;
    }
    [[nodiscard]] QJsonObject nextBody() const
    {
        const QVector<OutboxStore::Row> rows = m_station->outbox().waiting(100, 1 << 20);
        return rows.size() == 1 ? QJsonDocument::fromJson(rows.constFirst().body).object()
                                : QJsonObject();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Station> m_station;
    std::unique_ptr<SimulatedClock> m_clock;
    std::unique_ptr<RandomIdSource> m_ids;
    std::unique_ptr<fakes::MemoryStaff> m_staff;
    std::unique_ptr<Rights> m_rights;
    Actor m_by;
    QString m_code;
};

void TestStorageConflicts::init()
{
    m_station.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_station = Station::create(m_dir->filePath(u"data"_s), sampleSetup(), {{}, u"một câu dài"_s});
    m_clock = std::make_unique<SimulatedClock>(noon().addSecs(3600));
    m_ids = std::make_unique<RandomIdSource>(*m_clock);
    m_staff = std::make_unique<fakes::MemoryStaff>();
    m_by = {m_ids->make<StaffId>(), u"Trần Thu Hằng"_s, 3, u"C01"_s};
    m_staff->add({m_by.staff, m_by.name, Role::ReceptionOfficer, 3, true}, u"246810"_s);
    m_rights = std::make_unique<Rights>(*m_staff);
    m_code = acceptSample(*m_station, 1);
    answerNewest(Verdict::Ok);
    change(kOurs);
}

void TestStorageConflicts::bothSidesAreKept()
{
    QVERIFY(!m_station->conflicts().find(m_station->outbox().rows(1).constFirst().op));
    const OperationId op = answerNewest(Verdict::Conflict, server());
    const auto conflict = m_station->conflicts().find(op);
    QVERIFY(conflict);
    QCOMPARE(conflict->dossierCode, m_code);
    QCOMPARE(conflict->ours.dueAt, kOurs);
    QCOMPARE(conflict->ours.by, u"Trần Thu Hằng"_s);
    QCOMPARE(conflict->ours.reason, u"Thiếu chữ ký lãnh đạo"_s);
    QCOMPARE(conflict->theirs.dueAt, kTheirs);
    QCOMPARE(conflict->theirs.by, u"Phạm Thu Trang"_s);
    QCOMPARE(conflict->theirs.station, u"C02"_s);
    QCOMPARE(conflict->theirs.changedAt, kTheirs.addDays(-10));
    QCOMPARE(due(), kOurs); // nothing is overwritten by an answer
}

void TestStorageConflicts::ours()
{
    const OperationId op = answerNewest(Verdict::Conflict, server());
    decide(op, Keep::Ours);
    QCOMPARE(due(), kOurs);
    QCOMPARE(m_station->outbox().summary().needsAttention, 0);
    const QJsonObject body = nextBody();
    QCOMPARE(fromIso(body["due_at"_L1].toString()), kOurs);
    QCOMPARE(fromIso(body["previous"_L1].toString()), kTheirs); // it knows what it stands against
    QCOMPARE(body["reason"_L1].toString(), u"Thiếu chữ ký lãnh đạo"_s);
    QVERIFY(m_station->verify().ok);
}

void TestStorageConflicts::theirs()
{
    const OperationId op = answerNewest(Verdict::Conflict, server());
    decide(op, Keep::Theirs);
    QCOMPARE(due(), kTheirs);
    QCOMPARE(m_station->outbox().summary().needsAttention, 0);
    const auto standing = m_station->dossierChanges().standing(m_code);
    QCOMPARE(standing->changes.size(), 2); // ours stays on record
    QCOMPARE(standing->changes.last().reason, u"Chờ Sở trả lời"_s);
    QCOMPARE(fromIso(nextBody()["due_at"_L1].toString()), kTheirs);
    QVERIFY(m_station->verify().ok);
    const QString detail =
        m_station->database()
            .value(u"SELECT detail FROM audit WHERE action = 'dossier.due_changed' ORDER BY seq "
                   "DESC LIMIT 1"_s)
            .toString();
    QVERIFY2(detail.contains(u"\"kept\":\"theirs\""_s), qPrintable(detail));
}

void TestStorageConflicts::laterChangesAreSettledWithIt()
{
    const OperationId op = answerNewest(Verdict::Conflict, server());
    const QDateTime later = centreTime(QDate(2026, 12, 22), QTime(9, 0));
    change(later); // made here while the conflict stood: it is held back
    QVERIFY(m_station->outbox().waiting(100, 1 << 20).isEmpty());
    QCOMPARE(m_station->conflicts().find(op)->ours.dueAt, later);
    decide(op, Keep::Ours);
    QCOMPARE(due(), later);
    QCOMPARE(fromIso(nextBody()["due_at"_L1].toString()), later);
    answerNewest(Verdict::Ok);
    QCOMPARE(m_station->outbox().summary().waiting, 0);
    QVERIFY(m_station->verify().ok);
}

void TestStorageConflicts::decidedOnce()
{
    const OperationId op = answerNewest(Verdict::Conflict, server());
    decide(op, Keep::Ours);
    QCOMPARE(failureOf([&] { decide(op, Keep::Theirs); }), QByteArray("conflict_settled"));
    QCOMPARE(due(), kOurs);
    QVERIFY(!m_station->conflicts().find(op));
}

void TestStorageConflicts::newerWordOfTheProvinceCounts()
{
    const OperationId op = answerNewest(Verdict::Conflict, server());
    const auto seen = *m_station->conflicts().find(op);
    // Sent again meanwhile, and the province's date is another one by now.
    QVERIFY(m_station->dispatchBoard().sendAgain(op, m_by, noon()));
    QVERIFY(!m_station->conflicts().find(op));
    QByteArray newer = server();
    newer.replace("2026-12-15", "2026-12-16");
    QCOMPARE(answerNewest(Verdict::Conflict, newer), op);
    QCOMPARE(m_station->conflicts().find(op)->theirs.dueAt, kTheirs.addDays(1));
    ConflictBook::Decision late;
    late.seen = *m_station->dossierChanges().standing(m_code);
    QVERIFY(!m_station->conflicts().decide(seen, late)); // what was looked at is not what stands
    QCOMPARE(m_station->outbox().summary().needsAttention, 1);
}

void TestStorageConflicts::notSentAnewAfterARestore()
{
    const OperationId op = answerNewest(Verdict::Conflict, server());
    decide(op, Keep::Theirs);
    m_station->outbox().requeueAll();
    const QVector<OutboxStore::Row> rows = m_station->outbox().waiting(100, 1 << 20);
    QCOMPARE(rows.size(), 2); // the dossier and the decision
    for (const OutboxStore::Row &row : rows)
        QVERIFY(row.op != op);
}

void TestStorageConflicts::aRefusalWithoutTheOtherSideIsNone()
{
    const OperationId op = answerNewest(Verdict::Conflict);
    QVERIFY(!m_station->conflicts().find(op));
    QCOMPARE(failureOf([&] { decide(op, Keep::Ours); }), QByteArray("conflict_settled"));
    QCOMPARE(m_station->outbox().summary().needsAttention, 1);
}

QTEST_GUILESS_MAIN(TestStorageConflicts)
#include "tst_storage_conflicts.moc"
