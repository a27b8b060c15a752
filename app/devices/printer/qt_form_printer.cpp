// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/printer/qt_form_printer.h"

#include <QCoreApplication>
#include <QPrinter>
#include <QPrinterInfo>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

Failure absent(const QString &name)
{
    const QString fact =
        name.isEmpty()
            ? QCoreApplication::translate("Printer", "No printer is set up; the dossier is saved.")
            : QCoreApplication::translate(
                  "Printer", "The printer \"%1\" cannot be found; the dossier is saved.")
                  .arg(name);
    return Failure("printer_absent", fact,
                   QCoreApplication::translate("Printer",
                                               "Check that the printer is switched on and its "
                                               "cable is plugged in, then print again "
                                               "(Ctrl+P)."));
}

Failure refused(const QString &name)
{
    return Failure(
        "printer_refused",
        QCoreApplication::translate("Printer", "The printer \"%1\" did not take the form; the "
                                               "dossier is saved.")
            .arg(name),
        QCoreApplication::translate("Printer", "Wait until the printer is ready, then print again "
                                               "(Ctrl+P)."));
}

QString nameInUse(const QString &wanted)
{
    return wanted.isEmpty() ? QPrinterInfo::defaultPrinterName() : wanted;
}

/// On the printer's thread.
QString printNow(const FormPainterFunction &paint, const QString &wanted,
                 const FormDocument &document, const QString &jobName)
{
    const QString name = nameInUse(wanted);
    // Asked by name: a QPrinter made for an unknown name quietly writes a PDF file instead.
    const QPrinterInfo info = QPrinterInfo::printerInfo(name);
    if (name.isEmpty() || info.isNull())
        throw absent(wanted);
    QPrinter printer(info, QPrinter::HighResolution);
    if (!printer.isValid() || printer.outputFormat() != QPrinter::NativeFormat)
        throw absent(name);
    printer.setDocName(jobName);
    const bool painted = paint(printer, document);
    const QPrinter::PrinterState state = printer.printerState();
    if (!painted || state == QPrinter::Error || state == QPrinter::Aborted)
        throw refused(name);
    return name;
}

} // namespace

QtFormPrinter::QtFormPrinter(FormPainterFunction paint, QString printerName, QObject *parent)
    : FormPrinter(parent),
      m_paint(std::move(paint)),
      m_wantedName(std::move(printerName)),
      m_printerName(m_wantedName),
      m_worker(u"printer"_s)
{
    if (m_wantedName.isEmpty()) {
        m_worker.run(
            this, [] { return QPrinterInfo::defaultPrinterName(); },
            [this](const QString &name) { setPrinterName(name); }, [](const Failure &) {});
    }
}

void QtFormPrinter::print(const motcua::FormDocument &document, const QString &jobName)
{
    m_worker.run(
        this,
        [paint = m_paint, wanted = m_wantedName, document, jobName] {
            return printNow(paint, wanted, document, jobName);
        },
        [this, jobName](const QString &name) {
            setPrinterName(name);
            Q_EMIT printed(jobName);
        },
        [this, jobName](const Failure &failure) { Q_EMIT failed(jobName, failure); });
}

void QtFormPrinter::setPrinterName(const QString &name)
{
    if (m_printerName == name)
        return;
    m_printerName = name;
    Q_EMIT printerNameChanged();
}

} // namespace motcua::devices
