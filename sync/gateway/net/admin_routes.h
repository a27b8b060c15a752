// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/net/asio.h"

namespace motcua::gateway {

class Call;
class Reply;

/// What the inner listener answers (docs/operations.md): the page of the communes at /,
/// /metrics, and /healthz with its parts.
awaitable<Reply> serveAdmin(Call &call);

} // namespace motcua::gateway
