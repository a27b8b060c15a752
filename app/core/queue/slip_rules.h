// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/rights.h"
#include "app/core/access/safeguards.h"
#include "app/core/base/clock.h"
#include "app/core/queue/slip_device.h"

namespace motcua {

/// Which slip printer this station has: the setting "slip.printer". Setting it: Act::ChangeSettings, each change with
/// an entry "setting.changed". Desk thread.
class SlipRules
{
public:
    /// @param settings  keeps what is called "printer" here as "slip.printer"
    SlipRules(SettingStore &settings, const Clock &clock, const Rights &rights)
        : m_settings(settings),
          m_clock(clock),
          m_rights(rights)
    {}
    /// What cannot be read counts as none: a number is shown and read out then.
    [[nodiscard]] SlipDevice device() const;
    /// Throws "not_allowed", "account_closed", and what writing throws. The same again is no change.
    void setDevice(const SlipDevice &device, const Actor &by);

private:
    SettingStore &m_settings;
    const Clock &m_clock;
    const Rights &m_rights;
};

} // namespace motcua
