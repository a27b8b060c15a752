// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo_hall/hall_role.h"
#include "app/motcua/front_office.h"
#include "ui/display/display_window.h"
#include "ui/kiosk/kiosk_window.h"

#include <memory>

namespace motcua {

namespace ui {
class CounterController;
}

/// Citizens who take numbers, now and then with precedence, one of them with a finger that taps twice.
class HallKiosk final : public HallRole
{
public:
    using HallRole::HallRole;

private:
    void open() override;
    void act() override;
    [[nodiscard]] QWidget *window() override { return m_window.get(); }
    std::unique_ptr<ui::KioskWindow> m_window;
    int m_taken = 0;
    bool m_noted = false;
};

/// A clerk: calls, receives, now and then a no-show or somebody on hold who comes back.
class HallCounter final : public HallRole
{
public:
    HallCounter(DeskRoom &room, const Options &options, Preferences &preferences)
        : HallRole(room, options),
          m_preferences(preferences)
    {}

private:
    void open() override;
    void act() override;
    [[nodiscard]] QWidget *window() override;
    void signIn();
    void work(ui::CounterController &controller);
    void call(ui::CounterController &controller);
    void serve(ui::CounterController &controller);
    Preferences &m_preferences;
    std::unique_ptr<FrontOffice> m_office;
    int m_quiet = 0;
    QString m_serving;
};

/// Nobody: the TV is looked at, and what it shows is written down when it changes.
class HallDisplay final : public HallRole
{
public:
    using HallRole::HallRole;

private:
    void open() override;
    void act() override;
    [[nodiscard]] QWidget *window() override { return m_window.get(); }
    std::unique_ptr<ui::DisplayWindow> m_window;
    QString m_shown;
    bool m_connected = true;
};

} // namespace motcua
