// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>

namespace motcua {

class JsonText;

/// One sample of the citizen's pen or finger. Millimetres from the top left of the signing field,
/// milliseconds from the first sample, pressure 0…1 (1 where the device has none).
struct InkPoint
{
    double xMm = 0;
    double yMm = 0;
    qint64 tMs = 0;
    double pressure = 1;
};
using InkStroke = QVector<InkPoint>;

/// The citizen's handwriting, bound to exactly the bytes of the document shown. This is not a
/// digital signature (chữ ký số) and must never be called one.
struct InkSignature
{
    QVector<InkStroke> strokes;
    double fieldWidthMm = 0;
    double fieldHeightMm = 0;
    QByteArray documentSha256; ///< 32 bytes: the frozen receipt
    QString signer;            ///< name as shown
    QString purpose;           ///< what was agreed to, in plain words
    QDateTime signedAt;
    QString device; ///< "touch", "pen", "mouse" as the window system said

    /// Enough ink to be a signature: at least one stroke of 3 points and 5 mm of travel.
    [[nodiscard]] bool isEnough() const;
    /// True only for exactly these bytes.
    [[nodiscard]] bool signs(const QByteArray &document) const;
};

void writeTo(JsonText &json, const InkSignature &ink);
[[nodiscard]] QJsonObject toJson(const InkSignature &ink);
/// Nothing on a malformed object (wrong types, absurd counts or coordinates).
[[nodiscard]] std::optional<InkSignature> inkFromJson(const QJsonObject &object);
[[nodiscard]] QByteArray sha256(const QByteArray &bytes);

} // namespace motcua
