// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/people.h"
#include "app/core/access/permissions.h"
#include "app/core/base/failure.h"
#include "tests/support/fakes/access_fakes.h"
#include "tests/support/fakes/intake_fakes.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

using Kind = SignIn::Outcome::Kind;

namespace {

const QString kOwn = u"739154"_s;
const QString kFresh = u"408826"_s;

struct Office
{
    Office()
    {
        for (const Role role : allRoles())
            ids[role] = add(role);
    }
    StaffId add(Role role)
    {
        const StaffId id(source.next());
        staff.add({id, toCode(role), role, 0, true}, kOwn);
        return id;
    }
    [[nodiscard]] Actor as(Role role) { return {ids[role], toCode(role), 0, u"C01"_s, role}; }
    [[nodiscard]] Staff person(StaffId id) const
    {
        for (const Staff &one : staff.people) {
            if (one.id == id)
                return one;
        }
        return {};
    }
    template <typename Action>
    [[nodiscard]] static QByteArray failureOf(Action action)
    {
        try {
            action();
        } catch (const Failure &failure) {
            return failure.name();
        }
        return {};
    }
    [[nodiscard]] const AuditEntry &last() const { return audit.entries.constLast(); }

    fakes::CountingIds source;
    fakes::MemoryStaff staff;
    fakes::MemoryAudit audit;
    SimulatedClock clock{centreTime(QDate(2026, 11, 23), QTime(9, 52))};
    SignIn signIn{staff, audit, clock, QStringLiteral("C01")};
    People people{staff, audit, signIn, clock, source};
    QHash<Role, StaffId> ids;
};

} // namespace

class TestPeople : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoManagesWhom();
    void addsAndMustChange();
    void refusesABadNewcomer();
    void machinesGetNoSecret();
    void resetsWithTheOwnPin();
    void aWrongOwnPinChangesNothing();
    void nobodyResetsThemselves();
    void aSecretOfSomebodyElseProvesNothing();
    void unlocks();
    void theLastAdministratorStays();
    void aDemotedManagerManagesNoMore();
    void closesWithAReason();
    void editsAllOrNone();
    void offlineWayBackIn();
};

void TestPeople::whoManagesWhom()
{
    for (const Role manager : allRoles()) {
        for (const Role subject : allRoles()) {
            const bool high = subject == Role::Supervisor || subject == Role::Administrator;
            const bool allowed =
                manager == Role::Administrator || (manager == Role::Supervisor && !high);
            QCOMPARE(People::mayManage(manager, subject), allowed);
            Office office;
            const StaffId other = office.add(subject);
            const auto asked = [&](const auto &act) { return Office::failureOf(act); };
            const QByteArray expected = allowed ? "" : "not_allowed";
            const Actor by = office.as(manager);
            QCOMPARE(asked([&] { office.people.rename(other, u"Tên Mới"_s, by); }), expected);
            QCOMPARE(asked([&] { office.people.setActive(other, false, u"Nghỉ việc"_s, by); }),
                     expected);
            if (may(subject, Act::SignIn)) {
                QCOMPARE(asked([&] {
                             (void)office.people.reset(other, SecretKind::Pin, kFresh,
                                                       {kOwn, u"Quên"_s}, by);
                         }),
                         expected);
                QCOMPARE(asked([&] {
                             (void)office.people.unlock(other, {kOwn, u"Quên"_s}, by);
                         }),
                         expected);
                QCOMPARE(asked([&] {
                             (void)office.people.add({{}, u"Mới"_s, subject}, kFresh, by);
                         }),
                         expected);
            }
            QCOMPARE(asked([&] { (void)office.people.list(by); }),
                     may(manager, Act::ManagePeople) ? QByteArray() : QByteArray("not_allowed"));
        }
    }
}

