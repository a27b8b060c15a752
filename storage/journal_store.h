// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/journal.h"
#include "storage/database.h"
#include "storage/queue_turn.h"

namespace motcua::storage {

/// The journal of the queue in the data folder's own database; several processes may append. Throws
/// "centre_joined_meanwhile" in a program that was started before its PC joined a centre.
class SqlQueueJournal final : public QueueJournal
{
public:
    explicit SqlQueueJournal(Database &db) : m_db(db) {}
    [[nodiscard]] QVector<QueueEvent> eventsSince(QDate day, qint64 seq) const override;
    QVector<QueueEvent>
    append(QDate day, qint64 seenSeq,
           const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide) override;
    /// Whether anybody has committed since: SQLite's data_version, a look into the log's index. What this connection
    /// wrote outside the journal is no news; what another one wrote anywhere is.
    [[nodiscard]] bool hasNews() override;

private:
    Database &m_db;
    qint64 m_version = -1;
    bool m_appended = false; ///< data_version does not tell of one's own
    QueueTurn m_turns;
};

} // namespace motcua::storage
