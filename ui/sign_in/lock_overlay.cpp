// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sign_in/lock_overlay.h"

#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/door_drawing.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/primary_button.h"
#include "ui/common/secret_field.h"
#include "ui/common/staff_tiles.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/common/icon.h"

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

/// "A018's turn is kept …" beside a shield.
class KeptBox : public QFrame
{
public:
    explicit KeptBox(Label *text)
    {
        setProperty("frame", u"sunken"_s);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(48, 12, 14, 12);
        row->addWidget(text);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QFrame::paintEvent(event);
        QPainter painter(this);
        paintIcon(&painter, QRectF(15, (height() - 20) / 2.0, 20, 20), u"shield-check"_s,
                  ColorRole::InkSecondary);
    }
};

} // namespace

LockOverlay::LockOverlay(const Desk &desk, QWidget *host)
    : OverlayDialog(host, 500),
      m_desk(desk),
      m_badge(new Badge(64)),
      m_name(new Label({}, TypeRole::Hero)),
      m_chip(new Chip),
      m_secret(new SecretField({48, 52}, u"lockPin"_s)),
      m_hint(new Label({}, TypeRole::Small, ColorRole::InkSecondary)),
      m_kept(new Label({}, TypeRole::Small)),
      m_change(new Button(tr("Change person"))),
      m_open(new PrimaryButton)
{
    setObjectName(u"lock"_s);
    m_open->setObjectName(u"unlock"_s);
    m_change->setObjectName(u"changePerson"_s);
    m_hint->setObjectName(u"lockHint"_s);
    setEscCloses(false);
    body()->setContentsMargins(40, 32, 40, 32);
    body()->setSpacing(0);
    m_name->setType(TypeRole::Hero, 1.1);
    body()->addWidget(m_badge, 0, Qt::AlignHCenter);
    body()->addSpacing(10);
    body()->addWidget(m_name, 0, Qt::AlignHCenter);
    body()->addSpacing(8);
    body()->addWidget(m_chip, 0, Qt::AlignHCenter);
    body()->addSpacing(16);
    m_secret->setFixedWidth(336);
    body()->addWidget(m_secret, 0, Qt::AlignHCenter);
    body()->addSpacing(8);
    m_hint->setAlignment(Qt::AlignHCenter);
    m_hint->setWordWrap(true);
    body()->addWidget(m_hint);
    body()->addSpacing(20);
    m_kept->setTextFormat(Qt::RichText);
    m_kept->setWordWrap(true);
    m_keptBox = new KeptBox(m_kept);
    body()->addWidget(m_keptBox);
    body()->addSpacing(20);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_change->setIconName(u"log-out"_s);
    m_change->setControlHeight(40);
    m_open->setTitle(tr("Unlock"));
    m_open->setKeyText(tr("Enter"));
    m_open->setFixedHeight(40);
    m_open->setScale(0.84); // a smaller primary, as the card is narrow
    row->addWidget(m_change, 1);
    row->addWidget(m_open, 1);
    body()->addLayout(row);

    connect(m_secret, &SecretField::submitted, m_open, &PrimaryButton::trigger);
    connect(m_open, &PrimaryButton::triggered, this, &LockOverlay::submit);
    connect(m_change, &QPushButton::clicked, this, &LockOverlay::changePersonRequested);
    if (desk.sync)
        connect(desk.sync, &SyncMonitor::changed, this, qOverload<>(&QWidget::update));
    auto *tick = new QTimer(this);
    tick->setInterval(1000);
    connect(tick, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    tick->start();
}

void LockOverlay::lock(const Actor &actor, const Counter &counter, const Kept &kept)
{
    m_actor = actor;
    m_counterName = counter.name;
    m_badge->setName(actor.name);
    m_name->setText(actor.name);
    QString text = tr("Locked %1").arg(timeText(m_desk.clock->now()));
    if (kept.idleMinutes > 0)
        text += u" · "_s + tr("idle for %n minute(s)", nullptr, kept.idleMinutes);
    m_chip->setWord({Tone::Neutral, u"lock"_s, text});
    m_secret->setKind(kept.secretKind);
    m_hint->setInk(ColorRole::InkSecondary);
    m_hint->setText(kept.secretKind == SecretKind::Pin ? tr("Type the PIN to unlock.")
                                                       : tr("Type the password to unlock."));
    QString safe;
    if (!kept.ticketNumber.isEmpty())
        safe += u"<b>"_s + tr("The turn of %1 is kept.").arg(kept.ticketNumber.toHtmlEscaped()) +
                u"</b> "_s;
    if (kept.savedAt.isValid())
        safe += tr("The dossier was saved at %1, the service clock runs on.")
                    .arg(timeSecondsText(kept.savedAt)) +
                u' ';
    safe += tr("Sending goes on in the background when there is a link.");
    m_kept->setText(safe);
    open(m_secret);
    m_secret->focusInput();
}

void LockOverlay::tell(const Failure &failure)
{
    m_hint->setInk(ColorRole::BadInk);
    m_hint->setText(failure.headline() + u' ' + failure.nextStep());
}

void LockOverlay::submit()
{
    if (m_busy)
        return;
    if (!m_secret->isComplete()) {
        m_hint->setInk(ColorRole::WarnInk);
        m_hint->setText(
            m_secret->kind() == SecretKind::Pin
                ? tr("The PIN has %1 digits: type the rest, then Enter.").arg(SignIn::kPinLength)
                : tr("Type the password, then Enter."));
        m_secret->focusInput();
        return;
    }
    m_busy = true;
    m_open->setLook(PrimaryButton::Look::Soft);
    QString secret = m_secret->secret();
    m_secret->clear();
    m_desk.worker->run(
        this,
        [signIn = m_desk.signIn, id = m_actor.staff, counter = m_actor.counter, secret]() mutable {
            const SignIn::Outcome outcome =
                signIn->tryPin(id, secret, counter, SignIn::Purpose::Unlock);
            secret.fill(u'0');
            return outcome;
        },
        [this](const SignIn::Outcome &outcome) { answered(outcome); },
        [this](const Failure &failure) {
            m_busy = false;
            m_open->setLook(PrimaryButton::Look::Normal);
            m_hint->setInk(ColorRole::BadInk);
            m_hint->setText(failure.headline() + u' ' + failure.nextStep());
        });
}

void LockOverlay::answered(const SignIn::Outcome &outcome)
{
    m_busy = false;
    m_open->setLook(PrimaryButton::Look::Normal);
    m_hint->setInk(ColorRole::BadInk);
    switch (outcome.kind) {
    case SignIn::Outcome::Kind::Accepted:
        if (outcome.staff.mustChange) {
            // Somebody was given a new PIN for this account meanwhile: it opens the sign-in, not the work in here.
            m_hint->setText(
                tr("Your PIN has been reset. Press “Change person” and sign in to choose "
                   "your own."));
            break;
        }
        dismiss();
        Q_EMIT unlocked();
        return;
    case SignIn::Outcome::Kind::WrongPin:
        m_secret->setFaulty(true);
        m_hint->setText(
            (m_secret->kind() == SecretKind::Pin ? tr("Wrong PIN.") : tr("Wrong password.")) +
            u' ' + tr("%n left.", nullptr, outcome.attemptsLeft));
        break;
    case SignIn::Outcome::Kind::Locked:
        m_hint->setText(tr("Locked until %1 after %2 wrong PINs. Another person can take over.")
                            .arg(timeText(outcome.lockedUntil))
                            .arg(SignIn::kMaxWrong));
        break;
    case SignIn::Outcome::Kind::Unknown:
        m_hint->setText(tr("This account was closed meanwhile. Another person can take over."));
        break;
    }
    m_secret->focusInput();
}

void LockOverlay::keyPressEvent(QKeyEvent *event)
{
    event->accept(); // nothing reaches the window below, Esc neither
}

void LockOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(ColorRole::Canvas));
    painter.fillRect(QRect(0, 0, width(), size::kHeader), Theme::color(ColorRole::Surface));
    painter.fillRect(QRect(0, size::kHeader - 1, width(), 1), Theme::color(ColorRole::Line));
    paintMark(&painter, QRectF(20, 10, 30, 30), Theme::color(ColorRole::Accent));
    const QFont strong = Theme::font(TypeRole::Body, 600, 1.0);
    painter.setFont(strong);
    painter.setPen(Theme::color(ColorRole::Ink));
    painter.drawText(QRect(62, 0, 300, size::kHeader), Qt::AlignVCenter, m_counterName);
    painter.setFont(Theme::font(TypeRole::Body));
    painter.setPen(Theme::color(ColorRole::InkSecondary));
    painter.drawText(QRect(62 + QFontMetrics(strong).horizontalAdvance(m_counterName) + 12, 0, 480,
                           size::kHeader),
                     Qt::AlignVCenter, m_desk.centre.shortName);
    if (m_desk.sync) {
        const StatusWord word = statusWord(m_desk.sync->status(), m_desk.clock->now());
        const QSize chip = Chip::sizeFor(word, size::kChipHeader);
        Chip::paint(&painter, QRect(width() - 20 - chip.width(), 10, chip.width(), chip.height()),
                    word);
    }
    const int bottom = sheet()->geometry().bottom();
    if (height() - bottom > 120) {
        const QDateTime now = toCentre(m_desk.clock->now());
        const int y = bottom + (height() - bottom - 90) / 2;
        painter.setFont(Theme::font(TypeRole::RailTicket, 600, 44.0 / 36.0));
        painter.setPen(Theme::color(ColorRole::Ink));
        painter.drawText(QRect(0, y, width(), 60), Qt::AlignCenter, timeText(now));
        painter.setFont(Theme::font(TypeRole::Body));
        painter.setPen(Theme::color(ColorRole::InkSecondary));
        painter.drawText(QRect(0, y + 62, width(), 22), Qt::AlignCenter, longDayText(now.date()));
    }
}

} // namespace motcua::ui
