// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/permissions.h"
#include "tests/core/intake/counter_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace motcua;
using namespace motcua::fakes;
using namespace Qt::StringLiterals;

class TestReception : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void preparesTheReceipt();
    void receiptForSomebodyElse();
    void prepareIsIdempotent();
    void aDoubtfulClockPrintsNoDate();
    void preparesAgainOnAnotherDay();
    void refusesToPrepare();
    void everyChangeVoidsTheReceipt_data();
    void everyChangeVoidsTheReceipt();
    void windowCannotForgeAReceipt();
    void anotherProcedureDropsTicks();
    void scansIntoTheSlot();
    void bindsInkToTheReceipt();
    void acceptsOnce();
    void keepsTheDraftWhenAcceptFails();
    void refusesToAcceptAnIncompleteDraft();
    void acceptsFromWhoeverMayServe();
    void aFinishedDraftStaysFinished();
};

void TestReception::preparesTheReceipt()
{
    Counter c;
    const Draft draft = c.reception.prepare(c.filled());
    QCOMPARE(draft.dossierCode, u"H24.123-261123-0001"_s);
    QVERIFY(isDossierCode(draft.dossierCode));
    QCOMPARE(toIso(draft.receivedAt), u"2026-11-23T09:52:00+07:00"_s);
    QCOMPARE(toIso(draft.due.dueAt), u"2026-12-01T09:52:00+07:00"_s);
    QCOMPARE(toJson(*c.store.draft(draft.id)), toJson(draft));

    const QString text = c.receiptText(draft.receipt);
    for (const QString &part :
         {u"ỦY BAN NHÂN DÂN XÃ VĨNH BẢO"_s, u"TRUNG TÂM PHỤC VỤ"_s,
          u"HÀNH CHÍNH CÔNG XÃ VĨNH BẢO"_s, u"Vĩnh Bảo, ngày 23 tháng 11 năm 2026"_s,
          u"Mã hồ sơ: H24.123-261123-0001"_s, u"maHoSo=H24.123-261123-0001"_s,
          u"Quầy 3 - Trung tâm PVHCC xã Vĩnh Bảo"_s, u"Tiếp nhận hồ sơ của: Nguyễn Thị Mai"_s,
          u"Địa chỉ: Thôn Đông, Vĩnh Bảo, Hải Phòng"_s, u"Đăng ký lại khai sinh (1.004884)"_s,
          u"8.000 đồng"_s, u"05 ngày làm việc"_s, u"09 giờ 52 phút, ngày 23 tháng 11 năm 2026"_s,
          u"09 giờ 52 phút, Thứ Ba ngày 01 tháng 12 năm 2026"_s, u"xuất trình, không lưu|–|–"_s,
          u"Trần Thu Hằng"_s, u"0225 388 0000"_s, u"Mẫu 01"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u"\n--\n"_s + text));
    QVERIFY(!text.contains(u"Nộp thay cho"_s));
    QVERIFY(!text.contains(u"[ink]"_s));
    QVERIFY(!text.contains(u"{{"_s));

    const Draft next = c.reception.prepare(c.filled());
    QCOMPARE(next.dossierCode, u"H24.123-261123-0002"_s);
}

void TestReception::receiptForSomebodyElse()
{
    Counter c;
    Draft draft = c.filled();
    draft.forSelf = false;
    draft.owner.name = {u"  Nguyễn\u200b Văn   Bình "_s, Provenance::Typed};
    draft.relation = u"em dâu"_s;
    draft = c.reception.prepare(draft);
    QCOMPARE(draft.owner.name.value, u"Nguyễn Văn Bình"_s);
    QVERIFY(c.receiptText(draft.receipt).contains(u"Nguyễn Văn Bình (em dâu)"_s));
}

void TestReception::aDoubtfulClockPrintsNoDate()
{
    for (const int days : {-730, 730}) {
        Counter c;
        c.witness.trust(c.clock.now());
        const Draft filled = c.filled();
        c.clock.advance(days * 24LL * 3600 * 1000);
        QCOMPARE(failureOf([&] { (void)c.reception.prepare(filled); }),
                 QByteArray("clock_doubtful"));
        // What was typed is saved, and no number is spent.
        const std::optional<Draft> kept = c.store.draft(filled.id);
        QVERIFY(kept && kept->dossierCode.isEmpty() && kept->receipt.isNull());
        QVERIFY(c.store.serials.isEmpty());
        QCOMPARE(failureOf([&] { (void)c.reception.receiptToPrint(filled); }),
                 QByteArray("clock_doubtful"));
        c.clockWatch.confirmClock(c.clerk);
        QCOMPARE(c.witness.answers.size(), 1);
        QCOMPARE(c.witness.answers.first().action, u"clock.confirmed"_s);
        QVERIFY(!c.reception.prepare(filled).receipt.isNull());
    }
}

