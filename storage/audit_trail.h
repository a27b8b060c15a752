// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit_trail.h"
#include "app/core/access/exports.h"
#include "storage/audit_store.h"

namespace motcua::storage {

/// Reads the audit chain for people: pages by number, texts with masked numbers.
class SqlAuditTrail final : public AuditTrail
{
public:
    SqlAuditTrail(Database &db, const ChainedAuditLog &log) : m_db(db), m_log(log) {}
    [[nodiscard]] QVector<AuditRecord> page(const AuditFilter &filter, qint64 before,
                                            int limit) const override;
    [[nodiscard]] QVector<Person> people() const override;
    [[nodiscard]] AuditChain check(const std::function<bool(qint64 done)> &goOn) const override;

private:
    Database &m_db;
    const ChainedAuditLog &m_log;
};

/// The register of dossiers for an export.
class SqlDossierRegister final : public DossierRegister
{
public:
    explicit SqlDossierRegister(Database &db) : m_db(db) {}
    [[nodiscard]] QVector<RegisterRow> rows(QDate from, QDate to, qint64 after,
                                            int limit) const override;

private:
    Database &m_db;
};

} // namespace motcua::storage
