// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/rights.h"
#include "app/core/base/clock.h"
#include "app/core/base/worker.h"
#include "storage/station.h"
#include "ui/common/desk.h"

#include <QObject>

#include <memory>

namespace motcua {

class ArchiveRoom;
class ClockWatch;
class SheetRelease;
class SwitchingSlipPrinter;

/// The desk thread and what lives on it: the station's connection and the use cases over it. Opening runs there
/// too, so that a slow disk or keychain never holds the window up.
class DeskRoom : public QObject
{
    Q_OBJECT
public:
    struct Devices
    {
        const FormRenderer *renderer = nullptr;
        const PaperWriter *paperWriter = nullptr;
        const CodeReader *codeReader = nullptr;
        Scanner *scanner = nullptr;
        FormPrinter *printer = nullptr;
    };
    /// `clock` and the devices must outlive the room.
    DeskRoom(const Clock &clock, const Devices &devices, QObject *parent = nullptr);
    ~DeskRoom() override;

    /// Opens the data folder on the desk thread and answers with opened() or failed(). With `makeDemo` an empty
    /// folder first becomes the demo centre, and a real one is refused ("not_a_demo_centre"): the room's clock may be a
    /// made-up one then.
    void open(const QString &folder, const QString &passphrase, bool makeDemo);
    /// Complete after opened(); the sync monitor is put in by the program.
    [[nodiscard]] ui::Desk &desk() { return m_desk; }
    /// The key of the open station, for further connections on other threads.
    [[nodiscard]] storage::DatabaseKey key() const { return m_key; }
    [[nodiscard]] Worker &worker() { return m_worker; }
    /// Desk thread only.
    [[nodiscard]] storage::Station &station();
    /// Desk thread only.
    [[nodiscard]] SheetRelease &sheetRelease();
    /// Desk thread only. Doubts nothing about a demo centre, which does not ask it.
    [[nodiscard]] ClockWatch &clockWatch();

Q_SIGNALS:
    void opened();
    void failed(const motcua::Failure &failure);
    /// An act found the account of whoever did it closed (app/core/access/rights.h): that session is over.
    void accountClosed(motcua::StaffId id);

private:
    struct Parts;
    struct Facts;
    [[nodiscard]] Rights::Closed closedTeller();
    void setUpSlips(const Facts &facts);
    void followRules(); ///< desk thread
    [[nodiscard]] Facts openOnDesk(const QString &folder, const QString &passphrase, bool makeDemo);

    const Clock &m_clock;
    Devices m_devices;
    RandomIdSource m_ids;
    ui::Desk m_desk;
    storage::DatabaseKey m_key;
    std::unique_ptr<Parts> m_parts; // made, used and destroyed on the desk thread
    std::unique_ptr<ArchiveRoom> m_archive;
    std::unique_ptr<SwitchingSlipPrinter> m_slipPrinter;
    std::unique_ptr<SlipDesk> m_slips;
    Worker m_worker; // last: joins before the rest goes
};

} // namespace motcua
