// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit.h"

#include <optional>

namespace motcua::storage {

/// What the audit trail will say of a change, as it waits at the server until the change is known here.
[[nodiscard]] QByteArray toSharedEntry(const AuditEntry &entry);
[[nodiscard]] std::optional<AuditEntry> sharedEntryFrom(const QByteArray &json);

} // namespace motcua::storage
