// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/ids.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <functional>
#include <optional>

namespace motcua {

enum class Role {
    ReceptionOfficer,
    CaseOfficer,
    Approver, ///< the leader who approves
    Cashier,
    RecordsClerk,
    Supervisor,
    Administrator,
    Kiosk, ///< a machine: never signs in by hand
};
/// reception_officer | case_officer | approver | cashier | records_clerk | supervisor | administrator | kiosk
[[nodiscard]] QString toCode(Role role);
[[nodiscard]] std::optional<Role> roleFromCode(QStringView code);
[[nodiscard]] QVector<Role> allRoles(); ///< in the order of the enumeration

/// What a person proves with who they are.
enum class SecretKind { Pin, Password };
[[nodiscard]] QString toCode(SecretKind kind); ///< pin | password
[[nodiscard]] std::optional<SecretKind> secretKindFromCode(QStringView code);

struct Staff
{
    StaffId id;
    QString name;
    Role role = Role::ReceptionOfficer;
    int usualCounter = 0; ///< 0: none
    bool active = true;
    SecretKind secretKind = SecretKind::Pin;
    bool mustChange = false; ///< somebody else knows the secret: a new one at the next sign-in
};

/// Who acts, from where: goes into every event and every audit entry.
struct Actor
{
    StaffId staff;
    QString name;
    int counter = 0;                    ///< 0: not at a counter (kiosk, administrator)
    QString station;                    ///< station id
    Role role = Role::ReceptionOfficer; ///< at the sign-in; for what windows offer
};

/// Staff and their secrets; implemented by storage. Desk thread.
class StaffStore
{
public:
    StaffStore() = default;
    StaffStore(const StaffStore &) = delete;
    StaffStore &operator=(const StaffStore &) = delete;
    virtual ~StaffStore() = default;
    [[nodiscard]] virtual QVector<Staff> staff() const = 0;
    /// Hashes the secret (NFC) with Argon2id before storing. An empty one matches nothing, ever: a machine's account.
    virtual void add(const Staff &staff, const QString &secret) = 0;
    /// Writes name, role, usual counter and whether the account is open, of the person with this id.
    virtual void change(const Staff &staff) = 0;
    virtual void setSecret(StaffId id, SecretKind kind, const QString &secret, bool mustChange) = 0;
    [[nodiscard]] virtual bool pinMatches(StaffId id, const QString &secret) const = 0;
    struct Attempts
    {
        int wrong = 0;
        QDateTime lockedUntil = {}; ///< by the wall clock; see lock_out.h for when it counts
        int lockouts = 0;           ///< in a row, this one included
        QString boot = {};          ///< the start of the computer in which the lock is measured
        qint64 bootEnd = 0;         ///< uptime at which it ends, ms
    };
    [[nodiscard]] virtual Attempts attempts(StaffId id) const = 0;
    virtual void setAttempts(StaffId id, const Attempts &attempts) = 0;
    /// Attempts while the store is read-only, kept beside it for this and every later start; attempts() answers them
    /// until the store can be written again and setAttempts() takes them over. False: they could not be kept.
    virtual bool keepAside(StaffId id, const Attempts &attempts)
    {
        Q_UNUSED(id);
        Q_UNUSED(attempts);
        return false;
    }
    /// Runs `work` in one transaction under the writer's lock: what it reads is the latest, and what it writes here and
    /// appends to the audit log is there together or not at all. An exception out of `work` undoes all and goes on.
    virtual void atomically(const std::function<void()> &work) = 0;
};

} // namespace motcua
