// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/new_secret_overlay.h"

#include "app/core/access/secret_rules.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/primary_button.h"
#include "ui/common/secret_field.h"
#include "ui/common/segment_button.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {
constexpr QSize kBox(44, 44);
}

NewSecretOverlay::NewSecretOverlay(const Desk &desk, QWidget *host)
    : OverlayDialog(host, 400),
      m_desk(desk),
      m_why(new Label({}, TypeRole::Small, ColorRole::InkSecondary)),
      m_oldBox(new QWidget),
      m_oldLabel(new Label({}, TypeRole::Small)),
      m_old(new SecretField(kBox, u"oldSecret"_s)),
      m_kind(new SegmentButton({secretName(SecretKind::Pin), secretName(SecretKind::Password)})),
      m_fresh(new SecretField(kBox, u"newSecret"_s)),
      m_again(new SecretField(kBox, u"newSecretAgain"_s)),
      m_hint(new Label({}, TypeRole::Small, ColorRole::InkSecondary)),
      m_keep(new PrimaryButton)
{
    setObjectName(u"newSecretOverlay"_s);
    m_kind->setObjectName(u"newSecretKind"_s);
    m_hint->setObjectName(u"newSecretHint"_s);
    m_keep->setObjectName(u"newSecretKeep"_s);
    const auto label = [](const QString &text) {
        auto *made = new Label(text, TypeRole::Small);
        made->setWeight(600);
        made->setContentsMargins(4, 0, 0, 0);
        return made;
    };
    body()->setContentsMargins(24, 20, 24, 24);
    body()->setSpacing(4);
    body()->addWidget(new Label(tr("Choose your own PIN or password"), TypeRole::Page));
    m_why->setWordWrap(true);
    body()->addWidget(m_why);
    body()->addSpacing(8);
    auto *oldColumn = new QVBoxLayout(m_oldBox);
    oldColumn->setContentsMargins(0, 0, 0, 0);
    oldColumn->setSpacing(2);
    m_oldLabel->setWeight(600);
    m_oldLabel->setContentsMargins(4, 0, 0, 0);
    oldColumn->addWidget(m_oldLabel);
    oldColumn->addWidget(m_old);
    body()->addWidget(m_oldBox);
    body()->addWidget(m_kind, 0, Qt::AlignLeft);
    m_kind->setAccessibleName(tr("What you sign in with"));
    body()->addSpacing(4);
    body()->addWidget(label(tr("New")));
    body()->addWidget(m_fresh);
    body()->addWidget(label(tr("The same once more")));
    body()->addWidget(m_again);
    m_fresh->setLabel(tr("New"));
    m_again->setLabel(tr("The same once more"));
    m_hint->setWordWrap(true);
    m_hint->setMinimumHeight(36);
    body()->addWidget(m_hint);
    body()->addSpacing(8);
    m_keep->setTitle(tr("Use the new one"));
    m_keep->setKeyText(tr("Enter"));
    m_keep->setFixedHeight(44);
    m_keep->setScale(0.9);
    body()->addWidget(m_keep);

    connect(m_kind, &SegmentButton::chosen, this, [this](int index) {
        setKind(index == 1 ? SecretKind::Password : SecretKind::Pin);
        m_fresh->focusInput();
    });
    connect(m_old, &SecretField::submitted, m_fresh, &SecretField::focusInput);
    connect(m_fresh, &SecretField::submitted, m_again, &SecretField::focusInput);
    connect(m_again, &SecretField::submitted, m_keep, &PrimaryButton::trigger);
    connect(m_keep, &PrimaryButton::triggered, this, &NewSecretOverlay::submit);
    connect(this, &OverlayDialog::dismissed, this, &NewSecretOverlay::forget);
}

