// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts, serials, acceptance and search. What a confirmed acceptance must mean is in tests/faults, too.
#include "storage/audit_store.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageDossiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void draftRoundTrip();
    void draftIsDiscardedWithAnAuditEntry();
    void acceptWritesEverythingAtOnce();
    void acceptingAgainChangesNothing();
    void acceptingAgainInsideALargerTransactionDoesNotSpoilIt();
    void failedAcceptanceLeavesTheDraft();
    void discardedDraftIsNotAccepted();
    void lateSaveOfAnAcceptedDraftIsRefused();
    void dossierComesBackAsItWas();
    void dossierIsFoundByItsTicket();
    void searchNeedsNoAccents_data();
    void searchNeedsNoAccents();
    void searchIsNewestFirstAndLimited();
    void wildcardsAreTakenLiterally();
    void serialsAreNeverGivenTwice();
    void serialsStayInTheReservedRange();
    void printIsRemembered();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    MemoryVault m_vault;
    std::unique_ptr<Station> m_station;
    [[nodiscard]] int count(const QString &table) const
    {
        return m_station->database().value(u"SELECT count(*) FROM "_s + table).toInt();
    }
};

void TestStorageDossiers::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_station = Station::create(m_dir->filePath(u"data"_s), sampleSetup(), {&m_vault, {}});
}

void TestStorageDossiers::cleanup()
{
    m_station.reset();
    m_dir.reset();
}

void TestStorageDossiers::draftRoundTrip()
{
    SampleReception sample = sampleReception(*m_station, 1, u"Nguyễn Thị Ánh"_s);
    m_station->dossiers().saveDraft(sample.draft);
    sample.draft.submitter.phone = {u"0987654321"_s, Provenance::Typed};
    m_station->dossiers().saveDraft(sample.draft);

    const auto again = Station::openAgain(m_station->folder().path(), m_station->key());
    const std::optional<Draft> found = again->dossiers().draft(sample.draft.id);
    QVERIFY(found.has_value());
    QCOMPARE(toJson(*found), toJson(sample.draft));
    QCOMPARE(again->dossiers().openDrafts().size(), 1);
    QVERIFY(!again->dossiers().draft(DraftId(QUuid::createUuid())).has_value());
}

void TestStorageDossiers::draftIsDiscardedWithAnAuditEntry()
{
    const SampleReception sample = sampleReception(*m_station, 1, u"A"_s);
    m_station->dossiers().saveDraft(sample.draft);
    const AuditEntry entry{
        noon(), sample.draft.by, u"draft.discarded"_s, sample.draft.id.toString(), {}};
    m_station->dossiers().discardDraft(sample.draft.id, entry);
    QVERIFY(m_station->dossiers().openDrafts().isEmpty());
    m_station->dossiers().discardDraft(sample.draft.id, entry);
    QCOMPARE(count(u"audit"_s), 1);
}

void TestStorageDossiers::acceptWritesEverythingAtOnce()
{
    const QString code = acceptSample(*m_station, 1);
    QCOMPARE(code, u"H24.123-261123-0001"_s);
    QCOMPARE(count(u"dossier"_s), 1);
    QCOMPARE(count(u"dossier_component"_s), 2);
    QCOMPARE(count(u"attachment"_s), 4);
    QCOMPARE(count(u"audit"_s), 1);
    QCOMPARE(count(u"outbox"_s), 1);
    QCOMPARE(count(u"outbox_blob"_s), 4);
    QCOMPARE(count(u"draft"_s), 0);
    const Station::Verification report = m_station->verify();
    QVERIFY(report.ok);
    QCOMPARE(report.blobsChecked, 4);
    QCOMPARE(report.outboxWaiting, 1);
}

void TestStorageDossiers::acceptingAgainChangesNothing()
{
    const SampleReception sample = sampleReception(*m_station, 1, u"A"_s);
    m_station->dossiers().saveDraft(sample.draft);
    QVERIFY(m_station->dossiers().accept(sample.dossier, sample.draft.id, sample.audit,
                                         sample.operation));
    Dossier second = sample.dossier;
    second.id = DossierId(QUuid::createUuid());
    second.code = u"H24.123-261123-0099"_s;
    Operation operation = sample.operation;
    operation.id = OperationId(QUuid::createUuid());
    QVERIFY(!m_station->dossiers().accept(second, sample.draft.id, sample.audit, operation));
    QCOMPARE(count(u"dossier"_s), 1);
    QCOMPARE(count(u"audit"_s), 1);
    QCOMPARE(count(u"outbox"_s), 1);
}

