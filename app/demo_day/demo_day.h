// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "app/demo_day/confirmed_log.h"
#include "app/demo_day/story.h"
#include "app/demo_day/trip.h"
#include "app/motcua/desk_room.h"
#include "app/motcua/preferences.h"
#include "app/motcua/private_temp.h"
#include "app/motcua/stick_room.h"
#include "app/motcua/sync_room.h"

#include <QTemporaryDir>

#include <memory>

namespace motcua {

/// One run of a demo day: the program's own wiring, the story on it, and what it leaves behind. The line to the province
/// is away from the first day's enrolment to the fourth day; on the third everything goes by stick.
class DemoDay : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        quint32 seed = 1;
        QString out;
        QString data;
        QString passphrase;      ///< empty: the keyring
        int day = 1;             ///< of the story: 1 to 4, on working days that follow each other
        quint16 gatewayPort = 0; ///< 0: the whole day without a province
        QString line;            ///< pipe of the line in between
        QString enrolCode;
        QString usb;                ///< folder that stands for the stick
        QVector<DemoPerson> people; ///< the two citizens; empty: made up from the seed
        bool resumeCheck = false;   ///< only sign in and write down what the screen shows
    };
    explicit DemoDay(const Options &options);
    ~DemoDay() override;
    void start();

private:
    void opened();
    void play();
    void resume();
    [[nodiscard]] Story::Cast cast() const;
    void writeDown(bool ok, const QString &problem);
    void collect(const std::function<void(QJsonArray)> &then);
    [[nodiscard]] QString makeCardPicture(const DemoPerson &person) const;
    [[nodiscard]] QString makePaper(const DemoPerson &person) const;
    [[nodiscard]] QString pickProcedure(int which) const;

    Options m_options;
    QTemporaryDir m_work; ///< what people bring along (a card, a sheet) and the printer's tray
    std::unique_ptr<PrivateTemp> m_temp;
    SimulatedClock m_clock;
    QDateTime m_start;
    devices::ProcessScanner m_scanner;
    SwitchingPrinter m_printer;
    Preferences m_preferences;
    std::unique_ptr<FormRenderer> m_renderer;
    std::unique_ptr<PaperWriter> m_paperWriter;
    std::unique_ptr<CodeReader> m_codeReader;
    std::unique_ptr<DeskRoom> m_room;
    std::unique_ptr<SyncRoom> m_sync;
    std::unique_ptr<StickRoom> m_stick;
    std::unique_ptr<FrontOffice> m_office;
    std::unique_ptr<ui::KioskWindow> m_kiosk;
    std::unique_ptr<ui::DisplayWindow> m_display;
    std::unique_ptr<Story> m_story;
    std::unique_ptr<Trip> m_trip;
    std::unique_ptr<ConfirmedLog> m_confirmed;
    bool m_fresh = false;
    Driver m_driver;
};

} // namespace motcua
