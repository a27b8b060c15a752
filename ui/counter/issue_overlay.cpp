// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/issue_overlay.h"

#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/primary_button.h"
#include "ui/counter/check_in_words.h"
#include "ui/counter/gesture_overlay.h"
#include "ui/counter/pane.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
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
    button->setAutoDefault(false); // Enter goes on to the sheet
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
    if (m_queue.desk().checkIn != nullptr)
        addBooking();
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
    m_hint->setObjectName(QStringLiteral("issueHint"));
    m_hint->setWordWrap(true);
    m_hint->hide();
    body()->addWidget(m_hint);
    body()->addSpacing(4);
    m_issue = new PrimaryButton(sheet());
    m_issue->setObjectName(QStringLiteral("issueConfirm"));
    follow();
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

void IssueOverlay::addBooking()
{
    const QString label = tr("Appointment");
    body()->addWidget(new Label(label, TypeRole::Caption, ColorRole::InkSecondary, sheet()));
    m_booking = new QLineEdit(sheet());
    m_booking->setObjectName(QStringLiteral("issueBooking"));
    m_booking->setAccessibleName(label);
    m_booking->setPlaceholderText(
        tr("Scan or type the code, or the telephone of the booking; empty: none"));
    m_booking->setMaxLength(200);
    body()->addWidget(m_booking);
    connect(m_booking, &QLineEdit::textChanged, this, [this] {
        m_groupAsked = false;
        m_hint->hide();
        follow();
    });
    connect(m_booking, &QLineEdit::returnPressed, this, &IssueOverlay::issue);
    connect(&m_queue, &QueueDesk::checkedIn, this, &IssueOverlay::answered);
    connect(&m_queue, &QueueDesk::failed, this, [this](const Failure &failure) {
        if (std::exchange(m_asking, false) && isOpen())
            say(failure.headline() + QLatin1Char(' ') + failure.nextStep());
    });
}

// What Enter does follows what is typed.
void IssueOverlay::follow()
{
    const bool booked = m_booking != nullptr && !m_booking->text().trimmed().isEmpty();
    m_issue->setTitle(booked ? tr("Check the appointment in") : tr("Issue the number"));
    m_issue->setReason(booked ? tr("Field and place in the line come from the booking")
                              : tr("It joins the queue at once"));
}

void IssueOverlay::say(const QString &text)
{
    m_hint->setText(text);
    m_hint->show();
}

void IssueOverlay::beginWith(const QString &code)
{
    begin();
    takeCode(code);
}

void IssueOverlay::takeCode(const QString &code)
{
    if (m_booking == nullptr || !isOpen())
        return;
    m_booking->setText(code);
    checkIn();
}

void IssueOverlay::checkIn()
{
    if (m_asking)
        return;
    m_asking = true;
    const int group = m_groups->checkedId();
    const bool chosen = m_groupAsked && group >= 0;
    m_queue.checkIn(m_booking->text(), chosen ? m_queue.desk().groups.at(group).series : QString());
}

void IssueOverlay::answered(const CheckIn::Outcome &outcome)
{
    m_asking = false;
    if (!isOpen())
        return;
    using Kind = CheckIn::Outcome::Kind;
    if (outcome.kind == Kind::CheckedIn || outcome.kind == Kind::Again) {
        dismiss();
        return;
    }
    say(checkInRefusal(outcome));
    m_groupAsked = outcome.kind == Kind::NoGroup;
    if (m_groupAsked && m_groups->checkedButton() != nullptr)
        m_groups->checkedButton()->setFocus();
    else
        m_booking->setFocus();
    m_booking->selectAll();
}

// A code is typed from wherever the focus is: whoever reads it off a telephone looks there, not at the sheet.
void IssueOverlay::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->accept();
        if (!event->isAutoRepeat())
            issue();
        return;
    }
    if (m_booking != nullptr && !text.isEmpty() && text.at(0).isLetterOrNumber() &&
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        event->accept();
        m_booking->setFocus();
        m_booking->insert(text);
        return;
    }
    OverlayDialog::keyPressEvent(event);
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
    if (m_booking != nullptr)
        m_booking->clear();
    m_asking = m_groupAsked = false;
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
    if (m_booking != nullptr && !m_booking->text().trimmed().isEmpty()) {
        checkIn();
        return;
    }
    CentreQueue::IssueRequest request;
    request.series = m_queue.desk().groups.at(group).series;
    request.purpose = Purpose(m_purposes->checkedId());
    if (const int reason = m_reasons->checkedId(); reason > 0)
        request.priorityReason = m_queue.desk().priorities.at(reason - 1).code;
    if (request.purpose == Purpose::CorrectedForm) {
        const std::optional<Ticket> first = continued();
        if (!first) {
            say(tr("The first number of today is needed: it keeps the place."));
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

} // namespace motcua::ui
