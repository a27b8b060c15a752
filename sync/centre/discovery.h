// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QString>
#include <QVector>

#include <functional>
#include <optional>

/// Finding the centre's computer on the local network: a question by broadcast (IPv4) and multicast (IPv6), an answer
/// with name and port. Nothing secret, and nothing believed: who it is only the code proves.
namespace motcua::centre {

inline constexpr quint16 kDiscoveryPort = 47441;
/// Link-local, of no assigned use.
inline constexpr QLatin1StringView kDiscoveryGroup("ff02::4d43:5141");

/// The question. Longer than any answer, so that nobody can use a centre to flood another.
[[nodiscard]] QByteArray discoveryQuestion(const QByteArray &nonce);
/// The nonce; nothing when it is none.
[[nodiscard]] std::optional<QByteArray> readDiscoveryQuestion(const QByteArray &datagram);

struct FoundCentre
{
    QString centreId, name;
    QString address; ///< where the answer came from; an IPv6 link-local one with its scope
    quint16 port = 0;
};
[[nodiscard]] QByteArray discoveryAnswer(const QByteArray &nonce, const FoundCentre &centre);
[[nodiscard]] std::optional<FoundCentre> readDiscoveryAnswer(const QByteArray &datagram,
                                                             const QByteArray &nonce);

struct DiscoveryOptions
{
    int milliseconds = 1500;
    quint16 port = kDiscoveryPort;
    std::function<bool()> goOn; ///< asked several times a second; empty: until the time is over
};
/// Asks and collects; each centre once, the answer over IPv4 before others. Blocks: for a worker's thread.
[[nodiscard]] QVector<FoundCentre> discoverCentres(const DiscoveryOptions &options);

} // namespace motcua::centre