void TestPeople::addsAndMustChange()
{
    Office office;
    Staff person;
    person.name = u"  Lê   Văn Tám "_s;
    person.role = Role::Cashier;
    person.usualCounter = 2;
    const StaffId id = office.people.add(person, kFresh, office.as(Role::Supervisor));
    const Staff added = office.person(id);
    QCOMPARE(added.name, u"Lê Văn Tám"_s);
    QCOMPARE(added.usualCounter, 2);
    QVERIFY(added.active && added.mustChange);
    QCOMPARE(office.last().action, u"staff.added"_s);
    QCOMPARE(office.last().subject, id.toString());
    QCOMPARE(office.last().by.staff, office.ids[Role::Supervisor]);
    QCOMPARE(office.last().detail.value("role"_L1).toString(), u"cashier"_s);
    QVERIFY(office.signIn.tryPin(id, kFresh, 2).staff.mustChange);
}

void TestPeople::refusesABadNewcomer()
{
    Office office;
    const Actor by = office.as(Role::Administrator);
    const qsizetype before = office.staff.people.size();
    QCOMPARE(Office::failureOf([&] {
                 (void)office.people.add({{}, u" "_s}, kFresh, by);
             }),
             QByteArray("name_missing"));
    QCOMPARE(Office::failureOf([&] {
                 (void)office.people.add({{}, u"An"_s}, u"123456"_s, by);
             }),
             QByteArray("secret_refused"));
    QCOMPARE(office.staff.people.size(), before);
    QVERIFY(office.audit.entries.isEmpty());
}

void TestPeople::machinesGetNoSecret()
{
    Office office;
    const StaffId id = office.people.add({{}, u"Máy lấy số 1"_s, Role::Kiosk}, kFresh,
                                         office.as(Role::Supervisor));
    QCOMPARE(office.signIn.tryPin(id, kFresh, 0).kind, Kind::Unknown);
    QVERIFY(!office.staff.pinMatches(id, kFresh));
    const Actor by = office.as(Role::Supervisor);
    QCOMPARE(Office::failureOf([&] {
                 (void)office.people.reset(id, SecretKind::Pin, kFresh, {kOwn, u"Quên"_s}, by);
             }),
             QByteArray("not_allowed"));
    // Neither becomes the other: the one has no secret, the other has one.
    QCOMPARE(Office::failureOf([&] { office.people.changeRole(id, Role::Cashier, by); }),
             QByteArray("not_allowed"));
    QCOMPARE(Office::failureOf(
                 [&] { office.people.changeRole(office.ids[Role::Cashier], Role::Kiosk, by); }),
             QByteArray("not_allowed"));
}

void TestPeople::resetsWithTheOwnPin()
{
    Office office;
    const StaffId clerk = office.ids[Role::ReceptionOfficer];
    for (int i = 0; i < 5; ++i)
        (void)office.signIn.tryPin(clerk, u"000000"_s, 3);
    QCOMPARE(office.signIn.tryPin(clerk, kOwn, 3).kind, Kind::Locked);
    const auto outcome = office.people.reset(clerk, SecretKind::Password, u"con mèo uống cà phê"_s,
                                             {kOwn, u"  Quên PIN "_s}, office.as(Role::Supervisor));
    QCOMPARE(outcome.kind, Kind::Accepted);
    QCOMPARE(office.last().action, u"staff.pin_reset"_s);
    QCOMPARE(office.last().by.staff, office.ids[Role::Supervisor]);
    QCOMPARE(office.last().subject, clerk.toString());
    QCOMPARE(office.last().detail.value("reason"_L1).toString(), u"Quên PIN"_s);
    for (const AuditEntry &entry : std::as_const(office.audit.entries)) {
        for (const QJsonValue &value : entry.detail)
            QVERIFY(!value.toVariant().toString().contains(u"mèo"_s));
    }
    // The lock is lifted, the pause begins anew, the new secret is not for keeps.
    const auto signedIn = office.signIn.tryPin(clerk, u"con mèo uống cà phê"_s, 3);
    QCOMPARE(signedIn.kind, Kind::Accepted);
    QVERIFY(signedIn.staff.mustChange);
    QCOMPARE(signedIn.staff.secretKind, SecretKind::Password);
    QCOMPARE(office.signIn.tryPin(clerk, kOwn, 3).kind, Kind::WrongPin);
}

