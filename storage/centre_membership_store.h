// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/centre_membership.h"

namespace motcua::storage {

class Database;

/// The membership in the station's own, encrypted database. Thread of its connection; joins the transaction under way.
class SqlCentreMemberships final : public CentreMemberships
{
public:
    explicit SqlCentreMemberships(Database &db) : m_db(db) {}
    [[nodiscard]] std::optional<CentreMembership> membership() const override;
    void join(const CentreMembership &membership, const Actor &by) override;
    void moveTo(const QString &address, const Actor &by, const QDateTime &at) override;
    void leave(const Actor &by, const QDateTime &at) override;
    /// Without an entry: the data begin another life, which the entry of that says.
    void forget();

private:
    Database &m_db;
};

} // namespace motcua::storage
