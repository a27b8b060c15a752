// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/audit_trail.h"

#include "app/core/base/clock.h"

using namespace Qt::StringLiterals;

namespace motcua {

void AuditReading::begin(const Actor &by)
{
    m_log.append({m_clock.now(), by, u"audit.read"_s, u"audit"_s, {}});
}

} // namespace motcua