void NewSecretOverlay::begin(const Staff &person, int counter, const QString &known)
{
    m_person = person;
    m_counter = counter;
    m_known = known;
    m_busy = false;
    m_why->setText(known.isEmpty()
                       ? tr("Six digits, or a password of at least ten characters.")
                       : tr("The one you typed was given to you, so somebody else knows it. From "
                            "now on only you should."));
    m_oldBox->setVisible(known.isEmpty());
    m_oldLabel->setText(person.secretKind == SecretKind::Pin ? tr("Your PIN now")
                                                             : tr("Your password now"));
    m_old->setLabel(m_oldLabel->text());
    m_old->setKind(person.secretKind);
    m_kind->setCurrent(person.secretKind == SecretKind::Password ? 1 : 0);
    setKind(person.secretKind);
    SecretField *first = known.isEmpty() ? m_old : m_fresh;
    open(first);
    first->focusInput();
}

void NewSecretOverlay::setKind(SecretKind kind)
{
    m_fresh->setKind(kind);
    m_again->setKind(kind);
    say(kind == SecretKind::Pin ? tr("Not a birthday, not 123456, not one digit over and over.")
                                : tr("Three or four words that do not belong together are easy to "
                                     "remember."),
        false);
}

void NewSecretOverlay::forget()
{
    m_known.fill(u'0'); // does not stay in memory
    m_known.clear();
    m_old->clear();
    m_fresh->clear();
    m_again->clear();
}

void NewSecretOverlay::say(const QString &text, bool bad)
{
    m_hint->setInk(bad ? ColorRole::BadInk : ColorRole::InkSecondary);
    m_hint->setText(text);
}

void NewSecretOverlay::submit()
{
    if (m_busy)
        return;
    if (m_known.isEmpty() && !m_old->isComplete()) {
        say(tr("Type the one you use now first."));
        m_old->focusInput();
        return;
    }
    QString old = m_known.isEmpty() ? m_old->secret() : m_known;
    QString fresh = m_fresh->secret();
    const SecretKind kind = m_fresh->kind();
    if (const SecretFault fault = faultOf(kind, fresh, m_person.name, old);
        fault != SecretFault::None) {
        const Failure failure = failureOf(fault);
        say(failure.headline() + u' ' + failure.nextStep());
        m_fresh->clear();
        m_again->clear();
        m_fresh->setFaulty(true);
        m_fresh->focusInput();
        return;
    }
    if (m_again->secret() != fresh) {
        say(tr("The two are not the same. Type the second one again."));
        m_again->clear();
        m_again->setFaulty(true);
        m_again->focusInput();
        return;
    }
    m_busy = true;
    m_keep->setLook(PrimaryButton::Look::Soft);
    m_desk.worker->run(
        this,
        [signIn = m_desk.signIn, id = m_person.id, old, kind, fresh,
         counter = m_counter]() mutable {
            const SignIn::Outcome outcome = signIn->changeSecret(id, old, kind, fresh, counter);
            old.fill(u'0');
            fresh.fill(u'0');
            return outcome;
        },
        [this](const SignIn::Outcome &outcome) { answered(outcome); },
        [this](const Failure &failure) {
            m_busy = false;
            m_keep->setLook(PrimaryButton::Look::Normal);
            say(failure.headline() + u' ' + failure.nextStep());
        });
}

void NewSecretOverlay::answered(const SignIn::Outcome &outcome)
{
    m_busy = false;
    m_keep->setLook(PrimaryButton::Look::Normal);
    switch (outcome.kind) {
    case SignIn::Outcome::Kind::Accepted:
        dismiss();
        Q_EMIT chosen(outcome.staff);
        return;
    case SignIn::Outcome::Kind::WrongPin:
        say(tr("The one in use now is not right. Nothing was changed.") + u' ' +
            tr("%n left.", nullptr, outcome.attemptsLeft));
        m_old->clear();
        m_old->setFaulty(true);
        m_old->focusInput();
        return;
    case SignIn::Outcome::Kind::Locked:
        say(tr("Locked until %1 after too many wrong ones. Nothing was changed.")
                .arg(timeText(outcome.lockedUntil)));
        return;
    case SignIn::Outcome::Kind::Unknown:
        dismiss();
        Q_EMIT accountClosed();
        return;
    }
}

} // namespace motcua::ui
