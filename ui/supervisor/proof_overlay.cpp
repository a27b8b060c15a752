// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/proof_overlay.h"

#include "app/core/base/text.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/pin_field.h"
#include "ui/common/primary_button.h"
#include "ui/common/secret_field.h"
#include "ui/common/segment_button.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

ProofOverlay::ProofOverlay(const Desk &desk, const Actor &actor, QWidget *host)
    : OverlayDialog(host, 460),
      m_desk(desk),
      m_actor(actor),
      m_title(new Label({}, TypeRole::Page)),
      m_words(new Label({}, TypeRole::Small, ColorRole::InkSecondary)),
      m_kindRow(new QWidget),
      m_kind(new SegmentButton({secretName(SecretKind::Pin), secretName(SecretKind::Password)})),
      m_reason(new QLineEdit),
      m_ownLabel(new Label({}, TypeRole::Caption, ColorRole::InkSecondary)),
      m_own(new SecretField({44, 44}, u"proofSecret"_s)),
      m_hint(new Label({}, TypeRole::Small, ColorRole::BadInk)),
      m_do(new PrimaryButton)
{
    setObjectName(u"proofOverlay"_s);
    m_reason->setObjectName(u"proofReason"_s);
    m_hint->setObjectName(u"proofHint"_s);
    m_do->setObjectName(u"proofDo"_s);
    m_kind->setObjectName(u"proofKind"_s);
    body()->setContentsMargins(24, 20, 24, 24);
    body()->setSpacing(6);
    m_title->setWordWrap(true);
    body()->addWidget(m_title);
    m_words->setWordWrap(true);
    body()->addWidget(m_words);
    body()->addSpacing(10);
    auto *kindColumn = new QVBoxLayout(m_kindRow);
    kindColumn->setContentsMargins(0, 0, 0, 8);
    kindColumn->setSpacing(6);
    kindColumn->addWidget(
        new Label(tr("The person then signs in with"), TypeRole::Caption, ColorRole::InkSecondary));
    kindColumn->addWidget(m_kind, 0, Qt::AlignLeft);
    m_kind->setAccessibleName(tr("The person then signs in with"));
    body()->addWidget(m_kindRow);
    body()->addWidget(
        new Label(tr("Reason, for the audit"), TypeRole::Caption, ColorRole::InkSecondary));
    m_reason->setAccessibleName(tr("Reason, for the audit"));
    m_reason->setMaxLength(300);
    body()->addWidget(m_reason);
    body()->addSpacing(8);
    body()->addWidget(m_ownLabel);
    auto *ownRow = new QHBoxLayout;
    ownRow->addSpacing(-PinField::kRing);
    ownRow->addWidget(m_own, 1);
    body()->addLayout(ownRow);
    m_hint->setWordWrap(true);
    m_hint->setMinimumHeight(36);
    body()->addWidget(m_hint);
    body()->addSpacing(6);
    m_do->setKeyText(tr("Enter"));
    m_do->setFixedHeight(44);
    m_do->setScale(0.9);
    body()->addWidget(m_do);
    connect(m_reason, &QLineEdit::returnPressed, this, [this] {
        if (m_own->isVisible())
            m_own->focusInput();
        else
            m_do->trigger();
    });
    connect(m_own, &SecretField::submitted, m_do, &PrimaryButton::trigger);
    connect(m_do, &PrimaryButton::triggered, this, &ProofOverlay::submit);
    connect(this, &OverlayDialog::dismissed, m_own, &SecretField::clear);
}

void ProofOverlay::begin(What what, const Staff &person, SecretKind own)
{
    m_what = what;
    m_person = person;
    switch (what) {
    case What::Reset:
        m_title->setText(tr("New PIN for %1").arg(person.name));
        m_words->setText(
            tr("The program gives a temporary one. The old one ends at once, a lock is "
               "lifted, and the person chooses an own one at the next sign-in."));
        m_do->setTitle(tr("Give a new PIN"));
        break;
    case What::Unlock:
        m_title->setText(tr("Unlock the account of %1").arg(person.name));
        m_words->setText(tr("The PIN stays. Make sure that it was the person who typed it wrong."));
        m_do->setTitle(tr("Unlock"));
        break;
    case What::Close:
        m_title->setText(tr("Close the account of %1").arg(person.name));
        m_words->setText(
            tr("Nobody signs in with it any more. What the person has done stays in the "
               "records, and the account can be opened again."));
        m_do->setTitle(tr("Close the account"));
        break;
    }
    m_kindRow->setVisible(what == What::Reset);
    m_kind->setCurrent(person.secretKind == SecretKind::Password ? 1 : 0);
    m_reason->clear();
    const bool proves = what != What::Close;
    m_ownLabel->setText(own == SecretKind::Pin ? tr("Your own PIN") : tr("Your own password"));
    m_ownLabel->setVisible(proves);
    m_own->setVisible(proves);
    m_own->setLabel(m_ownLabel->text());
    m_own->setKind(own);
    m_hint->clear();
    ready();
    open(m_reason);
}

