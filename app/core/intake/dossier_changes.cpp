// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/intake/dossier_changes.h"

#include "app/core/base/clock.h"
#include "app/core/base/failure.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace motcua {

using namespace Qt::StringLiterals;

// The body of "dossier.due_changed" and "dossier.receipt_voided", version 1:
//
//   dossier_id    UUID                     dossier_code  "H24.123-261123-0007"
//   reason        as stated, identity numbers masked
//   approved_by   {id, name}               staff         {id, name}: who did it
//   due_at, previous, changed_at           dossier.due_changed: times with the offset +07:00
//   voided_at, receipt_sha256              dossier.receipt_voided
namespace {

constexpr std::array kKinds = {
    std::pair{DossierChange::Kind::DueDateChanged, "due_date_changed"_L1},
    std::pair{DossierChange::Kind::ReceiptVoided, "receipt_voided"_L1},
};

Failure failure(const char *name, const char *headline, const char *nextStep)
{
    return {QByteArray(name), QCoreApplication::translate("DossierChanges", headline),
            QCoreApplication::translate("DossierChanges", nextStep)};
}

Failure unknownDossier()
{
    return failure("dossier_unknown",
                   QT_TRANSLATE_NOOP("DossierChanges",
                                     "There is no such dossier on this computer. Nothing was "
                                     "changed."),
                   QT_TRANSLATE_NOOP("DossierChanges",
                                     "Look for the dossier with Ctrl+K on the computer that "
                                     "received it."));
}

Failure dueDateUnfit()
{
    return failure("due_date_unfit",
                   QT_TRANSLATE_NOOP("DossierChanges",
                                     "The new date is not a coming working day. The due date is "
                                     "unchanged."),
                   QT_TRANSLATE_NOOP("DossierChanges", "Choose another day."));
}

Failure changedMeanwhile()
{
    return failure("dossier_changed_meanwhile",
                   QT_TRANSLATE_NOOP("DossierChanges",
                                     "Somebody else has just changed this dossier. Your change "
                                     "was not made; theirs is safe."),
                   QT_TRANSLATE_NOOP("DossierChanges", "Open the dossier again and look at it."));
}

QJsonObject person(StaffId id, const QString &name)
{
    return {{u"id"_s, id.toString()}, {u"name"_s, name}};
}

/// The instant on that day nearest after the time of day, within opening hours.
QDateTime withinOpening(const WorkingCalendar &calendar, QDate day, QTime time)
{
    const QVector<OpeningSpan> spans = calendar.spans(day);
    for (const OpeningSpan &span : spans) {
        if (time <= span.to)
            return centreTime(day, std::max(time, span.from));
    }
    return spans.isEmpty() ? QDateTime() : centreTime(day, spans.constLast().to);
}

} // namespace

Failure receiptVoided()
{
    return failure("receipt_voided",
                   QT_TRANSLATE_NOOP("DossierChanges",
                                     "This receipt was voided, so it is neither printed nor "
                                     "changed any more. The dossier stays in the register."),
                   QT_TRANSLATE_NOOP("DossierChanges",
                                     "Open the dossier with Ctrl+K to see why it was voided; "
                                     "receive the citizen's papers anew if need be."));
}

QString toCode(DossierChange::Kind kind)
{
    const auto *found = std::find_if(kKinds.begin(), kKinds.end(),
                                     [kind](const auto &entry) { return entry.first == kind; });
    Q_ASSERT(found != kKinds.end());
    return found->second;
}

std::optional<DossierChange::Kind> dossierChangeFromCode(QStringView code)
{
    const auto *found = std::find_if(kKinds.begin(), kKinds.end(),
                                     [code](const auto &entry) { return code == entry.second; });
    return found == kKinds.end() ? std::nullopt : std::optional(found->first);
}

const DossierChange *DossierStanding::voided() const
{
    const auto found = std::find_if(changes.cbegin(), changes.cend(), [](const DossierChange &c) {
        return c.kind == DossierChange::Kind::ReceiptVoided;
    });
    return found == changes.cend() ? nullptr : &*found;
}

