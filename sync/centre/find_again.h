// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/centre_membership.h"
#include "sync/centre/discovery.h"

namespace motcua::centre {

/// Where the member's own centre answers now: at the address it is known by, else at one that was found on the network.
/// Both are proved by its certificate. Empty: nowhere. Blocks: for a worker's thread; `options.goOn` ends it soon.
[[nodiscard]] QString addressNow(const CentreMembership &membership,
                                 const DiscoveryOptions &options = {});

} // namespace motcua::centre
