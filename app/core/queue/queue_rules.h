// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/call_policy.h"

#include <QJsonObject>

namespace motcua {

/// The centre's settings of the queue, kept as one JSON document (setting "queue.rules").
struct QueueRules
{
    CallPolicy policy;
    int recallLimit = 3;         ///< calls of one number, the first included; then it is a no-show
    int recallGapSeconds = 20;   ///< between two calls of one number
    int noShowGraceMinutes = 30; ///< so long whoever missed the call comes back behind the next one
    int holdMinutes = 10;        ///< after this a held number asks to be looked after
    int undoSeconds = 8;         ///< so long whoever did it can take it back; later a supervisor
    int numbersPerPerson = 0;    ///< a day, where the card is read at the kiosk; 0: no limit
    bool carryOver = false;      ///< who was not served keeps the place on the next day
    QString quickSeries =
        QStringLiteral("Q"); ///< numbers of transactions without a ticket; never shown on the TV
    QTime closesAt = QTime(17, 0); ///< for what can still be received today
    int kioskHomeSeconds = 8;
    /// Thresholds of the live view.
    int waitWarnMinutes = 15, waitAlarmMinutes = 30;
    int targetP90Minutes = 20;
    int laneWarnWaiting = 15; ///< so many waiting in one lane
    friend bool operator==(const QueueRules &a, const QueueRules &b) = default;
};

[[nodiscard]] QJsonObject toJson(const QueueRules &rules);
/// What is missing keeps its default, what is out of range is brought into it.
[[nodiscard]] QueueRules queueRulesFrom(const QJsonObject &json);
inline const QString kQueueRulesSetting = QStringLiteral("queue.rules");

} // namespace motcua
