// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/sheet_release.h"

#include "app/core/access/audit.h"
#include "app/core/base/clock.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace motcua {

FormDocument SheetRelease::make(const std::function<FormDocument(const QDateTime &at)> &draw,
                                const Grant &grant, const Actor &by)
{
    (void)m_rights.require(by, Act::BackUp);
    const Approval approval = m_approvals.redeem(grant, SensitiveAct::RecoverySheet, subject(), by);
    const QDateTime now = m_clock.now();
    FormDocument sheet = draw(now);
    m_audit.append({now,
                    by,
                    u"recovery_sheet.printed"_s,
                    by.station,
                    {{u"reason"_s, approval.reason},
                     {u"approver"_s, approval.approver.id.toString()},
                     {u"approver_name"_s, approval.approver.name}}});
    return sheet;
}

Failure sheetNeedsPaper()
{
    return {"sheet_needs_paper",
            QCoreApplication::translate("Access", "The printer of this computer writes files, and "
                                                  "the recovery sheet must not lie in one. "
                                                  "Nothing was printed."),
            QCoreApplication::translate("Access", "Choose a printer that prints on paper in the "
                                                  "settings, then print the sheet again.")};
}

Failure sheetBesideData()
{
    return {"sheet_beside_data",
            QCoreApplication::translate("Access", "The recovery sheet must not lie in the data "
                                                  "folder that it opens. Nothing was saved."),
            QCoreApplication::translate("Access", "Choose a folder elsewhere, on a stick for "
                                                  "example, or print the sheet.")};
}

} // namespace motcua
