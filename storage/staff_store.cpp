// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staff_store.h"

#include "storage/failures.h"
#include "storage/values.h"

#include <sodium.h>

#include <array>

using namespace Qt::StringLiterals;

namespace motcua::storage {

QVector<Staff> SqlStaffStore::staff() const
{
    QVector<Staff> staff;
    QSqlQuery rows =
        m_db.exec(u"SELECT id, name, role, usual_counter, active FROM staff ORDER BY position"_s);
    while (rows.next()) {
        Staff person;
        person.id = idOf<StaffId>(rows.value(0));
        person.name = rows.value(1).toString();
        person.role = roleFromCode(rows.value(2).toString()).value_or(Role::ReceptionOfficer);
        person.usualCounter = rows.value(3).toInt();
        person.active = rows.value(4).toBool();
        staff.append(person);
    }
    return staff;
}

void SqlStaffStore::add(const Staff &staff, const QString &pin)
{
    if (sodium_init() < 0)
        throw failure(Trouble::OutOfMemory);
    QByteArray digits = pin.toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const int rc = crypto_pwhash_str(
        hash.data(), digits.constData(), static_cast<unsigned long long>(digits.size()),
        crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
    sodium_memzero(digits.data(), size_t(digits.size()));
    if (rc != 0)
        throw failure(Trouble::OutOfMemory);
    m_db.run(
        u"INSERT INTO staff (id, name, role, usual_counter, active, pin_hash) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {storedId(staff.id), staff.name, toCode(staff.role), staff.usualCounter,
         staff.active ? 1 : 0, QString::fromLatin1(hash.data())});
}

bool SqlStaffStore::pinMatches(StaffId id, const QString &pin) const
{
    const QVariant hash = m_db.value(u"SELECT pin_hash FROM staff WHERE id = ?"_s, {storedId(id)});
    if (!hash.isValid() || sodium_init() < 0)
        return false;
    QByteArray digits = pin.toUtf8();
    const bool matches =
        crypto_pwhash_str_verify(hash.toString().toLatin1().constData(), digits.constData(),
                                 static_cast<unsigned long long>(digits.size())) == 0;
    sodium_memzero(digits.data(), size_t(digits.size()));
    return matches;
}

StaffStore::Attempts SqlStaffStore::attempts(StaffId id) const
{
    const QVariantList row =
        m_db.row(u"SELECT wrong_pins, locked_until FROM staff WHERE id = ?"_s, {storedId(id)});
    return {row.value(0).toInt(), instantOf(row.value(1))};
}

void SqlStaffStore::setAttempts(StaffId id, const Attempts &attempts)
{
    m_db.run(u"UPDATE staff SET wrong_pins = ?, locked_until = ? WHERE id = ?"_s,
             {attempts.wrong, stored(attempts.lockedUntil), storedId(id)});
}

} // namespace motcua::storage
