// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/audit.h"
#include "app/core/access/sign_in.h"
#include "app/core/base/clock.h"
#include "app/core/base/failure.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

using Kind = SignIn::Outcome::Kind;

namespace {

struct PowerCut
{};

class MemoryStaff final : public StaffStore
{
public:
    QVector<Staff> people;
    QString rightPin = u"246810"_s;
    QHash<StaffId, Attempts> onDisk;
    bool dieWhenChecking = false;
    mutable int checks = 0;

    [[nodiscard]] QVector<Staff> staff() const override { return people; }
    void add(const Staff &staff, const QString &) override { people.append(staff); }
    void change(const Staff &) override {}
    void setSecret(StaffId id, SecretKind kind, const QString &secret, bool mustChange) override
    {
        rightPin = secret;
        for (Staff &person : people) {
            if (person.id == id) {
                person.secretKind = kind;
                person.mustChange = mustChange;
            }
        }
    }
    void atomically(const std::function<void()> &work) override
    {
        if (readOnly)
            throw Failure("store_read_only", {}, {});
        const QHash<StaffId, Attempts> before = onDisk;
        ++transactions;
        try {
            work();
        } catch (...) {
            onDisk = before;
            throw;
        }
    }
    bool readOnly = false;
    int transactions = 0;
    [[nodiscard]] bool pinMatches(StaffId, const QString &pin) const override
    {
        ++checks;
        if (dieWhenChecking)
            throw PowerCut();
        return pin == rightPin;
    }
    [[nodiscard]] Attempts attempts(StaffId id) const override { return onDisk.value(id); }
    void setAttempts(StaffId id, const Attempts &attempts) override { onDisk[id] = attempts; }
};

class MemoryAudit final : public AuditLog
{
public:
    QVector<AuditEntry> entries;
    void append(const AuditEntry &entry) override { entries.append(entry); }
    [[nodiscard]] QStringList actions() const
    {
        QStringList all;
        for (const AuditEntry &entry : entries)
            all << entry.action;
        return all;
    }
};

} // namespace

class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void roleCodesRoundTrip();
    void rightPinSignsIn();
    void fiveWrongLockForTenMinutes();
    void rightPinForgetsWrongOnes();
    void lockedIsNotEvenChecked();
    void attemptIsOnDiskBeforeTheAnswer();
    void crashesGiveNoFreeTries();
    void clockSetBackDoesNotLockForEver();
    void pausesGrow();
    void aGoodSignInBeginsAnew();
    void clockPutForwardFreesNobody();
    void clockPutBackLocksNobodyLonger();
    void aNightOffCounts();
    void aRestartWithAnEarlierClockCostsThePauseOnce();
    void aReadOnlyStoreStillCounts();
    void machinesNeverSignIn();
    void unlockingIsNoSignIn();
    void ownSecretIsChanged();
    void aRefusedSecretSpendsNoTry();
    void unknownAndRetired();
    void auditNamesNoPin();

private:
    struct World
    {
        MemoryStaff staff;
        MemoryAudit audit;
        SimulatedClock clock{centreTime(QDate(2026, 11, 23), QTime(7, 25))};
        SignIn signIn{staff, audit, clock, QStringLiteral("C01")};
        StaffId hang{QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)};
        StaffId retired{QUuid(2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)};
    };
    std::unique_ptr<World> w;
};

void TestAccess::init()
{
    w = std::make_unique<World>();
    w->staff.people = {{w->hang, u"Trần Thu Hằng"_s, Role::ReceptionOfficer, 3, true},
                       {w->retired, u"Lê Văn Tám"_s, Role::Supervisor, 0, false}};
}

void TestAccess::roleCodesRoundTrip()
{
    QSet<QString> codes;
    for (const Role role : allRoles()) {
        const QString code = toCode(role);
        QCOMPARE(roleFromCode(code), role);
        codes.insert(code);
    }
    QCOMPARE(codes.size(), int(Role::Kiosk) + 1);
    QVERIFY(codes.contains(u"reception_officer"_s));
    QVERIFY(!roleFromCode(u"Administrator"_s));
    QVERIFY(!roleFromCode(QString()));
}

