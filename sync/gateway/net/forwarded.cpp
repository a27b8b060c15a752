// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/net/forwarded.h"

#include "sync/gateway/client_certificate.h"

#include <algorithm>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

Peer forwardedPeer(const Exchange &exchange, const QByteArray &authorityPem)
{
    Peer peer;
    peer.address = exchange.header("X-Real-IP"_L1).left(45);
    const auto found = readForwardedCertificate(exchange.header("X-Client-Cert"_L1), authorityPem);
    if (found) {
        peer.fingerprint = found->fingerprint;
        peer.expiresAt = found->expiresAt;
    }
    return peer;
}

QByteArray forwardedRequestId(const Exchange &exchange)
{
    const QByteArray id = exchange.header("X-Request-Id"_L1);
    const bool plain = id.size() == 32 && std::all_of(id.begin(), id.end(), [](char c) {
                           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                       });
    return plain ? id : QByteArray();
}

} // namespace motcua::gateway
