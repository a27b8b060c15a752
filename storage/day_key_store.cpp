// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/day_key_store.h"

#include "app/core/base/failure.h"
#include "storage/values.h"

#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr int kWords = 8; ///< 32 bytes

QByteArray freshKey()
{
    std::array<quint32, kWords> words{};
    QRandomGenerator::system()->fillRange(words.data(), kWords);
    return {reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words)};
}

} // namespace

QByteArray SqlDayKeys::keyOf(QDate day)
{
    keepOnly(day);
    const QString wanted = u"SELECT key FROM person_mark_key WHERE day = ?"_s;
    const QVariant there = m_db.value(wanted, {stored(day)});
    if (there.isValid())
        return there.toByteArray();
    // Another kiosk may have been first: whoever was is asked again.
    Transaction transaction(m_db);
    m_db.run(u"INSERT INTO person_mark_key (day, key) VALUES (?, ?) ON CONFLICT (day) DO NOTHING"_s,
             {stored(day), freshKey()});
    const QByteArray key = m_db.value(wanted, {stored(day)}).toByteArray();
    transaction.commit();
    return key;
}

bool SqlDayKeys::close(QDate day)
{
    keepOnly(day);
    if (m_db.value(u"SELECT length(key) FROM person_mark_key WHERE day = ?"_s, {stored(day)})
            .toInt() > 0)
        destroy(u"UPDATE person_mark_key SET key = x'' WHERE day = ?"_s, {stored(day)});
    else
        m_db.run(u"INSERT INTO person_mark_key (day, key) VALUES (?, x'') "
                 "ON CONFLICT (day) DO NOTHING"_s,
                 {stored(day)});
    return true;
}

void SqlDayKeys::adopt(QDate day, const QByteArray &key)
{
    destroy(u"UPDATE person_mark_key SET key = ? WHERE day = ? AND length(key) > 0"_s,
            {key, stored(day)});
}

void SqlDayKeys::keepOnly(QDate day)
{
    if (m_db.value(u"SELECT count(*) FROM person_mark_key WHERE day <> ?"_s, {stored(day)})
            .toInt() > 0)
        destroy(u"DELETE FROM person_mark_key WHERE day <> ?"_s, {stored(day)});
}

void SqlDayKeys::destroy(const QString &sql, const QVariantList &values)
{
    {
        Transaction transaction(m_db);
        m_db.run(sql, values);
        transaction.commit();
    }
    try {
        // What the log still holds goes into the file and away; somebody who reads at this moment delays it to
        // the next checkpoint.
        (void)m_db.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    } catch (const Failure &) {
    }
}

} // namespace motcua::storage
