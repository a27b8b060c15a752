// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace motcua::bundle {

/// What goes down on a stick: a signed list of the files beside it (docs/bundle.md).
struct Parcel
{
    struct Part
    {
        QString
            kind; ///< province_pack | program | feed | papers; another is of a later program and left alone
        QString name; ///< of the file beside the list; never a way to somewhere else
        qint64 size = 0;
        QByteArray sha256;
        QString version{}; ///< of a program alone
        QString centre{};  ///< of feed and papers: whose they are
        QString device{};  ///< of feed alone: the station whose items they are
    };
    qint64 serial = 0; ///< a later parcel has a higher one
    QDateTime madeAt;
    QVector<Part> parts;
};
inline constexpr QLatin1StringView kPackPart{"province_pack"};
inline constexpr QLatin1StringView kProgramPart{"program"};
inline constexpr QLatin1StringView kFeedPart{"feed"}; ///< items of the feed for one station
inline constexpr QLatin1StringView kPapersPart{
    "papers"}; ///< papers of online dossiers for one centre
inline constexpr int kMaxParts = 4096;
inline constexpr qint64 kMaxPartBytes = 1024LL * 1024 * 1024;

[[nodiscard]] QByteArray toJson(const Parcel &parcel);
/// Nothing when a single field is not as it must be.
[[nodiscard]] std::optional<Parcel> readParcel(const QByteArray &json);

} // namespace motcua::bundle