void TestAccess::rightPinSignsIn()
{
    const auto outcome = w->signIn.tryPin(w->hang, u"246810"_s, 3);
    QCOMPARE(outcome.kind, Kind::Accepted);
    QCOMPARE(outcome.staff.name, u"Trần Thu Hằng"_s);
    QCOMPARE(outcome.attemptsLeft, SignIn::kMaxWrong);
    QCOMPARE(w->audit.actions(), QStringList{u"sign_in"_s});
    QCOMPARE(w->audit.entries[0].by.counter, 3);
    QCOMPARE(w->audit.entries[0].by.station, u"C01"_s);
    QCOMPARE(w->audit.entries[0].at, w->clock.now());
}

void TestAccess::fiveWrongLockForTenMinutes()
{
    for (int left = 4; left >= 1; --left) {
        const auto outcome = w->signIn.tryPin(w->hang, u"000000"_s, 3);
        QCOMPARE(outcome.kind, Kind::WrongPin);
        QCOMPARE(outcome.attemptsLeft, left);
    }
    const auto fifth = w->signIn.tryPin(w->hang, u"000000"_s, 3);
    QCOMPARE(fifth.kind, Kind::Locked);
    QCOMPARE(fifth.attemptsLeft, 0);
    QCOMPARE(fifth.lockedUntil, w->clock.now().addSecs(600));
    QCOMPARE(w->audit.actions().count(u"sign_in_failed"_s), 5);
    QCOMPARE(w->audit.entries.constLast().action, u"account_locked"_s);

    w->clock.advance(10 * 60'000 - 1);
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Locked);
    w->clock.advance(1);
    const auto wrong = w->signIn.tryPin(w->hang, u"000000"_s, 3);
    QCOMPARE(wrong.kind, Kind::WrongPin); // a fresh five
    QCOMPARE(wrong.attemptsLeft, 4);
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Accepted);
}

void TestAccess::rightPinForgetsWrongOnes()
{
    for (int day = 0; day < 5; ++day) {
        for (int i = 0; i < 4; ++i)
            QCOMPARE(w->signIn.tryPin(w->hang, u"111111"_s, 3).kind, Kind::WrongPin);
        QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Accepted);
        QCOMPARE(w->staff.onDisk.value(w->hang).wrong, 0);
        QVERIFY(!w->staff.onDisk.value(w->hang).lockedUntil.isValid());
    }
    // The fifth try is still a try.
    for (int i = 0; i < 4; ++i)
        (void)w->signIn.tryPin(w->hang, u"111111"_s, 3);
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Accepted);
    QCOMPARE(w->signIn.tryPin(w->hang, u"111111"_s, 3).attemptsLeft, 4);
}

void TestAccess::lockedIsNotEvenChecked()
{
    for (int i = 0; i < 5; ++i)
        (void)w->signIn.tryPin(w->hang, u"000000"_s, 3);
    const int checks = w->staff.checks;
    const qsizetype entries = w->audit.entries.size();
    for (int i = 0; i < 100; ++i)
        QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Locked);
    QCOMPARE(w->staff.checks, checks);
    QCOMPARE(w->audit.entries.size(), entries);
}

void TestAccess::attemptIsOnDiskBeforeTheAnswer()
{
    w->staff.dieWhenChecking = true;
    QVERIFY_THROWS_EXCEPTION(PowerCut, (void)w->signIn.tryPin(w->hang, u"246810"_s, 3));
    QCOMPARE(w->staff.onDisk.value(w->hang).wrong, 1);
}

void TestAccess::crashesGiveNoFreeTries()
{
    w->staff.dieWhenChecking = true;
    for (int i = 0; i < 5; ++i)
        QVERIFY_THROWS_EXCEPTION(PowerCut, (void)w->signIn.tryPin(w->hang, u"000000"_s, 3));
    w->staff.dieWhenChecking = false;
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Locked);
}

void TestAccess::clockSetBackDoesNotLockForEver()
{
    w->staff.onDisk[w->hang] = {5, w->clock.now().addYears(3)};
    const auto outcome = w->signIn.tryPin(w->hang, u"246810"_s, 3);
    QCOMPARE(outcome.kind, Kind::Locked);
    QCOMPARE(outcome.lockedUntil, w->clock.now().addSecs(600));
    w->clock.advance(10 * 60'000);
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Accepted);
}

