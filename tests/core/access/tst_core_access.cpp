// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/audit.h"
#include "app/core/access/staff.h"
#include "app/core/base/clock.h"

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
    void unknownAndRetired();
    void auditNamesNoPin();

private:
    struct World
    {
        MemoryStaff staff;
        MemoryAudit audit;
        SimulatedClock clock{centreTime(QDate(2026, 11, 23), QTime(7, 25))};
        SignIn signIn{staff, audit, clock};
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
    for (int role = 0; role <= int(Role::Administrator); ++role) {
        const QString code = toCode(Role(role));
        QCOMPARE(roleFromCode(code), Role(role));
        codes.insert(code);
    }
    QCOMPARE(codes.size(), 5);
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