void TestPeople::aWrongOwnPinChangesNothing()
{
    Office office;
    const StaffId clerk = office.ids[Role::ReceptionOfficer];
    const Actor by = office.as(Role::Supervisor);
    QCOMPARE(office.people.reset(clerk, SecretKind::Pin, kFresh, {u"000000"_s, u"Quên"_s}, by)
                 .attemptsLeft,
             4);
    QCOMPARE(office.staff.pins.value(clerk), kOwn);
    QCOMPARE(Office::failureOf([&] {
                 (void)office.people.reset(clerk, SecretKind::Pin, kFresh, {kOwn, u" "_s}, by);
             }),
             QByteArray("reason_missing"));
    for (int i = 0; i < 4; ++i)
        (void)office.people.unlock(clerk, {u"000000"_s, u"Quên"_s}, by);
    QCOMPARE(office.people.reset(clerk, SecretKind::Pin, kFresh, {kOwn, u"Quên"_s}, by).kind,
             Kind::Locked);
    QCOMPARE(office.staff.pins.value(clerk), kOwn);
    for (const AuditEntry &entry : std::as_const(office.audit.entries))
        QVERIFY(entry.action != u"staff.pin_reset");
}

void TestPeople::nobodyResetsThemselves()
{
    for (const Role role : {Role::Supervisor, Role::Administrator}) {
        Office office;
        const Actor by = office.as(role);
        const auto reset = [&] {
            (void)office.people.reset(by.staff, SecretKind::Pin, kFresh, {kOwn, u"Quên"_s}, by);
        };
        const auto close = [&] { office.people.setActive(by.staff, false, u"Nghỉ"_s, by); };
        const auto demote = [&] { office.people.changeRole(by.staff, Role::Cashier, by); };
        // A supervisor is refused already as one who manages no supervisors.
        const QByteArray expected = role == Role::Supervisor ? "not_allowed" : "own_account";
        QCOMPARE(Office::failureOf(reset), expected);
        QCOMPARE(Office::failureOf(close), expected);
        QCOMPARE(Office::failureOf(demote), expected);
        QCOMPARE(office.staff.pins.value(by.staff), kOwn);
    }
}

void TestPeople::aSecretOfSomebodyElseProvesNothing()
{
    Office office;
    const StaffId boss = office.ids[Role::Supervisor];
    QCOMPARE(
        office.people
            .reset(boss, SecretKind::Pin, kFresh, {kOwn, u"Quên"_s}, office.as(Role::Administrator))
            .kind,
        Kind::Accepted);
    // The administrator knows the supervisor's PIN now, and must not act with it.
    QCOMPARE(Office::failureOf([&] {
                 (void)office.people.reset(office.ids[Role::Cashier], SecretKind::Pin, u"905713"_s,
                                           {kFresh, u"Quên"_s}, office.as(Role::Supervisor));
             }),
             QByteArray("not_allowed"));
    QCOMPARE(office.staff.pins.value(office.ids[Role::Cashier]), kOwn);
}

void TestPeople::unlocks()
{
    Office office;
    const StaffId clerk = office.ids[Role::CaseOfficer];
    for (int i = 0; i < 5; ++i)
        (void)office.signIn.tryPin(clerk, u"000000"_s, 3);
    const auto listed = office.people.list(office.as(Role::Supervisor));
    QCOMPARE(listed.at(int(Role::CaseOfficer)).lockedUntil, office.clock.now().addSecs(600));
    QCOMPARE(office.people.unlock(clerk, {kOwn, u"Gõ nhầm"_s}, office.as(Role::Supervisor)).kind,
             Kind::Accepted);
    QCOMPARE(office.last().action, u"staff.unlocked"_s);
    QCOMPARE(office.signIn.tryPin(clerk, kOwn, 3).kind, Kind::Accepted); // the same PIN
}

