// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/audit.h"
#include "app/core/access/people.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/storage/storage_process.h"

#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

const QString kPin = u"739154"_s;

} // namespace

/// People in the real store: what is written, what survives, what two programs at once can do.
class TestStorageStaff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsEverythingOfAPerson();
    void oneSpellingForOnePassword();
    void noSecretMatchesNothing();
    void aRoleOfALaterProgramStaysShut();
    void lockOutSurvivesARestart();
    void aReadOnlyStoreGivesNoFreeTries();
    void allOrNothing();
    void aResetIsOneTransaction();
    void twoProgramsGetFiveTriesTogether();

private:
    std::unique_ptr<Station> create()
    {
        return Station::create(m_dir->filePath(u"data"_s), sampleSetup(), {&m_vault, {}});
    }
    StaffId add(Station &station, Role role, const QString &name = u"Trần Thị Thu"_s)
    {
        const StaffId id(QUuid::createUuid());
        station.staff().add({id, name, role, 3, true}, kPin);
        return id;
    }
    static int audited(Station &station, const QString &action)
    {
        return station.database()
            .value(u"SELECT count(*) FROM audit WHERE action = ?"_s, {action})
            .toInt();
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    MemoryVault m_vault;
};

void TestStorageStaff::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_vault.secrets.clear();
}

void TestStorageStaff::keepsEverythingOfAPerson()
{
    const auto station = create();
    Staff person{StaffId(QUuid::createUuid()), u"Đỗ Thị Lan"_s, Role::RecordsClerk, 2, true};
    person.secretKind = SecretKind::Password;
    person.mustChange = true;
    station->staff().add(person, u"con mèo uống cà phê"_s);
    const auto read = [&station] { return station->staff().staff().constFirst(); };
    QCOMPARE(read().role, Role::RecordsClerk);
    QCOMPARE(read().secretKind, SecretKind::Password);
    QVERIFY(read().mustChange);
    person.name = u"Đỗ Thị Lan Anh"_s;
    person.role = Role::Supervisor;
    person.usualCounter = 0;
    person.active = false;
    station->staff().change(person);
    QCOMPARE(read().name, person.name);
    QCOMPARE(read().role, Role::Supervisor);
    QCOMPARE(read().usualCounter, 0);
    QVERIFY(!read().active);
    QVERIFY(read().mustChange); // not a matter of change()
    QVERIFY(station->staff().pinMatches(person.id, u"con mèo uống cà phê"_s));
    station->staff().setSecret(person.id, SecretKind::Pin, kPin, false);
    QVERIFY(station->staff().pinMatches(person.id, kPin));
    QVERIFY(!station->staff().pinMatches(person.id, u"con mèo uống cà phê"_s));
    QVERIFY(!read().mustChange);
    for (const Role role : allRoles())
        (void)add(*station, role);
    QCOMPARE(station->staff().staff().constLast().role, Role::Kiosk);
}

void TestStorageStaff::oneSpellingForOnePassword()
{
    const auto station = create();
    const StaffId id = add(*station, Role::Supervisor);
    const QString composed = u"chuyến đò chiều"_s;
    station->staff().setSecret(id, SecretKind::Password,
                               composed.normalized(QString::NormalizationForm_D), false);
    QVERIFY(station->staff().pinMatches(id, composed));
    QVERIFY(!station->staff().pinMatches(id, u"chuyen do chieu"_s));
}

void TestStorageStaff::noSecretMatchesNothing()
{
    const auto station = create();
    const StaffId id(QUuid::createUuid());
    station->staff().add({id, u"Máy lấy số 1"_s, Role::Kiosk, 0, true}, {});
    QVERIFY(!station->staff().pinMatches(id, {}));
    QVERIFY(!station->staff().pinMatches(id, u"!"_s));
    QVERIFY(!station->staff().pinMatches(id, kPin));
}

