// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/queue_settings.h"

#include "app/core/base/clock.h"

namespace motcua {

RulesDocument QueueSettings::document()
{
    return {kQueueRulesSetting,
            [](const QJsonObject &json) { return toJson(queueRulesFrom(json)); }};
}

QueueRules QueueSettings::rules() const
{
    return queueRulesFrom(rulesIn(m_store, document()));
}

QueueRules QueueSettings::change(const QJsonObject &patch, const Actor &by)
{
    (void)m_rights.require(by, Act::ChangeSettings);
    const QueueRules now =
        queueRulesFrom(changeRules(m_store, document(), patch, by, m_clock.now()));
    m_queue.setRules(now);
    return now;
}

RulesDocument KioskSettings::document()
{
    return {kKioskRulesSetting,
            [](const QJsonObject &json) { return toJson(kioskRulesFrom(json)); }};
}

KioskRules KioskSettings::rules() const
{
    return kioskRulesFrom(rulesIn(m_store, document()));
}

KioskRules KioskSettings::change(const QJsonObject &patch, const Actor &by)
{
    (void)m_rights.require(by, Act::ChangeSettings);
    return kioskRulesFrom(changeRules(m_store, document(), patch, by, m_clock.now()));
}

RulesDocument CheckInSettings::document()
{
    return {kCheckInRulesSetting,
            [](const QJsonObject &json) { return toJson(checkInRulesFrom(json)); }};
}

CheckInRules CheckInSettings::rules() const
{
    return checkInRulesFrom(rulesIn(m_store, document()));
}

CheckInRules CheckInSettings::change(const QJsonObject &patch, const Actor &by)
{
    (void)m_rights.require(by, Act::ChangeSettings);
    const CheckInRules now =
        checkInRulesFrom(changeRules(m_store, document(), patch, by, m_clock.now()));
    m_checkIn.setRules(now);
    return now;
}

} // namespace motcua
