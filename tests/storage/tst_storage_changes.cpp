// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of a dossier after its acceptance: one transaction each, seen by search and overlay, never rewritten.
#include "storage/audit_store.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void standsAsAccepted();
    void aChangeIsOneTransaction();
    void whatFailsLeavesNothing();
    void decidesUnderTheLock();
    void aVoidedReceiptIsFoundAndNotPrinted();
    void changesAreNeverRewritten();
    void searchCarriesMaskedNumbersOnly();

private:
    struct Change
    {
        DossierChange change;
        AuditEntry audit;
        Operation operation;
    };
    [[nodiscard]] Change make(DossierChange::Kind kind, const DossierStanding &seen) const;
    [[nodiscard]] int count(const QString &table) const
    {
        return m_station->database().value(u"SELECT count(*) FROM "_s + table).toInt();
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    MemoryVault m_vault;
    std::unique_ptr<Station> m_station;
    QString m_code;
};

void TestStorageChanges::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_station = Station::create(m_dir->filePath(u"data"_s), sampleSetup(), {&m_vault, {}});
    m_code = acceptSample(*m_station, 1);
}

void TestStorageChanges::cleanup()
{
    m_station.reset();
    m_dir.reset();
}

TestStorageChanges::Change TestStorageChanges::make(DossierChange::Kind kind,
                                                    const DossierStanding &seen) const
{
    Change made;
    made.change.id = DossierChangeId(QUuid::createUuid());
    made.change.kind = kind;
    made.change.at = noon().addSecs(60);
    made.change.by = {StaffId(QUuid::createUuid()), u"Trần Thu Hằng"_s, 3, u"C01"_s};
    made.change.approver = StaffId(QUuid::createUuid());
    made.change.approvedBy = u"Nguyễn Hữu Long"_s;
    made.change.reason = u"Nhầm người nộp"_s;
    if (kind == DossierChange::Kind::DueDateChanged) {
        made.change.previous = seen.dueAt;
        made.change.dueAt = seen.dueAt.addDays(7);
    }
    made.audit = {made.change.at, made.change.by, u"dossier."_s + toCode(kind), seen.code, {}};
    made.operation.id = OperationId(QUuid::createUuid());
    made.operation.kind = u"dossier."_s + toCode(kind);
    made.operation.subject = seen.id.toString();
    made.operation.at = made.change.at;
    made.operation.body = {{u"dossier_code"_s, seen.code}};
    return made;
}

void TestStorageChanges::standsAsAccepted()
{
    const std::optional<DossierStanding> standing = m_station->dossierChanges().standing(m_code);
    QVERIFY(standing.has_value());
    const std::optional<Dossier> dossier = m_station->dossiers().byCode(m_code);
    QCOMPARE(standing->id, dossier->id);
    QCOMPARE(standing->dueAt, dossier->due.dueAt);
    QCOMPARE(standing->receipt.sha256, dossier->receipt.sha256);
    QVERIFY(standing->changes.isEmpty());
    QVERIFY(standing->voided() == nullptr);
    QVERIFY(!m_station->dossierChanges().standing(u"H24.123-261123-9999"_s).has_value());
}

void TestStorageChanges::aChangeIsOneTransaction()
{
    const DossierStanding seen = *m_station->dossierChanges().standing(m_code);
    const int audits = count(u"audit"_s);
    const int operations = count(u"outbox"_s);
    const Change made = make(DossierChange::Kind::DueDateChanged, seen);
    QVERIFY(m_station->dossierChanges().add(seen, made.change, made.audit, made.operation));
    QCOMPARE(count(u"audit"_s), audits + 1);
    QCOMPARE(count(u"outbox"_s), operations + 1);

    const auto again = Station::openAgain(m_station->folder().path(), m_station->key());
    const DossierStanding after = *again->dossierChanges().standing(m_code);
    QCOMPARE(after.dueAt, made.change.dueAt);
    QCOMPARE(after.changes.size(), 1);
    const DossierChange &read = after.changes.constFirst();
    QCOMPARE(read.id, made.change.id);
    QCOMPARE(read.kind, made.change.kind);
    QCOMPARE(read.at, made.change.at);
    QCOMPARE(read.by.staff, made.change.by.staff);
    QCOMPARE(read.by.name, made.change.by.name);
    QCOMPARE(read.by.counter, 3);
    QCOMPARE(read.approver, made.change.approver);
    QCOMPARE(read.approvedBy, made.change.approvedBy);
    QCOMPARE(read.reason, made.change.reason);
    QCOMPARE(read.dueAt, made.change.dueAt);
    QCOMPARE(read.previous, seen.dueAt);
    // The search shows the new date, the accepted body keeps the first one.
    QCOMPARE(again->dossiers().search(m_code, 1).constFirst().dueAt, made.change.dueAt);
    QCOMPARE(again->dossiers().byCode(m_code)->due.dueAt, seen.dueAt);
    const OutboxStore::Row row = again->outbox().rows(1).constFirst();
    QCOMPARE(row.kind, made.operation.kind);
    QCOMPARE(row.subject, seen.id.toString());
}

