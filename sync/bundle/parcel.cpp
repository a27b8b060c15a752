// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle/parcel.h"

#include "sync/bundle/json_fields.h"
#include "sync/bundle/names.h"
#include "sync/protocol/operation_line.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QVersionNumber>

namespace motcua::bundle {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kParcelKind{"parcel"};

std::optional<Parcel::Part> partOf(const QJsonObject &object)
{
    // A plain name that a shell takes as it is: it stands in the command that is shown.
    static const QRegularExpression plain(u"^[A-Za-z0-9][A-Za-z0-9._+-]{0,150}$"_s);
    Parcel::Part part;
    part.kind = object.value("kind"_L1).toString();
    part.name = object.value("name"_L1).toString();
    const auto size = protocol::wholeNumber(object.value("size"_L1), 1, kMaxPartBytes);
    const auto sha256 = protocol::digestOf(object.value("sha256"_L1));
    if (!protocol::isName(part.kind, kMaxName) || !plain.match(part.name).hasMatch() || !size ||
        !sha256)
        return std::nullopt;
    part.size = *size;
    part.sha256 = *sha256;
    part.version = object.value("version"_L1).toString();
    if (part.kind == kProgramPart &&
        (!part.name.endsWith(".deb"_L1) || QVersionNumber::fromString(part.version).isNull()))
        return std::nullopt;
    const bool hasOwner = part.kind == kFeedPart || part.kind == kPapersPart;
    if (!hasOwner)
        return part;
    part.centre = object.value("centre"_L1).toString();
    part.device = object.value("device"_L1).toString();
    const bool isNamed = protocol::isName(part.centre, kMaxName) &&
                         (part.kind == kPapersPart || protocol::isName(part.device, kMaxName));
    return isNamed && part.size <= kMaxVolumeBytes ? std::optional(part) : std::nullopt;
}

} // namespace

QByteArray toJson(const Parcel &parcel)
{
    QJsonArray parts;
    for (const Parcel::Part &part : parcel.parts) {
        QJsonObject object{{u"kind"_s, part.kind},
                           {u"name"_s, part.name},
                           {u"size"_s, part.size},
                           {u"sha256"_s, QString::fromLatin1(part.sha256.toHex())}};
        if (!part.version.isEmpty())
            object.insert(u"version"_s, part.version);
        if (!part.centre.isEmpty())
            object.insert(u"centre"_s, part.centre);
        if (!part.device.isEmpty())
            object.insert(u"device"_s, part.device);
        parts.append(object);
    }
    return QJsonDocument(QJsonObject{{u"format"_s, kFormat},
                                     {u"kind"_s, kParcelKind},
                                     {u"serial"_s, parcel.serial},
                                     {u"made_at"_s, stamp(parcel.madeAt)},
                                     {u"parts"_s, parts}})
               .toJson(QJsonDocument::Compact) +
           '\n';
}

std::optional<Parcel> readParcel(const QByteArray &json)
{
    const auto object = documentOf(json, kParcelKind);
    if (!object || !object->value("parts"_L1).isArray())
        return std::nullopt;
    Parcel parcel;
    const auto serial =
        protocol::wholeNumber(object->value("serial"_L1), 1, qint64(protocol::kMaxInteger));
    parcel.madeAt = instantOf(object->value("made_at"_L1));
    const QJsonArray parts = object->value("parts"_L1).toArray();
    if (!serial || !parcel.madeAt.isValid() || parts.isEmpty() || parts.size() > kMaxParts)
        return std::nullopt;
    parcel.serial = *serial;
    for (const QJsonValue &value : parts) {
        const auto part = partOf(value.toObject());
        if (!part)
            return std::nullopt;
        parcel.parts.append(*part);
    }
    return parcel;
}

} // namespace motcua::bundle
