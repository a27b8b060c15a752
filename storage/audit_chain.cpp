// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit_chain.h"

#include "app/core/base/json_text.h"
#include "storage/digest.h"

namespace motcua::storage {

namespace {

// Everything behind the number, which is all that the search for a row's true place varies.
QByteArray tailOf(const AuditRow &row)
{
    JsonText json(512);
    json.beginArray();
    json.number(qint64(0));
    json.number(row.at);
    for (const QString &text : row.texts)
        json.text(text);
    json.endArray();
    return json.take().mid(2); // without "[0"
}

QByteArray hashOf(const QByteArray &previous, qint64 seq, const QByteArray &tail)
{
    return sha256Of(previous + '[' + QByteArray::number(seq) + tail);
}

} // namespace

QByteArray auditBeginning()
{
    return QByteArray(32, '\0');
}

QByteArray auditHash(const AuditRow &row, qint64 seq)
{
    return hashOf(row.previous, seq, tailOf(row));
}

std::optional<qint64> auditPlaceOf(const AuditRow &row, qint64 reach)
{
    const QByteArray tail = tailOf(row);
    for (qint64 distance = 0; distance <= reach; ++distance) {
        if (row.hash == hashOf(row.previous, row.seq - distance, tail))
            return row.seq - distance;
        if (row.hash == hashOf(row.previous, row.seq + distance, tail))
            return row.seq + distance;
    }
    return {};
}

AuditRow auditRowOf(const Rows &row)
{
    AuditRow read;
    read.seq = row.value(0).toLongLong();
    read.at = row.value(1).toLongLong();
    read.previous = row.value(2).toByteArray();
    read.hash = row.value(3).toByteArray();
    for (int i = 0; i < int(read.texts.size()); ++i)
        read.texts[size_t(i)] = row.value(4 + i).toString();
    return read;
}

} // namespace motcua::storage
