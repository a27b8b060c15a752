// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/intake/dossier_search.h"
#include "app/core/intake/id_disclosure.h"
#include "tests/core/intake/counter_fixture.h"
#include "tests/support/fakes/access_fakes.h"
#include "tests/support/fakes/change_fakes.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

namespace motcua {

using namespace fakes;
using Fault = DueProposal::Fault;

namespace {

/// A dossier received on Monday 23 November 2026 at 09:52, due on Monday 30 at 09:52.
struct Changed : Counter
{
    Changed()
    {
        boss = ids.make<StaffId>();
        staff.add({boss, u"Nguyễn Hữu Long"_s, Role::Supervisor, 0, true}, u"998877"_s);
        staff.add({clerk.staff, clerk.name, clerk.role, 3, true}, u"246810"_s);
        code = reception.accept(signedDraft(), clerk).code;
        store.audits.clear();
        store.operations.clear();
    }
    Grant grant(SensitiveAct act, const QString &reason = u"Thiếu chữ ký lãnh đạo"_s)
    {
        return approvals.approve(act, code, clerk, boss, u"998877"_s, reason).grant;
    }
    [[nodiscard]] DossierStanding standing() const { return *changes.standing(code); }
    MemoryStaff staff;
    MemoryAudit audit;
    Rights rights{staff};
    SignIn signIn{staff, audit, clock, u"C01"_s};
    Approvals approvals{signIn, audit, clock};
    MemoryDossierChanges changeStore{store};
    DossierChanges changes{{changeStore, approvals, calendar, clock, ids, rights}};
    IdDisclosure disclosure{store, approvals, audit, clock, rights};
    StaffId boss;
    QString code;
};

} // namespace

class TestDossierChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void proposes_data();
    void proposes();
    void keepsWithinOpeningHours();
    void changesTheDueDate();
    void theOriginalStays();
    void changesAgainFromTheNewDate();
    void refusesWithoutAGrant();
    void anUnfitDateKeepsTheGrant();
    void tellsWhenAnotherWasFaster();
    void voidsAReceipt();
    void aVoidedReceiptIsOver();
    void unknownDossier();
    void unmasks();
    void theStoreSaysWhoMay();
    void givesNothingOutThatIsNotWrittenDown();
};

void TestDossierChanges::proposes_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("earlier");
    const Changed desk;
    const QDate due = toCentre(desk.standing().dueAt).date();
    QTest::newRow("next day") << due.addDays(1) << Fault::None << false;
    QTest::newRow("the same") << due << Fault::Same << false;
    QTest::newRow("earlier") << QDate(2026, 11, 25) << Fault::None << true;
    QTest::newRow("yesterday") << QDate(2026, 11, 22) << Fault::Past << false;
    QTest::newRow("today, at the time it is now") << QDate(2026, 11, 23) << Fault::Past << true;
    QTest::newRow("Saturday") << QDate(2026, 12, 5) << Fault::DayOff << false;
    QTest::newRow("a day off") << QDate(2026, 11, 24) << Fault::DayOff << false;
    QTest::newRow("New Year") << QDate(2027, 1, 1) << Fault::DayOff << false;
    QTest::newRow("no day") << QDate() << Fault::NotADay << false;
}

void TestDossierChanges::proposes()
{
    QFETCH(const QDate, day);
    QFETCH(const Fault, fault);
    QFETCH(const bool, earlier);
    const Changed desk;
    const DueProposal proposal = desk.changes.propose(desk.standing(), day);
    QCOMPARE(proposal.fault, fault);
    QCOMPARE(proposal.earlier, earlier);
    QCOMPARE(proposal.closed.isEmpty(), fault != Fault::DayOff);
    if (fault == Fault::None) {
        QCOMPARE(toCentre(proposal.dueAt).date(), day);
        QCOMPARE(toCentre(proposal.dueAt).time(), toCentre(desk.standing().dueAt).time());
    }
}

void TestDossierChanges::keepsWithinOpeningHours()
{
    const Changed desk;
    DossierStanding standing = desk.standing();
    const QDate day(2026, 12, 8);
    const auto at = [&](QTime time) {
        standing.dueAt = centreTime(QDate(2026, 12, 1), time);
        return toCentre(desk.changes.propose(standing, day).dueAt).time();
    };
    QCOMPARE(at(QTime(6, 0)), QTime(7, 30));
    QCOMPARE(at(QTime(11, 30)), QTime(11, 30));
    QCOMPARE(at(QTime(12, 10)), QTime(13, 30));
    QCOMPARE(at(QTime(19, 0)), QTime(17, 0));
    standing.dueAt = {};
    QCOMPARE(toCentre(desk.changes.propose(standing, day).dueAt).time(), QTime(17, 0));
}

