// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/switching_printer.h"

#include "app/devices/pdf/form_painter.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "app/devices/printer/qt_form_printer.h"

using namespace Qt::StringLiterals;

namespace motcua {

SwitchingPrinter::SwitchingPrinter(QObject *parent) : FormPrinter(parent) {}

SwitchingPrinter::~SwitchingPrinter() = default;

void SwitchingPrinter::use(std::unique_ptr<FormPrinter> printer)
{
    // A job under way keeps its printer until its own thread is joined, which the old object does as it goes.
    m_printer = std::move(printer);
    connect(m_printer.get(), &FormPrinter::printed, this, &FormPrinter::printed);
    connect(m_printer.get(), &FormPrinter::failed, this, &FormPrinter::failed);
}

void SwitchingPrinter::useSystemPrinter(const QString &name)
{
    use(std::make_unique<devices::QtFormPrinter>(devices::paintForm, name));
}

void SwitchingPrinter::useFolder(const QString &folder)
{
    use(std::make_unique<devices::PdfFolderPrinter>(folder, [](const FormDocument &document) {
        return devices::PdfFormRenderer().pdf(document);
    }));
}

QString SwitchingPrinter::printerName() const
{
    return m_printer ? m_printer->printerName() : QString();
}

void SwitchingPrinter::print(const FormDocument &document, const QString &jobName)
{
    Q_ASSERT(m_printer);
    m_printer->print(document, jobName);
}

} // namespace motcua
