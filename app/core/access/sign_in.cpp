// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/audit.h"
#include "app/core/access/staff.h"
#include "app/core/base/clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

SignIn::Outcome SignIn::tryPin(StaffId id, const QString &pin, int counter, Purpose purpose)
{
    const QVector<Staff> all = m_staff.staff();
    const auto found = std::find_if(all.cbegin(), all.cend(), [id](const Staff &staff) {
        return staff.id == id && staff.active;
    });
    if (found == all.cend())
        return {};

    const QDateTime now = m_clock.now();
    const QDateTime lockEnd = now.addSecs(kLockMinutes * 60);
    StaffStore::Attempts attempts = m_staff.attempts(id);
    if (attempts.lockedUntil.isValid() && attempts.lockedUntil > now) {
        // A clock that was set back must not lock somebody out for longer than the rule says.
        if (attempts.lockedUntil > lockEnd) {
            attempts.lockedUntil = lockEnd;
            m_staff.setAttempts(id, attempts);
        }
        return {Outcome::Kind::Locked, 0, attempts.lockedUntil, {}};
    }
    if (attempts.lockedUntil.isValid())
        attempts = {};

    ++attempts.wrong;
    const bool lastTry = attempts.wrong >= kMaxWrong;
    if (lastTry)
        attempts.lockedUntil = lockEnd;
    m_staff.setAttempts(id, attempts);

    const auto record = [&](const QString &action, const QJsonObject &detail) {
        m_audit.append({now, {id, found->name, counter, {}}, action, id.toString(), detail});
    };
    if (m_staff.pinMatches(id, pin)) {
        m_staff.setAttempts(id, {});
        if (purpose == Purpose::SignIn)
            record(u"sign_in"_s, {});
        return {Outcome::Kind::Accepted, kMaxWrong, {}, *found};
    }
    const int left = std::max(0, kMaxWrong - attempts.wrong);
    if (purpose == Purpose::SignIn)
        record(u"sign_in_failed"_s, {{u"attempts_left"_s, left}});
    if (!lastTry)
        return {Outcome::Kind::WrongPin, left, {}, {}};
    record(u"account_locked"_s, {{u"until"_s, toIso(attempts.lockedUntil)}});
    return {Outcome::Kind::Locked, 0, attempts.lockedUntil, {}};
}

} // namespace motcua
