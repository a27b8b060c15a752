// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staff_store.h"

#include "storage/failures.h"
#include "storage/values.h"

#include <sodium.h>

#include <array>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

// One spelling for one secret, whatever keyboard it was typed on: é is one character or two.
QByteArray normal(const QString &secret)
{
    return secret.normalized(QString::NormalizationForm_C).toUtf8();
}

// Not the text of any hash, so that nothing ever matches it.
const QString kNoSecret = u"!"_s;

QString hashed(const QString &secret)
{
    if (secret.isEmpty())
        return kNoSecret;
    if (sodium_init() < 0)
        throw failure(Trouble::OutOfMemory);
    QByteArray bytes = normal(secret);
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const int rc = crypto_pwhash_str(
        hash.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size()),
        crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    if (rc != 0)
        throw failure(Trouble::OutOfMemory);
    return QString::fromLatin1(hash.data());
}

} // namespace

QVector<Staff> SqlStaffStore::staff() const
{
    QVector<Staff> staff;
    Rows rows = m_db.exec(
        u"SELECT id, name, role, usual_counter, active, secret_kind, must_change FROM staff "
        "ORDER BY position"_s);
    while (rows.next()) {
        const std::optional<Role> role = roleFromCode(rows.value(2).toString());
        Staff person;
        person.id = idOf<StaffId>(rows.value(0));
        person.name = rows.value(1).toString();
        // A role this program does not know yet is one it must not guess: the account stays shut here.
        person.role = role.value_or(Role::Kiosk);
        person.usualCounter = rows.value(3).toInt();
        person.active = role && rows.value(4).toBool();
        person.secretKind = secretKindFromCode(rows.value(5).toString()).value_or(SecretKind::Pin);
        person.mustChange = rows.value(6).toBool();
        staff.append(person);
    }
    return staff;
}

void SqlStaffStore::add(const Staff &staff, const QString &secret)
{
    m_db.run(u"INSERT INTO staff (id, name, role, usual_counter, active, pin_hash, secret_kind, "
             u"must_change) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
             {storedId(staff.id), staff.name, toCode(staff.role), staff.usualCounter,
              staff.active ? 1 : 0, hashed(secret), toCode(staff.secretKind),
              staff.mustChange ? 1 : 0});
}

void SqlStaffStore::change(const Staff &staff)
{
    m_db.run(u"UPDATE staff SET name = ?, role = ?, usual_counter = ?, active = ? WHERE id = ?"_s,
             {staff.name, toCode(staff.role), staff.usualCounter, staff.active ? 1 : 0,
              storedId(staff.id)});
}

void SqlStaffStore::setSecret(StaffId id, SecretKind kind, const QString &secret, bool mustChange)
{
    m_db.run(u"UPDATE staff SET pin_hash = ?, secret_kind = ?, must_change = ? WHERE id = ?"_s,
             {hashed(secret), toCode(kind), mustChange ? 1 : 0, storedId(id)});
}

bool SqlStaffStore::pinMatches(StaffId id, const QString &secret) const
{
    const QVariant hash = m_db.value(u"SELECT pin_hash FROM staff WHERE id = ?"_s, {storedId(id)});
    if (!hash.isValid() || hash.toString() == kNoSecret || sodium_init() < 0)
        return false;
    QByteArray bytes = normal(secret);
    const bool matches =
        crypto_pwhash_str_verify(hash.toString().toLatin1().constData(), bytes.constData(),
                                 static_cast<unsigned long long>(bytes.size())) == 0;
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    return matches;
}

StaffStore::Attempts SqlStaffStore::attempts(StaffId id) const
{
    const QVariantList row = m_db.row(
        u"SELECT wrong_pins, locked_until, lockouts, lock_boot, lock_end FROM staff WHERE id = ?"_s,
        {storedId(id)});
    return {row.value(0).toInt(), instantOf(row.value(1)), row.value(2).toInt(),
            row.value(3).toString(), row.value(4).toLongLong()};
}

void SqlStaffStore::setAttempts(StaffId id, const Attempts &attempts)
{
    m_db.run(u"UPDATE staff SET wrong_pins = ?, locked_until = ?, lockouts = ?, lock_boot = ?, "
             u"lock_end = ? WHERE id = ?"_s,
             {attempts.wrong, stored(attempts.lockedUntil), attempts.lockouts, attempts.boot,
              attempts.bootEnd, storedId(id)});
}

void SqlStaffStore::atomically(const std::function<void()> &work)
{
    Transaction transaction(m_db);
    work();
    transaction.commit();
}

} // namespace motcua::storage
