// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/net/asio.h"

namespace motcua::gateway {

class Call;
class Conn;
class Reply;
class Server;

/// What answers the requests of a listener.
using Service = awaitable<Reply> (*)(Call &);

/// Requests of one connection until it ends.
awaitable<void> runSession(Server &server, Conn &conn, Service service);

/// The protocol of the stations (docs/protocol.md).
awaitable<Reply> servePublic(Call &call);

} // namespace motcua::gateway
