// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/audit_store.h"
#include "sync/protocol/batch.h"

namespace motcua::sync {

/// The head of the chain as it stands, and what the province confirmed last as it stands now: a chain written anew in
/// between shows in that. Nothing while the chain is empty. To be read in the transaction that makes what it travels
/// with, so that it covers every act told of.
[[nodiscard]] std::optional<protocol::AuditClaim> claimOf(const storage::ChainedAuditLog &audit);

} // namespace motcua::sync
