// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle/json_fields.h"

#include "sync/protocol/operation_line.h"

#include <QJsonDocument>

namespace motcua::bundle {

using namespace Qt::StringLiterals;

void writeOrigin(const Origin &origin, QJsonObject *object)
{
    object->insert(u"bundle"_s, origin.bundle.toString(QUuid::WithoutBraces));
    object->insert(u"device"_s, origin.device);
    object->insert(u"centre"_s, origin.centre);
    object->insert(u"station"_s, origin.station);
    object->insert(u"made_at"_s, stamp(origin.madeAt));
}

QString readOrigin(const QJsonObject &object, Origin *origin)
{
    const auto bundle = protocol::plainUuid(object.value("bundle"_L1));
    if (!bundle)
        return u"bundle"_s;
    origin->bundle = *bundle;
    const auto name = [&object](QLatin1StringView key, QString *to) {
        *to = object.value(key).toString();
        return protocol::isName(*to, kMaxName);
    };
    if (!name("device"_L1, &origin->device))
        return u"device"_s;
    if (!name("centre"_L1, &origin->centre))
        return u"centre"_s;
    if (!name("station"_L1, &origin->station))
        return u"station"_s;
    origin->madeAt = instantOf(object.value("made_at"_L1));
    return origin->madeAt.isValid() ? QString() : u"made_at"_s;
}

QString stamp(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime instantOf(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.endsWith(u'Z') ? QDateTime::fromString(text, Qt::ISODateWithMs) : QDateTime();
}

std::optional<QJsonObject> documentOf(const QByteArray &json, QLatin1StringView kind)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return std::nullopt;
    QJsonObject object = document.object();
    if (object.value("format"_L1) != QJsonValue(kFormat) ||
        object.value("kind"_L1) != QJsonValue(kind))
        return std::nullopt;
    return object;
}

} // namespace motcua::bundle
