// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit.h"
#include "app/core/access/people.h"
#include "app/core/access/sign_in.h"
#include "app/core/base/clock.h"
#include "app/core/base/failure.h"

#include <QAtomicInt>
#include <QHash>
#include <QVector>

// Staff and audit entries in memory, for tests of the core and of windows.
namespace motcua::fakes {

class MemoryAudit final : public AuditLog
{
public:
    void append(const AuditEntry &entry) override
    {
        if (failing)
            throw Failure("not_saved", QStringLiteral("x"), QStringLiteral("y"));
        entries.append(entry);
    }
    QVector<AuditEntry> entries;
    bool failing = false;
};

class MemoryStaff final : public StaffStore
{
public:
    QVector<Staff> staff() const override
    {
        if (failing.loadRelaxed())
            throw Failure("store_unreadable", QStringLiteral("The staff could not be read."),
                          QStringLiteral("Try again."));
        return people;
    }
    void add(const Staff &staff, const QString &pin) override
    {
        people.append(staff);
        pins.insert(staff.id, pin);
    }
    void change(const Staff &staff) override
    {
        for (Staff &person : people) {
            if (person.id == staff.id) {
                person.name = staff.name;
                person.role = staff.role;
                person.usualCounter = staff.usualCounter;
                person.active = staff.active;
            }
        }
    }
    void setSecret(StaffId id, SecretKind kind, const QString &secret, bool mustChange) override
    {
        pins.insert(id, secret);
        for (Staff &person : people) {
            if (person.id == id) {
                person.secretKind = kind;
                person.mustChange = mustChange;
            }
        }
    }
    bool pinMatches(StaffId id, const QString &pin) const override
    {
        return !pin.isEmpty() && pins.value(id) == pin;
    }
    /// One thread uses it; what a failing piece of work leaves half done is not undone.
    void atomically(const std::function<void()> &work) override { work(); }
    Attempts attempts(StaffId id) const override { return tries.value(id); }
    void setAttempts(StaffId id, const Attempts &attempts) override { tries.insert(id, attempts); }

    QVector<Staff> people;
    QHash<StaffId, QString> pins;
    QHash<StaffId, Attempts> tries;
    QAtomicInt failing = 0;
};

} // namespace motcua::fakes
