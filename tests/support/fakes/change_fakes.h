// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/dossier_changes.h"
#include "tests/support/fakes/intake_fakes.h"

namespace motcua::fakes {

/// Changes of the dossiers of a MemoryDossierStore.
class MemoryDossierChanges final : public DossierChangeStore
{
public:
    explicit MemoryDossierChanges(MemoryDossierStore &store) : m_store(store) {}
    [[nodiscard]] std::optional<DossierStanding> standing(const QString &code) const override
    {
        const std::optional<Dossier> dossier = m_store.byCode(code);
        if (!dossier)
            return {};
        DossierStanding standing;
        standing.id = dossier->id;
        standing.code = code;
        standing.receivedAt = dossier->receivedAt;
        standing.dueAt = dossier->due.dueAt;
        standing.receipt = dossier->receipt;
        standing.changes = changes.value(code);
        for (const DossierChange &change : standing.changes) {
            if (change.kind == DossierChange::Kind::DueDateChanged)
                standing.dueAt = change.dueAt;
        }
        return standing;
    }
    bool add(const DossierStanding &seen, const DossierChange &change, const AuditEntry &audit,
             const Operation &operation) override
    {
        const std::optional<DossierStanding> now = standing(seen.code);
        if (!now || now->dueAt != seen.dueAt || now->voided() != nullptr || faster)
            return false;
        changes[seen.code].append(change);
        m_store.audits.append(audit);
        m_store.operations.append(operation);
        return true;
    }
    QMap<QString, QVector<DossierChange>> changes;
    bool faster = false; ///< as if another counter had just changed it

private:
    MemoryDossierStore &m_store;
};

} // namespace motcua::fakes
