// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"
#include "app/core/forms/form_document.h"

#include <QObject>

namespace motcua {

/// Prints forms; lives on the window's thread; implemented by app/devices/printer.
/// A print job is handed to the system's spooler: `printed` means accepted by it.
class FormPrinter : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual QString printerName() const = 0; ///< empty: none set up
    /// What is printed lies in files afterwards, not on paper: not for what must never be in one.
    [[nodiscard]] virtual bool leavesFiles() const { return false; }
    /// Answers with printed() or failed() ("printer_absent", "printer_refused") from the event loop.
    virtual void print(const motcua::FormDocument &document, const QString &jobName) = 0;

Q_SIGNALS:
    void printed(const QString &jobName);
    void failed(const QString &jobName, const motcua::Failure &failure);
};

} // namespace motcua
