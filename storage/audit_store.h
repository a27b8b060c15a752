// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit.h"
#include "storage/database.h"

namespace motcua::storage {

/// The audit trail as a hash chain: hash = SHA-256(hash of the row before ‖ the row as a compact JSON array
/// [seq, at, staff, name, counter, station, action, subject, detail]). The first row follows 32 zero bytes.
class ChainedAuditLog final : public AuditLog
{
public:
    explicit ChainedAuditLog(Database &db) : m_db(db) {}
    void append(const AuditEntry &entry) override;

    struct Check
    {
        qint64 entries = 0;
        bool ok = true;
    };
    /// Walks the whole chain; also notices rows missing at the end.
    [[nodiscard]] Check verify() const;

private:
    Database &m_db;
};

} // namespace motcua::storage
