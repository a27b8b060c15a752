// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dispatch/stations_board.h"

namespace motcua::storage {

class Database;

class SqlStations final : public StationsStore
{
public:
    SqlStations(const Database &db, QString ownStation) : m_db(db), m_own(std::move(ownStation)) {}
    [[nodiscard]] StationsView stations() const override;

private:
    const Database &m_db;
    QString m_own;
};

/// The name of the counter something was done at last; empty: none yet.
[[nodiscard]] QString lastCounter(const Database &db);

} // namespace motcua::storage
