// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/approval_overlay.h"

#include "app/core/base/text.h"
#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/primary_button.h"
#include "ui/common/secret_field.h"
#include "ui/common/staff_tiles.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {
constexpr int kReasonLength = 200;
} // namespace

ApprovalOverlay::ApprovalOverlay(const Desk &desk, const Actor &requester, QWidget *host)
    : OverlayDialog(host, 560),
      m_desk(desk),
      m_requester(requester)
{
    setObjectName(u"approvalOverlay"_s);
    body()->setContentsMargins(24, 20, 24, 20);
    body()->setSpacing(0);
    m_title = new Label({}, TypeRole::Page, ColorRole::Ink, sheet());
    m_title->setObjectName(u"approvalTitle"_s);
    body()->addWidget(m_title);
    body()->addSpacing(4);
    m_line = new Label({}, TypeRole::Body, ColorRole::InkSecondary, sheet());
    m_line->setObjectName(u"approvalLine"_s);
    m_line->setWordWrap(true);
    body()->addWidget(m_line);
    body()->addSpacing(12);
    body()->addWidget(
        new Label(tr("Who approves"), TypeRole::Caption, ColorRole::InkSecondary, sheet()));
    m_tiles = new StaffTiles(sheet());
    m_tiles->setObjectName(u"approvalStaff"_s);
    m_tiles->setAccessibleName(tr("Who approves"));
    auto *tilesRow = new QHBoxLayout;
    tilesRow->addSpacing(-StaffTiles::kRing);
    tilesRow->addWidget(m_tiles, 1);
    body()->addLayout(tilesRow);
    body()->addSpacing(10);
    m_reasonLabel = new Label({}, TypeRole::Caption, ColorRole::InkSecondary, sheet());
    body()->addWidget(m_reasonLabel);
    body()->addSpacing(6);
    m_reason = new QLineEdit(sheet());
    m_reason->setObjectName(u"approvalReason"_s);
    m_reason->setMaxLength(kReasonLength);
    m_reason->setFixedHeight(36);
    body()->addWidget(m_reason);
    body()->addSpacing(14);
    m_pin = new SecretField({44, 48}, u"approvalPin"_s, sheet());
    m_pin->setFixedWidth(6 * 44 + 5 * 8 + 8);
    body()->addWidget(m_pin, 0, Qt::AlignHCenter);
    body()->addSpacing(6);
    m_hint = new Label({}, TypeRole::Small, ColorRole::InkSecondary, sheet());
    m_hint->setObjectName(u"approvalHint"_s);
    m_hint->setAlignment(Qt::AlignHCenter);
    m_hint->setWordWrap(true);
    m_hint->setMinimumHeight(40); // two lines: nothing moves when it has more to say
    body()->addWidget(m_hint);
    body()->addSpacing(10);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *leave = new Button(tr("Leave it"), Button::Kind::Plain, sheet());
    leave->setObjectName(u"approvalLeave"_s);
    leave->setKeyText(u"Esc"_s);
    leave->setControlHeight(40);
    row->addWidget(leave, 1);
    m_approve = new PrimaryButton(sheet());
    m_approve->setObjectName(u"approvalApprove"_s);
    m_approve->setTitle(tr("Approve"));
    m_approve->setKeyText(tr("Enter"));
    m_approve->setFixedHeight(40);
    m_approve->setScale(0.84);
    row->addWidget(m_approve, 1);
    body()->addLayout(row);

    connect(leave, &Button::clicked, this, &OverlayDialog::dismiss);
    connect(m_approve, &PrimaryButton::triggered, this, &ApprovalOverlay::submit);
    connect(m_pin, &SecretField::submitted, m_approve, &PrimaryButton::trigger);
    connect(m_reason, &QLineEdit::returnPressed, this, [this] {
        if (reasonMissing())
            submit(); // says what is missing
        else
            m_pin->focusInput();
    });
    connect(m_tiles, &StaffTiles::chosen, this, [this] {
        m_pin->clear(); // it was somebody else's
        m_pin->setFaulty(false);
        showKind();
        say(tr("Type the PIN of this person."), false);
    });
    // However it ends: what was typed does not stay, and an answer still on its way comes too late.
    connect(this, &OverlayDialog::dismissed, this, [this] {
        ++m_session;
        m_busy = false;
        m_pin->clear();
        m_reason->clear();
        m_granted = {};
    });
}

void ApprovalOverlay::ask(const Ask &ask, const std::function<void(const Grant &grant)> &granted)
{
    m_ask = ask;
    m_granted = granted;
    m_pin->clear();
    m_pin->setFaulty(false);
    m_reason->setText(ask.reason);
    m_line->setText(ask.line);
    const bool needed = needsReason(ask.act);
    m_reasonLabel->setText(needed ? tr("Reason") : tr("Reason (may stay empty)"));
    m_reason->setAccessibleName(m_reasonLabel->text());
    m_title->setText(tr("A supervisor's approval is needed"));
    m_approvers.clear();
    m_tiles->setStaff({}, {});
    m_pin->setEnabled(true);
    m_approve->setLook(PrimaryButton::Look::Normal);
    m_wantsSubmit = false;
    m_ready = false;
    say({}, false);
    // What is still to be typed comes first; the people are there before anybody has typed it.
    open(m_reason);
    if (!reasonMissing())
        m_pin->focusInput();
    m_desk.worker->run(
        this, [approvals = m_desk.approvals] { return approvals->approvers(); },
        [this, session = m_session](const QVector<Staff> &approvers) {
            if (session == m_session)
                show(approvers);
        },
        [this, session = m_session](const Failure &failure) {
            if (session == m_session)
                say(failure.headline() + u' ' + failure.nextStep(), true);
        });
}

