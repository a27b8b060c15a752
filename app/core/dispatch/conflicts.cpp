// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/dispatch/conflicts.h"

#include <QCoreApplication>

#include <algorithm>

namespace motcua {

using namespace Qt::StringLiterals;

namespace {

Failure settled()
{
    return {"conflict_settled",
            QCoreApplication::translate("Conflicts", "Somebody else has just decided this."),
            QCoreApplication::translate("Conflicts", "Look at the list again.")};
}

const DossierChange *lastDueChange(const DossierStanding &standing)
{
    const auto found = std::find_if(standing.changes.crbegin(), standing.changes.crend(),
                                    [](const DossierChange &change) {
                                        return change.kind == DossierChange::Kind::DueDateChanged;
                                    });
    return found == standing.changes.crend() ? nullptr : &*found;
}

} // namespace

void Conflicts::decide(OperationId op, Keep keep, const Actor &by)
{
    (void)m_p.rights.require(by, Act::FindDossiers);
    const std::optional<DueConflict> conflict = m_p.book.find(op);
    if (!conflict)
        throw settled();
    const std::optional<DossierStanding> standing = m_p.changes.standing(conflict->dossierCode);
    if (!standing)
        throw settled();
    if (standing->voided() != nullptr)
        throw receiptVoided();

    ConflictBook::Decision decision;
    decision.keep = keep;
    decision.seen = *standing;
    DossierChange &change = decision.change;
    change.id = m_p.ids.make<DossierChangeId>();
    change.kind = DossierChange::Kind::DueDateChanged;
    change.at = m_p.clock.now();
    change.by = by;
    // From the date that counts at the province, so that it is no second crossing.
    change.previous = conflict->theirs.dueAt;
    const DossierChange *last = lastDueChange(*standing);
    if (keep == Keep::Ours) {
        change.dueAt = standing->dueAt;
        change.reason = last != nullptr ? last->reason : QString();
        change.approver = last != nullptr ? last->approver : StaffId();
        change.approvedBy = last != nullptr ? last->approvedBy : QString();
    } else {
        change.dueAt = conflict->theirs.dueAt;
        change.reason = conflict->theirs.reason;
        change.approvedBy = conflict->theirs.approvedBy;
    }
    if (change.reason.trimmed().isEmpty())
        change.reason = QCoreApplication::translate("Conflicts", "Compared with the province");
    const DossierChangeWords words = wordsOf(*standing, change, m_p.ids.make<OperationId>());
    decision.audit = words.audit;
    decision.audit.detail.insert(u"conflict"_s, op.toString());
    decision.audit.detail.insert(u"kept"_s, keep == Keep::Ours ? u"ours"_s : u"theirs"_s);
    decision.operation = words.operation;
    if (!m_p.book.decide(*conflict, decision))
        throw settled();
}

} // namespace motcua