void TestStorageDossiers::acceptingAgainInsideALargerTransactionDoesNotSpoilIt()
{
    const SampleReception sample = sampleReception(*m_station, 1, u"A"_s);
    m_station->dossiers().saveDraft(sample.draft);
    QVERIFY(m_station->dossiers().accept(sample.dossier, sample.draft.id, sample.audit,
                                         sample.operation));
    Transaction bulk(m_station->database());
    QVERIFY(!m_station->dossiers().accept(sample.dossier, sample.draft.id, sample.audit,
                                          sample.operation));
    m_station->setSetting(u"bulk"_s, u"done"_s);
    bulk.commit();
    QCOMPARE(m_station->setting(u"bulk"_s), u"done"_s);
}

void TestStorageDossiers::failedAcceptanceLeavesTheDraft()
{
    SampleReception sample = sampleReception(*m_station, 1, u"A"_s);
    m_station->dossiers().saveDraft(sample.draft);
    // The last statement but one fails: an operation of that id is there already.
    m_station->outbox().add(sample.operation);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SQLite .*"_s));
    QCOMPARE(failureOf([&] {
                 m_station->dossiers().accept(sample.dossier, sample.draft.id, sample.audit,
                                              sample.operation);
             }),
             QByteArray("not_saved"));
    QCOMPARE(count(u"dossier"_s), 0);
    QCOMPARE(count(u"dossier_component"_s), 0);
    QCOMPARE(count(u"audit"_s), 0);
    QCOMPARE(count(u"draft"_s), 1);
    // And it can be accepted after all.
    sample.operation.id = OperationId(QUuid::createUuid());
    QVERIFY(m_station->dossiers().accept(sample.dossier, sample.draft.id, sample.audit,
                                         sample.operation));
    QCOMPARE(count(u"draft"_s), 0);
}

void TestStorageDossiers::discardedDraftIsNotAccepted()
{
    const SampleReception sample = sampleReception(*m_station, 1, u"A"_s);
    m_station->dossiers().saveDraft(sample.draft);
    m_station->dossiers().discardDraft(sample.draft.id,
                                       {noon(), sample.draft.by, u"draft.discarded"_s, u"x"_s, {}});
    QVERIFY(!m_station->dossiers().accept(sample.dossier, sample.draft.id, sample.audit,
                                          sample.operation));
    QCOMPARE(count(u"dossier"_s), 0);
    QCOMPARE(count(u"outbox"_s), 0);
}

void TestStorageDossiers::lateSaveOfAnAcceptedDraftIsRefused()
{
    const SampleReception sample = sampleReception(*m_station, 1, u"A"_s);
    m_station->dossiers().saveDraft(sample.draft);
    QVERIFY(m_station->dossiers().accept(sample.dossier, sample.draft.id, sample.audit,
                                         sample.operation));
    QCOMPARE(failureOf([&] { m_station->dossiers().saveDraft(sample.draft); }),
             QByteArray("draft_ended"));
    QVERIFY(m_station->dossiers().openDrafts().isEmpty());
}

void TestStorageDossiers::dossierComesBackAsItWas()
{
    const SampleReception sample = sampleReception(*m_station, 7, u"Lê Thị Hồng Gấm"_s);
    m_station->dossiers().saveDraft(sample.draft);
    QVERIFY(m_station->dossiers().accept(sample.dossier, sample.draft.id, sample.audit,
                                         sample.operation));
    const std::optional<Dossier> found = m_station->dossiers().byCode(sample.dossier.code);
    QVERIFY(found.has_value());
    QCOMPARE(toRecord(*found), toRecord(sample.dossier));
    QCOMPARE(found->id, sample.dossier.id);
    QCOMPARE(found->due.dueAt, sample.dossier.due.dueAt);
    QCOMPARE(found->receiptSigned.sha256, sample.dossier.receiptSigned.sha256);
    QCOMPARE(found->inkRecord.size, sample.dossier.inkRecord.size);
    QCOMPARE(toJson(found->ink), toJson(sample.dossier.ink));
    QVERIFY(!m_station->dossiers().byCode(u"H24.123-261123-9999"_s).has_value());
}

void TestStorageDossiers::dossierIsFoundByItsTicket()
{
    const SampleReception first = sampleReception(*m_station, 1, u"A"_s);
    SampleReception second = sampleReception(*m_station, 2, u"B"_s);
    second.dossier.ticket = first.dossier.ticket;
    m_station->dossiers().saveDraft(first.draft);
    m_station->dossiers().saveDraft(second.draft);
    QVERIFY(
        m_station->dossiers().accept(first.dossier, first.draft.id, first.audit, first.operation));
    QVERIFY(m_station->dossiers().accept(second.dossier, second.draft.id, second.audit,
                                         second.operation));
    QCOMPARE(m_station->dossiers().ofTicket(first.dossier.ticket)->code, second.dossier.code);
    QVERIFY(!m_station->dossiers().ofTicket(TicketId()).has_value());
}

