// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what now: the store answers, not the sign-in, and every use case asks it first.
#include "app/core/access/rights.h"
#include "app/core/access/sheet_release.h"
#include "app/core/base/failure.h"
#include "app/core/queue/centre_queue.h"
#include "tests/core/queue/memory_journal.h"
#include "tests/support/fakes/access_fakes.h"
#include "tests/support/fakes/intake_fakes.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

const QString kPin = u"739154"_s;

struct Office
{
    Office()
    {
        person = {ids.make<StaffId>(), u"Trần Thu Hằng"_s, Role::Supervisor, 0, true};
        boss = {ids.make<StaffId>(), u"Nguyễn Hữu Long"_s, Role::Administrator, 0, true};
        staff.add(person, kPin);
        staff.add(boss, kPin);
    }
    [[nodiscard]] Actor actor(Role atSignIn) const
    {
        return {person.id, person.name, 3, u"C01"_s, atSignIn};
    }
    void become(Role role, bool active = true)
    {
        person.role = role;
        person.active = active;
        staff.change(person);
    }
    [[nodiscard]] Grant grant(SensitiveAct act, const QString &subject, const Actor &by)
    {
        return approvals.approve(act, subject, by, boss.id, kPin, u"Phong bì đã mở"_s).grant;
    }

    SimulatedClock clock{centreTime(QDate(2026, 11, 23), QTime(9, 0))};
    fakes::CountingIds ids;
    fakes::MemoryStaff staff;
    fakes::MemoryAudit audit;
    QVector<StaffId> closed;
    Rights rights{staff, [this](StaffId id) { closed.append(id); }};
    SignIn signIn{staff, audit, clock, u"C01"_s};
    Approvals approvals{signIn, audit, clock};
    Staff person, boss;
};

template <typename Work>
QByteArray refusal(Work work)
{
    try {
        work();
        return {};
    } catch (const Failure &failure) {
        return failure.name();
    }
}

} // namespace

class TestRights : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyActOfEveryRole();
    void aClosedAccountIsTold();
    void machinesHaveNoName();
    void theQueueAsksTheStore();
    void theSheetTakesAnApproval();
};

// The store's role counts, whatever the session was opened with.
void TestRights::everyActOfEveryRole()
{
    Office office;
    for (const Role stored : allRoles()) {
        office.become(stored);
        for (const Role atSignIn : allRoles()) {
            for (int act = 0; act < kActs; ++act) {
                const QByteArray name =
                    refusal([&] { (void)office.rights.require(office.actor(atSignIn), Act(act)); });
                QCOMPARE(name, QByteArray(may(stored, Act(act)) ? "" : "not_allowed"));
            }
        }
    }
    QVERIFY(office.closed.isEmpty());
}

void TestRights::aClosedAccountIsTold()
{
    Office office;
    const Actor by = office.actor(Role::Supervisor);
    QCOMPARE(office.rights.require(by, Act::BackUp).id, office.person.id);
    office.become(Role::Supervisor, false);
    QCOMPARE(refusal([&] { (void)office.rights.require(by, Act::BackUp); }),
             QByteArray("account_closed"));
    QCOMPARE(office.closed, QVector<StaffId>{office.person.id});
    Actor stranger = by;
    stranger.staff = office.ids.make<StaffId>();
    QCOMPARE(refusal([&] { (void)office.rights.require(stranger, Act::SignIn); }),
             QByteArray("account_closed"));
}

void TestRights::machinesHaveNoName()
{
    Office office;
    Actor machine;
    machine.role = Role::Kiosk;
    QCOMPARE(refusal([&] { (void)office.rights.require(machine, Act::IssueNumbers); }),
             QByteArray());
    QCOMPARE(refusal([&] { (void)office.rights.require(machine, Act::ServeCitizens); }),
             QByteArray("not_allowed"));
    machine.role = Role::Supervisor; // nobody is a supervisor without a name
    QCOMPARE(refusal([&] { (void)office.rights.require(machine, Act::ServeCitizens); }),
             QByteArray("not_allowed"));
}

void TestRights::theQueueAsksTheStore()
{
    Office office;
    test::MemoryJournal journal;
    CentreQueue queue(journal, office.clock, office.ids, {}, &office.rights);
    const Actor by = office.actor(Role::Supervisor);
    const Ticket ticket = queue.issue({u"A"_s, {}, {}, {}}, by);
    const Counter counter{3, u"Quầy 3"_s, {u"A"_s}};
    office.become(Role::Cashier);
    QCOMPARE(refusal([&] { (void)queue.callNext(counter, by); }), QByteArray("not_allowed"));
    QCOMPARE(refusal([&] {
                 (void)queue.issue({u"A"_s, {}, {}, {}}, by);
             }),
             QByteArray("not_allowed"));
    office.become(Role::ReceptionOfficer);
    QCOMPARE(queue.callNext(counter, by).kind, CentreQueue::CallOutcome::Kind::Called);
    office.become(Role::ReceptionOfficer, false);
    QCOMPARE(refusal([&] { (void)queue.arrived(ticket.id, by); }), QByteArray("account_closed"));
    QCOMPARE(refusal([&] { (void)queue.undo({}, by); }), QByteArray("account_closed"));
    QCOMPARE(office.closed.size(), 2);
}

void TestRights::theSheetTakesAnApproval()
{
    Office office;
    SheetRelease release(office.approvals, office.audit, office.clock, office.rights);
    const Actor by = office.actor(Role::Supervisor);
    int drawn = 0;
    const auto make = [&](const Grant &grant) {
        return refusal([&] {
            (void)release.make(
                [&drawn](const QDateTime &) {
                    ++drawn;
                    return FormDocument();
                },
                grant, by);
        });
    };
    QCOMPARE(make({}), QByteArray("approval_needed"));
    QCOMPARE(make(office.grant(SensitiveAct::Export, SheetRelease::subject(), by)),
             QByteArray("approval_needed"));
    const auto right = [&] {
        return office.grant(SensitiveAct::RecoverySheet, SheetRelease::subject(), by);
    };
    // A grant is no way round the role, nor does it outlive the account.
    office.become(Role::ReceptionOfficer);
    QCOMPARE(make(right()), QByteArray("not_allowed"));
    office.become(Role::Supervisor, false);
    QCOMPARE(make(right()), QByteArray("account_closed"));
    QCOMPARE(drawn, 0);
    office.become(Role::Supervisor);
    QCOMPARE(make(right()), QByteArray());
    QCOMPARE(drawn, 1);
    const AuditEntry &entry = office.audit.entries.constLast();
    QCOMPARE(entry.action, u"recovery_sheet.printed"_s);
    QCOMPARE(entry.subject, u"C01"_s);
    QCOMPARE(entry.detail["approver_name"_L1].toString(), office.boss.name);
    office.audit.failing = true;
    QCOMPARE(make({}), QByteArray("approval_needed"));
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestRights)
#include "tst_core_rights.moc"
