// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staff_store.h"

#include "app/core/base/clock.h"
#include "storage/durable_file.h"
#include "storage/failures.h"
#include "storage/values.h"

#include <QFile>
#include <QJsonDocument>

#include <sodium.h>

#include <array>
#include <utility>

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

// Small, and read seldom: the file is there only after damage. One that is no JSON holds nothing that can be believed.
QJsonObject SqlStaffStore::aside() const
{
    QFile file(m_aside);
    constexpr qint64 kMost = 1 << 20;
    return file.exists() && file.open(QIODevice::ReadOnly)
               ? QJsonDocument::fromJson(file.read(kMost)).object()
               : QJsonObject();
}

bool SqlStaffStore::keepAside(StaffId id, const Attempts &attempts)
{
    QJsonObject all = aside();
    all.insert(id.toString(), QJsonObject{{"wrong"_L1, attempts.wrong},
                                          {"locked_until"_L1, toIso(attempts.lockedUntil)},
                                          {"lockouts"_L1, attempts.lockouts},
                                          {"boot"_L1, attempts.boot},
                                          {"boot_end"_L1, attempts.bootEnd}});
    try {
        writeDurably(m_aside, QJsonDocument(all).toJson(QJsonDocument::Compact));
        return true;
    } catch (const Failure &) {
        return false; // a disk that takes nothing any more
    }
}

StaffStore::Attempts SqlStaffStore::attempts(StaffId id) const
{
    if (const QJsonValue kept = aside().value(id.toString()); kept.isObject()) {
        return {kept["wrong"_L1].toInt(), fromIso(kept["locked_until"_L1].toString()),
                kept["lockouts"_L1].toInt(), kept["boot"_L1].toString(),
                kept["boot_end"_L1].toInteger()};
    }
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
    m_taken.append(id);
}

// After the commit: whoever is killed before it finds the count beside the store, as if nothing had been tried since.
void SqlStaffStore::dropTaken()
{
    const QVector<StaffId> taken = std::exchange(m_taken, {});
    QJsonObject all = aside();
    if (all.isEmpty())
        return;
    for (const StaffId id : taken)
        all.remove(id.toString());
    if (all.isEmpty())
        QFile::remove(m_aside);
    else
        writeDurably(m_aside, QJsonDocument(all).toJson(QJsonDocument::Compact));
}

void SqlStaffStore::atomically(const std::function<void()> &work)
{
    try {
        Transaction transaction(m_db);
        work();
        transaction.commit();
    } catch (...) {
        if (!m_db.inTransaction())
            m_taken.clear();
        throw;
    }
    if (!m_db.inTransaction())
        dropTaken();
}

} // namespace motcua::storage
