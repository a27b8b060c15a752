// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/net/asio.h"

namespace boost::asio::ssl {
class context;
}

namespace motcua::gateway {

class GatewayFolder;
class Server;

/// TLS 1.2 or newer. A client certificate is asked for and, when given, must be of our authority; a
/// foreign one ends the handshake. Which routes demand one is the session's business.
[[nodiscard]] std::shared_ptr<net::ssl::context> makeTlsContext(const GatewayFolder &folder);

/// Until the acceptor is closed.
awaitable<void> acceptConnections(Server &server, tcp::acceptor &acceptor, net::ssl::context &tls);

} // namespace motcua::gateway
