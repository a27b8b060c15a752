// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/approval.h"
#include "app/core/base/failure.h"
#include "tests/support/fakes/access_fakes.h"
#include "tests/support/fakes/intake_fakes.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

using Kind = Approvals::Outcome::Kind;

namespace {

const QString kSubject = u"H24.123-261123-0007"_s;

struct Office
{
    Office()
    {
        clerk = add(u"Trần Thu Hằng"_s, Role::ReceptionOfficer, u"246810"_s);
        boss = add(u"Nguyễn Hữu Long"_s, Role::Supervisor, u"998877"_s);
        admin = add(u"Lê Văn Quản"_s, Role::Administrator, u"112200"_s);
        leader = add(u"Đỗ Thị Lan"_s, Role::Approver, u"445566"_s);
        asker = {clerk, u"Trần Thu Hằng"_s, 3, u"C01"_s};
    }
    StaffId add(const QString &name, Role role, const QString &pin)
    {
        const StaffId id(ids.next());
        staff.add({id, name, role, 0, true}, pin);
        return id;
    }
    Approvals::Outcome ask(const QString &pin, SensitiveAct act = SensitiveAct::VoidReceipt,
                           const QString &reason = u"Nhầm người nộp"_s)
    {
        return approvals.approve(act, kSubject, asker, boss, pin, reason);
    }
    /// The name of the Failure, or "" when the grant was good.
    QByteArray redeem(const Grant &grant, SensitiveAct act = SensitiveAct::VoidReceipt,
                      const QString &subject = kSubject)
    {
        try {
            (void)approvals.redeem(grant, act, subject, asker);
            return {};
        } catch (const Failure &failure) {
            return failure.name();
        }
    }
    fakes::CountingIds ids;
    fakes::MemoryStaff staff;
    fakes::MemoryAudit audit;
    SimulatedClock clock{centreTime(QDate(2026, 11, 23), QTime(9, 52))};
    SignIn signIn{staff, audit, clock, QStringLiteral("C01")};
    Approvals approvals{signIn, audit, clock};
    StaffId clerk, boss, admin, leader;
    Actor asker;
};

} // namespace

class TestApproval : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoMayApprove();
    void grantsAndWritesItDown();
    void isGoodOnce();
    void isBound_data();
    void isBound();
    void expires();
    void endsWhenTheClockIsSetBack();
    void needsAReason();
    void aSupervisorTypesTheOwnPinAgain();
    void wrongPinsLockAndAreWrittenDown();
    void refusesOthers();
    void masksNumbersInReasons();
};

void TestApproval::whoMayApprove()
{
    Office office;
    const QVector<Staff> able = office.approvals.approvers();
    QCOMPARE(able.size(), 2);
    QCOMPARE(able.at(0).id, office.boss);
    QCOMPARE(able.at(1).id, office.admin);
    office.staff.people[2].active = false;
    QCOMPARE(office.approvals.approvers().size(), 1);
}

void TestApproval::grantsAndWritesItDown()
{
    Office office;
    const Approvals::Outcome outcome = office.ask(u"998877"_s);
    QCOMPARE(outcome.kind, Kind::Granted);
    QVERIFY(!outcome.grant.isNull());
    QCOMPARE(office.audit.entries.size(), 1); // and no sign-in: nobody has signed in
    const AuditEntry &entry = office.audit.entries.constFirst();
    QCOMPARE(entry.action, u"approval.granted"_s);
    QCOMPARE(entry.subject, kSubject);
    QCOMPARE(entry.by.staff, office.clerk);
    QCOMPARE(entry.detail[u"act"_s].toString(), u"void_receipt"_s);
    QCOMPARE(entry.detail[u"approver"_s].toString(), office.boss.toString());
    QCOMPARE(entry.detail[u"approver_name"_s].toString(), u"Nguyễn Hữu Long"_s);
    QCOMPARE(entry.detail[u"reason"_s].toString(), u"Nhầm người nộp"_s);
    const Approval approval =
        office.approvals.redeem(outcome.grant, SensitiveAct::VoidReceipt, kSubject, office.asker);
    QCOMPARE(approval.approver.id, office.boss);
    QCOMPARE(approval.reason, u"Nhầm người nộp"_s);
    QCOMPARE(approval.at, office.clock.now());
}

void TestApproval::isGoodOnce()
{
    Office office;
    const Grant grant = office.ask(u"998877"_s).grant;
    QCOMPARE(office.redeem(grant), QByteArray());
    QCOMPARE(office.redeem(grant), QByteArray("approval_needed"));
    QCOMPARE(office.redeem(Grant()), QByteArray("approval_needed"));
    // The grant of one desk means nothing at another.
    Office other;
    QCOMPARE(other.redeem(office.ask(u"998877"_s).grant), QByteArray("approval_needed"));
}

void TestApproval::isBound_data()
{
    QTest::addColumn<SensitiveAct>("act");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<bool>("otherPerson");
    QTest::newRow("act") << SensitiveAct::UnmaskPersonalId << kSubject << false;
    QTest::newRow("subject") << SensitiveAct::VoidReceipt << u"H24.123-261123-0008"_s << false;
    QTest::newRow("person") << SensitiveAct::VoidReceipt << kSubject << true;
}

