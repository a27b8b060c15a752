// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/catalogue.h"
#include "storage/database.h"

namespace motcua::storage {

/// Versions of procedures, never edited once stored.
class SqlCatalogueStore final : public CatalogueStore
{
public:
    explicit SqlCatalogueStore(Database &db) : m_db(db) {}
    [[nodiscard]] QVector<Procedure> procedures() const override;
    void addProcedures(const QVector<Procedure> &procedures) override;

private:
    Database &m_db;
};

} // namespace motcua::storage
