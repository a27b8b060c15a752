// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/approval.h"
#include "app/core/access/rights.h"
#include "app/core/base/failure.h"
#include "app/core/forms/form_document.h"

#include <functional>

namespace motcua {

/// Making the recovery sheet of data at work. It is the key of all data on paper, so it takes who may back up
/// (Act::BackUp) and the PIN of a supervisor or an administrator in place, and stands in the audit trail
/// ("recovery_sheet.printed") before it is given out. Desk thread.
class SheetRelease
{
public:
    SheetRelease(Approvals &approvals, AuditLog &audit, const Clock &clock, const Rights &rights)
        : m_approvals(approvals),
          m_audit(audit),
          m_clock(clock),
          m_rights(rights)
    {}
    /// What a grant for SensitiveAct::RecoverySheet must be for.
    [[nodiscard]] static QString subject() { return QStringLiteral("recovery_sheet"); }
    /// @param draw  makes the sheet of the present key
    /// Throws "not_allowed", "account_closed", "approval_needed", what `draw` and the audit log throw: then there is
    /// no sheet.
    [[nodiscard]] FormDocument make(const std::function<FormDocument(const QDateTime &at)> &draw,
                                    const Grant &grant, const Actor &by);

private:
    Approvals &m_approvals;
    AuditLog &m_audit;
    const Clock &m_clock;
    const Rights &m_rights;
};

/// The sheet goes to paper alone: a file of it is the key in clear.
[[nodiscard]] Failure sheetNeedsPaper();
/// A key beside the data it opens is no lock.
[[nodiscard]] Failure sheetBesideData();

} // namespace motcua