void TestReception::prepareIsIdempotent()
{
    Counter c;
    const Draft first = c.reception.prepare(c.filled());
    c.clock.advance(5 * 60 * 1000);
    const Draft again = c.reception.prepare(first);
    QCOMPARE(again.receipt.sha256, first.receipt.sha256);
    QCOMPARE(again.receivedAt, first.receivedAt);
    QCOMPARE(c.renderer.drawn, 1);
    // A blank at the end of a field, as while typing, changes nothing that is printed.
    Draft typing = again;
    typing.submitter.phone.value += u' ';
    QCOMPARE(c.reception.save(typing).receipt.sha256, first.receipt.sha256);
    // Something new on the sheet: another receipt, the same code.
    typing.submitter.phone = {u"0912 345 678"_s, Provenance::Typed};
    const Draft changed = c.reception.prepare(typing);
    QVERIFY(changed.receipt.sha256 != first.receipt.sha256);
    QCOMPARE(changed.dossierCode, first.dossierCode);
    QCOMPARE(toIso(changed.receivedAt), u"2026-11-23T09:57:00+07:00"_s);
    QCOMPARE(c.store.serials.value(QDate(2026, 11, 23)), 1);
}

void TestReception::preparesAgainOnAnotherDay()
{
    Counter c;
    const Draft monday = c.reception.prepare(c.filled());
    const Draft signedOne = c.signedDraft();
    c.clock.advance(24 * 3600 * 1000);
    const Draft tuesday = c.reception.prepare(monday);
    QCOMPARE(tuesday.receivedAt.date(), QDate(2026, 11, 24));
    QCOMPARE(tuesday.dossierCode, monday.dossierCode);
    QVERIFY(tuesday.receipt.sha256 != monday.receipt.sha256);
    // What the citizen has signed stays as it is.
    QCOMPARE(c.reception.prepare(signedOne).receipt.sha256, signedOne.receipt.sha256);
}

void TestReception::refusesToPrepare()
{
    Counter c;
    QCOMPARE(failureOf([&] { (void)c.reception.prepare(c.begin()); }),
             QByteArray("draft_incomplete"));
    Draft draft = c.filled();
    draft.procedure = c.catalogue.inForce(u"1.011606", c.clock.now().date());
    draft.components = {ComponentState::Complete};
    QCOMPARE(kinds(Reception::gaps(draft)).constFirst(), Gap::Kind::NoTimeLimit);
    QCOMPARE(failureOf([&] { (void)c.reception.prepare(draft); }), QByteArray("no_time_limit"));
    // What was entered stays, and no number was spent.
    QCOMPARE(c.store.draft(draft.id)->procedure->code, u"1.011606"_s);
    QVERIFY(c.store.serials.isEmpty());
    QVERIFY(!c.reception.previewDue(*draft.procedure));
    QCOMPARE(toIso(c.reception.previewDue(*c.filled().procedure)->dueAt),
             u"2026-12-01T09:52:00+07:00"_s);
}

void TestReception::everyChangeVoidsTheReceipt_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<bool>("voids");
    const char *names[] = {"name",      "phone", "address", "for somebody",
                           "component", "clerk", "paper",   "nothing"};
    for (int i = 0; i < 8; ++i)
        QTest::newRow(names[i]) << i << (i != 7);
}

void TestReception::everyChangeVoidsTheReceipt()
{
    QFETCH(const int, change);
    QFETCH(const bool, voids);
    Counter c;
    Draft draft = c.signedDraft();
    switch (change) {
    case 0: draft.submitter.name.value = u"Nguyễn Thị Mây"_s; break;
    case 1: draft.submitter.phone = {u"0912345678"_s, Provenance::Typed}; break;
    case 2: draft.submitter.address.value += u", VN"_s; break;
    case 3: draft.forSelf = false; break;
    case 4: draft.components[1] = ComponentState::Missing; break;
    case 5: draft.by.name = u"Phạm Văn Nam"_s; break;
    case 6:
        draft =
            c.reception.addPaper(draft, 0, {PageImage{"p", u"image/png"_s, 1, 1, 300, true}}, {});
        break;
    default: break;
    }
    const Draft saved = c.reception.save(draft);
    QCOMPARE(saved.receipt.isNull(), voids);
    QCOMPARE(saved.ink.has_value(), !voids);
    QCOMPARE(saved.receivedAt.isValid(), !voids);
    QCOMPARE(saved.dossierCode, u"H24.123-261123-0001"_s); // reserved once, kept
}

