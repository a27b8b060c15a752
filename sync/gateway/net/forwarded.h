// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/net/http_io.h"

namespace motcua::gateway {

/// Who asks, as our own proxy says in the header: X-Client-Cert, X-Real-IP. To be believed on the
/// local socket alone; the proxy overwrites what the client sent under these names.
[[nodiscard]] Peer forwardedPeer(const Exchange &exchange, const QByteArray &authorityPem);
/// The proxy's own name for the request (X-Request-Id); empty when there is no plain one.
[[nodiscard]] QByteArray forwardedRequestId(const Exchange &exchange);

} // namespace motcua::gateway
