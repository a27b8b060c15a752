// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/lock_out.h"
#include "app/core/access/secret_rules.h"
#include "app/core/access/staff.h"

#include <QHash>

namespace motcua {

class AuditLog;

/// Proving who one is, with the PIN or password kept on this computer. Desk thread.
class SignIn
{
public:
    static constexpr int kMaxWrong = lockout::kMaxWrong;
    static constexpr int kPinLength = motcua::kPinLength;
    /// @param station  this computer's, for the entries: several stations' trails are read side by side
    SignIn(StaffStore &staff, AuditLog &audit, const Clock &clock, const QString &station)
        : m_staff(staff),
          m_audit(audit),
          m_clock(clock),
          m_station(station)
    {}

    /// What the secret is asked for. Wrong ones count and lock alike.
    enum class Purpose {
        SignIn,
        Unlock,  ///< the same person comes back to a locked screen
        Confirm, ///< in place, for an act of one's own; the act's audit entry says that it was done
        Approval, ///< in place, for what somebody else asks; Approvals records what came of it
    };
    struct Outcome
    {
        enum class Kind { Accepted, WrongPin, Locked, Unknown };
        Kind kind = Kind::Unknown;
        int attemptsLeft = kMaxWrong;
        QDateTime lockedUntil;
        Staff
            staff; ///< when Accepted; look at mustChange: with it, nothing but a change of the secret is proven
    };
    /// Counts the attempt on disk before it answers, in a transaction, so that neither a crash nor a second program on
    /// the same data gives a free try. Unknown: no such account, a closed one, or one that never signs in by hand.
    /// On a store that is read-only the attempts are counted beside it (StaffStore::keepAside), and in memory where not
    /// even that can be written, so that people can still look things up.
    [[nodiscard]] Outcome tryPin(StaffId id, const QString &secret, int counter,
                                 Purpose purpose = Purpose::SignIn);
    /// One's own new secret. Throws "secret_refused" (secret_rules.h) before a try is spent; otherwise the outcome of
    /// trying the old one, and only with Accepted has anything changed.
    [[nodiscard]] Outcome changeSecret(StaffId id, const QString &old, SecretKind kind,
                                       const QString &fresh, int counter);
    /// For the trace of who sat where.
    void signOut(const Actor &actor);

    [[nodiscard]] QVector<Staff> staff() const { return m_staff.staff(); }
    /// How the account stands before a try, for the line under the PIN: the lock's end as the clock shows it now.
    [[nodiscard]] StaffStore::Attempts attempts(StaffId id);

private:
    [[nodiscard]] std::optional<Staff> find(StaffId id) const;
    [[nodiscard]] Outcome count(StaffStore::Attempts &attempts) const;
    [[nodiscard]] StaffStore::Attempts stored(StaffId id) const;
    void keepAside(StaffId id, const StaffStore::Attempts &attempts);
    [[nodiscard]] Outcome readOnlyTry(const Staff &person, const QString &secret);

    StaffStore &m_staff;
    AuditLog &m_audit;
    const Clock &m_clock;
    QString m_station;
    QHash<StaffId, StaffStore::Attempts>
        m_unkept; ///< attempts on a read-only store that could not be kept aside
};

} // namespace motcua
