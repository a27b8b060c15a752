// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sign_in/sign_in_window.h"

#include "app/core/access/permissions.h"
#include "ui/common/error_banner.h"
#include "ui/common/focus_ring.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/new_secret_overlay.h"
#include "ui/common/pin_field.h"
#include "ui/common/primary_button.h"
#include "ui/common/secret_field.h"
#include "ui/common/staff_tiles.h"
#include "ui/common/theme.h"
#include "ui/sign_in/brand_panel.h"
#include "ui/sign_in/counter_choice.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

QString greeting(const QTime &now)
{
    if (now.hour() < 11)
        return SignInWindow::tr("Good morning. Who works today?");
    if (now.hour() < 13)
        return SignInWindow::tr("Good day. Who works today?");
    if (now.hour() < 18)
        return SignInWindow::tr("Good afternoon. Who works today?");
    return SignInWindow::tr("Good evening. Who works today?");
}

} // namespace

SignInWindow::SignInWindow(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_brand(new BrandPanel(desk)),
      m_greeting(new Label({}, TypeRole::Hero)),
      m_tiles(new StaffTiles),
      m_secretLabel(new Label({}, TypeRole::Small)),
      m_secret(new SecretField({44, 52}, u"pin"_s)),
      m_attempts(new Label({}, TypeRole::Small, ColorRole::InkSecondary)),
      m_counter(new CounterChoice(desk)),
      m_enter(new PrimaryButton),
      m_banner(new ErrorBanner),
      m_notice(new Label({}, TypeRole::Small, ColorRole::InkSecondary)),
      m_newSecret(new NewSecretOverlay(desk, this))
{
    setWindowTitle(tr("Sign in"));
    setObjectName(u"signIn"_s);
    m_tiles->setObjectName(u"staff"_s);
    m_counter->setObjectName(u"counter"_s);
    m_enter->setObjectName(u"enter"_s);
    m_attempts->setObjectName(u"attempts"_s);
    m_banner->setObjectName(u"banner"_s);
    m_notice->setObjectName(u"notice"_s);
    layOut();
    FocusRing::install(this);

    connect(m_tiles, &StaffTiles::chosen, this, &SignInWindow::chooseStaff);
    connect(m_secret, &SecretField::submitted, m_enter, &PrimaryButton::trigger);
    connect(m_enter, &PrimaryButton::triggered, this, &SignInWindow::submit);
    connect(m_banner, &ErrorBanner::buttonClicked, this, &SignInWindow::refresh);
    connect(m_secret, &SecretField::changed, m_banner, &ErrorBanner::clear);
    connect(m_newSecret, &NewSecretOverlay::chosen, this,
            [this](const Staff &person) { enter(person, m_goingTo); });
    connect(m_newSecret, &NewSecretOverlay::accountClosed, this, &SignInWindow::refresh);
    m_lockTick.setInterval(1000);
    connect(&m_lockTick, &QTimer::timeout, this, &SignInWindow::tellLock);
    refresh();
}

void SignInWindow::setNotice(const QString &notice)
{
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
}

void SignInWindow::refresh()
{
    m_loaded = false;
    m_greeting->setText(greeting(toCentre(m_desk.clock->now()).time()));
    forgetTyped();
    m_secret->clear();
    m_secret->focusInput();
    m_banner->clear();
    m_desk.worker->run(
        this, [signIn = m_desk.signIn] { return signIn->staff(); },
        [this](const QVector<Staff> &all) {
            m_staff.clear();
            QVector<QString> lines;
            for (const Staff &staff : all) {
                if (!staff.active || !may(staff.role, Act::SignIn))
                    continue;
                m_staff.append(staff);
                QString line = staffRoleName(staff.role);
                if (staff.usualCounter > 0)
                    line += u" · "_s + tr("Counter %1").arg(staff.usualCounter);
                lines.append(line);
            }
            m_tiles->setStaff(m_staff, lines);
            fitTiles();
            m_loaded = true;
            if (m_staff.isEmpty()) {
                m_banner->tell(
                    Tone::Warn, tr("Nobody is set up on this computer yet."),
                    tr("The administrator adds staff with motcua-admin, then try again."),
                    tr("Read again"));
                m_enter->setLook(PrimaryButton::Look::Sunken);
            } else {
                chooseStaff(m_tiles->current());
            }
            Q_EMIT ready();
        },
        [this](const Failure &failure) {
            m_banner->tell(failure, tr("Try again"));
            m_enter->setLook(PrimaryButton::Look::Sunken);
        });
}

void SignInWindow::chooseStaff(int index)
{
    if (index < 0 || index >= m_staff.size())
        return;
    const Staff &staff = m_staff[index];
    m_secretLabel->setText(secretName(staff.secretKind));
    m_secret->setKind(staff.secretKind);
    m_counter->setPerson(staff);
    m_lockedUntil = {};
    m_lockTick.stop();
    m_enter->setLook(PrimaryButton::Look::Normal);
    m_enter->setReason({});
    m_enter->setTitle(enterTitle());
    if (auto *scroll = findChild<QScrollArea *>(u"tilesScroll"_s))
        scroll->ensureVisible(0, m_tiles->tileRect(index).center().y(), 0, 40);
    m_attempts->setText({});
    const StaffId id = staff.id;
    m_desk.worker->run(
        this, [signIn = m_desk.signIn, id] { return signIn->attempts(id); },
        [this, id](const StaffStore::Attempts &attempts) {
            if (m_tiles->current() < 0 || m_staff[m_tiles->current()].id != id)
                return;
            m_lockedUntil = attempts.lockedUntil;
            m_lockouts = attempts.lockouts;
            if (m_lockedUntil.isValid()) {
                m_lockTick.start();
                tellLock();
            } else {
                tellAttempts(SignIn::kMaxWrong - attempts.wrong);
            }
        },
        [this](const Failure &failure) { m_banner->tell(failure, tr("Try again")); });
}

void SignInWindow::tellAttempts(int left)
{
    m_attempts->setInk(left < SignIn::kMaxWrong ? ColorRole::WarnInk : ColorRole::InkSecondary);
    m_attempts->setText(tr("%1 wrong PINs lock for %2 minutes.")
                            .arg(SignIn::kMaxWrong)
                            .arg(lockout::pauseMinutes(m_lockouts + 1)) +
                        u' ' + tr("%n left.", nullptr, left));
}

void SignInWindow::tellLock()
{
    if (!m_lockedUntil.isValid() || m_lockedUntil <= m_desk.clock->now()) {
        m_lockTick.stop();
        m_lockedUntil = {};
        m_enter->setLook(PrimaryButton::Look::Normal);
        m_enter->setTitle(enterTitle());
        tellAttempts(SignIn::kMaxWrong);
        return;
    }
    const qint64 left = m_desk.clock->now().msecsTo(m_lockedUntil);
    m_attempts->setInk(ColorRole::BadInk);
    m_attempts->setText(
        tr("Locked until %1 after %2 wrong PINs; %3 to go. Others can sign in meanwhile.")
            .arg(timeSecondsText(m_lockedUntil))
            .arg(SignIn::kMaxWrong)
            .arg(runningText(left)));
    m_enter->setLook(PrimaryButton::Look::Sunken);
    m_enter->setTitle(tr("Locked until %1").arg(timeText(m_lockedUntil)));
}

void SignInWindow::setBusy(bool busy)
{
    m_busy = busy;
    m_enter->setLook(busy ? PrimaryButton::Look::Soft : PrimaryButton::Look::Normal);
    m_enter->setTitle(busy ? tr("Checking the PIN…") : enterTitle());
    m_secret->setEnabled(!busy);
    m_tiles->setEnabled(!busy);
    m_counter->setEnabled(!busy);
    if (!busy)
        m_secret->focusInput();
}

void SignInWindow::submit()
{
    if (m_busy || m_lockedUntil.isValid())
        return;
    const int index = m_tiles->current();
    if (index < 0 || index >= m_staff.size())
        return;
    if (!m_secret->isComplete()) {
        m_attempts->setInk(ColorRole::WarnInk);
        m_attempts->setText(
            m_secret->kind() == SecretKind::Pin
                ? tr("The PIN has %1 digits: type the rest, then Enter.").arg(SignIn::kPinLength)
                : tr("Type the password, then Enter."));
        m_secret->focusInput();
        return;
    }
    const Counter counter = m_counter->counter();
    m_banner->clear();
    setBusy(true);
    const StaffId id = m_staff[index].id;
    m_typed = m_secret->secret();
    m_secret->clear();
    m_desk.worker->run(
        this,
        [signIn = m_desk.signIn, id, secret = m_typed, number = counter.number]() mutable {
            const SignIn::Outcome outcome = signIn->tryPin(id, secret, number);
            secret.fill(u'0');
            return outcome;
        },
        [this, counter](const SignIn::Outcome &outcome) { answered(outcome, counter); },
        [this](const Failure &failure) {
            forgetTyped();
            setBusy(false);
            m_banner->tell(failure);
        });
}

void SignInWindow::answered(const SignIn::Outcome &outcome, const Counter &counter)
{
    setBusy(false);
    switch (outcome.kind) {
    case SignIn::Outcome::Kind::Accepted:
        m_lockouts = 0;
        tellAttempts(SignIn::kMaxWrong);
        if (outcome.staff.mustChange) {
            m_goingTo = counter;
            m_newSecret->begin(outcome.staff, counter.number, m_typed);
            forgetTyped();
            return;
        }
        enter(outcome.staff, counter);
        return;
    case SignIn::Outcome::Kind::WrongPin:
        forgetTyped();
        m_secret->setFaulty(true);
        m_attempts->setInk(ColorRole::BadInk);
        m_attempts->setText(
            (m_secret->kind() == SecretKind::Pin ? tr("Wrong PIN.") : tr("Wrong password.")) +
            u' ' + tr("%n left.", nullptr, outcome.attemptsLeft));
        return;
    case SignIn::Outcome::Kind::Locked:
        forgetTyped();
        m_lockedUntil = outcome.lockedUntil;
        m_lockTick.start();
        tellLock();
        return;
    case SignIn::Outcome::Kind::Unknown:
        refresh();
        m_banner->tell(Tone::Warn, tr("This account was closed meanwhile."),
                       tr("Choose another name, or ask the administrator."));
        return;
    }
}

void SignInWindow::enter(const Staff &person, const Counter &counter)
{
    forgetTyped();
    setNotice({});
    m_person = person;
    Q_EMIT signedIn({person.id, person.name, counter.number, m_desk.stationId, person.role},
                    counter);
}

void SignInWindow::forgetTyped()
{
    m_typed.fill(u'0'); // does not stay in memory
    m_typed.clear();
}

QString SignInWindow::enterTitle() const
{
    return m_counter->counter().number > 0 ? tr("Go to the counter") : tr("Sign in");
}

void SignInWindow::keyPressEvent(QKeyEvent *event)
{
    if (m_busy)
        return;
    switch (event->key()) {
    case Qt::Key_Up:
        m_tiles->step(-1);
        m_secret->focusInput();
        return;
    case Qt::Key_Down:
        m_tiles->step(1);
        m_secret->focusInput();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat())
            m_enter->trigger();
        return;
    default: break;
    }
    // A digit typed anywhere is the PIN's.
    const QString text = event->text();
    PinField *boxes = m_secret->boxes();
    if (text.size() == 1 && text.front().isDigit() && m_secret->kind() == SecretKind::Pin &&
        !boxes->hasFocus()) {
        boxes->setFocus();
        QKeyEvent copy(QEvent::KeyPress, event->key(), event->modifiers(), text);
        QCoreApplication::sendEvent(boxes, &copy);
        return;
    }
    // A letter that no field took begins a name.
    if (text.size() == 1 && text.front().isLetter() && m_tiles->find(text)) {
        m_secret->focusInput();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace motcua::ui
