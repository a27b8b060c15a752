// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/safeguards.h"
#include "storage/audit_store.h"

#include <utility>

namespace motcua::storage {

/// Settings of one subject: rows "<prefix><name>" of the table `setting`, each written with its audit entry. Those that
/// guard a centre are "guard.<name>".
/// Joins the transaction under way. Throws what Database throws. Thread of its connection.
class SqlSettings final : public SettingStore
{
public:
    SqlSettings(Database &db, ChainedAuditLog &audit, QString prefix = QStringLiteral("guard."))
        : m_db(db),
          m_audit(audit),
          m_prefix(std::move(prefix))
    {}
    [[nodiscard]] QString value(const QString &name) const override;
    void change(const QString &name, const QString &value, const AuditEntry &entry) override;

private:
    Database &m_db;
    ChainedAuditLog &m_audit;
    const QString m_prefix;
};

} // namespace motcua::storage
