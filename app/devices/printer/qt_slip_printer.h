// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/worker.h"
#include "app/core/queue/slip_printer.h"

#include <QImage>

#include <functional>

namespace motcua::devices {

/// Draws a slip, `dots` wide, one bit a dot. Called on the printer's own thread; may throw Failure.
using SlipDrawing = std::function<QImage(const Slip &slip, int dots)>;

/// Slips through a printer of the system and its driver, on a page as long as the slip. Its answer is Unknown without
/// a trouble once the spooler has the job: what becomes of it there is not known here. All on an own thread.
class QtSlipPrinter final : public SlipPrinter
{
    Q_OBJECT
public:
    /// @param printerName  empty: the system's default, asked for at every slip
    QtSlipPrinter(SlipDrawing drawing, QString printerName, int dots, QObject *parent = nullptr);
    [[nodiscard]] QString printerName() const override { return m_printerName; }
    void print(const motcua::Slip &slip, QObject *context, const Told &told) override;
    void askStatus(QObject *context, const StatusTold &told) override;

private:
    SlipDrawing m_drawing;
    const QString m_printerName;
    const int m_dots;
    Worker m_worker; ///< last: it is joined before what its jobs use is gone
};

} // namespace motcua::devices
