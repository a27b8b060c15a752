// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/intake_desk.h"

namespace motcua::ui {

namespace {
constexpr int kPreviewDpi = 150;

} // namespace

Draft draftOf(const Dossier &dossier)
{
    Draft draft;
    draft.ticket = dossier.ticket;
    draft.ticketNumber = dossier.ticketNumber;
    draft.by = dossier.by;
    draft.startedAt = dossier.receivedAt;
    draft.savedAt = dossier.receivedAt;
    draft.submitter = dossier.submitter;
    draft.forSelf = dossier.forSelf;
    draft.owner = dossier.owner;
    draft.relation = dossier.relation;
    draft.procedure = dossier.procedure;
    draft.components = dossier.components;
    draft.papers = dossier.papers;
    draft.dossierCode = dossier.code;
    draft.receivedAt = dossier.receivedAt;
    draft.due = dossier.due;
    draft.receipt = dossier.receipt;
    draft.ink = dossier.ink;
    return draft;
}

bool isBlank(const Draft &draft)
{
    return draft.submitter.isEmpty() && draft.submitter.phone.isEmpty() &&
           draft.submitter.address.isEmpty() && draft.owner.isEmpty() && !draft.procedure &&
           draft.papers.isEmpty() && draft.dossierCode.isEmpty();
}

IntakeDesk::IntakeDesk(const Desk &desk, Actor actor, QObject *parent)
    : QObject(parent),
      m_desk(desk),
      m_actor(std::move(actor))
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveDelayMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &IntakeDesk::save);
    listenToPrinter();
}

QVector<Gap> IntakeDesk::gaps() const
{
    return m_stage == Stage::Editing ? Reception::gaps(m_draft) : QVector<Gap>();
}

void IntakeDesk::fail(const Failure &failure)
{
    Q_EMIT failed(failure);
    Q_EMIT changed();
}

void IntakeDesk::show(const Draft &draft)
{
    ++m_session;
    m_stage = Stage::Editing;
    m_draft = draft;
    m_accepted.reset();
    m_standing.reset();
    m_due.reset();
    m_preview = {};
    m_revision = m_savedRevision = 0;
    m_acceptWhenSaved = false;
    m_busy = 0;
    m_voided = !draft.dossierCode.isEmpty() && draft.receipt.isNull();
    m_printing = Printing::NotPrinted;
    m_copies = 0;
    loadDue();
    if (!m_draft.receipt.isNull())
        loadPreview();
    Q_EMIT opened();
    Q_EMIT changed();
}

void IntakeDesk::show(const Dossier &dossier, const DossierStore::Print &print)
{
    show(draftOf(dossier));
    m_stage = Stage::Accepted;
    m_accepted = dossier;
    m_copies = print.copies;
    m_job = dossier.code;
    // "Printing" left by a crash is no statement that paper came out.
    m_printing = print.state == DossierStore::PrintState::Printed      ? Printing::Printed
                 : print.state == DossierStore::PrintState::NotPrinted ? Printing::NotPrinted
                                                                       : Printing::Failed;
    Q_EMIT opened();
    Q_EMIT changed();
    readStanding();
}

void IntakeDesk::openFor(const Ticket &ticket)
{
    close();
    const quint64 session = ++m_session;
    struct Answer
    {
        std::optional<Draft> draft;
        std::optional<Dossier> dossier;
        DossierStore::Print print;
    };
    DossierStore *store = m_desk.dossiers;
    Reception *reception = m_desk.reception;
    m_desk.worker->run(
        this,
        [store, reception, ticket, by = m_actor] {
            Answer answer;
            const QVector<Draft> open = store->openDrafts();
            for (const Draft &draft : open) {
                if (draft.ticket == ticket.id)
                    answer.draft = draft;
            }
            if (!answer.draft) {
                answer.dossier = store->ofTicket(ticket.id);
                if (answer.dossier)
                    answer.print = store->printOf(answer.dossier->code);
                else
                    answer.draft = reception->begin(ticket.id, ticket.number.text(), by);
            }
            return answer;
        },
        [this, session](const Answer &answer) {
            if (session != m_session)
                return;
            if (answer.draft)
                show(*answer.draft);
            else if (answer.dossier)
                show(*answer.dossier, answer.print);
        },
        [this](const Failure &failure) { fail(failure); });
}

