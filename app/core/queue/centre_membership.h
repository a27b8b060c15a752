// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace motcua {

/// What a station got when it joined the centre's shared queue: where the server is and how the two know each other
/// (docs/centre.md). A value, any thread. `privateKeyPem` is a secret: never logged, kept in the encrypted database alone.
struct CentreMembership
{
    QString centreId; ///< a UUID; the same after the server moved to another PC
    QString name;     ///< of the server, as people know it
    QString address;  ///< where it was reached last: an IPv4 or IPv6 address or a host name
    quint16 joinPort = 0;
    quint16 databasePort = 0;
    QString database; ///< name of the database
    QString user;     ///< this station's role in it
    QString
        verifyName; ///< stands in the server's certificate whatever its address is; checked instead of the address
    QByteArray authorityPem;   ///< the one authority that counts for this server
    QByteArray certificatePem; ///< of this station
    QByteArray privateKeyPem;
    QDateTime joinedAt;
};

/// Where the membership is kept; implemented by storage. Desk thread. Throws what the store throws.
class CentreMemberships
{
public:
    CentreMemberships() = default;
    CentreMemberships(const CentreMemberships &) = delete;
    CentreMemberships &operator=(const CentreMemberships &) = delete;
    virtual ~CentreMemberships() = default;
    /// Nothing: the station works alone.
    [[nodiscard]] virtual std::optional<CentreMembership> membership() const = 0;
    /// In place of one before. Audit entry "centre.joined".
    virtual void join(const CentreMembership &membership, const Actor &by) = 0;
    /// The server is reached elsewhere now. Audit entry "centre.moved"; nothing when it is known already.
    virtual void moveTo(const QString &address, const Actor &by, const QDateTime &at) = 0;
    /// Forgets it, and overwrites the key. Audit entry "centre.left"; nothing when there is none.
    virtual void leave(const Actor &by, const QDateTime &at) = 0;
};

} // namespace motcua
