// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/sign_in.h"

#include "app/core/access/audit.h"
#include "app/core/access/permissions.h"
#include "app/core/base/clock.h"
#include "app/core/base/failure.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

QString codeOf(SignIn::Purpose purpose)
{
    switch (purpose) {
    case SignIn::Purpose::SignIn: return u"sign_in"_s;
    case SignIn::Purpose::Unlock: return u"unlock"_s;
    case SignIn::Purpose::Confirm:
    case SignIn::Purpose::Approval: break;
    }
    return u"confirm"_s;
}

} // namespace

std::optional<Staff> SignIn::find(StaffId id) const
{
    const QVector<Staff> all = m_staff.staff();
    const auto found = std::find_if(all.cbegin(), all.cend(), [id](const Staff &staff) {
        return staff.id == id && staff.active && may(staff.role, Act::SignIn);
    });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

// Accepted here means: may be checked. The attempt is spent either way.
SignIn::Outcome SignIn::count(StaffStore::Attempts &attempts) const
{
    (void)lockout::settle(attempts, m_clock);
    if (attempts.lockedUntil.isValid())
        return {Outcome::Kind::Locked, 0, attempts.lockedUntil, {}};
    ++attempts.wrong;
    if (attempts.wrong >= kMaxWrong)
        lockout::begin(attempts, m_clock);
    return {
        Outcome::Kind::Accepted, std::max(0, kMaxWrong - attempts.wrong), attempts.lockedUntil, {}};
}

SignIn::Outcome SignIn::tryPin(StaffId id, const QString &secret, int counter, Purpose purpose)
{
    const std::optional<Staff> person = find(id);
    if (!person)
        return {};

    Outcome counted;
    try {
        m_staff.atomically([&] {
            StaffStore::Attempts attempts = stored(id);
            counted = count(attempts);
            m_staff.setAttempts(id, attempts);
        });
        m_unkept.remove(id); // the store can be written again, and has the count
    } catch (const Failure &failure) {
        if (failure.name() != "store_read_only")
            throw;
        return readOnlyTry(*person, secret);
    }
    if (counted.kind == Outcome::Kind::Locked)
        return counted;

    // Outside the transaction: hashing takes its time, and other programs are waiting for the lock.
    const bool right = m_staff.pinMatches(id, secret);
    const auto record = [&](const QString &action, const QJsonObject &detail) {
        m_audit.append({m_clock.now(),
                        {id, person->name, counter, m_station, person->role},
                        action,
                        id.toString(),
                        detail});
    };
    m_staff.atomically([&] {
        if (right) {
            m_staff.setAttempts(id, {});
            if (purpose == Purpose::SignIn)
                record(u"sign_in"_s, {});
            else if (purpose == Purpose::Unlock)
                record(u"unlocked"_s, {});
            return;
        }
        if (purpose != Purpose::Approval)
            record(u"sign_in_failed"_s,
                   {{u"attempts_left"_s, counted.attemptsLeft}, {u"for"_s, codeOf(purpose)}});
        if (counted.lockedUntil.isValid())
            record(u"account_locked"_s, {{u"until"_s, toIso(counted.lockedUntil)}});
    });
    if (right)
        return {Outcome::Kind::Accepted, kMaxWrong, {}, *person};
    counted.kind = counted.lockedUntil.isValid() ? Outcome::Kind::Locked : Outcome::Kind::WrongPin;
    return counted;
}

StaffStore::Attempts SignIn::stored(StaffId id) const
{
    const auto unkept = m_unkept.constFind(id);
    return unkept != m_unkept.cend() ? *unkept : m_staff.attempts(id);
}

void SignIn::keepAside(StaffId id, const StaffStore::Attempts &attempts)
{
    if (m_staff.keepAside(id, attempts))
        m_unkept.remove(id);
    else
        m_unkept.insert(id, attempts);
}

SignIn::Outcome SignIn::readOnlyTry(const Staff &person, const QString &secret)
{
    StaffStore::Attempts attempts = stored(person.id);
    Outcome counted = count(attempts);
    keepAside(person.id, attempts); // before the answer, as on a store that can be written
    if (counted.kind == Outcome::Kind::Locked)
        return counted;
    if (m_staff.pinMatches(person.id, secret)) {
        keepAside(person.id, {});
        return {Outcome::Kind::Accepted, kMaxWrong, {}, person};
    }
    counted.kind = counted.lockedUntil.isValid() ? Outcome::Kind::Locked : Outcome::Kind::WrongPin;
    return counted;
}

SignIn::Outcome SignIn::changeSecret(StaffId id, const QString &old, SecretKind kind,
                                     const QString &fresh, int counter)
{
    const std::optional<Staff> person = find(id);
    if (!person)
        return {};
    requireGoodSecret(kind, fresh, person->name, old);
    Outcome outcome = tryPin(id, old, counter, Purpose::Confirm);
    if (outcome.kind != Outcome::Kind::Accepted)
        return outcome;
    m_staff.atomically([&] {
        m_staff.setSecret(id, kind, fresh, false);
        m_audit.append({m_clock.now(),
                        {id, person->name, counter, m_station, person->role},
                        u"staff.secret_changed"_s,
                        id.toString(),
                        {{u"kind"_s, toCode(kind)}}});
    });
    outcome.staff.secretKind = kind;
    outcome.staff.mustChange = false;
    return outcome;
}

void SignIn::signOut(const Actor &actor)
{
    m_audit.append({m_clock.now(), actor, u"sign_out"_s, actor.staff.toString(), {}});
}

StaffStore::Attempts SignIn::attempts(StaffId id)
{
    StaffStore::Attempts attempts = stored(id);
    // Only shown here: the next try stores it.
    (void)lockout::settle(attempts, m_clock);
    return attempts;
}

} // namespace motcua
