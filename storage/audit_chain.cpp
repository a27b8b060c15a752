// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit_chain.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace motcua::storage {

namespace {

// As QJsonDocument writes a string, without making a document of each of a million entries. False for control
// characters, whose escapes are left to Qt.
bool appendString(QByteArray &json, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    json += '"';
    for (const char c : utf8) {
        if (static_cast<unsigned char>(c) < 0x20)
            return false;
        if (c == '"' || c == '\\')
            json += '\\';
        json += c;
    }
    json += '"';
    return true;
}

// Everything behind the number, which is all that the search for a row's true place varies.
QByteArray tailOf(const AuditRow &row)
{
    QByteArray json;
    json.reserve(512);
    json += ',' + QByteArray::number(row.at);
    for (const QString &text : row.texts) {
        json += ',';
        if (!appendString(json, text)) {
            QJsonArray array{0, row.at};
            for (const QString &each : row.texts)
                array.append(each);
            return QJsonDocument(array).toJson(QJsonDocument::Compact).mid(2); // without "[0"
        }
    }
    return json + ']';
}

QByteArray hashOf(const QByteArray &previous, qint64 seq, const QByteArray &tail)
{
    return QCryptographicHash::hash(previous + '[' + QByteArray::number(seq) + tail,
                                    QCryptographicHash::Sha256);
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

AuditRow auditRowOf(const QSqlQuery &row)
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