void TestStorageStaff::aRoleOfALaterProgramStaysShut()
{
    const auto station = create();
    const StaffId id = add(*station, Role::Supervisor);
    station->database().run(u"UPDATE staff SET role = 'notary'"_s);
    QVERIFY(!station->staff().staff().constFirst().active);
    SimulatedClock clock(noon());
    SignIn signIn(station->staff(), station->audit(), clock, QStringLiteral("C01"));
    QCOMPARE(signIn.tryPin(id, kPin, 3).kind, SignIn::Outcome::Kind::Unknown);
}

void TestStorageStaff::lockOutSurvivesARestart()
{
    auto station = create();
    const StaffId id = add(*station, Role::ReceptionOfficer);
    SimulatedClock clock(noon());
    {
        SignIn signIn(station->staff(), station->audit(), clock, QStringLiteral("C01"));
        for (int i = 0; i < 5; ++i)
            (void)signIn.tryPin(id, u"000000"_s, 3);
        clock.advance(3'600'000);
        for (int i = 0; i < 5; ++i)
            (void)signIn.tryPin(id, u"000000"_s, 3);
    }
    station.reset();
    station = Station::open(m_dir->filePath(u"data"_s), {&m_vault, {}});
    SignIn signIn(station->staff(), station->audit(), clock, QStringLiteral("C01"));
    const auto outcome = signIn.tryPin(id, kPin, 3);
    QCOMPARE(outcome.kind, SignIn::Outcome::Kind::Locked);
    QCOMPARE(outcome.lockedUntil, clock.now().addSecs(1800)); // the second pause
    clock.jump(-86'400'000);
    QCOMPARE(signIn.tryPin(id, kPin, 3).kind, SignIn::Outcome::Kind::Locked);
    clock.advance(1'800'000);
    QCOMPARE(signIn.tryPin(id, kPin, 3).kind, SignIn::Outcome::Kind::Accepted);
    QCOMPARE(station->staff().attempts(id).lockouts, 0);
    QVERIFY(station->verify().auditOk);
}

