// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/clock_watch.h"
#include "storage/audit_store.h"

namespace motcua::storage {

/// The witness of the time: the audit chain's own times, and settings for what was trusted (clock.trusted_at,
/// clock.trusted_entry), what the province said (province.clock_offset_ms, province.clock_at) and what somebody
/// answered for (clock.answered_offset_ms).
class SqlClockWitness final : public ClockWitness
{
public:
    SqlClockWitness(Database &db, ChainedAuditLog &audit) : m_db(db), m_audit(audit) {}

    [[nodiscard]] TimeFacts facts() const override;
    void trust(const QDateTime &now) override;
    void answerFor(const AuditEntry &entry, const QDateTime &now) override;

    /// The province's clock minus this one, measured at `now`. Within the tolerance the clock is trusted by it.
    /// Joins the transaction under way.
    void noteProvince(const QDateTime &now, qint64 offsetMs);

private:
    Database &m_db;
    ChainedAuditLog &m_audit;
};

} // namespace motcua::storage
