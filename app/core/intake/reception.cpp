// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/intake/reception.h"

#include "app/core/access/clock_watch.h"
#include "app/core/access/permissions.h"
#include "app/core/access/rights.h"
#include "app/core/base/clock.h"
#include "app/core/base/failure.h"
#include "app/core/base/text.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace motcua {

using namespace Qt::StringLiterals;

namespace {

Failure failure(const char *name, const char *headline, const char *nextStep)
{
    return {QByteArray(name), QCoreApplication::translate("Reception", headline),
            QCoreApplication::translate("Reception", nextStep)};
}

Failure noTimeLimit()
{
    return failure(
        "no_time_limit",
        QT_TRANSLATE_NOOP("Reception",
                          "This procedure states no time limit, so no appointment can be "
                          "given. What was entered is saved."),
        QT_TRANSLATE_NOOP("Reception",
                          "Choose another procedure, or ask the administrator to enter its "
                          "time limit."));
}

Failure incomplete()
{
    return failure(
        "draft_incomplete",
        QT_TRANSLATE_NOOP("Reception", "Something is still missing. What was entered is saved."),
        QT_TRANSLATE_NOOP("Reception", "Press F8 to open the first thing to do."));
}

Failure inkOfOtherDocument()
{
    return failure(
        "ink_of_other_document",
        QT_TRANSLATE_NOOP("Reception",
                          "The signature belongs to an earlier receipt and was not kept. "
                          "What was entered is saved."),
        QT_TRANSLATE_NOOP("Reception", "Let the citizen read the new receipt and sign again."));
}

Failure inkTooLittle()
{
    return failure(
        "ink_too_little",
        QT_TRANSLATE_NOOP("Reception",
                          "That is too little ink for a signature. What was entered is saved."),
        QT_TRANSLATE_NOOP("Reception", "Let the citizen sign again."));
}

Failure draftGone()
{
    return failure(
        "draft_gone",
        QT_TRANSLATE_NOOP("Reception",
                          "This reception is already finished or was discarded. Nothing was "
                          "changed."),
        QT_TRANSLATE_NOOP("Reception",
                          "Look for the dossier with Ctrl+K, or start a new reception."));
}

Failure unknownComponent()
{
    return failure(
        "component_unknown",
        QT_TRANSLATE_NOOP("Reception",
                          "The procedure has changed and no longer has this paper. The scan was "
                          "not kept; everything else is saved."),
        QT_TRANSLATE_NOOP("Reception", "Choose the paper in the new list and scan again."));
}

/// Typed texts as they go onto paper. Not applied while the clerk types: a field that loses the
/// blank just typed cannot be written in.
Draft cleaned(Draft draft)
{
    for (Citizen *citizen : {&draft.submitter, &draft.owner}) {
        for (Sourced *field :
             {&citizen->personalId, &citizen->legacyId, &citizen->name, &citizen->birth,
              &citizen->sex, &citizen->address, &citizen->phone, &citizen->cardIssued})
            field->value = cleanText(field->value);
        for (Sourced *number : {&citizen->personalId, &citizen->legacyId, &citizen->phone})
            number->value.remove(u' ');
    }
    draft.relation = cleanText(draft.relation);
    return draft;
}

/// What the receipt rests on: everything but what prepare() and attachInk() add.
QJsonObject contentOf(const Draft &draft)
{
    QJsonObject content = toJson(cleaned(draft));
    for (const QString &key :
         {u"saved_at"_s, u"dossier_code"_s, u"received_at"_s, u"due"_s, u"receipt"_s, u"ink"_s,
          u"ticket"_s, u"ticket_number"_s, u"started_at"_s})
        content.remove(key);
    return content;
}

bool sameVersion(const std::optional<Procedure> &a, const std::optional<Procedure> &b)
{
    return a.has_value() == b.has_value() &&
           (!a || (a->code == b->code && a->version == b->version));
}

/// Ticks and papers belong to the components of one procedure; those of the one chosen before must
/// not pass for ticks of the new one.
void fitToProcedure(Draft &draft, const Draft &stored)
{
    const qsizetype count = draft.procedure ? draft.procedure->components.size() : 0;
    if (!sameVersion(draft.procedure, stored.procedure)) {
        if (draft.components == stored.components)
            draft.components.clear();
        const auto old = [&stored](const Paper &paper) {
            return std::any_of(stored.papers.cbegin(), stored.papers.cend(),
                               [&paper](const Paper &other) { return other.id == paper.id; });
        };
        draft.papers.removeIf(old);
    }
    while (draft.components.size() < count)
        draft.components.append(ComponentState::NotChecked);
    draft.components.resize(count);
    draft.papers.removeIf(
        [count](const Paper &paper) { return paper.component < 0 || paper.component >= count; });
}

void voidReceipt(Draft &draft)
{
    draft.receivedAt = {};
    draft.due = {};
    draft.receipt = {};
    draft.ink.reset();
}

/// The window's copy brought together with the stored one. Code, times, receipt and ink are ours:
/// whatever the window holds, the stored ones count, and they are void once the content differs.
Draft merged(Draft draft, const Draft &stored)
{
    fitToProcedure(draft, stored);
    draft.dossierCode = stored.dossierCode;
    draft.receivedAt = stored.receivedAt;
    draft.due = stored.due;
    draft.receipt = stored.receipt;
    draft.ink = stored.ink;
    if (contentOf(draft) != contentOf(stored))
        voidReceipt(draft);
    return draft;
}

QDateTime toTheSecond(const QDateTime &instant)
{
    return instant.addMSecs(-instant.time().msec()); // as precise as it is written anywhere
}

bool hasContentGaps(const QVector<Gap> &gaps)
{
    return std::any_of(gaps.cbegin(), gaps.cend(), [](const Gap &gap) {
        return gap.kind != Gap::Kind::ReceiptNotPrepared && gap.kind != Gap::Kind::NotSigned;
    });
}

} // namespace

