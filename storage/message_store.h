// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/citizen_messages.h"
#include "storage/outbox_store.h"

namespace motcua::storage {

/// Messages to citizens on their way to the province: operations of the outbox, each with its audit entry.
class SqlMessageStore final : public MessageStore
{
public:
    SqlMessageStore(Database &db, AuditLog &audit, OutboxStore &outbox)
        : m_db(db),
          m_audit(audit),
          m_outbox(outbox)
    {}
    bool add(const QString &dossierCode, const AuditEntry &audit,
             const Operation &operation) override;

private:
    Database &m_db;
    AuditLog &m_audit;
    OutboxStore &m_outbox;
};

} // namespace motcua::storage
