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
class PassingJournal;
class FirstRunScreens;
class FrontOffice;
class RescueScreens;
class ShownCentre;
class ShownJournal;
class ShownSafety;
class ShownSlipPrinter;
class SlipDesk;
class Slips;

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
    void addOpeningSteps();
    void addGestureSteps(); ///< gesture_screens.cpp, with the six below
    void addIdleGestureSteps();
    void addServingGestureSteps();
    [[nodiscard]] std::function<bool()> sheetShown(const QString &name) const;
    void dismissSheets() const;
    /// The buttons one after the other, then the picture of what they bring, then it is left.
    void addSheet(const QString &name, const QString &sheet, const QStringList &pressed);
    void showLink(const QueueLink &link);
    void crossNumbers();
    void refuseSteps();
    void addLiveSteps(); ///< hall_screens.cpp, with the one below
    void fillHall();
    void addKioskSteps(); ///< kiosk_screens.cpp, with those up to the display
    void addKioskCardSteps();
    void addKioskNumberSteps();
    void addKioskWaysSteps();
    void setUpKiosk();
    void setKioskRules(const KioskRules &kiosk, const QueueRules &queue);
    void touch(const QString &name);
    void touchKeys(const QString &text);
    /// The picture upright, then lying.
    void addKioskStep(const QString &name, const std::function<void()> &act,
                      const std::function<bool()> &until, bool picture = true);
    void addDisplaySteps(); ///< display_screens.cpp, with the two below
    void openDisplay(const ui::Desk &desk);
    void addDisplay(const QString &name, const std::function<void()> &act,
                    const std::function<bool()> &until);
    void addSettingsSteps(); ///< settings_screens.cpp
    [[nodiscard]] QWidget *counter() const;
    void press(const QString &objectName);
    /// Through the sign-in window. `person`: which of its names, from 0.
    void signIn(int person, const QString &pin);

    Options m_options;
    QTemporaryDir m_folder;
    SimulatedClock m_clock;
    RandomIdSource m_ids;
    devices::ProcessScanner m_scanner;
    SwitchingPrinter m_printer;
    Preferences m_preferences;
    std::unique_ptr<FormRenderer> m_renderer;
    std::unique_ptr<PaperWriter> m_paperWriter;
    std::unique_ptr<CodeReader> m_codeReader;
    std::unique_ptr<ui::SyncMonitor> m_sync;
    std::unique_ptr<ShownSafety> m_safety;
    std::unique_ptr<ui::StickPort> m_stick;
    std::unique_ptr<ShownCentre> m_centre;
    std::unique_ptr<ShownJournal> m_journal; ///< of the room's station; desk thread, as the queue
    std::unique_ptr<CentreQueue> m_queue;
    CentreQueue *m_roomQueue = nullptr;
    std::unique_ptr<ShownSlipPrinter> m_slipPrinter;
    std::unique_ptr<Slips> m_slips;
    std::unique_ptr<DeskRoom> m_room;
    std::unique_ptr<SlipDesk> m_slipDesk;
    std::unique_ptr<FrontOffice> m_office;
    std::unique_ptr<ui::KioskWindow> m_kiosk;
    std::unique_ptr<PassingJournal> m_noCalls; ///< of a day on which nobody was called yet
    std::unique_ptr<CentreQueue> m_noCallsQueue;
    ui::Desk m_idleDesk;
    std::unique_ptr<ui::DisplayWindow> m_display;
    std::unique_ptr<ui::OpeningWindow> m_opening;
    std::unique_ptr<FirstRunScreens> m_firstRun;
    std::unique_ptr<RescueScreens> m_rescue;
    bool m_prepared = false;
    Driver m_driver;
};

} // namespace motcua
