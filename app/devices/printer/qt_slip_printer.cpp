// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/printer/qt_slip_printer.h"

#include <QPageSize>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

constexpr double kDotsPerMm = 8;

QPrinterInfo infoOf(const QString &wanted)
{
    // Asked by name: a QPrinter made for an unknown name quietly writes a PDF file instead.
    return QPrinterInfo::printerInfo(wanted.isEmpty() ? QPrinterInfo::defaultPrinterName()
                                                      : wanted);
}

SlipOutcome failed(SlipTrouble trouble)
{
    return {SlipOutcome::Kind::Failed, trouble};
}

SlipOutcome printNow(const QString &wanted, const QImage &image)
{
    const QPrinterInfo info = infoOf(wanted);
    if (info.isNull() || image.isNull())
        return failed(SlipTrouble::Absent);
    QPrinter printer(info, QPrinter::HighResolution);
    if (!printer.isValid() || printer.outputFormat() != QPrinter::NativeFormat)
        return failed(SlipTrouble::Absent);
    const QSizeF paper(image.width() / kDotsPerMm, image.height() / kDotsPerMm);
    printer.setDocName(u"slip"_s);
    printer.setPageSize(QPageSize(paper, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    printer.setPageMargins({});
    QPainter painter;
    if (!painter.begin(&printer))
        return failed(SlipTrouble::Offline);
    const double unit = printer.resolution() / 25.4;
    painter.drawImage(QRectF(0, 0, paper.width() * unit, paper.height() * unit), image);
    const bool ended = painter.end();
    const QPrinter::PrinterState state = printer.printerState();
    if (!ended || state == QPrinter::Error || state == QPrinter::Aborted)
        return failed(SlipTrouble::Offline);
    return {SlipOutcome::Kind::Unknown, SlipTrouble::None};
}

SlipPrinterStatus statusNow(const QString &wanted)
{
    using Says = SlipPrinterStatus::Kind;
    const QPrinterInfo info = infoOf(wanted);
    if (info.isNull())
        return {Says::NotReady, SlipTrouble::Absent};
    return info.state() == QPrinter::Error ? SlipPrinterStatus{Says::NotReady, SlipTrouble::Offline}
                                           : SlipPrinterStatus{Says::Silent};
}

} // namespace

QtSlipPrinter::QtSlipPrinter(SlipDrawing drawing, QString printerName, int dots, QObject *parent)
    : SlipPrinter(parent),
      m_drawing(std::move(drawing)),
      m_printerName(std::move(printerName)),
      m_dots(dots),
      m_worker(u"slip-printer"_s)
{}

void QtSlipPrinter::print(const motcua::Slip &slip, QObject *context, const Told &told)
{
    m_worker.run(
        context,
        [drawing = m_drawing, name = m_printerName, dots = m_dots, slip] {
            return printNow(name, drawing(slip, dots));
        },
        told, [told](const Failure &) { told(failed(SlipTrouble::NotSetUp)); });
}

void QtSlipPrinter::askStatus(QObject *context, const StatusTold &told)
{
    m_worker.run(
        context, [name = m_printerName] { return statusNow(name); }, told, [](const Failure &) {});
}

} // namespace motcua::devices
