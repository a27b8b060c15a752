// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/worker.h"
#include "app/core/queue/slip_device.h"
#include "app/core/queue/slip_printer.h"
#include "app/devices/slip_printer/escpos_job.h"

#include <QImage>

#include <atomic>
#include <functional>

namespace motcua::devices {

/// Draws a slip, `dots` wide, one bit a dot, 1 is black (devices/pdf's paintSlip over composeSlip fits). Called on
/// the printer's own thread: it may share nothing that changes. May throw Failure; null: could not be drawn.
using SlipPainter = std::function<QImage(const Slip &slip, int dots)>;

/// A thermal printer that speaks ESC/POS, in the network or behind a device file. A line is opened for each slip and
/// closed after it, so that a printer which was off and several programs get along. All on an own thread.
/// Destruction gives up what is under way within a tenth of a second and joins.
class EscposSlipPrinter final : public SlipPrinter
{
    Q_OBJECT
public:
    EscposSlipPrinter(SlipDevice device, SlipPainter painter, const SlipTimes &times = {},
                      QObject *parent = nullptr);
    ~EscposSlipPrinter() override;
    [[nodiscard]] QString printerName() const override;
    void print(const motcua::Slip &slip, QObject *context, const Told &told) override;
    void askStatus(QObject *context, const StatusTold &told) override;

private:
    [[nodiscard]] SlipOutcome printNow(const Slip &slip);
    [[nodiscard]] SlipPrinterStatus statusNow();
    const SlipDevice m_device;
    const SlipPainter m_painter;
    const SlipTimes m_times;
    SlipMemory m_memory; ///< printer's thread alone
    std::atomic_bool m_stop = false;
    Worker m_worker; ///< last: it is joined before what its jobs use is gone
};

} // namespace motcua::devices
