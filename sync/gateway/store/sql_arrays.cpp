// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/sql_arrays.h"

#include <QtEndian>

namespace motcua::gateway {

namespace {

template <typename Number>
void put(QByteArray *to, Number number)
{
    const Number big = qToBigEndian(number);
    to->append(reinterpret_cast<const char *>(&big), sizeof big);
}

} // namespace

void SqlColumn::add(const QByteArray &bytes)
{
    put(&m_items, qint32(bytes.size()));
    m_items += bytes;
    ++m_count;
}

void SqlColumn::add(qint64 integer)
{
    put(&m_items, qint32(sizeof integer));
    put(&m_items, integer);
    ++m_count;
}

void SqlColumn::add(QUuid uuid)
{
    add(uuid.toRfc4122());
}

void SqlColumn::add(const QDateTime &instant)
{
    if (instant.isValid()) {
        // Microseconds since the year 2000.
        static const qint64 begin = QDateTime({2000, 1, 1}, {0, 0}, Qt::UTC).toMSecsSinceEpoch();
        add((instant.toMSecsSinceEpoch() - begin) * 1000);
        return;
    }
    put(&m_items, qint32(-1));
    m_hasNull = true;
    ++m_count;
}

QByteArray SqlColumn::toParameter() const
{
    QByteArray parameter;
    put(&parameter, qint32(m_count > 0 ? 1 : 0)); // dimensions
    put(&parameter, qint32(m_hasNull ? 1 : 0));
    put(&parameter, quint32(m_type));
    if (m_count > 0) {
        put(&parameter, m_count);
        put(&parameter, qint32(1)); // the first place
    }
    return parameter + m_items;
}

} // namespace motcua::gateway
