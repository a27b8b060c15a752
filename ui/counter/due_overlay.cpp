// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/due_overlay.h"

#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/primary_button.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kStepLimit = 60; ///< days looked through for the next working day

/// "8/12/2026", "08.12.2026" or "8/12" (the year of `near`).
QDate dayOf(const QString &text, QDate near)
{
    QString plain = text.trimmed();
    plain.replace(u'.', u'/').replace(u'-', u'/');
    const QDate whole = QDate::fromString(plain, u"d/M/yyyy"_s);
    if (whole.isValid())
        return whole;
    return QDate::fromString(plain + u'/' + QString::number(near.year()), u"d/M/yyyy"_s);
}

} // namespace

DueOverlay::DueOverlay(const Desk &desk, QWidget *host) : OverlayDialog(host, 460), m_desk(desk)
{
    setObjectName(u"dueOverlay"_s);
    body()->setContentsMargins(24, 20, 24, 20);
    body()->setSpacing(6);
    body()->addWidget(
        new Label(tr("Another day for the result"), TypeRole::Page, ColorRole::Ink, sheet()));
    m_now = new Label({}, TypeRole::Body, ColorRole::InkSecondary, sheet());
    m_now->setWordWrap(true);
    body()->addWidget(m_now);
    body()->addSpacing(6);
    body()->addWidget(
        new Label(tr("New day"), TypeRole::Caption, ColorRole::InkSecondary, sheet()));
    m_edit = new QLineEdit(sheet());
    m_edit->setObjectName(u"dueEdit"_s);
    m_edit->setAccessibleName(tr("New day"));
    m_edit->setPlaceholderText(tr("day/month/year"));
    m_edit->setFixedHeight(36);
    m_edit->installEventFilter(this);
    body()->addWidget(m_edit);
    m_note = new Label({}, TypeRole::Small, ColorRole::InkSecondary, sheet());
    m_note->setObjectName(u"dueNote"_s);
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(40);
    body()->addWidget(m_note);
    body()->addWidget(new Label(tr("↑ ↓ next working day · Enter goes on · Esc leaves it"),
                                TypeRole::Caption, ColorRole::InkTertiary, sheet()));
    body()->addSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *leave = new Button(tr("Leave it"), Button::Kind::Plain, sheet());
    leave->setKeyText(u"Esc"_s);
    leave->setControlHeight(40);
    row->addWidget(leave, 1);
    m_next = new PrimaryButton(sheet());
    m_next->setObjectName(u"dueNext"_s);
    m_next->setTitle(tr("Go on"));
    m_next->setKeyText(tr("Enter"));
    m_next->setFixedHeight(40);
    m_next->setScale(0.84);
    row->addWidget(m_next, 1);
    body()->addLayout(row);

    connect(leave, &Button::clicked, this, &OverlayDialog::dismiss);
    connect(m_next, &PrimaryButton::triggered, this, &DueOverlay::submit);
    connect(m_edit, &QLineEdit::returnPressed, m_next, &PrimaryButton::trigger);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { look(0); });
    connect(this, &OverlayDialog::dismissed, this, [this] {
        ++m_asked;
        m_chosen = {};
    });
}

void DueOverlay::begin(const DossierStanding &standing,
                       const std::function<void(QDate day, const DueProposal &proposal)> &chosen)
{
    m_standing = standing;
    m_chosen = chosen;
    m_now->setText(tr("%1 is due %2.").arg(standing.code, dueText(standing.dueAt)));
    m_edit->clear();
    open(m_edit);
    m_day = toCentre(standing.dueAt).date();
    look(1); // the next working day, as a start
}

void DueOverlay::look(int step)
{
    const QDate from =
        step == 0 ? dayOf(m_edit->text(), toCentre(m_desk.clock->now()).date()) : m_day;
    m_proposal = {};
    m_next->setLook(PrimaryButton::Look::Sunken);
    if (step == 0)
        m_day = from;
    struct Answer
    {
        QDate day;
        DueProposal proposal;
    };
    m_desk.worker->run(
        this,
        [changes = m_desk.changes, standing = m_standing, from, step] {
            Answer answer{from, changes->propose(standing, from)};
            using Fault = DueProposal::Fault;
            for (int i = 0; step != 0 && i < kStepLimit; ++i) {
                answer.day = answer.day.addDays(step);
                answer.proposal = changes->propose(standing, answer.day);
                if (answer.proposal.fault != Fault::DayOff && answer.proposal.fault != Fault::Same)
                    break;
            }
            return answer;
        },
        [this, step, asked = ++m_asked](const Answer &answer) {
            if (asked != m_asked)
                return;
            if (step != 0) {
                if (answer.proposal.fault != DueProposal::Fault::None)
                    return tell(m_proposal); // nothing that way: stays where it is
                m_day = answer.day;
                m_edit->setText(dayText(answer.day));
                m_edit->selectAll();
            }
            tell(answer.proposal);
        },
        [this](const Failure &failure) {
            m_note->setInk(ColorRole::BadInk);
            m_note->setText(failure.headline() + u' ' + failure.nextStep());
        });
}

void DueOverlay::tell(const DueProposal &proposal)
{
    m_proposal = proposal;
    using Fault = DueProposal::Fault;
    const bool fits = proposal.fault == Fault::None;
    m_next->setLook(fits ? PrimaryButton::Look::Normal : PrimaryButton::Look::Sunken);
    m_note->setInk(!fits                                          ? ColorRole::BadInk
                   : proposal.earlier || proposal.calendarUnknown ? ColorRole::WarnInk
                                                                  : ColorRole::InkSecondary);
    switch (proposal.fault) {
    case Fault::None:
        if (proposal.earlier)
            m_note->setText(tr("%1. That is earlier than promised: can it be kept?")
                                .arg(dueText(proposal.dueAt)));
        else if (proposal.calendarUnknown)
            m_note->setText(tr("%1. The days off of that year are not published yet.")
                                .arg(dueText(proposal.dueAt)));
        else
            m_note->setText(dueText(proposal.dueAt));
        break;
    case Fault::NotADay:
        m_note->setText(m_edit->text().isEmpty()
                            ? QString()
                            : tr("Type the day as day/month/year, for example 08/12/2026."));
        break;
    case Fault::Past: m_note->setText(tr("That time has passed.")); break;
    case Fault::DayOff:
        m_note->setText(tr("The centre is closed then: %1.").arg(proposal.closed));
        break;
    case Fault::Same: m_note->setText(tr("That is the day it is due already.")); break;
    }
}

void DueOverlay::submit()
{
    if (m_proposal.fault != DueProposal::Fault::None || !m_proposal.dueAt.isValid())
        return;
    const auto chosen = m_chosen;
    const QDate day = m_day;
    const DueProposal proposal = m_proposal;
    dismiss();
    if (chosen)
        chosen(day, proposal);
}

bool DueOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            if (!m_day.isValid())
                m_day = toCentre(m_standing.dueAt).date();
            look(key == Qt::Key_Up ? 1 : -1);
            return true;
        }
    }
    return OverlayDialog::eventFilter(watched, event);
}

} // namespace motcua::ui
