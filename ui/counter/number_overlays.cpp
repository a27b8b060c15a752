// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/number_overlays.h"

#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/primary_button.h"
#include "ui/counter/pane.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QGridLayout>

namespace motcua::ui {

namespace {

/// A choice among several: soft when chosen.
Button *choice(const QString &text, const QString &name, QButtonGroup *group, int id,
               QWidget *parent)
{
    auto *button = new Button(text, Button::Kind::Plain, parent);
    button->setObjectName(name);
    button->setCheckable(true);
    group->addButton(button, id);
    QObject::connect(button, &Button::toggled, button, [button](bool on) {
        button->setKind(on ? Button::Kind::Soft : Button::Kind::Plain);
        button->setIconName(on ? QStringLiteral("check") : QString());
    });
    return button;
}

} // namespace

IssueOverlay::IssueOverlay(QueueDesk &queue, QWidget *host)
    : OverlayDialog(host, 560),
      m_queue(queue),
      m_groups(new QButtonGroup(this)),
      m_reasons(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("issueOverlay"));
    body()->setSpacing(8);
    body()->addWidget(
        new Label(tr("Issue a number for a citizen"), TypeRole::Page, ColorRole::Ink, sheet()));
    body()->addSpacing(4);
    body()->addWidget(new Label(tr("Field"), TypeRole::Caption, ColorRole::InkSecondary, sheet()));
    auto *groups = new QGridLayout;
    groups->setSpacing(8);
    const QVector<ServiceGroup> &all = m_queue.desk().groups;
    for (int i = 0; i < all.size(); ++i) {
        groups->addWidget(choice(QStringLiteral("%1 · %2").arg(all.at(i).series, all.at(i).name),
                                 QStringLiteral("issueGroup_%1").arg(all.at(i).series), m_groups, i,
                                 sheet()),
                          i / 2, i % 2);
    }
    body()->addLayout(groups);
    body()->addSpacing(8);
    body()->addWidget(
        new Label(tr("Priority"), TypeRole::Caption, ColorRole::InkSecondary, sheet()));
    auto *reasons = new QGridLayout;
    reasons->setSpacing(8);
    reasons->addWidget(
        choice(tr("None"), QStringLiteral("issuePriority_none"), m_reasons, 0, sheet()), 0, 0);
    const QVector<PriorityGroup> &codes = m_queue.desk().priorities;
    for (int i = 0; i < codes.size(); ++i) {
        reasons->addWidget(choice(codes.at(i).name,
                                  QStringLiteral("issuePriority_%1").arg(codes.at(i).code),
                                  m_reasons, i + 1, sheet()),
                           (i + 1) / 2, (i + 1) % 2);
    }
    body()->addLayout(reasons);
    body()->addSpacing(8);
    m_issue = new PrimaryButton(sheet());
    m_issue->setObjectName(QStringLiteral("issueConfirm"));
    m_issue->setTitle(tr("Issue the number"));
    m_issue->setReason(tr("It joins the queue at once"));
    m_issue->setKeyText(QStringLiteral("Enter"));
    connect(m_issue, &PrimaryButton::triggered, this, &IssueOverlay::issue);
    body()->addWidget(m_issue);
}

void IssueOverlay::begin()
{
    // The counter's own first field is the likeliest; one Enter then does it.
    int first = 0;
    for (int i = 0; i < m_queue.desk().groups.size(); ++i) {
        if (!m_queue.counter().series.isEmpty() &&
            m_queue.desk().groups.at(i).series == m_queue.counter().series.first())
            first = i;
    }
    if (m_groups->button(first))
        m_groups->button(first)->setChecked(true);
    m_reasons->button(0)->setChecked(true);
    open(m_issue);
}

void IssueOverlay::issue()
{
    const int group = m_groups->checkedId();
    if (group < 0)
        return;
    CentreQueue::IssueRequest request;
    request.series = m_queue.desk().groups.at(group).series;
    if (const int reason = m_reasons->checkedId(); reason > 0)
        request.priorityReason = m_queue.desk().priorities.at(reason - 1).code;
    dismiss();
    m_queue.issue(request);
}

ResumeOverlay::ResumeOverlay(QueueDesk &queue, QWidget *host)
    : OverlayDialog(host, 520),
      m_queue(queue)
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
    for (const Ticket &ticket : tickets) {
        auto *line = new QHBoxLayout;
        auto *number = new Label(ticket.number.text(), TypeRole::Section, ColorRole::Ink, m_rows);
        number->setFixedWidth(64);
        line->addWidget(number);
        line->addWidget(
            new ElidedLabel(ticket.procedureName, TypeRole::Small, ColorRole::InkSecondary, m_rows),
            1);
        line->addWidget(new Label(minutesText(ticket.lastCalledAt.msecsTo(m_queue.now())),
                                  TypeRole::Small, ColorRole::InkTertiary, m_rows));
        auto *back = new Button(tr("Bring back"), Button::Kind::Plain, m_rows);
        back->setObjectName(QStringLiteral("resume_%1").arg(ticket.number.text()));
        back->setEnabled(free);
        connect(back, &Button::clicked, this, [this, id = ticket.id] {
            dismiss();
            m_queue.resume(id);
        });
        line->addWidget(back);
        rows->addLayout(line);
        if (!first)
            first = back;
    }
    body()->addWidget(m_rows);
    open(first);
}

} // namespace motcua::ui
