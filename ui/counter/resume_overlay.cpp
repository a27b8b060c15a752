// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/resume_overlay.h"

#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/counter/gesture_overlay.h"

#include <QBoxLayout>

namespace motcua::ui {

ResumeOverlay::ResumeOverlay(QueueDesk &queue, QWidget *host)
    : OverlayDialog(host, 640),
      m_queue(queue),
      m_form(new GestureOverlay(host))
{
    setObjectName(QStringLiteral("resumeOverlay"));
    m_title = new Label({}, TypeRole::Page, ColorRole::Ink, sheet());
    m_hint = new Label({}, TypeRole::Small, ColorRole::InkTertiary, sheet());
    m_hint->setWordWrap(true);
    body()->addWidget(m_title);
    body()->addWidget(m_hint);
    body()->addSpacing(8);
}

void ResumeOverlay::begin(TicketState state, bool free)
{
    m_title->setText(statusWord(state).text);
    m_hint->setText(free ? tr("Enter brings the number back to this counter. Esc closes.")
                         : tr("This counter is serving. Finish or hold that turn first, then bring "
                              "a number back."));
    delete m_rows;
    m_rows = new QWidget(sheet());
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(4, 0, 4, 4);
    rows->setSpacing(8);
    Button *first = nullptr;
    const QVector<Ticket> tickets = m_queue.state().inState(state);
    for (const Ticket &ticket : tickets)
        addRow(rows, ticket, free, &first);
    body()->addWidget(m_rows);
    open(first);
}

QString ResumeOverlay::standing(const Ticket &ticket) const
{
    const QDateTime now = m_queue.now();
    QStringList parts; // the time first: what does not fit is cut at the end
    if (ticket.awayUntil.isValid()) {
        const bool over = ticket.awayUntil <= now;
        const QString at = timeText(ticket.awayUntil);
        if (ticket.state == TicketState::OnHold)
            parts.append(over ? tr("time is up since %1").arg(at) : tr("until %1").arg(at));
        else
            parts.append(over ? tr("grace ended %1").arg(at) : tr("gets back in until %1").arg(at));
    }
    if (!ticket.awayReason.isEmpty())
        parts.append(ticket.awayReason);
    if (ticket.state == TicketState::OnHold && !ticket.holderName.isEmpty())
        parts.append(ticket.holderName);
    return parts.join(QStringLiteral(" · "));
}

void ResumeOverlay::addRow(QVBoxLayout *rows, const Ticket &ticket, bool free, Button **first)
{
    const QString name = ticket.number.text();
    auto *line = new QHBoxLayout;
    auto *number = new Label(name, TypeRole::Section, ColorRole::Ink, m_rows);
    number->setFixedWidth(64);
    line->addWidget(number);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    const bool due = ticket.awayUntil.isValid() && ticket.awayUntil <= m_queue.now();
    words->addWidget(
        new ElidedLabel(ticket.procedureName, TypeRole::Small, ColorRole::InkSecondary, m_rows));
    auto *state = new ElidedLabel(standing(ticket), TypeRole::Caption,
                                  due ? ColorRole::WarnInk : ColorRole::InkTertiary, m_rows);
    state->setObjectName(QStringLiteral("standing_%1").arg(name));
    words->addWidget(state);
    line->addLayout(words, 1);
    line->addWidget(new Label(minutesText(ticket.awaySince.msecsTo(m_queue.now())), TypeRole::Small,
                              ColorRole::InkTertiary, m_rows));
    auto *back = new Button(tr("Bring back"), Button::Kind::Plain, m_rows);
    back->setObjectName(QStringLiteral("resume_%1").arg(name));
    back->setEnabled(free);
    connect(back, &Button::clicked, this, [this, id = ticket.id] {
        dismiss();
        m_queue.resume(id);
    });
    line->addWidget(back);
    auto *wait = new Button(tr("Into the line"), Button::Kind::Plain, m_rows);
    wait->setObjectName(QStringLiteral("line_%1").arg(name));
    connect(wait, &Button::clicked, this, [this, ticket] {
        dismiss();
        intoLine(ticket);
    });
    line->addWidget(wait);
    rows->addLayout(line);
    if (*first == nullptr)
        *first = free ? back : wait;
}

void ResumeOverlay::intoLine(const Ticket &ticket)
{
    const bool softly = ticket.state == TicketState::OnHold ||
                        (ticket.awayUntil.isValid() && ticket.awayUntil >= m_queue.now());
    if (softly) {
        m_queue.returnToLine(ticket.id, LinePlace::AfterNext, {});
        return;
    }
    GestureForm form;
    form.name = QStringLiteral("late");
    form.title = tr("%1 comes after its grace").arg(ticket.number.text());
    form.hint = tr("It waits at the end of the line; the journal keeps why.");
    form.textLabel = tr("Why");
    form.textNeeded = true;
    form.presets = {tr("Did not hear the call"), tr("Came late")};
    form.confirm = tr("Into the line");
    m_form->ask(form, [this, id = ticket.id](const GestureAnswer &answer) {
        m_queue.returnToLine(id, LinePlace::Last, answer.text);
    });
}

} // namespace motcua::ui
