// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/worker.h"
#include "app/core/forms/printing.h"

#include <QPagedPaintDevice>

#include <functional>

namespace motcua::devices {

/// Draws a form on a device: sets the page layout, begins a painter, draws all pages, ends it
/// (devices/pdf's paintForm fits). false: the device could not be painted on. Called on the
/// printer's own thread: it may share nothing that changes. May throw Failure.
using FormPainterFunction = std::function<bool(QPagedPaintDevice &, const FormDocument &)>;

/// Prints on a printer of the system. Everything that may wait for the spooler, the list of printers
/// too, happens on an own thread. What the spooler does with a job later is not known here.
class QtFormPrinter final : public FormPrinter
{
    Q_OBJECT
public:
    /// @param printerName  empty: the system's default, asked for at every job
    QtFormPrinter(FormPainterFunction paint, QString printerName, QObject *parent = nullptr);
    /// The name in use. Empty until the system has been asked for its default, soon after
    /// construction, and when there is none.
    [[nodiscard]] QString printerName() const override { return m_printerName; }
    void print(const motcua::FormDocument &document, const QString &jobName) override;

Q_SIGNALS:
    void printerNameChanged();

private:
    void setPrinterName(const QString &name);

    FormPainterFunction m_paint;
    const QString m_wantedName;
    QString m_printerName;
    Worker m_worker; ///< last: it is joined before what its jobs use is gone
};

} // namespace motcua::devices
