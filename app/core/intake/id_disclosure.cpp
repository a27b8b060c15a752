// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/intake/id_disclosure.h"

#include "app/core/base/clock.h"
#include "app/core/base/failure.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace motcua {

IdDisclosure::Numbers IdDisclosure::unmask(const QString &dossierCode, const Grant &grant,
                                           const Actor &by)
{
    (void)m_rights.require(by, Act::FindDossiers);
    const std::optional<Dossier> dossier = m_dossiers.byCode(dossierCode);
    if (!dossier) {
        throw Failure("dossier_unknown",
                      QCoreApplication::translate("DossierChanges",
                                                  "There is no such dossier on this computer. "
                                                  "Nothing was changed."),
                      QCoreApplication::translate("DossierChanges",
                                                  "Look for the dossier with Ctrl+K on the "
                                                  "computer that received it."));
    }
    const Approval approval =
        m_approvals.redeem(grant, SensitiveAct::UnmaskPersonalId, dossierCode, by);
    AuditEntry audit{m_clock.now(), by, u"personal_id.unmasked"_s, dossierCode, {}};
    audit.detail = {{u"approver"_s, approval.approver.id.toString()},
                    {u"approver_name"_s, approval.approver.name}};
    if (!approval.reason.isEmpty())
        audit.detail.insert(u"reason"_s, approval.reason);
    m_audit.append(audit);
    return {dossier->ownerOrSubmitter().personalId.value,
            dossier->forSelf ? QString() : dossier->submitter.personalId.value};
}

} // namespace motcua
