// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/clock.h"
#include "app/core/intake/catalogue.h"
#include "app/core/intake/dossier.h"
#include "tests/support/soak.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace motcua;
using namespace Qt::StringLiterals;

namespace {

BlobRef blob(const QByteArray &content, const QString &mime)
{
    return {sha256(content), content.size(), mime};
}

int idsGiven = 0;

template <typename T>
T id()
{
    return T(QUuid::createUuidV5(QUuid(), QString::number(++idsGiven)));
}

Draft fullDraft()
{
    QFile file(u":/catalogue/procedures.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no catalogue in the resources");
    const Catalogue catalogue(proceduresFromJson(file.readAll()));

    Draft draft;
    draft.id = id<DraftId>();
    draft.ticket = id<TicketId>();
    draft.ticketNumber = u"A018"_s;
    draft.by = {id<StaffId>(), u"Trần Thu Hằng"_s, 3, u"C01"_s};
    draft.startedAt = fromIso(u"2026-11-23T09:48:00+07:00");
    draft.savedAt = fromIso(u"2026-11-23T09:51:40+07:00");
    draft.submitter.name = {u"Nguyễn Thị Mai"_s, Provenance::CardQr};
    draft.submitter.personalId = {u"031190001234"_s, Provenance::CardQr};
    draft.submitter.birth = {u"1990-03-05"_s, Provenance::EarlierDossier};
    draft.submitter.phone = {u"0912345678"_s, Provenance::Typed};
    draft.forSelf = false;
    draft.owner.name = {u"Nguyễn Văn Bình"_s, Provenance::System};
    draft.relation = u"em dâu"_s;
    draft.procedure = catalogue.inForce(u"1.004884", QDate(2026, 11, 23));
    draft.components = {ComponentState::Complete, ComponentState::Missing,
                        ComponentState::NotApplicable, ComponentState::NotChecked,
                        ComponentState::CompleteShown};
    draft.papers = {{id<PaperId>(), 0, blob("%PDF-1", u"application/pdf"_s), 2, 300,
                     fromIso(u"2026-11-23T09:50:00+07:00"), u"test:0"_s}};
    draft.dossierCode = u"H24.123-261123-0007"_s;
    draft.receivedAt = fromIso(u"2026-11-23T09:52:00+07:00");
    draft.due = *computeDueDate(draft.procedure->limit, draft.receivedAt, WorkingCalendar());
    draft.receipt = blob("%PDF-2", u"application/pdf"_s);
    InkSignature ink;
    ink.strokes = {{{1, 1, 0, 1}, {5, 5, 10, 0.5}, {9, 2, 20, 1}}};
    ink.fieldWidthMm = 80;
    ink.fieldHeightMm = 30;
    ink.documentSha256 = draft.receipt.sha256;
    ink.signer = draft.submitter.name.value;
    ink.purpose = u"Nộp hồ sơ"_s;
    ink.signedAt = fromIso(u"2026-11-23T09:55:00+07:00");
    ink.device = u"touch"_s;
    draft.ink = ink;
    return draft;
}

Dossier fullDossier()
{
    const Draft draft = fullDraft();
    Dossier dossier;
    dossier.id = id<DossierId>();
    dossier.code = draft.dossierCode;
    dossier.ticketNumber = draft.ticketNumber;
    dossier.by = draft.by;
    dossier.submitter = draft.submitter;
    dossier.forSelf = draft.forSelf;
    dossier.owner = draft.owner;
    dossier.relation = draft.relation;
    dossier.procedure = *draft.procedure;
    dossier.components = draft.components;
    dossier.papers = draft.papers;
    dossier.receivedAt = draft.receivedAt;
    dossier.due = draft.due;
    dossier.receipt = draft.receipt;
    dossier.receiptSigned = blob("%PDF-3", u"application/pdf"_s);
    dossier.inkRecord = blob("{}", u"application/json"_s);
    dossier.ink = *draft.ink;
    return dossier;
}

} // namespace

class TestDossier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codes();
    void citizenRoundTrips();
    void draftRoundTrips();
    void readersAreTolerant();
    void listsAttachments();
    void recordHasEverything();
    void recordOfAnOwnDossier();
    void textsAreWhatQtWouldWrite();
    void textsStayAsTheyWere();
};