void IntakeDesk::beginWithoutTicket()
{
    close();
    const quint64 session = ++m_session;
    Reception *reception = m_desk.reception;
    m_desk.worker->run(
        this, [reception, by = m_actor] { return reception->begin({}, {}, by); },
        [this, session](const Draft &draft) {
            if (session == m_session)
                show(draft);
        },
        [this](const Failure &failure) { fail(failure); });
}

void IntakeDesk::reopen(DraftId id)
{
    close();
    const quint64 session = ++m_session;
    DossierStore *store = m_desk.dossiers;
    m_desk.worker->run(
        this, [store, id] { return store->draft(id); },
        [this, session](const std::optional<Draft> &draft) {
            if (draft && session == m_session)
                show(*draft);
        },
        [this](const Failure &failure) { fail(failure); });
}

void IntakeDesk::close()
{
    if (m_stage == Stage::None)
        return;
    flush();
    const Draft left = m_draft;
    const bool drop = m_stage == Stage::Editing && left.ticket.isNull() && isBlank(left);
    ++m_session;
    m_stage = Stage::None;
    m_draft = {};
    m_accepted.reset();
    m_due.reset();
    m_preview = {};
    m_busy = 0;
    if (drop)
        discard(left);
    else
        refreshOpenDrafts();
    Q_EMIT changed();
}

void IntakeDesk::discard(const Draft &draft)
{
    DossierStore *store = m_desk.dossiers;
    const AuditEntry audit{
        m_desk.clock->now(), m_actor, QStringLiteral("draft.discarded"), draft.id.toString(), {}};
    m_desk.worker->run(
        this, [store, id = draft.id, audit] { store->discardDraft(id, audit); },
        [this] { refreshOpenDrafts(); }, [this](const Failure &failure) { fail(failure); });
}

void IntakeDesk::refreshOpenDrafts()
{
    DossierStore *store = m_desk.dossiers;
    m_desk.worker->run(
        this, [store] { return store->openDrafts(); },
        [this](const QVector<Draft> &drafts) {
            m_open = drafts;
            Q_EMIT openDraftsChanged();
        },
        [this](const Failure &failure) { fail(failure); });
}

void IntakeDesk::edit(const std::function<void(Draft &)> &change)
{
    // Between F8 and its answer the dossier is being written: what would come now could not be in it.
    if (m_stage != Stage::Editing || m_accepting)
        return;
    change(m_draft);
    ++m_revision;
    m_saveTimer.start(kSaveDelayMs);
    Q_EMIT changed();
}

void IntakeDesk::flush()
{
    save(); // compares revisions itself: also what an earlier attempt could not save
}

void IntakeDesk::save()
{
    m_saveTimer.stop();
    if (m_stage != Stage::Editing || m_savedRevision == m_revision)
        return;
    Reception *reception = m_desk.reception;
    m_desk.worker->run(
        this, [reception, draft = m_draft] { return reception->save(draft); },
        [this, session = m_session, given = m_draft, revision = m_revision](const Draft &result) {
            if (session != m_session)
                return;
            take(result, given, revision);
            Q_EMIT saved();
            Q_EMIT changed();
            if (isSaved() && std::exchange(m_acceptWhenSaved, false) && gaps().isEmpty())
                accept();
        },
        [this, session = m_session](const Failure &failure) {
            m_acceptWhenSaved = false;
            if (session != m_session && failure.name() == "draft_gone")
                return; // it was accepted meanwhile
            if (session == m_session && m_savedRevision != m_revision)
                m_saveTimer.start(kRetryDelayMs);
            fail(failure);
        });
}

