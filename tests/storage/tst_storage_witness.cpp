// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows against the audit chain: whoever has the key and changes, deletes or adds a row is found, though the chain is whole.
#include "app/core/access/people.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageWitness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasWrittenIsAsItWasWritten();
    void meddlingIsNamed_data();
    void meddlingIsNamed();
    void accountsAreThoseOfTheEntries();
    void entriesOfEarlierProgramsAreBelieved();

private:
    [[nodiscard]] static QString said(const RowCheck &check)
    {
        return check.firstWrong ? toCode(check.firstWrong->what) + u' ' + check.firstWrong->subject
                                : u"ok"_s;
    }
    void changeDue(const QString &code, int days);
    std::unique_ptr<QTemporaryDir> m_dir;
    MemoryVault m_vault;
    std::unique_ptr<Station> m_station;
    QStringList m_codes;
};

void TestStorageWitness::init()
{
    m_station.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    StationSetup setup = sampleSetup();
    setup.centre.demo = false;
    m_station = Station::create(m_dir->filePath(u"data"_s), setup, {&m_vault, {}});
    m_codes.clear();
    for (int i = 1; i <= 5; ++i)
        m_codes.append(acceptSample(*m_station, i));
    changeDue(m_codes.at(1), 7);
    changeDue(m_codes.at(1), 9);
}

void TestStorageWitness::changeDue(const QString &code, int days)
{
    const DossierStanding seen = *m_station->dossierChanges().standing(code);
    DossierChange change;
    change.id = DossierChangeId(QUuid::createUuid());
    change.kind = DossierChange::Kind::DueDateChanged;
    change.at = noon();
    change.reason = u"Chờ xác minh"_s;
    change.previous = seen.dueAt;
    change.dueAt = seen.receivedAt.addDays(days);
    Operation operation;
    operation.id = OperationId(QUuid::createUuid());
    operation.kind = u"dossier.due_changed"_s;
    operation.subject = seen.id.toString();
    operation.at = noon();
    operation.body = {{u"due_at"_s, toIso(change.dueAt)}};
    QVERIFY(m_station->dossierChanges().add(
        seen, change, {noon(), {}, u"dossier.due_changed"_s, code, {}}, operation));
}

void TestStorageWitness::whatWasWrittenIsAsItWasWritten()
{
    // Also what the province gave back, and its changes.
    const auto there = Station::create(m_dir->filePath(u"there"_s), sampleSetup(), {&m_vault, {}});
    for (int i = 0; i < 20; ++i)
        (void)there->dossiers().reserveSerial(QDate(2026, 11, 23));
    const SampleReception sample = sampleReception(*there, 30, u"Lê Văn Tám"_s);
    ReplayedOperation replayed{sample.operation.id,      sample.operation.kind,
                               sample.operation.subject, OutboxStore::seal(sample.operation).body,
                               sample.operation.blobs,   QSet<QByteArray>()};
    QCOMPARE(m_station->replay().apply(replayed, noon()), ReplayStore::Outcome::Applied);
    replayed.op = OperationId(QUuid::createUuid());
    replayed.kind = u"dossier.due_changed"_s;
    replayed.blobs.clear();
    replayed.body = QJsonDocument(QJsonObject{{u"reason"_s, u"Chờ"_s},
                                              {u"due_at"_s, u"2026-12-01T09:00:00+07:00"_s},
                                              {u"previous"_s, toIso(sample.dossier.due.dueAt)}})
                        .toJson(QJsonDocument::Compact);
    QCOMPARE(m_station->replay().apply(replayed, noon()), ReplayStore::Outcome::Applied);
    const RowCheck check = RowCheck::run(m_station->database());
    QCOMPARE(said(check), u"ok"_s);
    QVERIFY(check.ok);
    QCOMPARE(check.checked, 9);
    QVERIFY(m_station->verify().ok);
    QVERIFY(m_station->audit().verify().ok);
}

