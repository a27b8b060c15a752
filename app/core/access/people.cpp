// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/people.h"

#include "app/core/access/audit.h"
#include "app/core/access/permissions.h"
#include "app/core/base/clock.h"
#include "app/core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr int kLongestName = 80;
constexpr int kLongestReason = 300;

QString words(const char *text)
{
    return QCoreApplication::translate("Access", text);
}

QString checkedName(const QString &name)
{
    const QString clean = cleanText(name).left(kLongestName);
    if (clean.isEmpty())
        throw Failure(
            "name_missing",
            words(QT_TRANSLATE_NOOP("Access", "There is no name. Nothing was changed.")),
            words(QT_TRANSLATE_NOOP("Access", "Type the full name as on the staff list.")));
    return clean;
}

QString checkedReason(const QString &reason)
{
    const QString clean = cleanText(reason).left(kLongestReason);
    if (clean.isEmpty())
        throw Failure(
            "reason_missing",
            words(QT_TRANSLATE_NOOP(
                "Access", "There is no reason, and the audit needs one. Nothing was changed.")),
            words(QT_TRANSLATE_NOOP("Access", "Say in a few words why.")));
    return clean;
}

[[noreturn]] void refuseOwnAccount()
{
    throw Failure(
        "own_account",
        words(QT_TRANSLATE_NOOP("Access",
                                "Nobody does this to their own account. Nothing was changed.")),
        words(QT_TRANSLATE_NOOP(
            "Access", "Ask another supervisor or administrator; your own PIN is changed in "
                      "Settings.")));
}

} // namespace

bool People::mayManage(Role manager, Role subject)
{
    const bool high = subject == Role::Supervisor || subject == Role::Administrator;
    return may(manager, Act::ManagePeople) && (!high || may(manager, Act::ManageSupervisors));
}

Staff People::find(StaffId id) const
{
    const QVector<Staff> all = m_staff.staff();
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [id](const Staff &staff) { return staff.id == id; });
    if (found == all.cend())
        throw Failure("person_gone",
                      words(QT_TRANSLATE_NOOP(
                          "Access", "This account is not there any more. Nothing was changed.")),
                      words(QT_TRANSLATE_NOOP("Access", "Look at the list again.")));
    return *found;
}

// The role as the store has it now: somebody demoted a minute ago still has the window open.
Staff People::manager(const Actor &by) const
{
    const QVector<Staff> all = m_staff.staff();
    for (const Staff &staff : all) {
        if (staff.id == by.staff && staff.active && may(staff.role, Act::ManagePeople))
            return staff;
    }
    refuseAct();
}

People::Pair People::pair(StaffId id, const Actor &by) const
{
    const Pair both{manager(by), find(id)};
    if (!mayManage(both.manager.role, both.subject.role))
        refuseAct();
    if (both.manager.id == both.subject.id)
        refuseOwnAccount();
    return both;
}

QVector<People::Person> People::list(const Actor &by) const
{
    (void)manager(by);
    QVector<Person> people;
    const QVector<Staff> all = m_staff.staff();
    for (const Staff &staff : all)
        people.append({staff, m_signIn.attempts(staff.id).lockedUntil});
    return people;
}

void People::record(const QString &action, StaffId id, const QJsonObject &detail, const Actor &by)
{
    m_audit.append({m_clock.now(), by, action, id.toString(), detail});
}

StaffId People::insert(Staff person, const QString &secret, const Actor &by)
{
    person.id = m_ids.make<StaffId>();
    person.name = checkedName(person.name);
    person.active = true;
    const bool signsIn = may(person.role, Act::SignIn);
    person.mustChange = signsIn && !by.staff.isNull() ? true : person.mustChange;
    if (signsIn)
        requireGoodSecret(person.secretKind, secret, person.name);
    m_staff.add(person, signsIn ? secret : QString());
    record(u"staff.added"_s, person.id,
           {{u"role"_s, toCode(person.role)}, {u"secret"_s, toCode(person.secretKind)}}, by);
    return person.id;
}

StaffId People::add(const Staff &person, const QString &secret, const Actor &by)
{
    StaffId id;
    m_staff.atomically([&] {
        if (!mayManage(manager(by).role, person.role))
            refuseAct();
        id = insert(person, secret, by);
    });
    return id;
}

StaffId People::addOffline(const Staff &person, const QString &secret, const QString &station)
{
    StaffId id;
    m_staff.atomically([&] { id = insert(person, secret, {{}, {}, 0, station}); });
    return id;
}