DueProposal DossierChanges::propose(const DossierStanding &standing, QDate day) const
{
    DueProposal proposal;
    if (!day.isValid())
        return proposal;
    const QDateTime now = toCentre(m_p.clock.now());
    const QDateTime present = toCentre(standing.dueAt);
    proposal.calendarUnknown = !m_p.calendar.isPublished(day);
    if (day < now.date()) {
        proposal.fault = DueProposal::Fault::Past;
        return proposal;
    }
    if (!m_p.calendar.isWorkingDay(day)) {
        proposal.fault = DueProposal::Fault::DayOff;
        proposal.closed = m_p.calendar.reasonOff(day);
        return proposal;
    }
    proposal.dueAt =
        withinOpening(m_p.calendar, day, present.isValid() ? present.time() : QTime(23, 59));
    proposal.earlier = present.isValid() && proposal.dueAt < present;
    if (proposal.dueAt <= now)
        proposal.fault = DueProposal::Fault::Past;
    else if (proposal.dueAt == present)
        proposal.fault = DueProposal::Fault::Same;
    else
        proposal.fault = DueProposal::Fault::None;
    return proposal;
}

DossierStanding DossierChanges::current(const QString &code) const
{
    const std::optional<DossierStanding> standing = m_p.store.standing(code);
    if (!standing)
        throw unknownDossier();
    if (standing->voided() != nullptr)
        throw receiptVoided();
    return *standing;
}

DossierStanding DossierChanges::changeDue(const QString &code, QDate day, const Grant &grant,
                                          const Actor &by)
{
    (void)m_p.rights.require(by, Act::FindDossiers);
    const DossierStanding seen = current(code);
    const DueProposal proposal = propose(seen, day);
    if (proposal.fault != DueProposal::Fault::None)
        throw dueDateUnfit();
    // What the rules refuse leaves the grant good for another try.
    const Approval approval = m_p.approvals.redeem(grant, SensitiveAct::ChangeDueDate, code, by);
    DossierChange change;
    change.kind = DossierChange::Kind::DueDateChanged;
    change.dueAt = proposal.dueAt;
    change.previous = seen.dueAt;
    return write(seen, change, approval, by);
}

DossierStanding DossierChanges::voidReceipt(const QString &code, const Grant &grant,
                                            const Actor &by)
{
    (void)m_p.rights.require(by, Act::FindDossiers);
    const DossierStanding seen = current(code);
    const Approval approval = m_p.approvals.redeem(grant, SensitiveAct::VoidReceipt, code, by);
    DossierChange change;
    change.kind = DossierChange::Kind::ReceiptVoided;
    return write(seen, change, approval, by);
}

DossierChangeWords wordsOf(const DossierStanding &seen, const DossierChange &change, OperationId id)
{
    AuditEntry audit{change.at, change.by, {}, seen.code, {}};
    audit.detail = {{u"reason"_s, change.reason},
                    {u"approver"_s, change.approver.toString()},
                    {u"approver_name"_s, change.approvedBy}};
    Operation operation;
    operation.id = id;
    operation.subject = seen.id.toString();
    operation.at = change.at;
    QJsonObject body{{u"dossier_id"_s, seen.id.toString()},
                     {u"dossier_code"_s, seen.code},
                     {u"reason"_s, change.reason},
                     {u"approved_by"_s, person(change.approver, change.approvedBy)},
                     {u"staff"_s, person(change.by.staff, change.by.name)}};
    switch (change.kind) {
    case DossierChange::Kind::DueDateChanged:
        audit.action = u"dossier.due_changed"_s;
        operation.kind = u"dossier.due_changed"_s;
        body.insert(u"changed_at"_s, toIso(change.at));
        for (QJsonObject *object : {&audit.detail, &body}) {
            object->insert(u"due_at"_s, toIso(change.dueAt));
            object->insert(u"previous"_s, toIso(change.previous));
        }
        break;
    case DossierChange::Kind::ReceiptVoided:
        audit.action = u"dossier.receipt_voided"_s;
        operation.kind = u"dossier.receipt_voided"_s;
        body.insert(u"voided_at"_s, toIso(change.at));
        body.insert(u"receipt_sha256"_s, seen.receipt.hex());
        break;
    }
    operation.body = body;
    return {audit, operation};
}

DossierStanding DossierChanges::write(const DossierStanding &seen, DossierChange change,
                                      const Approval &approval, const Actor &by)
{
    change.id = m_p.ids.make<DossierChangeId>();
    change.at = m_p.clock.now();
    change.by = by;
    change.approver = approval.approver.id;
    change.approvedBy = approval.approver.name;
    change.reason = approval.reason;

    const DossierChangeWords words = wordsOf(seen, change, m_p.ids.make<OperationId>());
    if (!m_p.store.add(seen, change, words.audit, words.operation))
        throw changedMeanwhile();
    return m_p.store.standing(seen.code).value_or(seen);
}

void DossierChanges::checkPrintable(const QString &code) const
{
    const std::optional<DossierStanding> standing = m_p.store.standing(code);
    if (standing && standing->voided() != nullptr)
        throw receiptVoided();
}

} // namespace motcua
