// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/net/asio.h"

namespace motcua::gateway {

class Conn;
class Server;

/// Requests of one connection until it ends.
awaitable<void> runSession(Server &server, Conn &conn);

} // namespace motcua::gateway
