// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/audit_claim.h"

namespace motcua::sync {

std::optional<protocol::AuditClaim> claimOf(const storage::ChainedAuditLog &audit)
{
    const storage::AuditHead head = audit.head();
    if (head.isNull()) {
        return {};
    }
    protocol::AuditClaim claim{{head.seq, head.hash}, {}};
    const storage::AuditHead confirmed = audit.acknowledged();
    if (!confirmed.isNull()) {
        const storage::AuditHead now = audit.at(confirmed.seq);
        claim.since = {confirmed.seq, now.isNull() ? QByteArray(32, '\0') : now.hash};
    }
    // A chain that went back to a backup says so itself, until the province has seen it.
    const storage::AuditHead restored = audit.lastRestore();
    if (restored.seq > confirmed.seq) {
        claim.restored = {restored.seq, restored.hash};
    }
    return claim;
}

} // namespace motcua::sync