void TestDossierChanges::changesTheDueDate()
{
    Changed desk;
    const QDateTime before = desk.standing().dueAt;
    const QDate day(2026, 12, 8);
    const DossierStanding after =
        desk.changes.changeDue(desk.code, day, desk.grant(SensitiveAct::ChangeDueDate), desk.clerk);
    QCOMPARE(toCentre(after.dueAt).date(), day);
    QCOMPARE(after.changes.size(), 1);
    const DossierChange &change = after.changes.constFirst();
    QCOMPARE(change.previous, before);
    QCOMPARE(change.reason, u"Thiếu chữ ký lãnh đạo"_s);
    QCOMPARE(change.approvedBy, u"Nguyễn Hữu Long"_s);

    QCOMPARE(desk.store.audits.size(), 1);
    const AuditEntry &audit = desk.store.audits.constFirst();
    QCOMPARE(audit.action, u"dossier.due_changed"_s);
    QCOMPARE(audit.subject, desk.code);
    QCOMPARE(audit.detail[u"previous"_s].toString(), toIso(before));
    QCOMPARE(audit.detail[u"due_at"_s].toString(), toIso(after.dueAt));

    QCOMPARE(desk.store.operations.size(), 1);
    const Operation &operation = desk.store.operations.constFirst();
    QCOMPARE(operation.kind, u"dossier.due_changed"_s);
    QCOMPARE(operation.subject, after.id.toString());
    QCOMPARE(operation.body.object()[u"dossier_code"_s].toString(), desk.code);
    QCOMPARE(operation.body.object()[u"due_at"_s].toString(), toIso(after.dueAt));
    QCOMPARE(operation.body.object()[u"previous"_s].toString(), toIso(before));
    QCOMPARE(operation.body.object()[u"reason"_s].toString(), u"Thiếu chữ ký lãnh đạo"_s);
    QCOMPARE(operation.body.object()[u"approved_by"_s][u"name"_s].toString(), u"Nguyễn Hữu Long"_s);
    QVERIFY(operation.blobs.isEmpty());
}

void TestDossierChanges::theOriginalStays()
{
    Changed desk;
    const QDateTime promised = desk.store.byCode(desk.code)->due.dueAt;
    desk.changes.changeDue(desk.code, QDate(2026, 12, 8), desk.grant(SensitiveAct::ChangeDueDate),
                           desk.clerk);
    QCOMPARE(desk.store.byCode(desk.code)->due.dueAt, promised);
}

void TestDossierChanges::changesAgainFromTheNewDate()
{
    Changed desk;
    const DossierStanding first = desk.changes.changeDue(
        desk.code, QDate(2026, 12, 8), desk.grant(SensitiveAct::ChangeDueDate), desk.clerk);
    const DossierStanding second = desk.changes.changeDue(
        desk.code, QDate(2026, 12, 9), desk.grant(SensitiveAct::ChangeDueDate), desk.clerk);
    QCOMPARE(second.changes.size(), 2);
    QCOMPARE(second.changes.constLast().previous, first.dueAt);
}

void TestDossierChanges::refusesWithoutAGrant()
{
    Changed desk;
    const QDate day(2026, 12, 8);
    QCOMPARE(failureOf([&] { desk.changes.changeDue(desk.code, day, {}, desk.clerk); }),
             QByteArray("approval_needed"));
    // A grant for another act is none.
    const Grant other = desk.grant(SensitiveAct::VoidReceipt);
    QCOMPARE(failureOf([&] { desk.changes.changeDue(desk.code, day, other, desk.clerk); }),
             QByteArray("approval_needed"));
    QCOMPARE(failureOf([&] { desk.changes.voidReceipt(desk.code, {}, desk.clerk); }),
             QByteArray("approval_needed"));
    QVERIFY(desk.store.operations.isEmpty());
    QVERIFY(desk.store.audits.isEmpty());
    QVERIFY(desk.standing().changes.isEmpty());
}

void TestDossierChanges::anUnfitDateKeepsTheGrant()
{
    Changed desk;
    const Grant grant = desk.grant(SensitiveAct::ChangeDueDate);
    QCOMPARE(failureOf(
                 [&] { desk.changes.changeDue(desk.code, QDate(2026, 12, 5), grant, desk.clerk); }),
             QByteArray("due_date_unfit"));
    desk.changes.changeDue(desk.code, QDate(2026, 12, 7), grant, desk.clerk);
    QCOMPARE(desk.standing().changes.size(), 1);
}

void TestDossierChanges::tellsWhenAnotherWasFaster()
{
    Changed desk;
    desk.changeStore.faster = true;
    QCOMPARE(failureOf([&] {
                 desk.changes.changeDue(desk.code, QDate(2026, 12, 8),
                                        desk.grant(SensitiveAct::ChangeDueDate), desk.clerk);
             }),
             QByteArray("dossier_changed_meanwhile"));
}

void TestDossierChanges::voidsAReceipt()
{
    Changed desk;
    desk.changes.checkPrintable(desk.code);
    const DossierStanding after = desk.changes.voidReceipt(
        desk.code, desk.grant(SensitiveAct::VoidReceipt, u"Nhầm thủ tục"_s), desk.clerk);
    QVERIFY(after.voided() != nullptr);
    QCOMPARE(after.voided()->reason, u"Nhầm thủ tục"_s);
    QCOMPARE(after.voided()->at, desk.clock.now());
    QCOMPARE(desk.store.audits.constLast().action, u"dossier.receipt_voided"_s);
    const Operation &operation = desk.store.operations.constLast();
    QCOMPARE(operation.kind, u"dossier.receipt_voided"_s);
    QCOMPARE(operation.body.object()[u"receipt_sha256"_s].toString(), after.receipt.hex());
    QCOMPARE(operation.body.object()[u"voided_at"_s].toString(), toIso(desk.clock.now()));
    QVERIFY(desk.store.byCode(desk.code).has_value()); // it stays in the register
}

