// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/rights.h"
#include "app/core/access/safeguards.h"
#include "app/core/queue/centre_queue.h"

namespace motcua {

/// Reads and sets the rules of the queue; what is set holds from the next call on. Desk thread.
class QueueSettings
{
public:
    /// @param store  that of kQueueRulesSetting
    QueueSettings(SettingStore &store, CentreQueue &queue, const Clock &clock, const Rights &rights)
        : m_store(store),
          m_queue(queue),
          m_clock(clock),
          m_rights(rights)
    {}
    /// As kept with the data; what cannot be understood has its usual value.
    [[nodiscard]] QueueRules rules() const;
    /// Act::ChangeSettings; an entry "queue.rules_changed", from what to what. What is out of its bounds is brought into
    /// them. Throws "not_allowed", "account_closed", and what writing throws. The same again is no change.
    /// @return what holds now
    QueueRules setRules(const QueueRules &rules, const Actor &by);

private:
    SettingStore &m_store;
    CentreQueue &m_queue;
    const Clock &m_clock;
    const Rights &m_rights;
};

} // namespace motcua
