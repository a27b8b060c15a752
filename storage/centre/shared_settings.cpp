// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/shared_settings.h"

#include "app/core/base/failure.h"
#include "storage/centre/centre_failures.h"
#include "storage/centre/shared_copy.h"
#include "storage/centre/shared_entry.h"
#include "storage/log.h"

namespace motcua::storage {

void SharedSettings::change(const QString &name, const QString &value, const AuditEntry &entry)
{
    const auto centre = m_way != nullptr ? m_way->address() : nullptr;
    if (!centre || !SharedCopy::names().contains(m_prefix + name))
        m_own.change(name, value, entry);
    else
        changeAtCentre(*centre, name, value, entry);
}

void SharedSettings::changeAtCentre(const CentreAddress &centre, const QString &name,
                                    const QString &value, const AuditEntry &entry)
{
    const QString decidedUpon = this->value(name);
    SharedCopy copy(m_db);
    bool asked = false;
    try {
        CentreSession session(centre);
        (void)copy.follow(session);
        if (!session.shares())
            throw CentreTrouble(CentreTrouble::Kind::Away, "older");
        if (this->value(name) != decidedUpon)
            throw rulesOvertaken();
        asked = true;
        if (!session.share(m_prefix + name, copy.place(), value, toSharedEntry(entry))) {
            (void)copy.follow(session);
            throw rulesOvertaken();
        }
        asked = false;
        try {
            (void)copy.follow(session);
        } catch (const Failure &problem) {
            // It holds at the centre; the copy here and its entry are made up for by the line.
            qCWarning(lcStorage) << "the copy of the shared settings:" << problem.name();
        }
    } catch (const CentreTrouble &trouble) {
        if (asked && trouble.state().isEmpty())
            throw rulesDoubtful();
        if (this->value(name) != value)
            throw rulesCentreAway();
    }
}

} // namespace motcua::storage