Draft Reception::begin(TicketId ticket, const QString &ticketNumber, const Actor &by)
{
    Draft draft;
    draft.id = m_p.ids.make<DraftId>();
    draft.ticket = ticket;
    draft.ticketNumber = ticketNumber;
    draft.by = by;
    draft.startedAt = m_p.clock.now();
    draft.savedAt = draft.startedAt;
    m_p.store.saveDraft(draft);
    return draft;
}

Draft Reception::save(Draft draft)
{
    // A draft that has ended stays ended: a late autosave must not bring it back.
    const std::optional<Draft> stored = m_p.store.draft(draft.id);
    if (!stored)
        throw draftGone();
    return write(merged(std::move(draft), *stored));
}

Draft Reception::write(Draft draft)
{
    draft.savedAt = m_p.clock.now();
    m_p.store.saveDraft(draft);
    return draft;
}

std::optional<DueDate> Reception::previewDue(const Procedure &procedure) const
{
    return computeDueDate(procedure.limit, m_p.clock.now(), m_p.calendar);
}

Draft Reception::addPaper(Draft draft, int component, const QVector<PageImage> &pages,
                          const QString &device)
{
    if (!draft.procedure || component < 0 || component >= draft.procedure->components.size())
        throw unknownComponent();
    Paper paper;
    paper.id = m_p.ids.make<PaperId>();
    paper.component = component;
    paper.pdf = m_p.blobs.put(m_p.paperWriter.pdfOf(pages), u"application/pdf"_s);
    paper.pages = int(pages.size());
    paper.dpi = pages.isEmpty() ? 0 : pages.constFirst().dpi;
    paper.scannedAt = m_p.clock.now();
    paper.device = device;

    draft.papers.removeIf([component](const Paper &old) { return old.component == component; });
    draft.papers.append(paper);
    draft.components.resize(draft.procedure->components.size());
    // The paper is in hand; "missing" and "not checked" would contradict it.
    draft.components[component] = ComponentState::Complete;
    return save(std::move(draft));
}