void TestStorageWitness::meddlingIsNamed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("what"); // %1: the second dossier's code
    const auto row = [](const char *name, const QString &sql, const QString &what) {
        QTest::newRow(name) << sql << what;
    };
    const QString second = u" WHERE number = 2"_s;
    row("owner", u"UPDATE dossier SET owner_name = 'Người khác'"_s + second,
        u"dossier_changed %1"_s);
    row("body", u"UPDATE dossier SET body = replace(body, 'Vĩnh Bảo', 'Tiên Lãng')"_s + second,
        u"dossier_changed %1"_s);
    row("received", u"UPDATE dossier SET received_at = received_at - 86400000"_s + second,
        u"dossier_changed %1"_s);
    row("due", u"UPDATE dossier SET due_at = due_at + 86400000"_s + second,
        u"due_date_changed %1"_s);
    row("due of one never changed",
        u"UPDATE dossier SET due_at = due_at + 86400000 WHERE number = 3"_s,
        u"dossier_changed %2"_s);
    row("paper", u"DELETE FROM attachment WHERE dossier = 2 AND position = 0"_s,
        u"dossier_changed %1"_s);
    row("dossier with its operation",
        u"DELETE FROM print; DELETE FROM outbox_blob WHERE seq = 3; DELETE FROM outbox WHERE seq = "
        u"3; "
        "DELETE FROM attachment WHERE dossier = 3; DELETE FROM dossier_component WHERE dossier = "
        "3; DELETE FROM dossier WHERE number = 3"_s,
        u"dossier_missing %2"_s);
    row("operation",
        u"UPDATE outbox SET body = CAST(replace(CAST(body AS TEXT), 'a', 'b') AS BLOB) WHERE seq = 2"_s,
        u"operation_changed %1"_s);
    row("operation and its digest",
        u"UPDATE outbox SET body = x'7b7d', body_sha256 = zeroblob(32) WHERE seq = 2"_s,
        u"operation_changed %1"_s);
    row("operation gone",
        u"DELETE FROM outbox_blob WHERE seq = 2; DELETE FROM outbox WHERE seq = 2"_s,
        u"operation_missing %1"_s);
    row("operation put in",
        u"INSERT INTO outbox (op, kind, subject, at, body, body_sha256) SELECT 'x', kind, subject, "
        "at, body, body_sha256 FROM outbox WHERE seq = 1"_s,
        u"operation_unknown "_s);
    row("last number of the outbox forgotten",
        u"UPDATE sqlite_sequence SET seq = 900 WHERE name = 'outbox'"_s, u"operation_missing 8"_s);
    row("change", u"DROP TRIGGER dossier_change_stays; UPDATE dossier_change SET reason = 'Khác'"_s,
        u"change_changed %1"_s);
    row("change gone",
        u"DROP TRIGGER dossier_change_remains; DELETE FROM dossier_change WHERE seq = 2"_s,
        u"change_missing %1"_s);
    row("change put in",
        u"INSERT INTO dossier_change (id, dossier, kind, at, staff, staff_name, approved_by, "
        "reason, body) SELECT 'x', dossier, 'receipt_voided', at, staff, staff_name, approved_by, "
        "reason, body FROM dossier_change WHERE seq = 1"_s,
        u"change_unknown "_s);
    row("dossier put in",
        u"INSERT INTO dossier (id, code, draft, state, ticket, procedure_code, procedure_version, "
        "procedure_name, owner_name, personal_id, received_at, due_at, folded, body) SELECT 'x', "
        "'H24.123-261123-0099', 'x', state, ticket, procedure_code, procedure_version, "
        "procedure_name, owner_name, personal_id, received_at, due_at, folded, body FROM dossier "
        "WHERE number = 1"_s,
        u"dossier_unknown H24.123-261123-0099"_s);
}

void TestStorageWitness::meddlingIsNamed()
{
    QFETCH(const QString, sql);
    QFETCH(QString, what);
    m_station->database().runScript(sql.toUtf8());
    what.replace(u"%1"_s, m_codes.at(1)).replace(u"%2"_s, m_codes.at(2));
    const Station::Verification report = m_station->verify();
    QCOMPARE(said(report.rows), what);
    QVERIFY(!report.ok);
    QVERIFY2(report.auditOk, "the chain alone says nothing of it");
}

void TestStorageWitness::accountsAreThoseOfTheEntries()
{
    const SimulatedClock clock(noon());
    RandomIdSource ids(clock);
    SignIn signIn(m_station->staff(), m_station->audit(), clock, u"C01"_s);
    People people(m_station->staff(), m_station->audit(), signIn, clock, ids);
    Staff person;
    person.name = u"Trần Thị Thu"_s;
    person.role = Role::ReceptionOfficer;
    const QString id = people.addOffline(person, u"739154"_s, u"C01"_s).toString();
    Database &db = m_station->database();
    QCOMPARE(said(RowCheck::run(db)), u"ok"_s);
    db.run(u"UPDATE staff SET role = 'administrator' WHERE id = ?"_s, {id});
    QCOMPARE(said(RowCheck::run(db)), u"staff_role "_s + id);
    db.run(u"UPDATE staff SET role = 'reception_officer', active = 0 WHERE id = ?"_s, {id});
    QCOMPARE(said(RowCheck::run(db)), u"staff_active "_s + id);
    db.run(u"UPDATE staff SET active = 1 WHERE id = ?"_s, {id});
    QCOMPARE(said(RowCheck::run(db)), u"ok"_s);
    person.id = StaffId(QUuid::createUuid());
    m_station->staff().add(person, u"739154"_s);
    QCOMPARE(said(RowCheck::run(db)), u"staff_unknown "_s + person.id.toString());
}

void TestStorageWitness::entriesOfEarlierProgramsAreBelieved()
{
    Database &db = m_station->database();
    db.runScript("DROP TRIGGER audit_stays; UPDATE audit SET detail = '{}' WHERE action = "
                 "'dossier.accepted'");
    QCOMPARE(said(RowCheck::run(db)), u"ok"_s);
    db.runScript("UPDATE dossier SET code = 'H24.123-261123-0077' WHERE number = 4");
    QCOMPARE(said(RowCheck::run(db)), u"dossier_missing "_s + m_codes.at(3));
}

QTEST_GUILESS_MAIN(TestStorageWitness)
#include "tst_storage_witness.moc"
