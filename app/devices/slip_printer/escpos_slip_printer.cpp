// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/slip_printer/escpos_slip_printer.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace motcua::devices {

EscposSlipPrinter::EscposSlipPrinter(SlipDevice device, SlipPainter painter, const SlipTimes &times,
                                     QObject *parent)
    : SlipPrinter(parent),
      m_device(std::move(device)),
      m_painter(std::move(painter)),
      m_times(times),
      m_worker(u"slip-printer"_s)
{}

EscposSlipPrinter::~EscposSlipPrinter()
{
    m_stop = true;
}

QString EscposSlipPrinter::printerName() const
{
    return m_device.kind == SlipDevice::Kind::Tcp
               ? u"%1:%2"_s.arg(m_device.place).arg(m_device.port)
               : m_device.place;
}

SlipOutcome EscposSlipPrinter::printNow(const Slip &slip)
{
    const QImage image = m_painter(slip, m_device.dots);
    SlipOutcome outcome{SlipOutcome::Kind::Failed, SlipTrouble::NotSetUp};
    if (image.isNull())
        return outcome;
    const auto link = SlipLink::open(m_device, m_times.connect, m_stop, outcome.trouble);
    if (!link)
        return outcome;
    return EscposJob(*link, m_times, m_memory).print(image);
}

SlipPrinterStatus EscposSlipPrinter::statusNow()
{
    SlipPrinterStatus status;
    const auto link = SlipLink::open(m_device, m_times.connect, m_stop, status.trouble);
    return link ? EscposJob(*link, m_times, m_memory).status() : status;
}

void EscposSlipPrinter::print(const motcua::Slip &slip, QObject *context, const Told &told)
{
    m_worker.run(
        context, [this, slip] { return printNow(slip); }, told,
        [told](const Failure &) {
            told({SlipOutcome::Kind::Failed, SlipTrouble::NotSetUp});
        });
}

void EscposSlipPrinter::askStatus(QObject *context, const StatusTold &told)
{
    m_worker.run(
        context, [this] { return statusNow(); }, told, [](const Failure &) {});
}

} // namespace motcua::devices
