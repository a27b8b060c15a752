// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/ids.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace motcua {

enum class Role { ReceptionOfficer, CaseOfficer, Approver, Supervisor, Administrator };
[[nodiscard]] QString
toCode(Role role); ///< reception_officer | case_officer | approver | supervisor | administrator
[[nodiscard]] std::optional<Role> roleFromCode(QStringView code);

struct Staff
{
    StaffId id;
    QString name;
    Role role = Role::ReceptionOfficer;
    int usualCounter = 0; ///< 0: none
    bool active = true;
};

/// Who acts, from where: goes into every event and every audit entry.
struct Actor
{
    StaffId staff;
    QString name;
    int counter = 0; ///< 0: not at a counter (kiosk, administrator)
    QString station; ///< station id
};

/// Staff and their PIN state; implemented by storage. Desk thread.
class StaffStore
{
public:
    StaffStore() = default;
    StaffStore(const StaffStore &) = delete;
    StaffStore &operator=(const StaffStore &) = delete;
    virtual ~StaffStore() = default;
    [[nodiscard]] virtual QVector<Staff> staff() const = 0;
    virtual void add(const Staff &staff,
                     const QString &pin) = 0; ///< hashes with Argon2id before storing
    [[nodiscard]] virtual bool pinMatches(StaffId id, const QString &pin) const = 0;
    struct Attempts
    {
        int wrong = 0;
        QDateTime lockedUntil;
    };
    [[nodiscard]] virtual Attempts attempts(StaffId id) const = 0;
    virtual void setAttempts(StaffId id, const Attempts &attempts) = 0;
};

class AuditLog;
class Clock;

/// Sign-in with a local PIN. Five wrong PINs lock the account for ten minutes (design 11a).
class SignIn
{
public:
    static constexpr int kMaxWrong = 5;
    static constexpr int kLockMinutes = 10;
    static constexpr int kPinLength = 6;
    SignIn(StaffStore &staff, AuditLog &audit, const Clock &clock)
        : m_staff(staff),
          m_audit(audit),
          m_clock(clock)
    {}

    struct Outcome
    {
        enum class Kind { Accepted, WrongPin, Locked, Unknown };
        Kind kind = Kind::Unknown;
        int attemptsLeft = kMaxWrong;
        QDateTime lockedUntil;
        Staff staff; ///< when Accepted
    };
    /// What the PIN is asked for: an approval counts wrong tries as a sign-in does, but nobody has signed in, and
    /// Approvals writes what came of it.
    enum class Purpose { SignIn, Approval };
    /// Counts the attempt on disk before it answers, so that a crash gives no free try.
    [[nodiscard]] Outcome tryPin(StaffId id, const QString &pin, int counter,
                                 Purpose purpose = Purpose::SignIn);
    [[nodiscard]] QVector<Staff> staff() const { return m_staff.staff(); }
    /// How the account stands before a try, for the line under the PIN.
    [[nodiscard]] StaffStore::Attempts attempts(StaffId id) const { return m_staff.attempts(id); }

private:
    StaffStore &m_staff;
    AuditLog &m_audit;
    const Clock &m_clock;
};

} // namespace motcua
