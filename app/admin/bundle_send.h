// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/command.h"

namespace motcua::admin {

/// `bundle send DIR|FILE`: goes on in the event loop; receipts are put beside the volumes.
[[nodiscard]] int sendBundle(const Invocation &call, const QString &path);

} // namespace motcua::admin