void TestReception::windowCannotForgeAReceipt()
{
    Counter c;
    const Draft stale = c.filled();
    const Draft prepared = c.reception.prepare(stale);
    // An older copy, from before the receipt, does not lose it …
    QCOMPARE(c.reception.save(stale).receipt.sha256, prepared.receipt.sha256);
    // … and a newer one does not bring its own.
    Draft forged = prepared;
    forged.dossierCode = u"H24.123-261123-9999"_s;
    forged.receivedAt = forged.receivedAt.addDays(-1);
    forged.ink = c.inkFor(prepared);
    const Draft saved = c.reception.save(forged);
    QCOMPARE(saved.dossierCode, prepared.dossierCode);
    QCOMPARE(saved.receivedAt, prepared.receivedAt);
    QVERIFY(!saved.ink);
}

void TestReception::anotherProcedureDropsTicks()
{
    Counter c;
    Draft draft =
        c.reception.addPaper(c.filled(), 0, {PageImage{"p", u"image/png"_s, 1, 1, 300, true}}, {});
    QCOMPARE(draft.papers.size(), 1);
    draft.procedure = c.catalogue.inForce(u"1.004772", c.clock.now().date());
    QCOMPARE(draft.procedure->components.size(), draft.components.size());
    draft = c.reception.save(draft);
    QVERIFY(draft.papers.isEmpty());
    for (const ComponentState state : draft.components)
        QCOMPARE(state, ComponentState::NotChecked);
    draft.procedure.reset();
    QVERIFY(c.reception.save(draft).components.isEmpty());
}

void TestReception::scansIntoTheSlot()
{
    Counter c;
    const PageImage page{"one", u"image/png"_s, 10, 10, 200, true};
    Draft draft = c.filled();
    draft.components[0] = ComponentState::Missing;
    draft = c.reception.addPaper(draft, 0, {page, page}, u"test:0"_s);
    QCOMPARE(draft.papers.size(), 1);
    QCOMPARE(draft.papers.constFirst().pages, 2);
    QCOMPARE(draft.papers.constFirst().dpi, 200);
    QCOMPARE(draft.papers.constFirst().device, u"test:0"_s);
    QCOMPARE(draft.papers.constFirst().pdf.mime, u"application/pdf"_s);
    QVERIFY(draft.components.constFirst() == ComponentState::Complete);
    QVERIFY(c.blobs.get(draft.papers.constFirst().pdf).contains("oneone"));
    // Scanned again: the slot holds the new one only.
    const Draft again = c.reception.addPaper(draft, 0, {page}, u"test:0"_s);
    QCOMPARE(again.papers.size(), 1);
    QVERIFY(again.papers.constFirst().id != draft.papers.constFirst().id);
    QVERIFY(c.receiptText(c.reception.prepare(again).receipt).contains(u"(1 trang)"_s));
    QCOMPARE(failureOf([&] { (void)c.reception.addPaper(again, 9, {page}, {}); }),
             QByteArray("component_unknown"));
    QCOMPARE(failureOf([&] { (void)c.reception.addPaper(c.begin(), 0, {page}, {}); }),
             QByteArray("component_unknown"));
}

void TestReception::bindsInkToTheReceipt()
{
    Counter c;
    const Draft draft = c.reception.prepare(c.filled());
    InkSignature ink = c.inkFor(draft);
    ink.documentSha256 = sha256("another receipt");
    QCOMPARE(failureOf([&] { (void)c.reception.attachInk(draft, ink); }),
             QByteArray("ink_of_other_document"));
    ink = c.inkFor(draft);
    ink.strokes = {{{1, 1, 0, 1}}};
    QCOMPARE(failureOf([&] { (void)c.reception.attachInk(draft, ink); }),
             QByteArray("ink_too_little"));
    // Changed while the citizen was signing.
    Draft changed = draft;
    changed.submitter.phone = {u"0987654321"_s, Provenance::Typed};
    QCOMPARE(failureOf([&] { (void)c.reception.attachInk(changed, c.inkFor(draft)); }),
             QByteArray("ink_of_other_document"));
    QVERIFY(!c.store.draft(draft.id)->ink);

    const Draft again = c.reception.prepare(c.store.draft(draft.id).value());
    const Draft done = c.reception.attachInk(again, c.inkFor(again));
    QVERIFY(c.store.draft(draft.id)->ink->signs(c.blobs.get(done.receipt)));
}

