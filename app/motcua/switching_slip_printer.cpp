// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/switching_slip_printer.h"

#include "app/devices/pdf/slip_image.h"
#include "app/devices/printer/qt_slip_printer.h"
#include "app/devices/slip_printer/escpos_slip_printer.h"

#include <QMetaObject>

#include <utility>

namespace motcua {

SwitchingSlipPrinter::SwitchingSlipPrinter(QByteArray wording, QObject *parent)
    : SlipPrinter(parent),
      m_wording(std::move(wording))
{}

SwitchingSlipPrinter::~SwitchingSlipPrinter() = default;

void SwitchingSlipPrinter::setWording(const QByteArray &wording)
{
    if (m_wording == wording)
        return;
    m_wording = wording;
    const SlipDevice device = std::exchange(m_device, SlipDevice());
    m_printer.reset();
    use(device);
}

void SwitchingSlipPrinter::use(const motcua::SlipDevice &device)
{
    if (device == m_device)
        return;
    m_device = device;
    const auto draw = [wording = m_wording](const Slip &slip, int dots) {
        return devices::paintSlip(composeSlip(wording, slip), dots);
    };
    switch (device.kind) {
    case SlipDevice::Kind::None: m_printer.reset(); break;
    case SlipDevice::Kind::Tcp:
    case SlipDevice::Kind::File:
        m_printer = std::make_unique<devices::EscposSlipPrinter>(device, draw);
        break;
    case SlipDevice::Kind::System:
        m_printer = std::make_unique<devices::QtSlipPrinter>(draw, device.place, device.dots);
        break;
    }
}

QString SwitchingSlipPrinter::printerName() const
{
    return m_printer ? m_printer->printerName() : QString();
}

void SwitchingSlipPrinter::print(const motcua::Slip &slip, QObject *context, const Told &told)
{
    if (m_printer) {
        m_printer->print(slip, context, told);
        return;
    }
    // From the event loop, as a printer would answer.
    QMetaObject::invokeMethod(
        context,
        [told] {
            told({SlipOutcome::Kind::Failed, SlipTrouble::NotSetUp});
        },
        Qt::QueuedConnection);
}

void SwitchingSlipPrinter::askStatus(QObject *context, const StatusTold &told)
{
    if (m_printer) {
        m_printer->askStatus(context, told);
        return;
    }
    QMetaObject::invokeMethod(
        context,
        [told] {
            told({SlipPrinterStatus::Kind::NotReady, SlipTrouble::NotSetUp});
        },
        Qt::QueuedConnection);
}

} // namespace motcua
