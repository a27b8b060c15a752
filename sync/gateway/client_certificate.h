// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

struct x509_st;

namespace motcua::gateway {

/// What a request needs to know of the certificate it came with.
struct ClientCertificate
{
    QByteArray fingerprint; ///< SHA-256 of the DER
    qint64 expiresAt = 0;   ///< seconds since 1970; 0: cannot be read, which is long ago
};
[[nodiscard]] std::optional<ClientCertificate> describe(x509_st *certificate);

/// The certificate in a header of our own proxy (percent-encoded PEM, nginx' $ssl_client_escaped_cert):
/// the proxy has seen that its key is there, we look whether `authorityPem` signed it, for a client.
/// One that has expired is given, too. Nothing when it is absent, foreign or nonsense.
[[nodiscard]] std::optional<ClientCertificate>
readForwardedCertificate(const QByteArray &header, const QByteArray &authorityPem);

} // namespace motcua::gateway
