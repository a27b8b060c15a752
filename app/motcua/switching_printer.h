// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/forms/printing.h"
#include "app/devices/printer/pdf_folder_printer.h"

#include <memory>

namespace motcua {

/// The printer the windows know: behind it the one chosen in the settings, a printer of the system or a folder.
class SwitchingPrinter final : public FormPrinter
{
    Q_OBJECT
public:
    explicit SwitchingPrinter(QObject *parent = nullptr);
    ~SwitchingPrinter() override;

    /// Empty: the system's default printer.
    void useSystemPrinter(const QString &name);
    void useFolder(const QString &folder);
    [[nodiscard]] QString printerName() const override;
    [[nodiscard]] bool leavesFiles() const override
    {
        return m_printer && m_printer->leavesFiles();
    }
    void print(const motcua::FormDocument &document, const QString &jobName) override;

private:
    void use(std::unique_ptr<FormPrinter> printer);
    std::unique_ptr<FormPrinter> m_printer;
};

} // namespace motcua