void TestDossierChanges::aVoidedReceiptIsOver()
{
    Changed desk;
    desk.changes.voidReceipt(desk.code, desk.grant(SensitiveAct::VoidReceipt), desk.clerk);
    QCOMPARE(failureOf([&] { desk.changes.checkPrintable(desk.code); }),
             QByteArray("receipt_voided"));
    QCOMPARE(failureOf([&] {
                 desk.changes.voidReceipt(desk.code, desk.grant(SensitiveAct::VoidReceipt),
                                          desk.clerk);
             }),
             QByteArray("receipt_voided"));
    QCOMPARE(failureOf([&] {
                 desk.changes.changeDue(desk.code, QDate(2026, 12, 8),
                                        desk.grant(SensitiveAct::ChangeDueDate), desk.clerk);
             }),
             QByteArray("receipt_voided"));
}

void TestDossierChanges::unknownDossier()
{
    Changed desk;
    QCOMPARE(failureOf([&] { desk.changes.voidReceipt(u"x"_s, {}, desk.clerk); }),
             QByteArray("dossier_unknown"));
    QCOMPARE(failureOf([&] { (void)desk.disclosure.unmask(u"x"_s, {}, desk.clerk); }),
             QByteArray("dossier_unknown"));
}

void TestDossierChanges::unmasks()
{
    Changed desk;
    desk.audit.entries.clear();
    const IdDisclosure::Numbers numbers = desk.disclosure.unmask(
        desk.code, desk.grant(SensitiveAct::UnmaskPersonalId, {}), desk.clerk);
    QCOMPARE(numbers.owner, u"031190001234"_s);
    QVERIFY(numbers.submitter.isEmpty());
    const AuditEntry &entry = desk.audit.entries.constLast();
    QCOMPARE(entry.action, u"personal_id.unmasked"_s);
    QCOMPARE(entry.subject, desk.code);
    QCOMPARE(entry.detail[u"approver_name"_s].toString(), u"Nguyễn Hữu Long"_s);
    for (const AuditEntry &each : desk.audit.entries) {
        const QByteArray text = QJsonDocument(each.detail).toJson() + each.subject.toUtf8();
        QVERIFY(!text.contains("031190001234"));
    }
}

// Whoever was demoted, or whose account was closed, still has the window open; a grant is no way round it.
void TestDossierChanges::theStoreSaysWhoMay()
{
    Changed desk;
    const DossierSearch search(desk.store, desk.rights);
    const auto refusals = [&] {
        QSet<QByteArray> names;
        const auto attempt = [&names](const auto &act) {
            try {
                act();
                names.insert("done");
            } catch (const Failure &failure) {
                names.insert(failure.name());
            }
        };
        attempt([&] {
            (void)desk.changes.changeDue(desk.code, QDate(2026, 12, 8),
                                         desk.grant(SensitiveAct::ChangeDueDate), desk.clerk);
        });
        attempt([&] {
            (void)desk.changes.voidReceipt(desk.code, desk.grant(SensitiveAct::VoidReceipt),
                                           desk.clerk);
        });
        attempt([&] {
            (void)desk.disclosure.unmask(desk.code, desk.grant(SensitiveAct::UnmaskPersonalId, {}),
                                         desk.clerk);
        });
        attempt([&] { (void)search.find(u"mai"_s, 5, desk.clerk); });
        return names;
    };
    desk.staff.people.last().role = Role::Administrator; // the clerk, added after the boss
    QCOMPARE(refusals(), QSet<QByteArray>{"not_allowed"});
    desk.staff.people.last().role = Role::ReceptionOfficer;
    desk.staff.people.last().active = false;
    QCOMPARE(refusals(), QSet<QByteArray>{"account_closed"});
    desk.staff.people.last().active = true;
    QCOMPARE(refusals(), QSet<QByteArray>{"done"});
}

void TestDossierChanges::givesNothingOutThatIsNotWrittenDown()
{
    Changed desk;
    const Grant grant = desk.grant(SensitiveAct::UnmaskPersonalId, {});
    desk.audit.failing = true;
    QCOMPARE(failureOf([&] { (void)desk.disclosure.unmask(desk.code, grant, desk.clerk); }),
             QByteArray("not_saved"));
    desk.audit.failing = false;
    QCOMPARE(failureOf([&] { (void)desk.disclosure.unmask(desk.code, {}, desk.clerk); }),
             QByteArray("approval_needed"));
}

} // namespace motcua

QTEST_APPLESS_MAIN(motcua::TestDossierChanges)
#include "tst_core_dossier_changes.moc"