void ProofOverlay::ready()
{
    m_busy = false;
    m_do->setLook(PrimaryButton::Look::Normal);
}

void ProofOverlay::say(const QString &text)
{
    ready();
    m_hint->setText(text);
}

void ProofOverlay::submit()
{
    if (m_busy)
        return;
    const QString reason = cleanText(m_reason->text());
    if (reason.isEmpty()) {
        say(tr("Say in a few words why."));
        m_reason->setFocus();
        return;
    }
    if (m_what != What::Close && !m_own->isComplete()) {
        say(tr("Type your own PIN or password: it shows that it is you."));
        m_own->focusInput();
        return;
    }
    m_busy = true;
    m_hint->clear();
    m_do->setLook(PrimaryButton::Look::Soft);
    People *people = m_desk.people;
    const auto failed = [this](const Failure &failure) {
        say(failure.headline() + u' ' + failure.nextStep());
    };
    if (m_what == What::Close) {
        m_desk.worker->run(
            this,
            [people, id = m_person.id, reason, by = m_actor] {
                people->setActive(id, false, reason, by);
            },
            [this] {
                dismiss();
                Q_EMIT done(m_person, {});
            },
            failed);
        return;
    }
    const People::Proof proof{m_own->secret(), reason};
    m_own->clear();
    const SecretKind kind = m_kind->current() == 1 ? SecretKind::Password : SecretKind::Pin;
    const QString secret = m_what == What::Reset ? temporarySecret(kind) : QString();
    if (m_what == What::Reset)
        m_person.secretKind = kind;
    m_desk.worker->run(
        this,
        [people, id = m_person.id, kind, secret, proof, by = m_actor] {
            return secret.isEmpty() ? people->unlock(id, proof, by)
                                    : people->reset(id, kind, secret, proof, by);
        },
        [this, secret](const SignIn::Outcome &outcome) { answered(outcome, secret); }, failed);
}

void ProofOverlay::answered(const SignIn::Outcome &outcome, const QString &secret)
{
    switch (outcome.kind) {
    case SignIn::Outcome::Kind::Accepted:
        ready();
        dismiss();
        Q_EMIT done(m_person, secret);
        return;
    case SignIn::Outcome::Kind::WrongPin:
        say(tr("Your own PIN or password is not right. Nothing was changed.") + u' ' +
            tr("%n left.", nullptr, outcome.attemptsLeft));
        m_own->setFaulty(true);
        m_own->focusInput();
        return;
    case SignIn::Outcome::Kind::Locked:
        say(tr("Your account is locked until %1. Nothing was changed.")
                .arg(timeText(outcome.lockedUntil)));
        return;
    case SignIn::Outcome::Kind::Unknown:
        say(tr("Your account was closed meanwhile. Nothing was changed."));
        return;
    }
}

HandOutOverlay::HandOutOverlay(QWidget *host)
    : OverlayDialog(host, 420),
      m_title(new Label({}, TypeRole::Page)),
      m_secret(new Label({}, TypeRole::RailTicket)),
      m_done(new PrimaryButton)
{
    setObjectName(u"handOutOverlay"_s);
    m_secret->setObjectName(u"handOutSecret"_s);
    m_done->setObjectName(u"handOutDone"_s);
    body()->setContentsMargins(24, 20, 24, 24);
    body()->setSpacing(8);
    m_title->setWordWrap(true);
    body()->addWidget(m_title);
    m_secret->setAlignment(Qt::AlignHCenter);
    body()->addWidget(m_secret);
    auto *words = new Label(tr("Read it to the person. It is shown this once, and whoever signs in "
                               "with it chooses an own one first."),
                            TypeRole::Small, ColorRole::InkSecondary);
    words->setWordWrap(true);
    body()->addWidget(words);
    body()->addSpacing(6);
    m_done->setTitle(tr("Done"));
    m_done->setKeyText(tr("Enter"));
    m_done->setFixedHeight(44);
    m_done->setScale(0.9);
    body()->addWidget(m_done);
    connect(m_done, &PrimaryButton::triggered, this, &OverlayDialog::dismiss);
    connect(this, &OverlayDialog::dismissed, m_secret, &QLabel::clear);
}

void HandOutOverlay::begin(const Staff &person, const QString &secret)
{
    m_title->setText(person.secretKind == SecretKind::Pin
                         ? tr("Temporary PIN for %1").arg(person.name)
                         : tr("Temporary password for %1").arg(person.name));
    // Two groups are read out and typed with fewer slips.
    m_secret->setType(TypeRole::RailTicket, person.secretKind == SecretKind::Pin ? 1.0 : 0.7);
    m_secret->setText(person.secretKind == SecretKind::Pin ? secret.left(3) + u' ' + secret.mid(3)
                                                           : secret);
    open(m_done);
}

} // namespace motcua::ui
