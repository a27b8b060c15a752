// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/reporting/queue_past.h"
#include "storage/database.h"

namespace motcua::storage {

/// Reads queue_event; of a centre with a server that is this computer's copy of its journal.
class SqlQueuePast final : public QueuePast
{
public:
    explicit SqlQueuePast(Database &db) : m_db(db) {}
    [[nodiscard]] QVector<QDate> daysBefore(QDate day, int limit) const override;
    [[nodiscard]] QueueState stateOf(QDate day) const override;

private:
    Database &m_db;
};

} // namespace motcua::storage
