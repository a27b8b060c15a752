// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "storage/outbox_store.h"

namespace motcua::storage {

/// The journal of the queue on its way to the province: chunks of events in the order of the journal, as operations
/// "queue.journal" of the outbox (docs/protocol.md). No names, no numbers of citizens: what happened, when, at which
/// counter. Sync thread.
class JournalOutbox
{
public:
    JournalOutbox(Database &db, OutboxStore &outbox) : m_db(db), m_outbox(outbox) {}

    static constexpr int kChunk = 500;
    /// Events that are in no chunk yet.
    [[nodiscard]] bool hasNews() const;
    /// Puts the next chunk into the outbox, with the place up to which it tells: both or neither. Joins the transaction
    /// under way. False: there was nothing to tell.
    bool addChunk(IdSource &ids, const QDateTime &now);

private:
    [[nodiscard]] qint64 told() const;
    Database &m_db;
    OutboxStore &m_outbox;
};

} // namespace motcua::storage
