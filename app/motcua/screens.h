// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/motcua/desk_room.h"
#include "app/motcua/driver.h"
#include "app/motcua/options.h"
#include "app/motcua/preferences.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace motcua {

namespace ui {
class DisplayWindow;
class KioskWindow;
class OpeningWindow;
} // namespace ui
class FirstRunScreens;
class FrontOffice;
class RescueScreens;
class ShownSafety;

/// `motcua --screens DIR`: every window, in the states a person meets it, with demo data in a folder that goes away
/// afterwards. Ends the program: 0, or 1 when a window did not come up.
class Screens : public QObject
{
    Q_OBJECT
public:
    explicit Screens(const Options &options);
    ~Screens() override;
    void start();

private:
    void prepareData();
    void addSteps();
    void addCounterSteps();
    void addSupervisorSteps(); ///< supervisor_screens.cpp, with the two below
    void addSafetySteps();
    void addNoticeSteps();
    void addActSteps(); ///< act_screens.cpp, with the two below
    void addAuditSteps();
    void addStep(const QString &name, const std::function<void()> &act,
                 const std::function<bool()> &until, bool picture = true);
    void addLinkSteps(); ///< link_screens.cpp, with the three below
    void answerFromProvince();
    void addStationSteps();
    void addStickSteps();
    void addHallSteps();
    [[nodiscard]] QWidget *counter() const;
    void press(const QString &objectName);
    /// Through the sign-in window. `person`: which of its names, from 0.
    void signIn(int person, const QString &pin);

    Options m_options;
    QTemporaryDir m_folder;
    SimulatedClock m_clock;
    devices::ProcessScanner m_scanner;
    SwitchingPrinter m_printer;
    Preferences m_preferences;
    std::unique_ptr<FormRenderer> m_renderer;
    std::unique_ptr<PaperWriter> m_paperWriter;
    std::unique_ptr<CodeReader> m_codeReader;
    std::unique_ptr<ui::SyncMonitor> m_sync;
    std::unique_ptr<ShownSafety> m_safety;
    std::unique_ptr<ui::StickPort> m_stick;
    std::unique_ptr<DeskRoom> m_room;
    std::unique_ptr<FrontOffice> m_office;
    std::unique_ptr<ui::KioskWindow> m_kiosk;
    std::unique_ptr<ui::DisplayWindow> m_display;
    std::unique_ptr<ui::OpeningWindow> m_opening;
    std::unique_ptr<FirstRunScreens> m_firstRun;
    std::unique_ptr<RescueScreens> m_rescue;
    bool m_prepared = false;
    Driver m_driver;
};

} // namespace motcua
