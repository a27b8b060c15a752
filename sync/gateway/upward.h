// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/batch.h"

namespace motcua::gateway {

/// message.request, identity.check and queue.journal (docs/protocol.md, "What else goes up").
[[nodiscard]] bool isUpward(const QString &kind);
/// Empty when the body is in order, else a stable name of what is wrong. `centre`: whom the device was enrolled for.
[[nodiscard]] QString upwardFault(const protocol::BatchOperation &operation, const QString &centre);

} // namespace motcua::gateway
