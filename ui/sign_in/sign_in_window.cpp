// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sign_in/sign_in_window.h"

#include "ui/common/combo_box.h"
#include "ui/common/error_banner.h"
#include "ui/common/focus_ring.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/pin_field.h"
#include "ui/common/primary_button.h"
#include "ui/common/staff_tiles.h"
#include "ui/common/theme.h"
#include "ui/sign_in/brand_panel.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kFormWidth = 640;
constexpr int kRing =
    5; ///< the tiles keep room for their focus ring; everything else lines up with them
constexpr int kMostRows = 5;

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

QString seriesNames(const Counter &counter, const QVector<ServiceGroup> &groups)
{
    if (!groups.isEmpty() && counter.series.size() >= groups.size())
        return SignInWindow::tr("all service groups");
    QStringList names;
    for (const QString &series : counter.series) {
        for (const ServiceGroup &group : groups) {
            if (group.series == series)
                names << group.name;
        }
    }
    return names.join(u", "_s);
}

} // namespace

SignInWindow::SignInWindow(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_brand(new BrandPanel(desk)),
      m_greeting(new Label({}, TypeRole::Hero)),
      m_tiles(new StaffTiles),
      m_pin(new PinField({44, 52})),
      m_attempts(new Label({}, TypeRole::Small, ColorRole::InkSecondary)),
      m_counter(new ComboBox),
      m_enter(new PrimaryButton),
      m_banner(new ErrorBanner)
{
    setWindowTitle(tr("Sign in"));
    setObjectName(u"signIn"_s);
    m_tiles->setObjectName(u"staff"_s);
    m_pin->setObjectName(u"pin"_s);
    m_counter->setObjectName(u"counter"_s);
    m_enter->setObjectName(u"enter"_s);
    m_attempts->setObjectName(u"attempts"_s);
    m_banner->setObjectName(u"banner"_s);

    auto *halves = new QHBoxLayout(this);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(0);
    halves->addWidget(m_brand);
    auto *right = new QWidget;
    halves->addWidget(right, 1);
    auto *sides = new QHBoxLayout(right);
    sides->setContentsMargins(24, 16, 24, 16);
    auto *form = new QWidget;
    form->setMaximumWidth(kFormWidth + 2 * kRing);
    sides->addStretch(1);
    sides->addWidget(form, 100);
    sides->addStretch(1);

    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(1);
    const auto inset = [](QWidget *widget) {
        widget->setContentsMargins(kRing, 0, kRing, 0);
        return widget;
    };
    m_greeting->setType(TypeRole::Hero, 1.3);
    column->addWidget(inset(m_greeting));
    column->addSpacing(4);
    column->addWidget(inset(new Label(tr("Choose your name with ↑ ↓, type the PIN, then Enter."),
                                      TypeRole::Body, ColorRole::InkSecondary)));
    column->addSpacing(12);
    m_banner->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    column->addSpacing(4);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_tiles);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_tiles->setAutoFillBackground(false);
    scroll->setObjectName(u"tilesScroll"_s);
    column->addWidget(scroll);
    column->addSpacing(12);

    auto *grid = new QGridLayout;
    grid->setContentsMargins(kRing, 0, kRing, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto *pinLabel = new Label(tr("PIN"), TypeRole::Small);
    pinLabel->setWeight(600);
    auto *counterLabel = new Label(tr("Working at"), TypeRole::Small);
    counterLabel->setWeight(600);
    counterLabel->setBuddy(m_counter);
    grid->addWidget(pinLabel, 0, 0);
    grid->addWidget(counterLabel, 0, 1);
    m_pin->setContentsMargins(0, 0, 0, 0);
    auto *pinRow = new QHBoxLayout;
    pinRow->setContentsMargins(0, 0, 0, 0);
    pinRow->addSpacing(-4);
    pinRow->addWidget(m_pin);
    pinRow->addStretch(1);
    grid->addLayout(pinRow, 1, 0);
    m_counter->setControlHeight(52);
    m_counter->setStrong(true);
    m_counter->setProperty("ringRadius", radius::kCard);
    m_counter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_counter->setAccessibleName(tr("Working at"));
    grid->addWidget(m_counter, 1, 1);
    m_attempts->setWordWrap(true);
    grid->addWidget(m_attempts, 2, 0, 1, 2);
    column->addLayout(grid);
    column->addSpacing(16);
    m_enter->setTitle(tr("Go to the counter"));
    m_enter->setKeyText(tr("Enter"));
    m_enter->setFixedHeight(52);
    auto *enterRow = new QHBoxLayout;
    enterRow->setContentsMargins(kRing, 4, kRing, 4);
    enterRow->addWidget(m_enter);
    column->addLayout(enterRow);
    column->addStretch(1);

    for (const Counter &counter : desk.counters) {
        const QString name =
            counter.name.isEmpty() ? tr("Counter %1").arg(counter.number) : counter.name;
        m_counter->addItem(name, counter.number);
        m_counter->setItemData(m_counter->count() - 1, seriesNames(counter, desk.groups),
                               ComboBox::kMetaRole);
    }

    setTabOrder(m_tiles, m_pin);
    setTabOrder(m_pin, m_counter);
    setTabOrder(m_counter, m_enter);
    FocusRing::install(this);

    connect(m_tiles, &StaffTiles::chosen, this, &SignInWindow::chooseStaff);
    connect(m_pin, &PinField::submitted, m_enter, &PrimaryButton::trigger);
    connect(m_enter, &PrimaryButton::triggered, this, &SignInWindow::submit);
    connect(m_banner, &ErrorBanner::buttonClicked, this, &SignInWindow::refresh);
    connect(m_pin, &PinField::changed, m_banner, &ErrorBanner::clear);
    m_lockTick.setInterval(1000);
    connect(&m_lockTick, &QTimer::timeout, this, &SignInWindow::tellLock);
    m_greeting->setText(greeting(toCentre(desk.clock->now()).time()));
    refresh();
}

void SignInWindow::refresh()
{
    m_greeting->setText(greeting(toCentre(m_desk.clock->now()).time()));
    m_pin->clear();
    m_pin->setFocus();
    m_banner->clear();
    m_desk.worker->run(
        this, [signIn = m_desk.signIn] { return signIn->staff(); },
        [this](const QVector<Staff> &all) {
            m_staff.clear();
            QVector<QString> lines;
            for (const Staff &staff : all) {
                if (!staff.active)
                    continue;
                m_staff.append(staff);
                QString line = staffRoleName(staff.role);
                if (staff.usualCounter > 0)
                    line += u" · "_s + tr("Counter %1").arg(staff.usualCounter);
                lines.append(line);
            }
            m_tiles->setStaff(m_staff, lines);
            const int rows = std::min(kMostRows, (int(m_staff.size()) + 1) / 2);
            if (auto *scroll = findChild<QScrollArea *>(u"tilesScroll"_s))
                scroll->setFixedHeight(std::max(1, rows) * 66 - 10 + 2 * kRing);
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
    m_pin->clear();
    m_pin->setFaulty(false);
    m_lockedUntil = {};
    m_lockTick.stop();
    m_enter->setLook(PrimaryButton::Look::Normal);
    m_enter->setReason({});
    m_enter->setTitle(tr("Go to the counter"));
    if (auto *scroll = findChild<QScrollArea *>(u"tilesScroll"_s))
        scroll->ensureVisible(0, m_tiles->tileRect(index).center().y(), 0, 40);
    const int at = m_counter->findData(staff.usualCounter);
    if (at >= 0)
        m_counter->setCurrentIndex(at);
    m_attempts->setText({});
    const StaffId id = staff.id;
    m_desk.worker->run(
        this, [signIn = m_desk.signIn, id] { return signIn->attempts(id); },
        [this, id](const StaffStore::Attempts &attempts) {
            if (m_tiles->current() < 0 || m_staff[m_tiles->current()].id != id)
                return;
            m_lockedUntil = attempts.lockedUntil;
            if (m_lockedUntil.isValid() && m_lockedUntil > m_desk.clock->now()) {
                m_lockTick.start();
                tellLock();
            } else {
                tellAttempts(SignIn::kMaxWrong - (m_lockedUntil.isValid() ? 0 : attempts.wrong));
                m_lockedUntil = {};
            }
        },
        [this](const Failure &failure) { m_banner->tell(failure, tr("Try again")); });
}

void SignInWindow::tellAttempts(int left)
{
    m_attempts->setInk(left < SignIn::kMaxWrong ? ColorRole::WarnInk : ColorRole::InkSecondary);
    m_attempts->setText(
        tr("%1 wrong PINs lock for %2 minutes.").arg(SignIn::kMaxWrong).arg(SignIn::kLockMinutes) +
        u' ' + tr("%n left.", nullptr, left));
}

void SignInWindow::tellLock()
{
    if (!m_lockedUntil.isValid() || m_lockedUntil <= m_desk.clock->now()) {
        m_lockTick.stop();
        m_lockedUntil = {};
        m_enter->setLook(PrimaryButton::Look::Normal);
        m_enter->setTitle(tr("Go to the counter"));
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
    m_enter->setTitle(busy ? tr("Checking the PIN…") : tr("Go to the counter"));
    m_pin->setEnabled(!busy);
    m_tiles->setEnabled(!busy);
    m_counter->setEnabled(!busy);
    if (!busy)
        m_pin->setFocus();
}

void SignInWindow::submit()
{
    if (m_busy || m_lockedUntil.isValid())
        return;
    const int index = m_tiles->current();
    if (index < 0 || index >= m_staff.size())
        return;
    if (!m_pin->isComplete()) {
        m_attempts->setInk(ColorRole::WarnInk);
        m_attempts->setText(
            tr("The PIN has %1 digits: type the rest, then Enter.").arg(SignIn::kPinLength));
        m_pin->setFocus();
        return;
    }
    Counter counter;
    const int number = m_counter->currentData().toInt();
    for (const Counter &candidate : m_desk.counters) {
        if (candidate.number == number)
            counter = candidate;
    }
    m_banner->clear();
    setBusy(true);
    const StaffId id = m_staff[index].id;
    QString pin = m_pin->pin();
    m_pin->clear();
    m_desk.worker->run(
        this,
        [signIn = m_desk.signIn, id, pin, number]() mutable {
            const SignIn::Outcome outcome = signIn->tryPin(id, pin, number);
            pin.fill(u'0');
            return outcome;
        },
        [this, counter](const SignIn::Outcome &outcome) { answered(outcome, counter); },
        [this](const Failure &failure) {
            setBusy(false);
            m_banner->tell(failure);
        });
}

void SignInWindow::answered(const SignIn::Outcome &outcome, const Counter &counter)
{
    setBusy(false);
    switch (outcome.kind) {
    case SignIn::Outcome::Kind::Accepted: {
        tellAttempts(SignIn::kMaxWrong);
        const Actor actor{outcome.staff.id, outcome.staff.name, counter.number, m_desk.stationId};
        Q_EMIT signedIn(actor, counter);
        return;
    }
    case SignIn::Outcome::Kind::WrongPin:
        m_pin->setFaulty(true);
        m_attempts->setInk(ColorRole::BadInk);
        m_attempts->setText(tr("Wrong PIN.") + u' ' +
                            tr("%n left.", nullptr, outcome.attemptsLeft));
        return;
    case SignIn::Outcome::Kind::Locked:
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

void SignInWindow::keyPressEvent(QKeyEvent *event)
{
    if (m_busy)
        return;
    switch (event->key()) {
    case Qt::Key_Up:
        m_tiles->step(-1);
        m_pin->setFocus();
        return;
    case Qt::Key_Down:
        m_tiles->step(1);
        m_pin->setFocus();
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
    if (text.size() == 1 && text.front().isDigit() && !m_pin->hasFocus()) {
        m_pin->setFocus();
        QKeyEvent copy(QEvent::KeyPress, event->key(), event->modifiers(), text);
        QCoreApplication::sendEvent(m_pin, &copy);
        return;
    }
    QWidget::keyPressEvent(event);
}

void SignInWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_brand->setFixedWidth(width() < 1000 ? 300 : std::min(620, width() * 486 / 1366));
}

} // namespace motcua::ui
