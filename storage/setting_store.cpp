// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/setting_store.h"

#include "storage/station_setup.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

QString SqlSettings::value(const QString &name) const
{
    return readSetting(m_db, m_prefix + name);
}

void SqlSettings::change(const QString &name, const QString &value, const AuditEntry &entry)
{
    Transaction transaction(m_db);
    writeSetting(m_db, m_prefix + name, value);
    m_audit.append(entry);
    transaction.commit();
}

} // namespace motcua::storage