void TestDossier::codes()
{
    for (const ComponentState state :
         {ComponentState::NotChecked, ComponentState::Complete, ComponentState::CompleteShown,
          ComponentState::Missing, ComponentState::NotApplicable})
        QVERIFY(componentStateFromCode(toCode(state)) == state);
    QVERIFY(!componentStateFromCode(u"Complete"));
    QCOMPARE(toCode(ComponentState::CompleteShown), u"complete_shown"_s);
    QCOMPARE(toCode(DossierState::Received), u"received"_s);
}

void TestDossier::citizenRoundTrips()
{
    const Citizen citizen = fullDraft().submitter;
    const Citizen read = citizenFromJson(toJson(citizen));
    QCOMPARE(read.name.value, citizen.name.value);
    QVERIFY(read.name.from == Provenance::CardQr);
    QVERIFY(read.birth.from == Provenance::EarlierDossier);
    QVERIFY(read.phone.from == Provenance::Typed);
    QVERIFY(read.address.isEmpty() && read.address.from == Provenance::None);
    QCOMPARE(toJson(read), toJson(citizen));
    QVERIFY(Citizen().isEmpty());
}

void TestDossier::draftRoundTrips()
{
    const Draft draft = fullDraft();
    const Draft read = draftFromJson(toJson(draft));
    QCOMPARE(toJson(read), toJson(draft));
    QVERIFY(read.id == draft.id && read.ticket == draft.ticket && read.by.staff == draft.by.staff);
    QCOMPARE(read.receivedAt, draft.receivedAt);
    QCOMPARE(read.due.dueAt, draft.due.dueAt);
    QCOMPARE(read.due.strip.size(), draft.due.strip.size());
    QCOMPARE(read.papers.constFirst().pdf.sha256, draft.papers.constFirst().pdf.sha256);
    QVERIFY(read.ink && read.ink->strokes.size() == 1);
    QCOMPARE(read.components, draft.components);

    const Draft empty = draftFromJson(toJson(Draft()));
    QVERIFY(empty.ticket.isNull() && !empty.procedure && !empty.ink && empty.receipt.isNull());
    QVERIFY(empty.forSelf);
}

void TestDossier::readersAreTolerant()
{
    // Whatever stands in the object, reading it ends with a draft.
    QRandomGenerator random(motcua::test::soakSeed(3));
    const QJsonObject whole = toJson(fullDraft());
    const QJsonValue odd[] = {
        QJsonValue(), 7, u"x"_s, QJsonArray{1, u"y"_s}, QJsonObject{{u"id"_s, 1}}, true, -1e300};
    for (int i = 0; i < 500; ++i) {
        QJsonObject object = whole;
        const QStringList keys = object.keys();
        for (int c = 0; c < 3; ++c)
            object.insert(keys.at(random.bounded(int(keys.size()))), odd[random.bounded(7)]);
        const Draft read = draftFromJson(object);
        QCOMPARE(toJson(draftFromJson(toJson(read))), toJson(read));
    }
}

void TestDossier::listsAttachments()
{
    QStringList roles;
    const auto all = fullDossier().attachments();
    for (const Dossier::Attachment &attachment : all)
        roles << attachment.role;
    QCOMPARE(roles, (QStringList{u"paper"_s, u"receipt"_s, u"receipt_signed"_s, u"ink"_s}));
    QCOMPARE(all.at(0).component, 0);
    QCOMPARE(all.at(1).component, -1);
}