void TestAccess::pausesGrow()
{
    for (const int minutes : {10, 30, 120, 480, 480, 480}) {
        for (int i = 0; i < 4; ++i)
            QCOMPARE(w->signIn.tryPin(w->hang, u"000000"_s, 3).kind, Kind::WrongPin);
        const auto fifth = w->signIn.tryPin(w->hang, u"000000"_s, 3);
        QCOMPARE(fifth.kind, Kind::Locked);
        QCOMPARE(fifth.lockedUntil, w->clock.now().addSecs(60LL * minutes));
        QCOMPARE(w->signIn.attempts(w->hang).lockedUntil, fifth.lockedUntil);
        w->clock.advance(minutes * 60'000LL - 1);
        QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Locked);
        w->clock.advance(1);
        QVERIFY(!w->signIn.attempts(w->hang).lockedUntil.isValid());
    }
}

void TestAccess::aGoodSignInBeginsAnew()
{
    for (int series = 0; series < 3; ++series) {
        for (int i = 0; i < 5; ++i)
            (void)w->signIn.tryPin(w->hang, u"000000"_s, 3);
        w->clock.advance(9 * 3'600'000LL);
    }
    QCOMPARE(w->staff.onDisk.value(w->hang).lockouts, 3);
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Accepted);
    QCOMPARE(w->staff.onDisk.value(w->hang).lockouts, 0);
    for (int i = 0; i < 5; ++i)
        (void)w->signIn.tryPin(w->hang, u"000000"_s, 3);
    QCOMPARE(w->signIn.attempts(w->hang).lockedUntil, w->clock.now().addSecs(600));
}

void TestAccess::clockPutForwardFreesNobody()
{
    for (int i = 0; i < 5; ++i)
        (void)w->signIn.tryPin(w->hang, u"000000"_s, 3);
    w->clock.jump(2LL * 365 * 86'400'000);
    const auto early = w->signIn.tryPin(w->hang, u"246810"_s, 3);
    QCOMPARE(early.kind, Kind::Locked);
    QCOMPARE(early.lockedUntil, w->clock.now().addSecs(600)); // in the time now shown
    w->clock.advance(600'000 - 1);
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Locked);
    w->clock.advance(1);
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Accepted);
}

void TestAccess::clockPutBackLocksNobodyLonger()
{
    for (int i = 0; i < 5; ++i)
        (void)w->signIn.tryPin(w->hang, u"000000"_s, 3);
    w->clock.advance(400'000);
    w->clock.jump(-2LL * 365 * 86'400'000);
    QCOMPARE(w->signIn.attempts(w->hang).lockedUntil, w->clock.now().addSecs(200));
    w->clock.advance(200'000);
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Accepted);
}

void TestAccess::aNightOffCounts()
{
    for (int i = 0; i < 5; ++i)
        (void)w->signIn.tryPin(w->hang, u"000000"_s, 3);
    w->clock.advance(300'000);
    w->clock.restart();
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Locked); // five minutes are left
    w->clock.advance(300'000);
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Accepted);
}

void TestAccess::aRestartWithAnEarlierClockCostsThePauseOnce()
{
    for (int i = 0; i < 5; ++i)
        (void)w->signIn.tryPin(w->hang, u"000000"_s, 3);
    w->clock.jump(-3LL * 365 * 86'400'000); // an empty battery
    w->clock.restart();
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Locked);
    QCOMPARE(w->signIn.attempts(w->hang).lockedUntil, w->clock.now().addSecs(600));
    w->clock.advance(599'999);
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Locked);
    w->clock.advance(1);
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Accepted);
}

