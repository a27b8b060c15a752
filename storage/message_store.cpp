// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/message_store.h"

#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

bool SqlMessageStore::add(const QString &dossierCode, const AuditEntry &audit,
                          const Operation &operation)
{
    const OutboxStore::Sealed sealed = OutboxStore::seal(operation);
    Transaction transaction(m_db);
    if (!m_db.value(u"SELECT 1 FROM dossier WHERE code = ?"_s, {dossierCode}).isValid()) {
        transaction.commit(); // nothing was written; giving up here would undo what surrounds us
        return false;
    }
    m_outbox.add(operation, sealed);
    m_audit.append(audit);
    transaction.commit();
    return true;
}

} // namespace motcua::storage
