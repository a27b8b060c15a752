// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "app/core/queue/ticket.h"
#include "ui/common/desk.h"
#include "ui/common/settings_port.h"

#include <QObject>

#include <memory>

class QWidget;

namespace motcua {

namespace ui {
class CitizenScreen;
class CounterWindow;
class IdleWatch;
class LockOverlay;
class SignInWindow;
} // namespace ui

/// The windows of a counter PC and how one follows another: sign-in, counter with the citizen's screen, lock, sign-in.
/// The next person signs in within the same program; a number being served stays with the counter, its dossier saved,
/// and goes on under whoever signs in there. Window's thread.
class FrontOffice : public QObject
{
    Q_OBJECT
public:
    /// @param ownCounter  the counter this process has claimed; the only one a person can sign in to here
    FrontOffice(const ui::Desk &desk, ui::SettingsPort &settings, int ownCounter,
                QObject *parent = nullptr);
    ~FrontOffice() override;

    void showSignIn();
    /// This person's account was closed: what was typed is saved, then the sign-in says so. Nobody of that name here:
    /// nothing happens.
    void endSession(StaffId id);
    [[nodiscard]] ui::SignInWindow *signInWindow() const { return m_signIn.get(); }
    [[nodiscard]] ui::CounterWindow *counterWindow() const
    {
        return m_counter.get();
    } ///< while somebody is signed in
    [[nodiscard]] ui::CitizenScreen *citizenScreen() const { return m_citizen.get(); }
    [[nodiscard]] ui::IdleWatch *idleWatch() const { return m_idle.get(); }

Q_SIGNALS:
    void signedIn();
    void signedOut();
    /// A citizen has gone, or the clerk has: nothing of what was done for them is needed in passing any more.
    void handedOver();

private:
    void openCounter(const Actor &actor, const Counter &counter);
    void lock(int idleMinutes);
    void closeCounter();
    void watch();
    void placeOnScreens();

    ui::Desk m_desk;
    ui::SettingsPort &m_settings;
    std::unique_ptr<ui::SignInWindow> m_signIn;
    std::unique_ptr<ui::CitizenScreen> m_citizen;
    std::unique_ptr<ui::CounterWindow> m_counter;
    ui::LockOverlay *m_lock = nullptr; // child of m_counter
    std::unique_ptr<ui::IdleWatch> m_idle;
    Staff m_person;
    bool m_accountClosed = false; ///< of whoever is leaving
    Actor m_actor;
    Counter m_place;
};

} // namespace motcua
