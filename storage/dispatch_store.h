// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit.h"
#include "app/core/dispatch/dispatch_board.h"

namespace motcua::storage {

class Database;

/// The outbox as a person looks at it. Reads by the partial indexes of what is open, never through what the province
/// has long had.
class SqlDispatchBoard final : public DispatchBoard
{
public:
    SqlDispatchBoard(Database &db, AuditLog &audit) : m_db(db), m_audit(audit) {}
    [[nodiscard]] DispatchView view(int limit) const override;
    [[nodiscard]] bool sendAgain(OperationId op, const Actor &by, const QDateTime &at) override;

private:
    [[nodiscard]] QVector<DispatchItem> items(const QString &sequences, int limit) const;
    void readRefusedPack(DispatchView &view) const;
    Database &m_db;
    AuditLog &m_audit;
};

} // namespace motcua::storage