void TestDossier::recordHasEverything()
{
    const Dossier dossier = fullDossier();
    const QJsonObject record = toRecord(dossier);
    QCOMPARE(record.keys(), (QStringList{u"attachments"_s,
                                         u"calendar_incomplete"_s,
                                         u"components"_s,
                                         u"counter"_s,
                                         u"dossier_code"_s,
                                         u"dossier_id"_s,
                                         u"due_at"_s,
                                         u"fee_vnd"_s,
                                         u"field"_s,
                                         u"for_self"_s,
                                         u"ink"_s,
                                         u"limit_text"_s,
                                         u"owner"_s,
                                         u"procedure_code"_s,
                                         u"procedure_name"_s,
                                         u"procedure_version"_s,
                                         u"received_at"_s,
                                         u"relation"_s,
                                         u"staff"_s,
                                         u"state"_s,
                                         u"station"_s,
                                         u"submitter"_s,
                                         u"ticket_number"_s}));
    QCOMPARE(record["dossier_code"_L1], u"H24.123-261123-0007"_s);
    QCOMPARE(record["received_at"_L1], u"2026-11-23T09:52:00+07:00"_s);
    QCOMPARE(record["due_at"_L1], u"2026-11-30T09:52:00+07:00"_s); // weekends only
    QCOMPARE(record["calendar_incomplete"_L1], true);
    QCOMPARE(record["station"_L1], u"C01"_s);
    QCOMPARE(record["fee_vnd"_L1], 8000);
    QCOMPARE(record["submitter"_L1]["name"_L1], u"Nguyễn Thị Mai"_s);
    QCOMPARE(record["submitter"_L1]["sources"_L1]["phone"_L1], u"typed"_s);
    QCOMPARE(record["owner"_L1]["name"_L1], u"Nguyễn Văn Bình"_s);
    QCOMPARE(record["components"_L1].toArray().size(), 5);
    QCOMPARE(record["components"_L1][0]["pages"_L1], 2);
    QCOMPARE(record["components"_L1][1]["state"_L1], u"missing"_s);
    QCOMPARE(record["attachments"_L1].toArray().size(), 4);
    QCOMPARE(record["ink"_L1]["document_sha256"_L1], dossier.receipt.hex());
    QCOMPARE(record["ink"_L1]["strokes_sha256"_L1], dossier.inkRecord.hex());
    // The bytes are what the gateway compares: writing them twice gives the same.
    QCOMPARE(QJsonDocument(record).toJson(QJsonDocument::Compact),
             QJsonDocument(toRecord(dossier)).toJson(QJsonDocument::Compact));
}

void TestDossier::recordOfAnOwnDossier()
{
    Dossier dossier = fullDossier();
    dossier.forSelf = true;
    const QJsonObject record = toRecord(dossier);
    QCOMPARE(record["owner"_L1], record["submitter"_L1]);
    QCOMPARE(record["relation"_L1], QString());
}

// What is hashed and sent is the text: it must be the one form Qt gives this content, keys in order and all.
void TestDossier::textsAreWhatQtWouldWrite()
{
    const auto compact = [](const QByteArray &text) {
        return QJsonDocument::fromJson(text).toJson(QJsonDocument::Compact);
    };
    Dossier dossier = fullDossier();
    dossier.relation = u"\"\\\b\f\n\r\t\u0001\u007f </é €\U0001F600"_s + QChar(0xD800);
    for (const bool forSelf : {true, false}) {
        dossier.forSelf = forSelf;
        QCOMPARE(recordOf(dossier).text(), compact(recordOf(dossier).text()));
    }
    Draft draft = fullDraft();
    draft.relation = dossier.relation;
    draft.ink->strokes = {{{0.1, -0.0, 0, 1e-3}, {1e-7, 12.3456, 1LL << 40, 0.1 + 0.2}}};
    draft.procedure->validTo = QDate(2027, 1, 31);
    draft.procedure->fee = {Money(8000), u"Luật phí"_s, u"trang"_s, true};
    draft.procedure->limit.kind = TimeLimit::Kind::SameDay;
    QCOMPARE(jsonTextOf(draft), compact(jsonTextOf(draft)));
    QCOMPARE(toJson(draft)["relation"_L1].toString(), draft.relation);
    QCOMPARE(jsonTextOf(Draft()), compact(jsonTextOf(Draft())));
    QCOMPARE(CompactJson(toJson(draft)).text(), jsonTextOf(draft));
}

// Digests of the texts as they were before they were written by hand: what lies in databases and at the province.
void TestDossier::textsStayAsTheyWere()
{
    idsGiven = 0;
    QCOMPARE(sha256(jsonTextOf(fullDraft())).toHex(),
             "bd466f337a67204ea4f091ee5938fec73933ccedfee9475ecb49afe39c9b6043");
    QCOMPARE(sha256(recordOf(fullDossier()).text()).toHex(),
             "1610f2701052545faac416a7351bb6eac15e3cf728e812fb823205039be54c0d");
}

QTEST_GUILESS_MAIN(TestDossier)
#include "tst_core_dossier.moc"
