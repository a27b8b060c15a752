// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/intake_desk.h"

// The second half of a reception: papers, receipt, signature, acceptance, print.
namespace motcua::ui {

void IntakeDesk::listenToPrinter()
{
    if (m_desk.printer) {
        connect(m_desk.printer, &FormPrinter::printed, this, [this](const QString &job) {
            if (job != m_job || m_printing != Printing::Running)
                return;
            m_printing = Printing::Printed;
            ++m_copies;
            recordPrint(DossierStore::PrintState::Printed);
            Q_EMIT changed();
        });
        connect(m_desk.printer, &FormPrinter::failed, this,
                [this](const QString &job, const Failure &failure) {
                    if (job != m_job || m_printing != Printing::Running)
                        return;
                    m_printing = Printing::Failed;
                    recordPrint(DossierStore::PrintState::Failed);
                    Q_EMIT printFailed(failure);
                    Q_EMIT changed();
                });
    }
}

void IntakeDesk::addPaper(int component, const QVector<PageImage> &pages, const QString &device)
{
    work(
        [component, pages, device](Reception &reception, const Draft &draft) {
            return reception.addPaper(draft, component, pages, device);
        },
        [this, component] { Q_EMIT paperAdded(component); });
}

void IntakeDesk::prepare()
{
    work([](Reception &reception, const Draft &draft) { return reception.prepare(draft); },
         [this] {
             if (m_draft.receipt.isNull())
                 return; // something was typed while it was being made
             m_voided = false;
             m_due = m_draft.due;
             loadPreview();
             Q_EMIT prepared();
         });
}

void IntakeDesk::attachInk(const InkSignature &ink)
{
    work(
        [ink](Reception &reception, const Draft &draft) { return reception.attachInk(draft, ink); },
        [this] {
            loadPreview();
            Q_EMIT inkAttached();
        });
}

void IntakeDesk::accept()
{
    if (m_stage != Stage::Editing || m_busy > 0)
        return;
    if (m_savedRevision != m_revision) {
        // Saving may void the receipt: only what is saved can be accepted.
        m_acceptWhenSaved = true;
        save();
        return;
    }
    ++m_busy;
    m_accepting = true;
    Q_EMIT changed();
    Reception *reception = m_desk.reception;
    m_desk.worker->run(
        this, [reception, draft = m_draft, by = m_actor] { return reception->accept(draft, by); },
        [this, session = m_session](const Dossier &dossier) {
            m_accepting = false;
            if (session != m_session)
                return;
            const QImage preview = m_preview;
            show(dossier, {});
            m_preview = preview;
            Q_EMIT dossierAccepted();
            refreshOpenDrafts();
            print();
        },
        [this, session = m_session](const Failure &failure) {
            m_accepting = false;
            if (session == m_session) {
                m_busy = qMax(0, m_busy - 1);
                Q_EMIT opened(); // the form shows what is in the draft again
            }
            fail(failure);
        });
}

void IntakeDesk::print()
{
    if (m_stage != Stage::Accepted || m_printing == Printing::Running)
        return;
    m_printing = Printing::Running;
    m_job = m_accepted->code;
    Q_EMIT changed();
    if (!m_desk.printer) {
        m_printing = Printing::Failed;
        Q_EMIT printFailed(Failure("printer_absent", tr("No printer is set up."),
                                   tr("Set one up in Settings, then print again.")));
        Q_EMIT changed();
        return;
    }
    Reception *reception = m_desk.reception;
    m_desk.worker->run(
        this,
        [reception, changes = m_desk.changes, code = m_job, draft = m_draft] {
            if (changes != nullptr)
                changes->checkPrintable(code); // voided meanwhile, here or at another counter
            return reception->receiptToPrint(draft);
        },
        [this, session = m_session](const FormDocument &document) {
            if (session != m_session)
                return;
            recordPrint(DossierStore::PrintState::Printing);
            m_desk.printer->print(document, m_job);
        },
        [this, session = m_session](const Failure &failure) {
            if (session == m_session) {
                const bool voided = failure.name() == "receipt_voided";
                // A refusal is no trouble of the printer: what came out before came out.
                m_printing = !voided        ? Printing::Failed
                             : m_copies > 0 ? Printing::Printed
                                            : Printing::NotPrinted;
                if (voided)
                    readStanding();
                Q_EMIT printFailed(failure);
            }
            Q_EMIT changed();
        });
}

void IntakeDesk::readStanding()
{
    if (!m_accepted || m_desk.changes == nullptr)
        return;
    m_desk.worker->run(
        this,
        [changes = m_desk.changes, code = m_accepted->code] { return changes->standing(code); },
        [this, session = m_session](const std::optional<DossierStanding> &standing) {
            if (session != m_session)
                return;
            m_standing = standing;
            Q_EMIT changed();
        },
        [this](const Failure &failure) { fail(failure); });
}

void IntakeDesk::recordPrint(DossierStore::PrintState state)
{
    DossierStore *store = m_desk.dossiers;
    const DossierStore::Print print{state, m_copies, m_desk.clock->now()};
    AuditEntry audit{m_desk.clock->now(), m_actor, QStringLiteral("receipt.print"), m_job, {}};
    audit.detail.insert(QStringLiteral("state"), int(state));
    audit.detail.insert(QStringLiteral("copies"), m_copies);
    m_desk.worker->run(
        this, [store, code = m_job, print, audit] { store->recordPrint(code, print, audit); },
        [] {}, [this](const Failure &failure) { fail(failure); });
}

} // namespace motcua::ui