void TestAccess::aReadOnlyStoreStillCounts()
{
    w->staff.onDisk[w->hang] = {2};
    w->staff.readOnly = true;
    QCOMPARE(w->signIn.tryPin(w->hang, u"000000"_s, 3).attemptsLeft, 2); // two were spent before
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Accepted);
    for (int i = 0; i < 5; ++i)
        (void)w->signIn.tryPin(w->hang, u"000000"_s, 3);
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Locked);
    QVERIFY(w->signIn.attempts(w->hang).lockedUntil.isValid());
    QCOMPARE(w->staff.onDisk.value(w->hang).wrong, 2);
    // The pause grows although nothing can be kept anywhere.
    w->clock.advance(600'000);
    for (int i = 0; i < 5; ++i)
        (void)w->signIn.tryPin(w->hang, u"000000"_s, 3);
    QCOMPARE(w->signIn.attempts(w->hang).lockedUntil, w->clock.now().addSecs(1800));
}

void TestAccess::machinesNeverSignIn()
{
    w->staff.people[0].role = Role::Kiosk;
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3).kind, Kind::Unknown);
    QCOMPARE(w->staff.checks, 0);
}

void TestAccess::unlockingIsNoSignIn()
{
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3, SignIn::Purpose::Unlock).kind,
             Kind::Accepted);
    QCOMPARE(w->audit.actions(), QStringList{u"unlocked"_s});
    QCOMPARE(w->signIn.tryPin(w->hang, u"246810"_s, 3, SignIn::Purpose::Confirm).kind,
             Kind::Accepted);
    QCOMPARE(w->audit.entries.size(), 1);
    QCOMPARE(w->signIn.tryPin(w->hang, u"000000"_s, 3, SignIn::Purpose::Confirm).attemptsLeft, 4);
    QCOMPARE(w->audit.entries.constLast().detail.value("for"_L1).toString(), u"confirm"_s);
}

void TestAccess::ownSecretIsChanged()
{
    w->staff.people[0].mustChange = true;
    QVERIFY(w->signIn.tryPin(w->hang, u"246810"_s, 3).staff.mustChange);
    QCOMPARE(w->signIn.changeSecret(w->hang, u"111111"_s, SecretKind::Pin, u"739154"_s, 3).kind,
             Kind::WrongPin);
    QCOMPARE(w->staff.rightPin, u"246810"_s);
    const auto changed =
        w->signIn.changeSecret(w->hang, u"246810"_s, SecretKind::Pin, u"739154"_s, 3);
    QCOMPARE(changed.kind, Kind::Accepted);
    QVERIFY(!changed.staff.mustChange && !w->staff.people[0].mustChange);
    QCOMPARE(w->audit.entries.constLast().action, u"staff.secret_changed"_s);
    QCOMPARE(w->signIn.tryPin(w->hang, u"739154"_s, 3).kind, Kind::Accepted);
}

void TestAccess::aRefusedSecretSpendsNoTry()
{
    for (const QString &bad : {u"000000"_s, u"123456"_s, u"246810"_s}) {
        try {
            (void)w->signIn.changeSecret(w->hang, u"246810"_s, SecretKind::Pin, bad, 3);
            QFAIL("taken");
        } catch (const Failure &failure) {
            QCOMPARE(failure.name(), QByteArray("secret_refused"));
        }
    }
    QCOMPARE(w->staff.checks, 0);
    QVERIFY(w->audit.entries.isEmpty());
}

void TestAccess::unknownAndRetired()
{
    QCOMPARE(w->signIn.tryPin(StaffId(QUuid::createUuid()), u"246810"_s, 3).kind, Kind::Unknown);
    QCOMPARE(w->signIn.tryPin(w->retired, u"246810"_s, 3).kind, Kind::Unknown);
    QCOMPARE(w->signIn.tryPin(StaffId(), u"246810"_s, 3).kind, Kind::Unknown);
    QCOMPARE(w->staff.checks, 0);
}

void TestAccess::auditNamesNoPin()
{
    for (int i = 0; i < 5; ++i)
        (void)w->signIn.tryPin(w->hang, u"135791"_s, 3);
    for (const AuditEntry &entry : std::as_const(w->audit.entries)) {
        for (const QJsonValue &value : entry.detail)
            QVERIFY(!value.toVariant().toString().contains(u"135791"_s));
        QCOMPARE(entry.subject, w->hang.toString());
    }
    QCOMPARE(w->audit.entries.size(), 6);
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestAccess)
#include "tst_core_access.moc"
