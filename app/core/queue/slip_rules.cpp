// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/slip_rules.h"

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

const QString kPrinter = u"printer"_s;

} // namespace

SlipDevice SlipRules::device() const
{
    return slipDeviceFromText(m_settings.value(kPrinter)).value_or(SlipDevice());
}

void SlipRules::setDevice(const SlipDevice &device, const Actor &by)
{
    (void)m_rights.require(by, Act::ChangeSettings);
    const SlipDevice before = this->device();
    if (before == device)
        return;
    m_settings.change(kPrinter, toText(device),
                      {m_clock.now(),
                       by,
                       u"setting.changed"_s,
                       u"slip.printer"_s,
                       {{u"from"_s, toText(before)}, {u"to"_s, toText(device)}}});
}

} // namespace motcua
