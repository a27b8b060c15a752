// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/net/routes.h"

namespace motcua::gateway {

/// What tus 1.0.0 says before a handler is asked: OPTIONS tells what there is, to everybody, and a
/// version that is not ours is refused with 412. Status 0: go on. No Tus-Resumable at all is taken
/// for ours: Motcua-Protocol has said enough.
[[nodiscard]] Reply checkTus(const Call &call);
/// X-HTTP-Method-Override, for those whose way out knows neither PATCH nor DELETE; of uploads only.
[[nodiscard]] QByteArray methodOf(const Exchange &exchange, const QByteArray &method);

} // namespace motcua::gateway
