// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pack/json_part.h"

#include <cmath>

namespace motcua::pack {

QString JsonPart::place(const QString &key) const
{
    return m_where.isEmpty() ? key : m_where + u'.' + key;
}

bool JsonPart::has(const QString &key) const
{
    return m_object.contains(key);
}

void JsonPart::refuse(const QString &key) const
{
    throw PartError{place(key)};
}

JsonPart JsonPart::part(const QString &key) const
{
    if (!m_object.value(key).isObject())
        refuse(key);
    return {m_object.value(key).toObject(), place(key)};
}

QVector<JsonPart> JsonPart::parts(const QString &key, int most) const
{
    QVector<JsonPart> found;
    if (!has(key))
        return found;
    const QJsonArray list = m_object.value(key).toArray();
    if (!m_object.value(key).isArray() || list.size() > most)
        refuse(key);
    found.reserve(list.size());
    for (int i = 0; i < list.size(); ++i) {
        const QString at = QStringLiteral("%1[%2]").arg(place(key)).arg(i);
        if (!list.at(i).isObject())
            throw PartError{at};
        found.append({list.at(i).toObject(), at});
    }
    return found;
}

QString JsonPart::textOrEmpty(const QString &key, int most) const
{
    const QJsonValue found = m_object.value(key);
    if (found.isUndefined())
        return {};
    const QString text = found.toString().normalized(QString::NormalizationForm_C).trimmed();
    const bool clean = std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    if (!found.isString() || text.size() > most || !clean)
        refuse(key);
    return text;
}

QString JsonPart::text(const QString &key, int most) const
{
    const QString text = textOrEmpty(key, most);
    if (text.isEmpty())
        refuse(key);
    return text;
}

QString JsonPart::matching(const QString &key, const QRegularExpression &pattern) const
{
    const QString text = m_object.value(key).toString();
    if (text.size() > 200 || !pattern.match(text).hasMatch())
        refuse(key);
    return text;
}

qint64 JsonPart::number(const QString &key, qint64 least, qint64 most) const
{
    const QJsonValue found = m_object.value(key);
    const double value = found.toDouble(-1);
    if (!found.isDouble() || value != std::floor(value) || value < double(least) ||
        value > double(most))
        refuse(key);
    return qint64(value);
}

} // namespace motcua::pack