void TestApproval::isBound()
{
    QFETCH(const SensitiveAct, act);
    QFETCH(const QString, subject);
    QFETCH(const bool, otherPerson);
    Office office;
    const Grant grant = office.ask(u"998877"_s).grant;
    const Actor asker = office.asker;
    if (otherPerson)
        office.asker.staff = office.leader;
    QCOMPARE(office.redeem(grant, act, subject), QByteArray("approval_needed"));
    office.asker = asker; // and tried for another purpose it is gone
    QCOMPARE(office.redeem(grant), QByteArray("approval_needed"));
}

void TestApproval::expires()
{
    Office office;
    Grant grant = office.ask(u"998877"_s).grant;
    office.clock.advance(Approvals::kGoodForSeconds * 1000);
    QCOMPARE(office.redeem(grant), QByteArray());
    grant = office.ask(u"998877"_s).grant;
    office.clock.advance((Approvals::kGoodForSeconds + 1) * 1000);
    QCOMPARE(office.redeem(grant), QByteArray("approval_needed"));
}

void TestApproval::endsWhenTheClockIsSetBack()
{
    Office office;
    const Grant grant = office.ask(u"998877"_s).grant;
    office.clock.advance(-3600 * 1000);
    QCOMPARE(office.redeem(grant), QByteArray("approval_needed"));
}

void TestApproval::needsAReason()
{
    Office office;
    for (const SensitiveAct act :
         {SensitiveAct::VoidReceipt, SensitiveAct::Export, SensitiveAct::ChangeDueDate})
        QCOMPARE(office.ask(u"998877"_s, act, u" \u200B "_s).kind, Kind::ReasonMissing);
    QVERIFY(office.audit.entries.isEmpty());
    QCOMPARE(office.ask(u"998877"_s, SensitiveAct::UnmaskPersonalId, {}).kind, Kind::Granted);
}

void TestApproval::aSupervisorTypesTheOwnPinAgain()
{
    Office office;
    office.asker = {office.boss, u"Nguyễn Hữu Long"_s, 0, u"C01"_s};
    QCOMPARE(office.ask(u"246810"_s).kind, Kind::WrongPin);
    const Approvals::Outcome outcome = office.ask(u"998877"_s);
    QCOMPARE(outcome.kind, Kind::Granted);
    QCOMPARE(office.redeem(outcome.grant), QByteArray());
}

void TestApproval::wrongPinsLockAndAreWrittenDown()
{
    Office office;
    for (int left = SignIn::kMaxWrong - 1; left > 0; --left) {
        const Approvals::Outcome outcome = office.ask(u"000000"_s);
        QCOMPARE(outcome.kind, Kind::WrongPin);
        QCOMPARE(outcome.attemptsLeft, left);
        QVERIFY(outcome.grant.isNull());
        QCOMPARE(office.audit.entries.constLast().action, u"approval.refused"_s);
        QCOMPARE(office.audit.entries.constLast().detail[u"why"_s].toString(), u"wrong_pin"_s);
    }
    QCOMPARE(office.ask(u"000000"_s).kind, Kind::Locked);
    // The right PIN does not help any more, here or at the sign-in.
    QCOMPARE(office.ask(u"998877"_s).kind, Kind::Locked);
    QCOMPARE(office.audit.entries.constLast().detail[u"why"_s].toString(), u"locked"_s);
    QCOMPARE(office.signIn.tryPin(office.boss, u"998877"_s, 3).kind, SignIn::Outcome::Kind::Locked);
    // Somebody else can.
    QCOMPARE(office.approvals
                 .approve(SensitiveAct::VoidReceipt, kSubject, office.asker, office.admin,
                          u"112200"_s, u"x"_s)
                 .kind,
             Kind::Granted);
}

void TestApproval::refusesOthers()
{
    Office office;
    for (const auto &[id, pin] :
         {std::pair{office.clerk, u"246810"_s}, std::pair{office.leader, u"445566"_s},
          std::pair{StaffId(), QString()}}) {
        const Approvals::Outcome outcome = office.approvals.approve(
            SensitiveAct::VoidReceipt, kSubject, office.asker, id, pin, u"x"_s);
        QCOMPARE(outcome.kind, Kind::NotAllowed);
        QVERIFY(outcome.grant.isNull());
        QCOMPARE(office.audit.entries.constLast().action, u"approval.refused"_s);
        QCOMPARE(office.audit.entries.constLast().detail[u"why"_s].toString(), u"not_allowed"_s);
    }
}

void TestApproval::masksNumbersInReasons()
{
    Office office;
    const Approvals::Outcome outcome =
        office.ask(u"998877"_s, SensitiveAct::VoidReceipt, u"Nhầm với 031190001234"_s);
    QCOMPARE(office.audit.entries.constLast().detail[u"reason"_s].toString(),
             u"Nhầm với ••••••••1234"_s);
    QCOMPARE(
        office.approvals.redeem(outcome.grant, SensitiveAct::VoidReceipt, kSubject, office.asker)
            .reason,
        u"Nhầm với ••••••••1234"_s);
}

} // namespace motcua

QTEST_APPLESS_MAIN(motcua::TestApproval)
#include "tst_core_approval.moc"