void TestReception::acceptsOnce()
{
    Counter c;
    const Draft scanned = c.reception.addPaper(
        c.filled(), 0, {PageImage{"p", u"image/png"_s, 1, 1, 300, true}}, u"test:0"_s);
    const Draft prepared = c.reception.prepare(scanned);
    const Draft draft = c.reception.attachInk(prepared, c.inkFor(prepared));
    const Dossier dossier = c.reception.accept(draft, c.clerk);
    QCOMPARE(dossier.code, draft.dossierCode);
    QCOMPARE(dossier.receipt.sha256, prepared.receipt.sha256);
    QVERIFY(c.receiptText(dossier.receiptSigned).contains(u"Nguyễn Thị Mai [ink]"_s));
    const auto ink = inkFromJson(QJsonDocument::fromJson(c.blobs.get(dossier.inkRecord)).object());
    QVERIFY(ink && ink->signs(c.blobs.get(dossier.receipt)));

    QCOMPARE(c.store.operations.size(), 1);
    const Operation operation = c.store.operations.constFirst();
    QCOMPARE(operation.kind, u"dossier.create"_s);
    QCOMPARE(operation.subject, dossier.id.toString());
    QCOMPARE(operation.body.object(), toRecord(dossier));
    QCOMPARE(operation.blobs.size(), 4); // paper, receipt, signed receipt, ink
    for (const BlobRef &ref : operation.blobs)
        QVERIFY(!c.blobs.get(ref).isEmpty());
    QCOMPARE(c.store.audits.size(), 1);
    QCOMPARE(c.store.audits.constFirst().action, u"dossier.accepted"_s);
    QCOMPARE(c.store.audits.constFirst().subject, dossier.code);
    QVERIFY(!QJsonDocument(c.store.audits.constFirst().detail).toJson().contains("Mai"));
    QVERIFY(!c.store.draft(draft.id));

    const Dossier again = c.reception.accept(draft, c.clerk);
    QVERIFY(again.id == dossier.id);
    QCOMPARE(c.store.operations.size(), 1);
}

void TestReception::keepsTheDraftWhenAcceptFails()
{
    Counter c;
    const Draft draft = c.signedDraft();
    c.store.failNextAccept = true;
    QCOMPARE(failureOf([&] { (void)c.reception.accept(draft, c.clerk); }), QByteArray("disk_full"));
    QVERIFY(c.store.draft(draft.id)->ink);
    QCOMPARE(c.reception.accept(draft, c.clerk).code, draft.dossierCode);
    QCOMPARE(c.store.operations.size(), 1);
}

void TestReception::acceptsFromWhoeverMayServe()
{
    Counter counter;
    const Draft prepared = counter.reception.prepare(counter.reception.addPaper(
        counter.filled(), 0, {PageImage{"p", u"image/png"_s, 1, 1, 300, true}}, u"test:0"_s));
    const Draft draft = counter.reception.attachInk(prepared, counter.inkFor(prepared));
    for (const Role role : allRoles()) {
        if (may(role, Act::ServeCitizens))
            continue;
        Actor other = counter.clerk;
        other.role = role;
        QCOMPARE(failureOf([&] { (void)counter.reception.accept(draft, other); }),
                 QByteArray("not_allowed"));
    }
    QVERIFY(counter.store.dossiers.isEmpty());
    Actor supervisor = counter.clerk;
    supervisor.role = Role::Supervisor;
    (void)counter.reception.accept(draft, supervisor);
    QCOMPARE(counter.store.dossiers.size(), 1);
}

void TestReception::refusesToAcceptAnIncompleteDraft()
{
    Counter c;
    QCOMPARE(failureOf([&] { (void)c.reception.accept(c.filled(), c.clerk); }),
             QByteArray("draft_incomplete"));
    // A change after the signature: refused, and the change itself is kept.
    Draft draft = c.signedDraft();
    draft.submitter.phone = {u"0987654321"_s, Provenance::Typed};
    QCOMPARE(failureOf([&] { (void)c.reception.accept(draft, c.clerk); }),
             QByteArray("draft_incomplete"));
    QCOMPARE(c.store.draft(draft.id)->submitter.phone.value, u"0987654321"_s);
    QVERIFY(c.store.draft(draft.id)->receipt.isNull());
    QVERIFY(c.store.operations.isEmpty() && c.store.dossiers.isEmpty());
    // A receipt file that is gone is a failure, not a dossier.
    const Draft other = c.signedDraft();
    c.blobs.blobs.remove(other.receipt.sha256);
    QCOMPARE(failureOf([&] { (void)c.reception.accept(other, c.clerk); }),
             QByteArray("blob_missing"));
}

void TestReception::aFinishedDraftStaysFinished()
{
    Counter c;
    const Draft draft = c.signedDraft();
    (void)c.reception.accept(draft, c.clerk);
    QCOMPARE(failureOf([&] { (void)c.reception.save(draft); }), QByteArray("draft_gone"));
    QCOMPARE(failureOf([&] { (void)c.reception.prepare(draft); }), QByteArray("draft_gone"));
    QVERIFY(c.store.drafts.isEmpty());
    Draft never = draft;
    never.id = c.ids.make<DraftId>();
    never.dossierCode.clear();
    QCOMPARE(failureOf([&] { (void)c.reception.accept(never, c.clerk); }),
             QByteArray("draft_gone"));
}

QTEST_GUILESS_MAIN(TestReception)
#include "tst_core_reception.moc"
