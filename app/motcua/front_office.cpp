// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/front_office.h"

#include "ui/citizen_screen/citizen_screen.h"
#include "ui/counter/counter_window.h"
#include "ui/settings/settings_page.h"
#include "ui/sign_in/lock_overlay.h"
#include "ui/sign_in/sign_in_window.h"

#include <QGuiApplication>
#include <QScreen>

namespace motcua {

namespace {

// The process holds one counter's role, so only that counter can be chosen.
ui::Desk narrowed(ui::Desk desk, int ownCounter)
{
    desk.counters.removeIf(
        [ownCounter](const Counter &counter) { return counter.number != ownCounter; });
    return desk;
}

} // namespace

FrontOffice::FrontOffice(const ui::Desk &desk, ui::SettingsPort &settings, int ownCounter,
                         QObject *parent)
    : QObject(parent),
      m_desk(narrowed(desk, ownCounter)),
      m_settings(settings),
      m_signIn(std::make_unique<ui::SignInWindow>(m_desk)),
      m_citizen(std::make_unique<ui::CitizenScreen>(m_desk))
{
    // The program ends with the clerk's window; the citizen's alone must not keep the counter claimed.
    m_citizen->setAttribute(Qt::WA_QuitOnClose, false);
    connect(m_signIn.get(), &ui::SignInWindow::signedIn, this, &FrontOffice::openCounter);
}

FrontOffice::~FrontOffice() = default;

void FrontOffice::showSignIn()
{
    m_signIn->refresh();
    m_signIn->show();
}

void FrontOffice::openCounter(const Actor &actor, const Counter &counter)
{
    m_actor = actor;
    m_actor.station = m_desk.stationId;
    m_place = counter;
    auto *settingsPage = new ui::SettingsPage(m_desk, m_settings);
    ui::CounterWindow::Parts parts;
    parts.citizen = m_citizen.get();
    parts.settings = settingsPage;
    m_counter = std::make_unique<ui::CounterWindow>(m_desk, m_actor, counter, parts);
    m_lock = new ui::LockOverlay(m_desk, m_counter.get());
    connect(m_counter.get(), &ui::CounterWindow::lockRequested, this, [this] {
        // Nothing of the citizen stays to be seen while the clerk is away.
        m_citizen->clear();
        ui::LockOverlay::Kept kept;
        if (const auto current = m_counter->controller().queue().current()) {
            kept.ticketNumber = current->number.text();
        }
        kept.savedAt = m_counter->controller().intake().draft().savedAt;
        m_lock->lock(m_actor, m_place, kept);
    });
    connect(m_lock, &ui::LockOverlay::unlocked, m_counter.get(),
            &ui::CounterWindow::resumeAfterLock);
    connect(m_lock, &ui::LockOverlay::changePersonRequested, this, &FrontOffice::closeCounter,
            Qt::QueuedConnection);
    placeOnScreens();
    m_counter->show();
    m_citizen->show();
    m_counter->activateWindow();
    m_counter->start();
    m_signIn->hide();
    Q_EMIT signedIn();
}

void FrontOffice::closeCounter()
{
    m_citizen->clear();
    m_citizen->hide();
    m_counter.reset();
    m_lock = nullptr;
    showSignIn();
    Q_EMIT signedOut();
}

// The citizen's screen is the second one where there is one, full screen; else a window beside.
void FrontOffice::placeOnScreens()
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    QScreen *own = m_signIn->screen();
    for (QScreen *screen : screens) {
        if (screen != own) {
            m_citizen->setGeometry(screen->geometry());
            m_citizen->setWindowState(Qt::WindowFullScreen);
            break;
        }
    }
    m_counter->resize(m_signIn->size());
    if (m_signIn->isMaximized()) {
        m_counter->setWindowState(Qt::WindowMaximized);
    }
}

} // namespace motcua