void ApprovalOverlay::show(const QVector<Staff> &approvers)
{
    m_approvers = approvers;
    QVector<QString> lines;
    int own = 0;
    for (int i = 0; i < approvers.size(); ++i) {
        lines.append(staffRoleName(approvers.at(i).role));
        if (approvers.at(i).id == m_requester.staff)
            own = i;
    }
    m_ready = true;
    {
        const QSignalBlocker blocker(m_tiles); // choosing for a start throws nothing typed away
        m_tiles->setStaff(approvers, lines);
        m_tiles->setCurrent(own);
    }
    showKind();
    if (approvers.isEmpty()) {
        m_pin->setEnabled(false);
        m_approve->setLook(PrimaryButton::Look::Sunken);
        say(tr("Nobody here may approve: there is no supervisor's account on this computer. "
               "Nothing was changed."),
            true);
        return;
    }
    say(approvers.size() > 1 ? tr("← → choose the person, then type that person's PIN.")
                             : tr("Type the PIN of this person."),
        false);
    if (m_wantsSubmit)
        submit();
}

// Six boxes or a line, as this person signs in. What was typed ahead stays when it is the same.
void ApprovalOverlay::showKind()
{
    const int at = m_tiles->current();
    const SecretKind kind =
        at >= 0 && at < m_approvers.size() ? m_approvers.at(at).secretKind : SecretKind::Pin;
    if (kind != m_pin->kind())
        m_pin->setKind(kind);
}

bool ApprovalOverlay::reasonMissing() const
{
    return needsReason(m_ask.act) && cleanText(m_reason->text()).isEmpty();
}

void ApprovalOverlay::say(const QString &text, bool bad)
{
    m_hint->setInk(bad ? ColorRole::BadInk : ColorRole::InkSecondary);
    m_hint->setText(text);
}

void ApprovalOverlay::submit()
{
    if (m_busy || (m_ready && m_approvers.isEmpty()))
        return;
    if (reasonMissing()) {
        say(tr("Say in a few words why; it is kept with the approval."), true);
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_pin->isComplete()) {
        say(m_pin->kind() == SecretKind::Pin
                ? tr("The PIN has %1 digits: type the rest, then Enter.").arg(SignIn::kPinLength)
                : tr("Type the password, then Enter."),
            true);
        m_pin->focusInput();
        return;
    }
    if (!m_ready) {
        m_wantsSubmit = true; // as soon as it is known who may
        return;
    }
    m_busy = true;
    m_approve->setLook(PrimaryButton::Look::Soft);
    QString pin = m_pin->secret();
    m_pin->clear();
    m_desk.worker->run(
        this,
        [approvals = m_desk.approvals, ask = m_ask, by = m_requester,
         id = m_approvers.at(m_tiles->current()).id, pin, reason = m_reason->text()]() mutable {
            const Approvals::Outcome outcome =
                approvals->approve(ask.act, ask.subject, by, id, pin, reason);
            pin.fill(u'0');
            return outcome;
        },
        [this, session = m_session](const Approvals::Outcome &outcome) {
            if (session == m_session)
                answered(outcome);
        },
        [this, session = m_session](const Failure &failure) {
            if (session != m_session)
                return;
            m_busy = false;
            m_approve->setLook(PrimaryButton::Look::Normal);
            say(failure.headline() + u' ' + failure.nextStep(), true);
        });
}

void ApprovalOverlay::answered(const Approvals::Outcome &outcome)
{
    m_busy = false;
    m_approve->setLook(PrimaryButton::Look::Normal);
    using Kind = Approvals::Outcome::Kind;
    switch (outcome.kind) {
    case Kind::Granted: {
        const auto granted = m_granted;
        dismiss();
        if (granted)
            granted(outcome.grant);
        return;
    }
    case Kind::WrongPin:
        m_pin->setFaulty(true);
        say(tr("Wrong PIN.") + u' ' + tr("%n left.", nullptr, outcome.attemptsLeft), true);
        break;
    case Kind::Locked:
        say(tr("This account is locked until %1 after wrong PINs. Nothing was changed; another "
               "supervisor can approve.")
                .arg(timeText(outcome.lockedUntil)),
            true);
        break;
    case Kind::NotAllowed:
        say(tr("This person may not approve any more. Nothing was changed."), true);
        break;
    case Kind::ReasonMissing:
        say(tr("Say in a few words why; it is kept with the approval."), true);
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_pin->focusInput();
}

void ApprovalOverlay::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: m_tiles->step(-1); return;
    case Qt::Key_Right:
    case Qt::Key_Down: m_tiles->step(1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_tiles->hasFocus())
            m_pin->focusInput();
        return;
    default: OverlayDialog::keyPressEvent(event);
    }
}

} // namespace motcua::ui
