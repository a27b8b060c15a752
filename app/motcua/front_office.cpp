// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/front_office.h"

#include "app/core/access/permissions.h"
#include "app/core/access/rights.h"
#include "app/motcua/supervisor_pages.h"
#include "ui/arrivals/arrivals_page.h"
#include "ui/citizen_screen/citizen_screen.h"
#include "ui/common/idle_watch.h"
#include "ui/common/labels.h"
#include "ui/counter/counter_window.h"
#include "ui/settings/settings_page.h"
#include "ui/sign_in/lock_overlay.h"
#include "ui/sign_in/sign_in_window.h"

#include <QGuiApplication>
#include <QScreen>

#include <utility>

using namespace Qt::StringLiterals;

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
      m_citizen(std::make_unique<ui::CitizenScreen>(m_desk)),
      m_idle(std::make_unique<ui::IdleWatch>([clock = m_desk.clock] {
          const Uptime uptime = clock->uptime();
          return uptime.boot.isEmpty() ? clock->now().toMSecsSinceEpoch() : uptime.ms;
      }))
{
    // The program ends with the clerk's window; the citizen's alone must not keep the counter claimed.
    m_citizen->setAttribute(Qt::WA_QuitOnClose, false);
    connect(m_signIn.get(), &ui::SignInWindow::signedIn, this, &FrontOffice::openCounter);
    connect(m_idle.get(), &ui::IdleWatch::idle, this, &FrontOffice::lock);
    connect(&m_settings, &ui::SettingsPort::idleMinutesChanged, this, &FrontOffice::watch);
}

FrontOffice::~FrontOffice() = default;

void FrontOffice::showSignIn()
{
    m_signIn->refresh();
    m_signIn->show();
}

// Only while somebody is signed in and the screen is open; "never" is the demo centre's alone.
void FrontOffice::watch()
{
    if (!m_counter || m_lock->isLocked())
        return;
    const int minutes = m_settings.idleMinutes();
    m_idle->start(minutes > 0 || m_desk.centre.demo ? minutes : ui::SettingsPort::kIdleMinutes);
}

void FrontOffice::lock(int idleMinutes)
{
    if (!m_counter || m_lock->isLocked())
        return;
    m_idle->stop();
    m_counter->coverUp();
    m_counter->controller().intake().flush();
    // Nothing of the citizen stays to be seen while the clerk is away.
    m_citizen->clear();
    ui::LockOverlay::Kept kept;
    if (const auto current = m_counter->controller().queue().current())
        kept.ticketNumber = current->number.text();
    kept.savedAt = m_counter->controller().intake().draft().savedAt;
    kept.idleMinutes = idleMinutes;
    kept.secretKind = m_person.secretKind;
    m_lock->lock(m_actor, m_place, kept);
    Q_EMIT handedOver();
}

void FrontOffice::openCounter(const Actor &actor, const Counter &counter)
{
    m_person = m_signIn->person();
    m_actor = actor;
    m_actor.station = m_desk.stationId;
    m_place = counter;
    if (m_place.number == 0)
        m_place.name = ui::staffRoleName(actor.role);
    auto *settingsPage = new ui::SettingsPage(m_desk, m_settings);
    settingsPage->setPerson(m_person, counter.number);
    connect(settingsPage, &ui::SettingsPage::secretChanged, this,
            [this](const Staff &person) { m_person = person; });
    ui::CounterWindow::Parts parts;
    parts.citizen = m_citizen.get();
    parts.settings = settingsPage;
    parts.pages = supervisorPages(m_desk, m_actor);
    ui::ArrivalsPage *arrivals = nullptr;
    if (m_desk.arrivals != nullptr && may(actor.role, Act::FindDossiers)) {
        arrivals = new ui::ArrivalsPage(m_desk, m_actor);
        // Who serves nobody begins with the first place, and that is their own work.
        parts.pages.insert(counter.number > 0 ? 0 : parts.pages.size(),
                           {u"navArrivals"_s, u"inbox"_s, tr("Online"), arrivals});
    }
    m_counter = std::make_unique<ui::CounterWindow>(m_desk, m_actor, m_place, parts);
    if (arrivals != nullptr)
        connect(arrivals, &ui::ArrivalsPage::unseenChanged, m_counter.get(),
                [this](int count) { m_counter->setBadge(u"navArrivals"_s, count); });
    m_lock = new ui::LockOverlay(m_desk, m_counter.get());
    connect(m_counter.get(), &ui::CounterWindow::lockRequested, this, [this] { lock(0); });
    connect(m_lock, &ui::LockOverlay::unlocked, this, [this] {
        m_counter->resumeAfterLock();
        watch();
    });
    const ui::CounterController &controller = m_counter->controller();
    connect(&controller, &ui::CounterController::changed, this,
            [this, &controller, serving = false]() mutable {
                const bool was = std::exchange(serving, controller.phase() ==
                                                            ui::CounterController::Phase::Serving);
                if (was && !serving)
                    Q_EMIT handedOver();
            });
    // Not before what was typed is saved: the window goes with everything in it.
    connect(m_counter.get(), &ui::CounterWindow::switchRequested, m_counter.get(),
            &ui::CounterWindow::leave);
    connect(m_lock, &ui::LockOverlay::changePersonRequested, m_counter.get(),
            &ui::CounterWindow::leave);
    connect(m_counter.get(), &ui::CounterWindow::left, this, &FrontOffice::closeCounter,
            Qt::QueuedConnection);
    connect(m_counter.get(), &ui::CounterWindow::stays, this, [this](const Failure &failure) {
        if (m_lock->isLocked())
            m_lock->tell(failure); // the window says it itself where it can be seen
    });
    m_counter->setKeys(m_settings.functionKeys());
    connect(&m_settings, &ui::SettingsPort::functionKeysChanged, m_counter.get(),
            [this] { m_counter->setKeys(m_settings.functionKeys()); });
    placeOnScreens();
    m_counter->show();
    if (counter.number > 0)
        m_citizen->show();
    m_counter->activateWindow();
    m_counter->start();
    m_signIn->hide();
    watch();
    m_settings.readIdleMinutes(); // set at another counter since, perhaps
    Q_EMIT signedIn();
}

void FrontOffice::endSession(StaffId id)
{
    if (!m_counter || m_actor.staff != id || m_accountClosed)
        return;
    m_accountClosed = true;
    m_counter->leave();
}

void FrontOffice::closeCounter()
{
    if (!m_counter)
        return;
    m_idle->stop();
    QString notice;
    if (std::exchange(m_accountClosed, false))
        notice = accountClosed().headline();
    if (const auto current = m_counter->controller().queue().current())
        notice +=
            (notice.isEmpty() ? QString() : u" "_s) +
            tr("Number %1 stays with %2, its dossier is saved. Whoever signs in there goes on "
               "with it.")
                .arg(current->number.text(), m_place.name);
    m_desk.worker->run(
        this, [signIn = m_desk.signIn, actor = m_actor] { signIn->signOut(actor); }, [] {},
        [](const Failure &) {
            // Not worth keeping anybody: the next sign-in is recorded, and says that this one has ended.
        });
    m_citizen->clear();
    m_citizen->hide();
    m_signIn->setNotice(notice);
    showSignIn();
    m_counter.reset();
    m_lock = nullptr;
    Q_EMIT signedOut();
    Q_EMIT handedOver();
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
