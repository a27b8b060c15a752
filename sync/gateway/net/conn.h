// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/net/asio.h"

namespace motcua::gateway {

/// Who is at the other end.
struct Peer
{
    QByteArray
        fingerprint; ///< SHA-256 of the certificate, verified against our authority; empty: none
    qint64 expiresAt = 0; ///< of the certificate, seconds since 1970
    QByteArray address;   ///< of the machine, as text
};

/// A connection as the HTTP code sees it: two asynchronous calls, so that only one file holds the
/// stream templates. All on the connection's strand.
class Conn
{
public:
    Conn() = default;
    Conn(const Conn &) = delete;
    Conn &operator=(const Conn &) = delete;
    virtual ~Conn() = default;
    /// The timeout is for this one read. On an error the count of bytes that still came is
    /// returned.
    virtual awaitable<std::size_t> readSome(net::mutable_buffer buffer, seconds timeout,
                                            error_code &ec) = 0;
    /// All of it.
    virtual awaitable<void> write(net::const_buffer buffer, seconds timeout, error_code &ec) = 0;
    virtual awaitable<void> shutdown() = 0;
    [[nodiscard]] virtual const Peer &peer() const = 0;
    /// Our own proxy is at the other end: who asks stands in the header of each request.
    [[nodiscard]] virtual bool isProxy() const { return false; }
};

} // namespace motcua::gateway
