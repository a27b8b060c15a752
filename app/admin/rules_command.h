// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/command.h"

namespace motcua::admin {

/// queue rules: shows the settings of queue, kiosk and appointments, and changes those named by --set NAME=VALUE. Each
/// change is an entry of the audit trail; the programs read them at their next start.
[[nodiscard]] int rules(const Invocation &call);

} // namespace motcua::admin
