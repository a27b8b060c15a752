// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/number_overlays.h"

#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/primary_button.h"
#include "ui/counter/gesture_overlay.h"
#include "ui/counter/pane.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QGridLayout>
#include <QLineEdit>

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
      m_reasons(new QButtonGroup(this)),
      m_purposes(new QButtonGroup(this)),
      m_yesterday(new GestureOverlay(host))
{
    setObjectName(QStringLiteral("issueOverlay"));
    body()->setSpacing(6);
    body()->addWidget(
        new Label(tr("Issue a number for a citizen"), TypeRole::Page, ColorRole::Ink, sheet()));
    QGridLayout *groups = grid(tr("Field"));
    const QVector<ServiceGroup> &all = m_queue.desk().groups;
    for (int i = 0; i < all.size(); ++i) {
        groups->addWidget(choice(QStringLiteral("%1 · %2").arg(all.at(i).series, all.at(i).name),
                                 QStringLiteral("issueGroup_%1").arg(all.at(i).series), m_groups, i,
                                 sheet()),
                          i / 2, i % 2);
    }
    addPurposes();
    addPriorities();
    m_hint = new Label({}, TypeRole::Small, ColorRole::WarnInk, sheet());
    m_hint->hide();
    body()->addWidget(m_hint);
    body()->addSpacing(4);
    m_issue = new PrimaryButton(sheet());
    m_issue->setObjectName(QStringLiteral("issueConfirm"));
    m_issue->setTitle(tr("Issue the number"));
    m_issue->setReason(tr("It joins the queue at once"));
    m_issue->setKeyText(QStringLiteral("Enter"));
    connect(m_issue, &PrimaryButton::triggered, this, &IssueOverlay::issue);
    connect(m_first, &QLineEdit::returnPressed, this, &IssueOverlay::issue);
    body()->addWidget(m_issue);
}

QGridLayout *IssueOverlay::grid(const QString &label)
{
    body()->addWidget(new Label(label, TypeRole::Caption, ColorRole::InkSecondary, sheet()));
    auto *made = new QGridLayout;
    made->setSpacing(6);
    body()->addLayout(made);
    return made;
}

void IssueOverlay::addPurposes()
{
    QGridLayout *purposes = grid(tr("Came for"));
    const QVector<QPair<Purpose, QString>> names{{Purpose::Service, tr("A procedure")},
                                                 {Purpose::PickUp, tr("A result")},
                                                 {Purpose::CorrectedForm, tr("Corrected form")}};
    for (int i = 0; i < names.size(); ++i)
        purposes->addWidget(choice(names.at(i).second,
                                   QStringLiteral("issuePurpose_%1").arg(toCode(names.at(i).first)),
                                   m_purposes, int(names.at(i).first), sheet()),
                            0, i);
    m_firstBox = new QWidget(sheet());
    auto *row = new QHBoxLayout(m_firstBox);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(
        new Label(tr("First number today"), TypeRole::Small, ColorRole::InkSecondary, m_firstBox));
    m_first = new QLineEdit(m_firstBox);
    m_first->setObjectName(QStringLiteral("issueFirst"));
    m_first->setAccessibleName(tr("First number today"));
    m_first->setPlaceholderText(QStringLiteral("A017"));
    m_first->setMaxLength(6);
    row->addWidget(m_first, 1);
    body()->addWidget(m_firstBox);
    m_firstBox->hide();
    connect(m_purposes, &QButtonGroup::idToggled, m_firstBox, [box = m_firstBox](int id, bool on) {
        if (id == int(Purpose::CorrectedForm))
            box->setVisible(on);
    });
}

