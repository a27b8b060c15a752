// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/connection.h"

#include <functional>

namespace motcua::gateway {

/// An enrolled station key.
struct Device
{
    QString id, centre, station;
    bool revoked = false;
    bool superseded = false; ///< it has used a newer certificate than the one it was found by
};

/// What a station asks for when it enrols.
struct EnrolmentRequest
{
    QByteArray codeSha256;      ///< of the secret
    QByteArray publicKeySha256; ///< of the key in its request
    QString centre, station;
};
struct IssuedCertificate
{
    QString device;
    QByteArray pem;
    QByteArray fingerprint; ///< SHA-256 of the DER
};

class DeviceStore
{
public:
    explicit DeviceStore(Connection &connection) : m_connection(connection) {}

    /// The first use of a renewed certificate ends those before it.
    [[nodiscard]] std::optional<Device> byFingerprint(const QByteArray &fingerprint);
    /// Seven days from now. `station` empty: any of the centre. `succeeds`: the station of the centre that the new one
    /// takes over from, so that it gets what that one sent; empty: none. False: no device of that name was enrolled.
    [[nodiscard]] bool addCode(const QByteArray &codeSha256, const QString &centre,
                               const QString &station, const QString &succeeds = {});
    /// One transaction: uses the code up and stores the certificate `issue` makes. A code used
    /// before is good once more for the very same key (the answer may have been lost) and gives the
    /// same certificate. Nothing: wrong, used, expired, or for another centre or station.
    [[nodiscard]] std::optional<IssuedCertificate>
    enrol(const EnrolmentRequest &request, const std::function<IssuedCertificate()> &issue);
    /// A certificate that waits to be used, beside the one in use: the one made for this key before
    /// (the answer may have been lost), else a new one in place of any other that waits. Nothing when
    /// the key has been in use already.
    [[nodiscard]] std::optional<IssuedCertificate>
    renew(const QString &device, const QByteArray &publicKeySha256,
          const std::function<IssuedCertificate()> &issue);
    /// PEM of the certificate in use.
    [[nodiscard]] QByteArray certificate(const QString &device);
    /// False: there is no such device.
    [[nodiscard]] bool revoke(const QString &device);

private:
    Connection &m_connection;
};

} // namespace motcua::gateway
