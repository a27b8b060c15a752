// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/net/session.h"

namespace motcua::gateway {

/// HTTP without TLS, for the province's own people and programs: bind it to an inner address only.
/// Until the acceptor is closed.
awaitable<void> acceptPlain(Server &server, tcp::acceptor &acceptor, Service service);

} // namespace motcua::gateway