void TestStorageDossiers::searchNeedsNoAccents_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("hits");
    QTest::newRow("no accents") << u"dang dinh duc"_s << 1;
    QTest::newRow("with accents") << u"Đặng Đình Đức"_s << 1;
    QTest::newRow("decomposed") << u"Đặng Đức"_s.normalized(QString::NormalizationForm_D) << 1;
    QTest::newRow("any order, beginnings") << u"duc  DA"_s << 1;
    QTest::newRow("not from the middle") << u"inh"_s << 0;
    QTest::newRow("code") << u"H24.123-261123-0002"_s << 1;
    QTest::newRow("part of the code") << u"261123"_s << 2;
    QTest::newRow("last digits of the number") << u"000001"_s << 1;
    QTest::newRow("grouped number") << u"031 190 000 001"_s << 1;
    QTest::newRow("ticket") << u"a002"_s << 1;
    QTest::newRow("nobody") << u"nguyen"_s << 0;
    QTest::newRow("nothing typed") << u" "_s << 2;
}

void TestStorageDossiers::searchNeedsNoAccents()
{
    QFETCH(const QString, typed);
    QFETCH(const int, hits);
    acceptSample(*m_station, 1, u"Đặng Đình Đức"_s);
    acceptSample(*m_station, 2, u"Trần Thị Thuý"_s);
    const QVector<DossierStore::Found> found = m_station->dossiers().search(typed, 10);
    QCOMPARE(found.size(), hits);
    if (hits == 1 && typed.contains("duc"_L1))
        QCOMPARE(found.constFirst().ownerName, u"Đặng Đình Đức"_s);
}

void TestStorageDossiers::searchIsNewestFirstAndLimited()
{
    for (int i = 1; i <= 5; ++i)
        acceptSample(*m_station, i);
    const QVector<DossierStore::Found> found = m_station->dossiers().search(u"duc"_s, 3);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(0).code, u"H24.123-261123-0005"_s);
    QCOMPARE(found.at(2).code, u"H24.123-261123-0003"_s);
    QVERIFY(found.at(0).receivedAt > found.at(1).receivedAt);
    QVERIFY(found.at(0).dueAt.isValid());
}

void TestStorageDossiers::wildcardsAreTakenLiterally()
{
    acceptSample(*m_station, 1);
    // What is not a letter or digit folds away: these find nothing special and break nothing.
    for (const QString &typed : {u"d_c"_s, u"%duc"_s, u"'; DROP TABLE dossier; --"_s, u"\\"_s})
        (void)m_station->dossiers().search(typed, 10);
    QVERIFY(m_station->dossiers().search(u"d%c"_s, 10).isEmpty());
    QCOMPARE(count(u"dossier"_s), 1);
}

void TestStorageDossiers::serialsAreNeverGivenTwice()
{
    const auto other = Station::openAgain(m_station->folder().path(), m_station->key());
    QSet<int> given;
    for (int i = 0; i < 20; ++i) {
        given.insert(m_station->dossiers().reserveSerial(QDate(2026, 11, 23)));
        given.insert(other->dossiers().reserveSerial(QDate(2026, 11, 23)));
    }
    QCOMPARE(given.size(), 40);
    QVERIFY(given.contains(1) && given.contains(40));
    QCOMPARE(m_station->dossiers().reserveSerial(QDate(2026, 11, 24)), 1);
}

void TestStorageDossiers::serialsStayInTheReservedRange()
{
    StationSetup setup = sampleSetup();
    setup.firstSerial = 500;
    setup.lastSerial = 502;
    const auto station = Station::create(m_dir->filePath(u"other"_s), setup, {&m_vault, {}});
    const QDate day(2026, 11, 23);
    QCOMPARE(station->dossiers().reserveSerial(day), 500);
    QCOMPARE(station->dossiers().reserveSerial(day), 501);
    QCOMPARE(station->dossiers().reserveSerial(day), 502);
    QCOMPARE(failureOf([&] { (void)station->dossiers().reserveSerial(day); }),
             QByteArray("code_range_used_up"));
    QCOMPARE(station->dossiers().reserveSerial(day.addDays(1)), 500);
}

void TestStorageDossiers::printIsRemembered()
{
    const QString code = acceptSample(*m_station, 1);
    QCOMPARE(m_station->dossiers().printOf(code).state, DossierStore::PrintState::NotPrinted);
    const AuditEntry entry{noon(), {}, u"receipt.printed"_s, code, {}};
    m_station->dossiers().recordPrint(code, {DossierStore::PrintState::Printing, 0, noon()}, entry);
    m_station->dossiers().recordPrint(
        code, {DossierStore::PrintState::Printed, 2, noon().addSecs(4)}, entry);
    const DossierStore::Print print = m_station->dossiers().printOf(code);
    QCOMPARE(print.state, DossierStore::PrintState::Printed);
    QCOMPARE(print.copies, 2);
    QCOMPARE(print.at, noon().addSecs(4));
    QCOMPARE(count(u"audit"_s), 3);
}

QTEST_GUILESS_MAIN(TestStorageDossiers)
#include "tst_storage_dossiers.moc"
