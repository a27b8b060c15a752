// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

/// The words station and centre speak over TLS on the join port: one JSON object a line, the centre first. Readers
/// answer nothing to whatever is not one of these.
namespace motcua::centre {

inline constexpr int kJoinVersion = 1;
inline constexpr quint16 kJoinPort = 47443;
inline constexpr quint16 kDatabasePort = 47432;
inline constexpr qsizetype kMaxLine = 64 * 1024;

/// centre → station, before anything is proved.
struct Hello
{
    QString centreId, name;
    QByteArray salt;
    [[nodiscard]] QByteArray toLine() const;
    [[nodiscard]] static std::optional<Hello> read(const QByteArray &line);
};

/// station → centre. The proof is over `signedPart()`.
struct JoinRequest
{
    QByteArray salt;
    QString station; ///< "C02"
    QString
        folderId; ///< of its data: tells the same station joining again from another that has its name
    QByteArray request; ///< PKCS#10, PEM
    QByteArray proof;
    [[nodiscard]] QByteArray signedPart() const;
    [[nodiscard]] QByteArray toLine() const;
    [[nodiscard]] static std::optional<JoinRequest> read(const QByteArray &line);
};

/// station → centre: takes it off the list; who it is its TLS certificate says.
[[nodiscard]] QByteArray leaveLine();
[[nodiscard]] bool isLeaveLine(const QByteArray &line);

/// centre → station, in the grant.
struct Grant
{
    QString centreId, name;
    quint16 joinPort = 0, databasePort = 0;
    QString database, user, verifyName;
    QByteArray authority, certificate; ///< PEM
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static std::optional<Grant> read(const QByteArray &bytes);
};

/// centre → station: the grant with its proof, or why not (a stable name, `tries` left for "code_wrong").
struct Answer
{
    QByteArray grant, proof;
    QString refusal;
    int tries = 0;
    [[nodiscard]] QByteArray toLine() const;
    [[nodiscard]] static std::optional<Answer> read(const QByteArray &line);
};

/// What a station may be called: letters, digits, dash and underscore, at most 24; it becomes part of a role's name.
[[nodiscard]] bool isStationName(const QString &station);
/// "station_C02"
[[nodiscard]] QString roleOf(const QString &station);

} // namespace motcua::centre
