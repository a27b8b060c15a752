// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from the code reader and from the palette, and where in the counter's window it goes.
#include "app/core/lookup/payload.h"
#include "ui/counter/card_panel.h"
#include "ui/counter/counter_window.h"
#include "ui/counter/dossier_overlay.h"
#include "ui/counter/issue_overlay.h"
#include "ui/counter/palette.h"
#include "ui/counter/serving_page.h"
#include "ui/counter/work_banner.h"

#include <QLineEdit>
#include <QStackedWidget>

namespace motcua::ui {

bool CounterWindow::takeScan(const QString &text)
{
    if (m_cardPanel->isOpen()) {
        m_cardPanel->takeText(text);
        return true;
    }
    const Payload payload = parsePayload(text);
    const bool plain = payload.kind == PayloadKind::Text && payload.error.isEmpty();
    if (plain && m_issue->takesCodes() && takeBooking(text))
        return true;
    // Quick fingers and Enter are no code; a web address or a bar is.
    if (plain && !text.contains(QLatin1Char('|')) && !text.contains(QStringLiteral("://")))
        return false;
    if (OverlayDialog::anyOpen(this))
        return true; // a lock or a question is open: nothing of a citizen gets behind it
    if (!finds())
        return true;
    goTo(m_counterPlace);
    const bool editing = m_controller.intake().stage() == IntakeDesk::Stage::Editing;
    if (payload.kind == PayloadKind::Ticket) {
        m_palette->begin(payload.fields.value(QStringLiteral("number")).toString());
    } else if (payload.kind == PayloadKind::Receipt || payload.kind == PayloadKind::DossierCode) {
        m_dossier->begin(payload.fields.value(QStringLiteral("dossier_code")).toString());
    } else if (editing) {
        m_serving->takeCard(payload);
    } else {
        m_banner->tell(
            WorkBanner::About::News,
            {Tone::Warn,
             QStringLiteral("qr-code"),
             tr("A card was read, but no citizen is being served. Nothing was taken over."),
             m_controller.keys().said(
                 tr("Press F2 for the citizen's number, or Ctrl+N without one, then scan again.")),
             {},
             {},
             {},
             {}});
    }
    return true;
}

bool CounterWindow::takeBooking(const QString &text)
{
    if (m_issue->isOpen()) {
        m_issue->takeCode(text);
        return true;
    }
    // Where nobody is served and nothing is being typed, a code can only be somebody's who has come with an appointment.
    const bool free = m_controller.phase() == CounterController::Phase::Idle && finds() &&
                      !OverlayDialog::anyOpen(this) && m_places->currentIndex() == m_counterPlace &&
                      qobject_cast<QLineEdit *>(focusWidget()) == nullptr;
    if (!free || text.contains(QLatin1Char('|')))
        return false;
    m_issue->beginWith(text);
    return true;
}

void CounterWindow::bringProcedure(const Procedure &procedure)
{
    goTo(m_counterPlace);
    if (m_controller.intake().stage() == IntakeDesk::Stage::Editing) {
        m_serving->chooseProcedure(procedure);
    } else if (m_controller.phase() == CounterController::Phase::Idle) {
        m_bringing = procedure;
        m_controller.receiveWithoutTicket();
    }
}

void CounterWindow::bringTicket(const Ticket &ticket)
{
    goTo(m_counterPlace);
    if (ticket.state == TicketState::OnHold || ticket.state == TicketState::NoShow)
        bringBack(ticket.state);
}

} // namespace motcua::ui