void IssueOverlay::addPriorities()
{
    constexpr int kAcross = 3;
    QGridLayout *reasons = grid(tr("Priority"));
    reasons->addWidget(
        choice(tr("None"), QStringLiteral("issuePriority_none"), m_reasons, 0, sheet()), 0, 0);
    const QVector<PriorityGroup> &codes = m_queue.desk().priorities;
    for (int i = 0; i < codes.size(); ++i) {
        Button *button =
            choice(codes.at(i).name, QStringLiteral("issuePriority_%1").arg(codes.at(i).code),
                   m_reasons, i + 1, sheet());
        button->setToolTip(codes.at(i).basis);
        reasons->addWidget(button, (i + 1) / kAcross, (i + 1) % kAcross);
    }
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
    m_purposes->button(0)->setChecked(true);
    m_first->clear();
    m_hint->hide();
    open(m_issue);
}

std::optional<Ticket> IssueOverlay::continued() const
{
    const auto number = TicketNumber::parse(m_first->text().trimmed().toUpper());
    return number ? m_queue.state().ticket(*number) : std::nullopt;
}

void IssueOverlay::issue()
{
    const int group = m_groups->checkedId();
    if (group < 0 || !isOpen())
        return;
    CentreQueue::IssueRequest request;
    request.series = m_queue.desk().groups.at(group).series;
    request.purpose = Purpose(m_purposes->checkedId());
    if (const int reason = m_reasons->checkedId(); reason > 0)
        request.priorityReason = m_queue.desk().priorities.at(reason - 1).code;
    if (request.purpose == Purpose::CorrectedForm) {
        const std::optional<Ticket> first = continued();
        if (!first) {
            m_hint->setText(tr("The first number of today is needed: it keeps the place."));
            m_hint->show();
            m_first->setFocus();
            return;
        }
        request.continues = first->id;
        request.procedureCode = first->procedureCode;
        request.procedureName = first->procedureName;
    }
    dismiss();
    m_queue.issue(request);
}

void IssueOverlay::beginYesterday()
{
    m_queue.desk().worker->run(
        this, [queue = m_queue.desk().queue] { return queue->carriedOver(); },
        [this](const QVector<Ticket> &left) { showYesterday(left); },
        [](const Failure &) {
            // The poll tells what is wrong with the store.
        });
}

void IssueOverlay::showYesterday(const QVector<Ticket> &left)
{
    if (anyOpen(window()))
        return;
    GestureForm form;
    form.name = QStringLiteral("yesterday");
    form.title = tr("From the day before");
    form.hint = left.isEmpty() ? tr("Everybody of the day before was served or is back already.")
                               : tr("Not served then; the new number keeps the place.");
    form.listLabel = tr("Number of the day before");
    form.search = [left](const QString &query) {
        QVector<GestureForm::Line> lines;
        for (const Ticket &ticket : left) {
            if (ticket.number.text().contains(query.trimmed(), Qt::CaseInsensitive))
                lines.append({ticket.id.toString(), ticket.number.text(), ticket.procedureName,
                              timeText(ticket.issuedAt)});
        }
        return lines;
    };
    form.confirm = tr("Issue the number");
    form.confirmLine = tr("Before everybody of today");
    m_yesterday->ask(form, [this, left](const GestureAnswer &answer) {
        for (const Ticket &ticket : left) {
            if (ticket.id.toString() != answer.line)
                continue;
            CentreQueue::IssueRequest request;
            request.series = ticket.number.series;
            request.priorityReason = ticket.priorityReason;
            request.procedureCode = ticket.procedureCode;
            request.procedureName = ticket.procedureName;
            request.continues = ticket.id;
            m_queue.issue(request);
        }
    });
}

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
    QStringList parts;
    if (!ticket.awayReason.isEmpty())
        parts.append(ticket.awayReason);
    if (ticket.state == TicketState::OnHold && !ticket.holderName.isEmpty())
        parts.append(ticket.holderName);
    if (ticket.awayUntil.isValid()) {
        const bool over = ticket.awayUntil <= now;
        const QString at = timeText(ticket.awayUntil);
        if (ticket.state == TicketState::OnHold)
            parts.append(over ? tr("time is up since %1").arg(at) : tr("until %1").arg(at));
        else
            parts.append(over ? tr("grace ended %1").arg(at) : tr("gets back in until %1").arg(at));
    }
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
