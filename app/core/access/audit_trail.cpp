// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/audit_trail.h"

#include "app/core/access/rights.h"
#include "app/core/base/clock.h"

using namespace Qt::StringLiterals;

namespace motcua {

void AuditReading::begin(const Actor &by)
{
    (void)m_rights.require(by, Act::ReadAudit);
    m_log.append({m_clock.now(), by, u"audit.read"_s, u"audit"_s, {}});
}

} // namespace motcua