Draft Reception::prepare(Draft draft)
{
    draft = save(cleaned(std::move(draft)));
    if (draft.procedure && draft.procedure->limit.kind == TimeLimit::Kind::None)
        throw noTimeLimit();
    if (hasContentGaps(gaps(draft)))
        throw incomplete();

    const QDateTime now = toTheSecond(m_p.clock.now());
    // A receipt that stands is not made again, unless it is of another day and nobody has signed it.
    if (!draft.receipt.isNull() && (draft.ink || draft.receivedAt.date() == now.date()))
        return draft;

    if (m_p.clockWatch)
        m_p.clockWatch->check(); // before a number of that day is spent
    const std::optional<DueDate> due = computeDueDate(draft.procedure->limit, now, m_p.calendar);
    if (!due)
        throw noTimeLimit();
    if (draft.dossierCode.isEmpty()) {
        const int serial = m_p.store.reserveSerial(now.date());
        draft.dossierCode = u"%1-%2-%3"_s.arg(m_p.centre.agencyId, now.date().toString(u"yyMMdd"_s))
                                .arg(serial, 4, 10, QChar(u'0'));
        m_p.store.saveDraft(
            draft); // the number is spent: it must not be lost with a failed receipt
    }
    draft.receivedAt = now;
    draft.due = *due;
    draft.ink.reset();
    draft.receipt =
        m_p.blobs.put(m_p.renderer.pdf(receiptOf(draft, std::nullopt)), u"application/pdf"_s);
    return write(std::move(draft));
}

FormDocument Reception::receiptToPrint(const Draft &draft) const
{
    if (m_p.clockWatch)
        m_p.clockWatch->check();
    return receiptOf(draft, draft.ink);
}

Draft Reception::attachInk(Draft draft, const InkSignature &ink)
{
    draft = save(std::move(draft)); // a change made meanwhile voids the receipt here
    if (draft.receipt.isNull() || ink.documentSha256 != draft.receipt.sha256 ||
        !ink.signs(m_p.blobs.get(draft.receipt)))
        throw inkOfOtherDocument();
    if (!ink.isEnough())
        throw inkTooLittle();
    draft.ink = ink;
    return write(std::move(draft));
}

Dossier Reception::accept(const Draft &draft, const Actor &by)
{
    if (m_p.rights != nullptr)
        (void)m_p.rights->require(by, Act::ServeCitizens);
    else
        require(by.role, Act::ServeCitizens);
    // F8 pressed twice, or again after a crash behind the commit: the dossier that is there counts.
    const auto accepted = [this](const QString &code) {
        return code.isEmpty() ? std::nullopt : m_p.store.byCode(code);
    };
    const std::optional<Draft> stored = m_p.store.draft(draft.id);
    if (!stored) {
        if (const auto existing = accepted(draft.dossierCode))
            return *existing;
        throw draftGone();
    }
    const Draft current = merged(cleaned(draft), *stored);
    if (!gaps(current).isEmpty()) {
        m_p.store.saveDraft(current);
        throw incomplete();
    }
    if (!current.ink->signs(m_p.blobs.get(current.receipt)))
        throw inkOfOtherDocument();

    Dossier dossier;
    dossier.id = m_p.ids.make<DossierId>();
    dossier.code = current.dossierCode;
    dossier.ticket = current.ticket;
    dossier.ticketNumber = current.ticketNumber;
    dossier.by = by;
    dossier.submitter = current.submitter;
    dossier.forSelf = current.forSelf;
    dossier.owner = current.owner;
    dossier.relation = current.relation;
    dossier.procedure = *current.procedure;
    dossier.components = current.components;
    dossier.papers = current.papers;
    dossier.receivedAt = current.receivedAt;
    dossier.due = current.due;
    dossier.receipt = current.receipt;
    dossier.ink = *current.ink;
    dossier.receiptSigned =
        m_p.blobs.put(m_p.renderer.pdf(receiptOf(current, current.ink)), u"application/pdf"_s);
    dossier.inkRecord = m_p.blobs.put(jsonTextOf(*current.ink), u"application/json"_s);

    const QDateTime now = m_p.clock.now();
    // No personal data: the dossier itself says whose it is.
    const AuditEntry audit{now, by, u"dossier.accepted"_s, dossier.code,
                           QJsonObject{{"procedure"_L1, dossier.procedure.code},
                                       {"receipt_sha256"_L1, dossier.receipt.hex()}}};
    Operation operation;
    operation.id = m_p.ids.make<OperationId>();
    operation.kind = u"dossier.create"_s;
    operation.subject = dossier.id.toString();
    operation.at = now;
    operation.body = recordOf(dossier);
    const QVector<Dossier::Attachment> attachments = dossier.attachments();
    for (const Dossier::Attachment &attachment : attachments)
        operation.blobs.append(attachment.blob);

    if (m_p.store.accept(dossier, current.id, audit, operation))
        return dossier;
    if (const auto existing = accepted(current.dossierCode))
        return *existing;
    throw draftGone();
}

} // namespace motcua