void People::rename(StaffId id, const QString &name, const Actor &by)
{
    m_staff.atomically([&] {
        Staff subject = pair(id, by).subject;
        subject.name = checkedName(name);
        m_staff.change(subject);
        record(u"staff.renamed"_s, id, {}, by);
    });
}

void People::changeRole(StaffId id, Role role, const Actor &by)
{
    m_staff.atomically([&] {
        const Pair both = pair(id, by);
        Staff subject = both.subject;
        if (!mayManage(both.manager.role, role))
            refuseAct();
        // A machine's account has no secret to sign in with, and a person's must not become one without.
        if (may(subject.role, Act::SignIn) != may(role, Act::SignIn))
            refuseAct();
        if (subject.role == role)
            return;
        record(u"staff.role_changed"_s, id,
               {{u"from"_s, toCode(subject.role)}, {u"to"_s, toCode(role)}}, by);
        subject.role = role;
        m_staff.change(subject);
    });
}

void People::edit(const Staff &wanted, const Actor &by)
{
    m_staff.atomically([&] {
        Staff subject = pair(wanted.id, by).subject;
        if (subject.usualCounter != wanted.usualCounter) {
            record(u"staff.counter_changed"_s, wanted.id,
                   {{u"from"_s, subject.usualCounter}, {u"to"_s, wanted.usualCounter}}, by);
            subject.usualCounter = wanted.usualCounter;
            m_staff.change(subject);
        }
        if (checkedName(wanted.name) != subject.name)
            rename(wanted.id, wanted.name, by);
        changeRole(wanted.id, wanted.role, by);
    });
}

void People::setActive(StaffId id, bool active, const QString &reason, const Actor &by)
{
    const QString why = active ? QString() : checkedReason(reason);
    m_staff.atomically([&] {
        Staff subject = pair(id, by).subject;
        if (subject.active == active)
            return;
        subject.active = active;
        m_staff.change(subject);
        record(active ? u"staff.activated"_s : u"staff.deactivated"_s, id,
               active ? QJsonObject() : QJsonObject{{u"reason"_s, why}}, by);
    });
}

SignIn::Outcome People::proven(const Proof &proof, const Actor &by)
{
    SignIn::Outcome outcome =
        m_signIn.tryPin(by.staff, proof.ownSecret, by.counter, SignIn::Purpose::Confirm);
    // A secret that somebody else has given proves nothing about who types it.
    if (outcome.kind == SignIn::Outcome::Kind::Accepted && outcome.staff.mustChange)
        refuseAct();
    return outcome;
}

SignIn::Outcome People::reset(StaffId id, SecretKind kind, const QString &secret,
                              const Proof &proof, const Actor &by)
{
    const QString reason = checkedReason(proof.reason);
    requireGoodSecret(kind, secret, pair(id, by).subject.name);
    SignIn::Outcome outcome = proven(proof, by);
    if (outcome.kind != SignIn::Outcome::Kind::Accepted)
        return outcome;
    m_staff.atomically([&] {
        if (!may(pair(id, by).subject.role, Act::SignIn))
            refuseAct();
        m_staff.setSecret(id, kind, secret, true);
        m_staff.setAttempts(id, {});
        record(u"staff.pin_reset"_s, id, {{u"reason"_s, reason}, {u"secret"_s, toCode(kind)}}, by);
    });
    return outcome;
}

SignIn::Outcome People::unlock(StaffId id, const Proof &proof, const Actor &by)
{
    const QString reason = checkedReason(proof.reason);
    (void)pair(id, by);
    SignIn::Outcome outcome = proven(proof, by);
    if (outcome.kind != SignIn::Outcome::Kind::Accepted)
        return outcome;
    m_staff.atomically([&] {
        (void)pair(id, by);
        m_staff.setAttempts(id, {});
        record(u"staff.unlocked"_s, id, {{u"reason"_s, reason}}, by);
    });
    return outcome;
}

void People::resetOffline(StaffId id, SecretKind kind, const QString &secret,
                          const QString &station)
{
    m_staff.atomically([&] {
        Staff subject = find(id);
        if (!may(subject.role, Act::SignIn))
            refuseAct();
        requireGoodSecret(kind, secret, subject.name);
        m_staff.setSecret(id, kind, secret, true);
        m_staff.setAttempts(id, {});
        // The way back in for a lost last administrator: a closed account would be no way in.
        if (!subject.active) {
            subject.active = true;
            m_staff.change(subject);
        }
        record(u"staff.pin_reset_offline"_s, id, {{u"secret"_s, toCode(kind)}},
               {{}, {}, 0, station});
    });
}

} // namespace motcua
