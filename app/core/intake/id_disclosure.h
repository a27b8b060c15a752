// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/approval.h"
#include "app/core/access/rights.h"
#include "app/core/intake/reception.h"

namespace motcua {

/// Showing the whole identity numbers of one dossier: with a grant, and only after the audit chain has it
/// ("personal_id.unmasked", with the dossier's code and never the number). Desk thread.
class IdDisclosure
{
public:
    static constexpr int kShownSeconds = 60; ///< what a window keeps to
    IdDisclosure(const DossierStore &dossiers, Approvals &approvals, AuditLog &audit,
                 const Clock &clock, const Rights &rights)
        : m_dossiers(dossiers),
          m_approvals(approvals),
          m_audit(audit),
          m_clock(clock),
          m_rights(rights)
    {}
    struct Numbers
    {
        QString owner;
        QString submitter; ///< empty: filed for themselves
    };
    /// Throws "not_allowed", "account_closed", "dossier_unknown", "approval_needed", and what the audit log throws: then nothing is given out.
    [[nodiscard]] Numbers unmask(const QString &dossierCode, const Grant &grant, const Actor &by);

private:
    const DossierStore &m_dossiers;
    Approvals &m_approvals;
    AuditLog &m_audit;
    const Clock &m_clock;
    const Rights &m_rights;
};

} // namespace motcua
