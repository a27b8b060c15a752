// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dispatch/conflicts.h"

namespace motcua::storage {

class Database;

/// Conflicts beside the outbox. What the province said of its side was stored by OutboxStore::finishBatch.
class SqlConflictBook final : public ConflictBook
{
public:
    SqlConflictBook(Database &db, DossierChangeStore &changes) : m_db(db), m_changes(changes) {}
    [[nodiscard]] std::optional<DueConflict> find(OperationId op) const override;
    bool decide(const DueConflict &seen, const Decision &decision) override;

private:
    Database &m_db;
    DossierChangeStore &m_changes;
};

} // namespace motcua::storage