// Whatever people do to each other, somebody is left who can put it right.
void TestPeople::theLastAdministratorStays()
{
    QRandomGenerator random(20261123);
    Office office;
    (void)office.add(Role::Administrator);
    (void)office.add(Role::Administrator);
    int done = 0;
    for (int i = 0; i < 5000; ++i) {
        const auto any = [&] {
            return office.staff.people.at(random.bounded(int(office.staff.people.size())));
        };
        const Staff manager = any();
        const Staff subject = any();
        const Actor by{manager.id, {}, 0, u"C01"_s, manager.role};
        const QByteArray refused = Office::failureOf([&] {
            if (random.bounded(2) == 0)
                office.people.changeRole(subject.id,
                                         allRoles().at(random.bounded(int(allRoles().size()))), by);
            else
                office.people.setActive(subject.id, random.bounded(3) == 0, u"Thử"_s, by);
        });
        done += refused.isEmpty() ? 1 : 0;
        const bool left = std::any_of(
            office.staff.people.cbegin(), office.staff.people.cend(),
            [](const Staff &staff) { return staff.active && staff.role == Role::Administrator; });
        QVERIFY2(left, qPrintable(QString::number(i)));
    }
    QVERIFY(done > 100); // the play did move people about
}

void TestPeople::aDemotedManagerManagesNoMore()
{
    Office office;
    const Actor by = office.as(Role::Supervisor); // the window still believes it
    office.staff.people[int(Role::Supervisor)].role = Role::ReceptionOfficer;
    QCOMPARE(Office::failureOf([&] { (void)office.people.list(by); }), QByteArray("not_allowed"));
    QCOMPARE(
        Office::failureOf([&] { office.people.rename(office.ids[Role::Cashier], u"Tên"_s, by); }),
        QByteArray("not_allowed"));
}

void TestPeople::closesWithAReason()
{
    Office office;
    const Actor by = office.as(Role::Supervisor);
    const StaffId clerk = office.ids[Role::ReceptionOfficer];
    QCOMPARE(Office::failureOf([&] { office.people.setActive(clerk, false, {}, by); }),
             QByteArray("reason_missing"));
    office.people.setActive(clerk, false, u"Nghỉ hưu"_s, by);
    QCOMPARE(office.signIn.tryPin(clerk, kOwn, 3).kind, Kind::Unknown);
    QCOMPARE(office.last().action, u"staff.deactivated"_s);
    const qsizetype entries = office.audit.entries.size();
    office.people.setActive(clerk, false, u"Nghỉ hưu"_s, by); // already so: nothing to record
    QCOMPARE(office.audit.entries.size(), entries);
    office.people.setActive(clerk, true, {}, by);
    QCOMPARE(office.signIn.tryPin(clerk, kOwn, 3).kind, Kind::Accepted);
}

void TestPeople::editsAllOrNone()
{
    Office office;
    const Actor by = office.as(Role::Supervisor);
    Staff wanted = office.person(office.ids[Role::Cashier]);
    wanted.name = u"Lê Thị Mai"_s;
    wanted.usualCounter = 2;
    wanted.role = Role::CaseOfficer;
    office.people.edit(wanted, by);
    const Staff now = office.person(wanted.id);
    QCOMPARE(now.name, wanted.name);
    QCOMPARE(now.usualCounter, 2);
    QCOMPARE(now.role, Role::CaseOfficer);
    QCOMPARE(office.audit.entries.size(), 3);
    office.people.edit(wanted, by);
    QCOMPARE(office.audit.entries.size(), 3); // nothing differed
    wanted.role = Role::Administrator;
    QCOMPARE(Office::failureOf([&] { office.people.edit(wanted, by); }), QByteArray("not_allowed"));
}

void TestPeople::offlineWayBackIn()
{
    Office office;
    const StaffId admin = office.ids[Role::Administrator];
    office.staff.people[int(Role::Administrator)].active = false;
    office.people.resetOffline(admin, SecretKind::Password, u"ba chiếc thuyền nan"_s, u"C01"_s);
    QCOMPARE(office.last().action, u"staff.pin_reset_offline"_s);
    QVERIFY(office.last().by.staff.isNull());
    QCOMPARE(office.last().by.station, u"C01"_s);
    const auto in = office.signIn.tryPin(admin, u"ba chiếc thuyền nan"_s, 0);
    QCOMPARE(in.kind, Kind::Accepted);
    QVERIFY(in.staff.mustChange);
    QCOMPARE(Office::failureOf([&] {
                 office.people.resetOffline(StaffId(QUuid::createUuid()), SecretKind::Pin, kFresh,
                                            {});
             }),
             QByteArray("person_gone"));
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestPeople)
#include "tst_core_people.moc"
