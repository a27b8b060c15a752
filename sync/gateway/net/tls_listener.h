// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/net/asio.h"

#include <mutex>

namespace boost::asio::ssl {
class context;
}

namespace motcua::gateway {

class GatewayFolder;
class Server;

/// TLS 1.2 or newer. A client certificate is asked for and, when given, must be of our authority; a
/// foreign one ends the handshake. One of ours that has expired does not: who holds it must be told. Which routes demand one is the session's business.
[[nodiscard]] std::shared_ptr<net::ssl::context> makeTlsContext(const GatewayFolder &folder);

/// The context new connections get; one that is under way keeps its own. Thread-safe.
class TlsHolder
{
public:
    void set(std::shared_ptr<net::ssl::context> context)
    {
        const std::lock_guard lock(m_mutex);
        m_context = std::move(context);
    }
    [[nodiscard]] std::shared_ptr<net::ssl::context> get() const
    {
        const std::lock_guard lock(m_mutex);
        return m_context;
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<net::ssl::context> m_context;
};

/// Until the acceptor is closed.
awaitable<void> acceptConnections(Server &server, tcp::acceptor &acceptor, const TlsHolder &tls);

} // namespace motcua::gateway
