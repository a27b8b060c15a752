// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/idle_page.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/empty_state.h"
#include "ui/common/labels.h"
#include "ui/counter/counter_text.h"
#include "ui/counter/pane.h"

#include <QBoxLayout>

#include <algorithm>

namespace motcua::ui {

namespace {

constexpr int kColumn = 720;

/// A count in bold with its words after it.
QString figure(const QString &value, const QString &words)
{
    return QStringLiteral("<b>%1</b> %2").arg(value.toHtmlEscaped(), words.toHtmlEscaped());
}

} // namespace

IdlePage::IdlePage(CounterController &controller, QWidget *parent)
    : QScrollArea(parent),
      m_controller(controller)
{
    setObjectName(QStringLiteral("idlePage"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new Pane(ColorRole::Canvas);
    auto *outer = new QHBoxLayout(page);
    outer->setContentsMargins(16, 26, 16, 24);
    auto *columnBox = new QWidget(page);
    columnBox->setMaximumWidth(kColumn);
    outer->addStretch(1);
    outer->addWidget(columnBox, 100);
    outer->addStretch(1);
    auto *column = new QVBoxLayout(columnBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    m_empty = new EmptyState({}, {}, columnBox);
    column->addWidget(m_empty);
    column->addSpacing(22);

    auto *actions = new Card(columnBox);
    actions->body()->setContentsMargins(1, 1, 1, 1);
    actions->body()->setSpacing(0);
    m_receive = new ActionRow(QStringLiteral("plus"), tr("Receive without a number"),
                              tr("The citizen was shown straight to the counter"),
                              QStringLiteral("Ctrl+N"), actions);
    m_receive->setObjectName(QStringLiteral("receiveButton"));
    m_issue = new ActionRow(QStringLiteral("ticket"), tr("Issue a number for a citizen"),
                            tr("Choose the field and a priority, if there is one"),
                            QStringLiteral("Ctrl+L"), actions);
    m_issue->setObjectName(QStringLiteral("issueButton"));
    m_issue->setLast(true);
    actions->body()->addWidget(m_receive);
    actions->body()->addWidget(m_issue);
    column->addWidget(actions);
    connect(m_receive, &ActionRow::clicked, this, [this] { m_controller.receiveWithoutTicket(); });
    connect(m_issue, &ActionRow::clicked, this, &IdlePage::issueWanted);

    m_draftBox = new QWidget(columnBox);
    auto *drafts = new QVBoxLayout(m_draftBox);
    drafts->setContentsMargins(0, 20, 0, 0);
    drafts->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new Label(tr("Your open work"), TypeRole::Section, ColorRole::Ink, m_draftBox));
    m_draftCount = new Label({}, TypeRole::Small, ColorRole::InkTertiary, m_draftBox);
    head->addWidget(m_draftCount);
    head->addStretch();
    drafts->addLayout(head);
    auto *card = new Card(m_draftBox);
    m_draftRows = card->body();
    m_draftRows->setContentsMargins(1, 1, 1, 1);
    m_draftRows->setSpacing(0);
    drafts->addWidget(card);
    column->addWidget(m_draftBox);

    column->addSpacing(16);
    m_figures = new Label({}, TypeRole::Small, ColorRole::InkSecondary, columnBox);
    m_figures->setObjectName(QStringLiteral("dayFigures"));
    m_figures->setTextFormat(Qt::RichText);
    column->addWidget(m_figures);
    column->addStretch(1);
    setWidget(page);

    connect(&m_controller, &CounterController::changed, this, &IdlePage::refresh);
    connect(&m_controller.intake(), &IntakeDesk::openDraftsChanged, this, &IdlePage::refreshDrafts);
    refresh();
    refreshDrafts();
}

void IdlePage::refresh()
{
    using Phase = CounterController::Phase;
    const Phase phase = m_controller.phase();
    const std::optional<Ticket> ticket = m_controller.queue().current();
    QString body;
    if (phase == Phase::Called && ticket) {
        m_empty->setTitle(tr("%1 has been called").arg(ticket->number.text()));
        body = tr("Press <b>F2</b> when the citizen is here, <b>F3</b> to call again, <b>F4</b> "
                  "when nobody comes.");
    } else if (ticket && phase == Phase::Serving && m_controller.queue().isQuick(*ticket)) {
        m_empty->setTitle(tr("Quick transaction: %1").arg(ticket->procedureName));
        body = tr("Press <b>F8</b> when it is done. It needs neither a number nor a dossier.");
    } else if (m_controller.queue().presence().kind != Presence::Kind::Here) {
        m_empty->setTitle(counterWord(m_controller.queue().presence()).text);
        body = tr("Nobody is called here until you press <b>F2</b>.");
    } else {
        m_empty->setTitle(tr("No citizen at the counter"));
        const std::optional<NextCall> next = m_controller.queue().next();
        body = next ? tr("Press <b>F2</b> to invite <b>%1</b>. The invitation: “%2”.")
                          .arg(next->ticket.number.text().toHtmlEscaped(),
                               spokenCall(next->ticket.number, m_controller.counter().number)
                                   .toHtmlEscaped())
                    : tr("Nobody waits. The button lights up when a number is issued.");
        const SyncMonitor *sync = m_controller.desk().sync;
        if (sync && sync->status().state == SyncStatus::State::Offline)
            body += QStringLiteral("<br>") +
                    tr("The station is offline: calling, receiving and printing go on as usual.");
    }
    m_empty->setBody(m_controller.keys().said(body));
    m_receive->setEnabled(phase == Phase::Idle);
    m_draftBox->setEnabled(phase == Phase::Idle);
    refreshFigures();
}

void IdlePage::refreshFigures()
{
    const QueueDesk &queue = m_controller.queue();
    const QVector<Ticket> finished = queue.state().inState(TicketState::Finished);
    QVector<qint64> served;
    for (const Ticket &ticket : finished) {
        if (ticket.counter == m_controller.counter().number && ticket.arrivedAt.isValid() &&
            ticket.endedAt.isValid())
            served.append(ticket.arrivedAt.msecsTo(ticket.endedAt));
    }
    if (!queue.isLoaded()) {
        m_figures->clear();
        return;
    }
    QStringList parts{
        figure(QString::number(served.size()), tr("turns today")),
        figure(QString::number(queue.state().inState(TicketState::Waiting).size()), tr("waiting"))};
    if (!served.isEmpty()) {
        std::sort(served.begin(), served.end());
        parts.append(tr("Median service") +
                     QStringLiteral(" <b>%1</b>").arg(durationText(served.at(served.size() / 2))));
    }
    const QString text = parts.join(QStringLiteral("&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;"));
    if (text != m_figures->text())
        m_figures->setText(text);
}

void IdlePage::refreshDrafts()
{
    while (QLayoutItem *item = m_draftRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QVector<Draft> shown;
    const QVector<Draft> &open = m_controller.intake().openDrafts();
    for (const Draft &draft : open) {
        if (draft.by.counter == m_controller.counter().number ||
            draft.by.staff == m_controller.actor().staff)
            shown.append(draft);
    }
    m_draftBox->setVisible(!shown.isEmpty());
    m_draftCount->setText(QString::number(shown.size()));
    for (int i = 0; i < shown.size(); ++i) {
        if (i > 0)
            m_draftRows->addWidget(hairline());
        m_draftRows->addWidget(draftRow(shown.at(i), i));
    }
}

QWidget *IdlePage::draftRow(const Draft &draft, int index)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(14, 7, 8, 7);
    line->setSpacing(12);
    auto *text = new QVBoxLayout;
    text->setSpacing(0);
    QStringList title{draft.procedure ? draft.procedure->name : tr("No procedure yet")};
    const Citizen &owner = draft.forSelf ? draft.submitter : draft.owner;
    if (!owner.name.isEmpty())
        title.append(owner.name.value);
    text->addWidget(
        new ElidedLabel(title.join(QStringLiteral(" · ")), TypeRole::Body, ColorRole::Ink, row));
    QStringList meta{tr("Saved %1 on this computer").arg(timeText(draft.savedAt))};
    if (!draft.ticketNumber.isEmpty())
        meta.append(tr("number %1").arg(draft.ticketNumber));
    if (draft.receipt.isNull())
        meta.append(tr("receipt not made yet"));
    text->addWidget(new ElidedLabel(meta.join(QStringLiteral(" · ")), TypeRole::Caption,
                                    ColorRole::InkTertiary, row));
    line->addLayout(text, 1);
    line->addWidget(new Chip(draftWord(), row));
    auto *open = new Button(tr("Open again"), Button::Kind::Plain, row);
    open->setObjectName(QStringLiteral("openDraft_%1").arg(index));
    open->setMinimumWidth(108);
    connect(open, &Button::clicked, this, [this, draft] { m_controller.reopen(draft); });
    line->addWidget(open);
    return row;
}

} // namespace motcua::ui
