// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/printer/printer_list.h"

#include <QPrinterInfo>

using namespace Qt::StringLiterals;

namespace motcua::devices {

PrinterList::PrinterList(QObject *parent) : QObject(parent), m_worker(u"printers"_s) {}

void PrinterList::refresh()
{
    m_worker.run(
        this, [] { return QPrinterInfo::availablePrinterNames(); },
        [this](const QStringList &names) {
            m_names = names;
            Q_EMIT changed();
        },
        [](const Failure &) {});
}

} // namespace motcua::devices
