// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/queue_settings.h"

#include "app/core/base/clock.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace motcua {

QueueRules QueueSettings::rules() const
{
    return queueRulesFrom(
        QJsonDocument::fromJson(m_store.value(kQueueRulesSetting).toUtf8()).object());
}

QueueRules QueueSettings::setRules(const QueueRules &rules, const Actor &by)
{
    (void)m_rights.require(by, Act::ChangeSettings);
    const QueueRules fitting = queueRulesFrom(toJson(rules));
    const QJsonObject before = toJson(this->rules());
    const QJsonObject after = toJson(fitting);
    if (before != after) {
        // What differs alone: the whole would hide it.
        QStringList changes;
        for (auto it = after.begin(); it != after.end(); ++it) {
            if (before.value(it.key()) != it.value())
                changes.append(u"%1: %2 → %3"_s.arg(it.key(),
                                                    before.value(it.key()).toVariant().toString(),
                                                    it.value().toVariant().toString()));
        }
        m_store.change(kQueueRulesSetting,
                       QString::fromUtf8(QJsonDocument(after).toJson(QJsonDocument::Compact)),
                       {m_clock.now(),
                        by,
                        u"queue.rules_changed"_s,
                        {},
                        {{u"changes"_s, changes.join(u", "_s)}}});
    }
    m_queue.setRules(fitting);
    return fitting;
}

} // namespace motcua
