// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/signing/ink.h"

#include "app/core/base/clock.h"
#include "app/core/base/json_text.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr int kFormat = 1;
constexpr qsizetype kMaxStrokes = 500;
constexpr qsizetype kMaxPoints = 50'000;
constexpr double kMaxFieldMm = 1'000;
constexpr double kOverhangMm = 50; ///< a finger may slide out of the field without lifting
constexpr qint64 kMaxMs = 60 * 60 * 1'000;
constexpr qsizetype kMaxText = 2'000;
constexpr double kThousand = 1'000;

/// Micrometres and thousandths are finer than any digitizer; more digits would only make files
/// long.
double rounded(double value)
{
    return std::round(value * kThousand) / kThousand;
}

std::optional<QString> text(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (!value.isString() || value.toString().size() > kMaxText)
        return std::nullopt;
    return value.toString();
}

bool within(const QJsonValue &value, double low, double high)
{
    return value.isDouble() && value.toDouble() >= low && value.toDouble() <= high;
}

std::optional<InkPoint> point(const QJsonValue &value, double width, double height)
{
    constexpr qsizetype kParts = 4;
    const QJsonArray parts = value.toArray();
    if (parts.size() != kParts || !within(parts[0], -kOverhangMm, width + kOverhangMm) ||
        !within(parts[1], -kOverhangMm, height + kOverhangMm) ||
        !within(parts[2], 0, double(kMaxMs)) || !within(parts[3], 0, 1))
        return std::nullopt;
    return InkPoint{parts[0].toDouble(), parts[1].toDouble(), qint64(parts[2].toDouble()),
                    parts[3].toDouble()};
}

std::optional<QVector<InkStroke>> strokes(const QJsonValue &value, double width, double height)
{
    if (!value.isArray())
        return std::nullopt;
    const QJsonArray array = value.toArray();
    if (array.size() > kMaxStrokes)
        return std::nullopt;
    QVector<InkStroke> result;
    qsizetype points = 0;
    for (const QJsonValue &strokeValue : array) {
        const QJsonArray samples = strokeValue.toArray();
        points += samples.size();
        if (samples.isEmpty() || points > kMaxPoints)
            return std::nullopt;
        InkStroke stroke;
        stroke.reserve(samples.size());
        for (const QJsonValue &sample : samples) {
            const auto parsed = point(sample, width, height);
            if (!parsed)
                return std::nullopt;
            stroke.append(*parsed);
        }
        result.append(stroke);
    }
    return result;
}

} // namespace

bool InkSignature::isEnough() const
{
    constexpr qsizetype kPoints = 3;
    constexpr double kTravelMm = 5;
    return std::any_of(strokes.cbegin(), strokes.cend(), [](const InkStroke &stroke) {
        double travel = 0;
        for (qsizetype i = 1; i < stroke.size(); ++i)
            travel +=
                std::hypot(stroke[i].xMm - stroke[i - 1].xMm, stroke[i].yMm - stroke[i - 1].yMm);
        return stroke.size() >= kPoints && travel >= kTravelMm;
    });
}

bool InkSignature::signs(const QByteArray &document) const
{
    return !documentSha256.isEmpty() && documentSha256 == sha256(document);
}

void writeTo(JsonText &json, const InkSignature &ink)
{
    json.beginObject();
    json.text("device"_L1, ink.device);
    json.hex("document_sha256"_L1, ink.documentSha256);
    json.key("field_mm"_L1);
    json.beginArray();
    json.number(rounded(ink.fieldWidthMm));
    json.number(rounded(ink.fieldHeightMm));
    json.endArray();
    json.text("purpose"_L1, ink.purpose);
    json.instant("signed_at"_L1, ink.signedAt);
    json.text("signer"_L1, ink.signer);
    json.key("strokes"_L1);
    json.beginArray();
    for (const InkStroke &stroke : ink.strokes) {
        json.beginArray();
        for (const InkPoint &p : stroke) {
            json.beginArray();
            json.number(rounded(p.xMm));
            json.number(rounded(p.yMm));
            json.number(p.tMs);
            json.number(rounded(p.pressure));
            json.endArray();
        }
        json.endArray();
    }
    json.endArray();
    json.number("v"_L1, kFormat);
    json.endObject();
}

QJsonObject toJson(const InkSignature &ink)
{
    return jsonObjectOf(jsonTextOf(ink));
}

std::optional<InkSignature> inkFromJson(const QJsonObject &object)
{
    if (object.value("v"_L1).toInt() != kFormat)
        return std::nullopt;
    const QJsonArray field = object.value("field_mm"_L1).toArray();
    if (field.size() != 2 || !within(field[0], 1, kMaxFieldMm) || !within(field[1], 1, kMaxFieldMm))
        return std::nullopt;
    InkSignature ink;
    ink.fieldWidthMm = field[0].toDouble();
    ink.fieldHeightMm = field[1].toDouble();

    const auto hash = text(object, "document_sha256"_L1);
    const auto signer = text(object, "signer"_L1);
    const auto purpose = text(object, "purpose"_L1);
    const auto signedAt = text(object, "signed_at"_L1);
    const auto device = text(object, "device"_L1);
    if (!hash || !signer || !purpose || !signedAt || !device)
        return std::nullopt;
    // fromHex skips what is not hex: only the exact spelling comes back as it went in.
    ink.documentSha256 = QByteArray::fromHex(hash->toLatin1());
    if (ink.documentSha256.size() != QCryptographicHash::hashLength(QCryptographicHash::Sha256) ||
        QString::fromLatin1(ink.documentSha256.toHex()) != *hash)
        return std::nullopt;
    ink.signer = *signer;
    ink.purpose = *purpose;
    ink.signedAt = fromIso(*signedAt);
    if (!ink.signedAt.isValid())
        return std::nullopt;
    ink.device = *device;

    auto drawn = strokes(object.value("strokes"_L1), ink.fieldWidthMm, ink.fieldHeightMm);
    if (!drawn)
        return std::nullopt;
    ink.strokes = std::move(*drawn);
    return ink;
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace motcua