void TestStorageChanges::whatFailsLeavesNothing()
{
    const DossierStanding seen = *m_station->dossierChanges().standing(m_code);
    Change made = make(DossierChange::Kind::DueDateChanged, seen);
    // The last thing written fails: the operation's id is taken.
    made.operation.id = m_station->outbox().rows(1).constFirst().op;
    const int audits = count(u"audit"_s);
    QCOMPARE(failureOf([&] {
                 m_station->dossierChanges().add(seen, made.change, made.audit, made.operation);
             }),
             QByteArray("not_saved"));
    const DossierStanding after = *m_station->dossierChanges().standing(m_code);
    QCOMPARE(after.dueAt, seen.dueAt);
    QVERIFY(after.changes.isEmpty());
    QCOMPARE(count(u"audit"_s), audits);
}

void TestStorageChanges::decidesUnderTheLock()
{
    const DossierStanding seen = *m_station->dossierChanges().standing(m_code);
    const Change first = make(DossierChange::Kind::DueDateChanged, seen);
    QVERIFY(m_station->dossierChanges().add(seen, first.change, first.audit, first.operation));
    // Another counter still looks at the old date.
    for (const auto kind :
         {DossierChange::Kind::DueDateChanged, DossierChange::Kind::ReceiptVoided}) {
        const Change late = make(kind, seen);
        const int audits = count(u"audit"_s);
        QVERIFY(!m_station->dossierChanges().add(seen, late.change, late.audit, late.operation));
        QCOMPARE(count(u"audit"_s), audits);
    }
    QCOMPARE(count(u"dossier_change"_s), 1);
}

void TestStorageChanges::aVoidedReceiptIsFoundAndNotPrinted()
{
    const QString other = acceptSample(*m_station, 2, u"Nguyễn Thị Ánh"_s);
    const DossierStanding seen = *m_station->dossierChanges().standing(m_code);
    const Change made = make(DossierChange::Kind::ReceiptVoided, seen);
    QVERIFY(m_station->dossierChanges().add(seen, made.change, made.audit, made.operation));
    const DossierStanding after = *m_station->dossierChanges().standing(m_code);
    QVERIFY(after.voided() != nullptr);
    QCOMPARE(after.voided()->reason, made.change.reason);
    QCOMPARE(after.dueAt, seen.dueAt);
    QVERIFY(m_station->dossiers().search(m_code, 1).constFirst().receiptVoided);
    QVERIFY(!m_station->dossiers().search(other, 1).constFirst().receiptVoided);
    QVERIFY(m_station->dossiers().byCode(m_code).has_value());

    using Print = DossierStore::Print;
    const auto print = [&](const QString &code, DossierStore::PrintState state) {
        return failureOf([&] {
            m_station->dossiers().recordPrint(code, Print{state, 2, noon()}, made.audit);
        });
    };
    QCOMPARE(print(m_code, DossierStore::PrintState::Printing), QByteArray("receipt_voided"));
    // What came of a print that was under way is still written down.
    QCOMPARE(print(m_code, DossierStore::PrintState::Printed), QByteArray());
    QCOMPARE(print(other, DossierStore::PrintState::Printing), QByteArray());
    // Nothing is changed on it any more.
    const Change late = make(DossierChange::Kind::DueDateChanged, after);
    QVERIFY(!m_station->dossierChanges().add(after, late.change, late.audit, late.operation));
}

void TestStorageChanges::changesAreNeverRewritten()
{
    const DossierStanding seen = *m_station->dossierChanges().standing(m_code);
    const Change made = make(DossierChange::Kind::ReceiptVoided, seen);
    QVERIFY(m_station->dossierChanges().add(seen, made.change, made.audit, made.operation));
    Database &db = m_station->database();
    QVERIFY(!failureOf([&] { db.run(u"UPDATE dossier_change SET reason = 'x'"_s); }).isEmpty());
    QVERIFY(!failureOf([&] { db.run(u"DELETE FROM dossier_change"_s); }).isEmpty());
    QCOMPARE(m_station->dossierChanges().standing(m_code)->voided()->reason, made.change.reason);
}

void TestStorageChanges::searchCarriesMaskedNumbersOnly()
{
    const QString number = m_station->dossiers().byCode(m_code)->submitter.personalId.value;
    QCOMPARE(number.size(), 12);
    const QVector<DossierStore::Found> found = m_station->dossiers().search(number, 5);
    QCOMPARE(found.size(), 1); // a number typed whole still finds
    QCOMPARE(found.constFirst().personalId.text(), u"••••••••"_s + number.right(4));
}

QTEST_GUILESS_MAIN(TestStorageChanges)
#include "tst_storage_changes.moc"
