// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/dossier_changes.h"
#include "storage/database.h"

namespace motcua::storage {

class OutboxStore;

/// What happened to dossiers after their acceptance: rows that are only ever added.
class SqlDossierChangeStore final : public DossierChangeStore
{
public:
    SqlDossierChangeStore(Database &db, AuditLog &audit, OutboxStore &outbox)
        : m_db(db),
          m_audit(audit),
          m_outbox(outbox)
    {}
    [[nodiscard]] std::optional<DossierStanding> standing(const QString &code) const override;
    bool add(const DossierStanding &seen, const DossierChange &change, const AuditEntry &audit,
             const Operation &operation) override;

private:
    Database &m_db;
    AuditLog &m_audit;
    OutboxStore &m_outbox;
};

/// One row of dossier_change, in the transaction under way. `texts`: id, code of the dossier, kind, time (ms), staff,
/// staff_name, approved_by, reason. @returns the row's digest (storage/row_witness.h)
[[nodiscard]] QByteArray insertChange(Database &db, qint64 dossier, const QStringList &texts,
                                      const QString &body);

} // namespace motcua::storage
