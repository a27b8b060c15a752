// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/net/session.h"

namespace motcua::gateway {

/// HTTP without TLS, for the province's own people and programs: bind it to an inner address only.
/// Until the acceptor is closed.
awaitable<void> acceptPlain(Server &server, tcp::acceptor &acceptor, Service service);

/// The same on a socket in the file system, whose other end is our own proxy.
awaitable<void> acceptProxy(Server &server, net::local::stream_protocol::acceptor &acceptor,
                            Service service);

/// Binds `path` with mode 0660. What a gateway that died left behind is replaced; throws
/// std::runtime_error("socket_in_use") when one that lives answers there.
void bindLocal(net::local::stream_protocol::acceptor &acceptor, const QString &path);

} // namespace motcua::gateway