// What came back was made from `given`; what was typed meanwhile is newer and stays.
void IntakeDesk::take(const Draft &result, const Draft &given, int revision)
{
    const bool hadReceipt = !given.receipt.isNull() || !m_draft.receipt.isNull();
    m_savedRevision = revision;
    if (revision == m_revision) {
        m_draft = result;
    } else {
        m_draft.savedAt = result.savedAt;
        m_draft.dossierCode = result.dossierCode;
        if (result.papers.size() != given.papers.size() || result.components != given.components) {
            m_draft.papers = result.papers;
            for (int i = 0; i < m_draft.components.size() && i < result.components.size(); ++i) {
                if (i >= given.components.size() ||
                    result.components.at(i) != given.components.at(i))
                    m_draft.components[i] = result.components.at(i);
            }
        }
        // The receipt was made of words that have changed since; save() will settle it.
        m_draft.receipt = {};
        m_draft.ink.reset();
        m_saveTimer.start();
    }
    if (m_draft.receipt.isNull()) {
        if (hadReceipt)
            m_voided = true;
        m_preview = {};
    }
}

void IntakeDesk::work(const Work &job, const std::function<void()> &then)
{
    if (m_stage != Stage::Editing)
        return;
    m_saveTimer.stop();
    ++m_busy;
    Q_EMIT changed();
    Reception *reception = m_desk.reception;
    const bool unsaved = m_savedRevision != m_revision;
    m_desk.worker->run(
        this,
        [reception, job, draft = m_draft, unsaved] {
            return job(*reception, unsaved ? reception->save(draft) : draft);
        },
        [this, then, session = m_session, given = m_draft,
         revision = m_revision](const Draft &result) {
            if (session != m_session)
                return;
            m_busy = qMax(0, m_busy - 1);
            take(result, given, revision);
            then();
            Q_EMIT saved();
            Q_EMIT changed();
        },
        [this, session = m_session](const Failure &failure) {
            if (session == m_session) {
                m_busy = qMax(0, m_busy - 1);
                if (m_savedRevision != m_revision)
                    m_saveTimer.start();
            }
            fail(failure);
        });
}

void IntakeDesk::setProcedure(const Procedure &procedure)
{
    edit([&procedure](Draft &draft) {
        const bool same = draft.procedure && draft.procedure->code == procedure.code;
        draft.procedure = procedure;
        if (!same) {
            // Papers and ticks belong to the components of the procedure chosen before.
            draft.components =
                QVector<ComponentState>(procedure.components.size(), ComponentState::NotChecked);
            draft.papers.clear();
        }
    });
    loadDue();
    flush();
}

void IntakeDesk::loadDue()
{
    m_due.reset();
    if (!m_draft.procedure)
        return;
    if (!m_draft.receipt.isNull()) {
        m_due = m_draft.due;
        return;
    }
    Reception *reception = m_desk.reception;
    m_desk.worker->run(
        this,
        [reception, procedure = *m_draft.procedure] { return reception->previewDue(procedure); },
        [this, session = m_session,
         code = m_draft.procedure->code](const std::optional<DueDate> &due) {
            if (session != m_session || !m_draft.procedure || m_draft.procedure->code != code)
                return;
            m_due = due;
            Q_EMIT changed();
        },
        [this](const Failure &failure) { fail(failure); });
}

void IntakeDesk::loadPreview()
{
    if (!m_desk.renderer)
        return;
    Reception *reception = m_desk.reception;
    const FormRenderer *renderer = m_desk.renderer;
    m_desk.worker->run(
        this,
        [reception, renderer, draft = m_draft] {
            return QImage::fromData(
                renderer->previewPng(reception->receiptOf(draft, draft.ink), kPreviewDpi));
        },
        [this, session = m_session](const QImage &image) {
            if (session != m_session)
                return;
            m_preview = image;
            Q_EMIT changed();
        },
        [this](const Failure &failure) { fail(failure); });
}

} // namespace motcua::ui
