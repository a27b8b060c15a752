// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "storage/statement.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>
#include <QVector>

namespace motcua::storage {

// How values stand in a column: an instant is milliseconds since 1970 UTC, a day is ISO text, an id is text,
// a structure is compact JSON. "None" is NULL.

[[nodiscard]] inline QVariant stored(const QDateTime &instant)
{
    return instant.isValid() ? QVariant(instant.toMSecsSinceEpoch()) : QVariant();
}
[[nodiscard]] inline QDateTime instantOf(const QVariant &value)
{
    return value.isNull() ? QDateTime()
                          : toCentre(QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC));
}
[[nodiscard]] inline QString stored(QDate day)
{
    return isoDay(day);
}
[[nodiscard]] inline QDate dayOf(const QVariant &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}
template <typename Id>
[[nodiscard]] QString storedId(const Id &id)
{
    return id.isNull() ? QString() : id.toString();
}
template <typename Id>
[[nodiscard]] Id idOf(const QVariant &value)
{
    return Id(QUuid::fromString(value.toString()));
}
[[nodiscard]] inline QString stored(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}
/// A structure's text, ready to be bound.
[[nodiscard]] inline QVariant storedText(const QByteArray &utf8)
{
    return QVariant::fromValue(Utf8{utf8});
}
[[nodiscard]] inline QJsonObject objectOf(const QVariant &value)
{
    return QJsonDocument::fromJson(value.toString().toUtf8()).object();
}
[[nodiscard]] inline QString stored(const QVector<QString> &texts)
{
    QJsonArray array;
    for (const QString &text : texts)
        array.append(text);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}
[[nodiscard]] inline QVector<QString> textsOf(const QVariant &value)
{
    QVector<QString> texts;
    const QJsonArray array = QJsonDocument::fromJson(value.toString().toUtf8()).array();
    for (const QJsonValue &text : array)
        texts.append(text.toString());
    return texts;
}

} // namespace motcua::storage