// A mark of damage is a file that anybody can make: starting again must not be five fresh tries.
void TestStorageStaff::aReadOnlyStoreGivesNoFreeTries()
{
    auto station = create();
    const QString folder = m_dir->filePath(u"data"_s);
    const StaffId id = add(*station, Role::ReceptionOfficer);
    SimulatedClock clock(noon());
    station->folder().markDamaged(u"unknown"_s);
    const auto restarted = [&] {
        station.reset();
        station = Station::open(folder, {&m_vault, {}});
        QVERIFY(station->isReadOnly());
    };
    using Kind = SignIn::Outcome::Kind;
    for (int i = 0; i < 4; ++i) {
        restarted();
        SignIn signIn(station->staff(), station->audit(), clock, u"C01"_s);
        const auto outcome = signIn.tryPin(id, u"000000"_s, 3);
        QCOMPARE(outcome.kind, Kind::WrongPin);
        QCOMPARE(outcome.attemptsLeft, 4 - i);
    }
    restarted();
    {
        SignIn signIn(station->staff(), station->audit(), clock, u"C01"_s);
        QCOMPARE(signIn.tryPin(id, u"000000"_s, 3).kind, Kind::Locked);
    }
    restarted();
    {
        SignIn signIn(station->staff(), station->audit(), clock, u"C01"_s);
        QCOMPARE(signIn.tryPin(id, kPin, 3).kind, Kind::Locked);
        QCOMPARE(signIn.attempts(id).lockedUntil, clock.now().addSecs(600));
        clock.advance(600'000);
        for (int i = 0; i < 5; ++i)
            (void)signIn.tryPin(id, u"000000"_s, 3);
    }
    restarted();
    {
        // The pause grows here, too.
        SignIn signIn(station->staff(), station->audit(), clock, u"C01"_s);
        QCOMPARE(signIn.attempts(id).lockedUntil, clock.now().addSecs(1800));
    }
    QFile file(folder + "/attempts.json"_L1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("Thu")); // ids and counts alone

    // What was counted meanwhile counts when the store can be written again, once.
    station->folder().clearDamage();
    station.reset();
    station = Station::open(folder, {&m_vault, {}});
    SignIn signIn(station->staff(), station->audit(), clock, u"C01"_s);
    QCOMPARE(signIn.tryPin(id, kPin, 3).kind, Kind::Locked);
    QVERIFY(!file.exists());
    QCOMPARE(signIn.attempts(id).lockedUntil, clock.now().addSecs(1800));
    clock.advance(1'800'000);
    QCOMPARE(signIn.tryPin(id, kPin, 3).kind, Kind::Accepted);
    QCOMPARE(station->staff().attempts(id).lockouts, 0);
}

void TestStorageStaff::allOrNothing()
{
    const auto station = create();
    const StaffId id = add(*station, Role::Cashier);
    const auto half = [&] {
        station->staff().atomically([&] {
            station->staff().setSecret(id, SecretKind::Pin, u"408826"_s, true);
            station->audit().append({noon(), {}, u"staff.pin_reset"_s, id.toString(), {}});
            throw Failure("stop", {}, {});
        });
    };
    QCOMPARE(failureOf(half), QByteArray("stop"));
    QVERIFY(station->staff().pinMatches(id, kPin));
    QVERIFY(!station->staff().staff().constFirst().mustChange);
    QCOMPARE(audited(*station, u"staff.pin_reset"_s), 0);
    QVERIFY(!station->database().inTransaction());
}

void TestStorageStaff::aResetIsOneTransaction()
{
    const auto station = create();
    const StaffId boss = add(*station, Role::Supervisor, u"Nguyễn Hữu Long"_s);
    const StaffId clerk = add(*station, Role::ReceptionOfficer);
    SimulatedClock clock(noon());
    RandomIdSource ids(clock);
    SignIn signIn(station->staff(), station->audit(), clock, QStringLiteral("C01"));
    People people(station->staff(), station->audit(), signIn, clock, ids);
    const Actor by{boss, u"Nguyễn Hữu Long"_s, 0, u"C01"_s, Role::Supervisor};
    // The audit entry cannot be written: then the PIN is not reset either.
    station->database().runScript(
        "CREATE TRIGGER stop BEFORE INSERT ON audit WHEN new.action = 'staff.pin_reset' BEGIN "
        "SELECT raise(ABORT, 'no'); END;");
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SQLite .*"_s));
    const auto reset = [&] {
        (void)people.reset(clerk, SecretKind::Pin, u"408826"_s, {kPin, u"Quên"_s}, by);
    };
    QCOMPARE(failureOf(reset), QByteArray("not_saved"));
    QVERIFY(station->staff().pinMatches(clerk, kPin));
    station->database().runScript("DROP TRIGGER stop;");
    reset();
    QVERIFY(station->staff().pinMatches(clerk, u"408826"_s));
    QCOMPARE(audited(*station, u"staff.pin_reset"_s), 1);
    QVERIFY(station->verify().auditOk);
}

void TestStorageStaff::twoProgramsGetFiveTriesTogether()
{
    const auto station = create();
    const StaffId id = add(*station, Role::ReceptionOfficer);
    std::vector<std::unique_ptr<StorageWorker>> programs;
    for (int i = 0; i < 3; ++i)
        programs.push_back(std::make_unique<StorageWorker>(
            *station, QStringList{u"guess"_s, id.toString(), u"8"_s}));
    for (const auto &program : programs)
        QVERIFY(program->waitForEnd());
    // Twenty-four guesses, five of them looked at.
    QCOMPARE(audited(*station, u"sign_in_failed"_s), 5);
    QCOMPARE(audited(*station, u"account_locked"_s), 1);
    QCOMPARE(station->staff().attempts(id).lockouts, 1);
    QVERIFY(station->verify().auditOk);
}

QTEST_GUILESS_MAIN(TestStorageStaff)
#include "tst_storage_staff.moc"
