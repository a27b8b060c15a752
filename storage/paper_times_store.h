// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dispatch/link_rules.h"

namespace motcua::storage {

class Database;

class SqlPaperTimes final : public PaperTimesStore
{
public:
    SqlPaperTimes(Database &db, AuditLog &audit) : m_db(db), m_audit(audit) {}
    [[nodiscard]] PaperTimes times() const override;
    void change(const PaperTimes &times, const AuditEntry &entry) override;

private:
    Database &m_db;
    AuditLog &m_audit;
};

/// The settings alone. The second joins the transaction under way.
[[nodiscard]] PaperTimes readPaperTimes(const Database &db);
void writePaperTimes(const Database &db, const PaperTimes &times);

} // namespace motcua::storage
