// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/rights.h"
#include "app/core/queue/centre_queue.h"
#include "app/core/queue/check_in.h"
#include "app/core/queue/kiosk_rules.h"
#include "app/core/queue/rules_change.h"

namespace motcua {

/// Reads and sets the rules of the queue; what is set holds from the next call on, at every computer of the centre.
/// Setting: Act::ChangeSettings; throws "not_allowed", "account_closed", and what the store throws. Desk thread.
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
    [[nodiscard]] static RulesDocument document();
    /// As kept with the data; what cannot be understood has its usual value.
    [[nodiscard]] QueueRules rules() const;
    /// Changes what `patch` names (changeRules()). @return what holds now
    QueueRules change(const QJsonObject &patch, const Actor &by);

private:
    SettingStore &m_store;
    CentreQueue &m_queue;
    const Clock &m_clock;
    const Rights &m_rights;
};

/// The same of the kiosks; a kiosk takes it from the next citizen on. Desk thread.
class KioskSettings
{
public:
    /// @param store  that of kKioskRulesSetting
    KioskSettings(SettingStore &store, const Clock &clock, const Rights &rights)
        : m_store(store),
          m_clock(clock),
          m_rights(rights)
    {}
    [[nodiscard]] static RulesDocument document();
    [[nodiscard]] KioskRules rules() const;
    KioskRules change(const QJsonObject &patch, const Actor &by);

private:
    SettingStore &m_store;
    const Clock &m_clock;
    const Rights &m_rights;
};

/// The same for those who come with an appointment; whoever checks in next finds it. Desk thread.
class CheckInSettings
{
public:
    /// @param store    that of kCheckInRulesSetting
    /// @param checkIn  outlives this
    CheckInSettings(SettingStore &store, CheckIn &checkIn, const Clock &clock, const Rights &rights)
        : m_store(store),
          m_checkIn(checkIn),
          m_clock(clock),
          m_rights(rights)
    {}
    [[nodiscard]] static RulesDocument document();
    [[nodiscard]] CheckInRules rules() const;
    CheckInRules change(const QJsonObject &patch, const Actor &by);

private:
    SettingStore &m_store;
    CheckIn &m_checkIn;
    const Clock &m_clock;
    const Rights &m_rights;
};

} // namespace motcua
