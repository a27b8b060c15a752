// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/sign_in.h"
#include "app/core/base/ids.h"

namespace motcua {

/// The accounts of a centre: who is added, changed, closed, given a new PIN, and by whom. Each act is one transaction
/// with its audit entry. Desk thread.
///
/// Everything throws Failure "not_allowed" when the role of whoever acts, as the store has it now, does not include it:
/// supervisors look after the hall's accounts, administrators after all. Further: "own_account" (nobody closes, changes
/// or resets themselves), "name_missing", "reason_missing", "secret_refused", "person_gone". An administrator's account
/// is closed or changed by another active administrator alone: so there is always one left.
class People
{
public:
    People(StaffStore &staff, AuditLog &audit, SignIn &signIn, const Clock &clock, IdSource &ids)
        : m_staff(staff),
          m_audit(audit),
          m_signIn(signIn),
          m_clock(clock),
          m_ids(ids)
    {}

    struct Person
    {
        Staff staff;
        QDateTime lockedUntil; ///< invalid: open
    };
    [[nodiscard]] QVector<Person> list(const Actor &by) const;
    /// May the one manage an account in the other role? The table behind every act here, and behind what the page offers.
    [[nodiscard]] static bool mayManage(Role manager, Role subject);

    /// The id in `person` is ignored. Whoever adds knows the secret, so it must be changed at the first sign-in.
    StaffId add(const Staff &person, const QString &secret, const Actor &by);
    void rename(StaffId id, const QString &name, const Actor &by);
    void changeRole(StaffId id, Role role, const Actor &by);
    /// Name, role and usual counter as wanted, each with its own audit entry where it differs, all or none.
    void edit(const Staff &wanted, const Actor &by);
    /// `reason`: for closing an account; opening it again needs none.
    void setActive(StaffId id, bool active, const QString &reason, const Actor &by);

    struct Proof
    {
        QString ownSecret; ///< of whoever acts, typed in place
        QString reason;    ///< never empty: "reason_missing"
    };
    /// A new secret in place of a forgotten one; lifts a lock. The outcome is that of trying `proof.ownSecret`; only
    /// with Accepted has anything changed.
    [[nodiscard]] SignIn::Outcome reset(StaffId id, SecretKind kind, const QString &secret,
                                        const Proof &proof, const Actor &by);
    /// Lifts a lock; the secret stays.
    [[nodiscard]] SignIn::Outcome unlock(StaffId id, const Proof &proof, const Actor &by);

    // For whoever holds the key of the database and works without being signed in: setting a centre up, and a lost last
    // administrator (motcua-admin). In the audit with no person, the reset under a name of its own.
    StaffId addOffline(const Staff &person, const QString &secret, const QString &station);
    void resetOffline(StaffId id, SecretKind kind, const QString &secret, const QString &station);

private:
    struct Pair
    {
        Staff manager;
        Staff subject;
    };
    [[nodiscard]] Staff manager(const Actor &by) const;
    [[nodiscard]] Pair pair(StaffId id, const Actor &by) const;
    [[nodiscard]] Staff find(StaffId id) const;
    [[nodiscard]] StaffId insert(Staff person, const QString &secret, const Actor &by);
    [[nodiscard]] SignIn::Outcome proven(const Proof &proof, const Actor &by);
    void record(const QString &action, StaffId id, const QJsonObject &detail, const Actor &by);

    StaffStore &m_staff;
    AuditLog &m_audit;
    SignIn &m_signIn;
    const Clock &m_clock;
    IdSource &m_ids;
};

} // namespace motcua
