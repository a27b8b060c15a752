// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/queue_rules.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

struct Number
{
    QLatin1StringView key;
    int &(*at)(QueueRules &);
    int least, most;
};

// A bound keeps a slip of the finger from stopping the hall: nobody is called never, or without end.
constexpr std::array kNumbers = {
    Number{"priority_run"_L1, [](QueueRules &r) -> int & { return r.policy.priorityRun; }, 0, 20},
    Number{"overdue_minutes"_L1, [](QueueRules &r) -> int & { return r.policy.overdueMinutes; }, 1,
           480},
    Number{"appointment_early_minutes"_L1,
           [](QueueRules &r) -> int & { return r.policy.appointmentEarlyMinutes; }, 0, 120},
    Number{"appointment_late_minutes"_L1,
           [](QueueRules &r) -> int & { return r.policy.appointmentLateMinutes; }, 0, 120},
    Number{"recall_limit"_L1, [](QueueRules &r) -> int & { return r.recallLimit; }, 1, 20},
    Number{"recall_gap_seconds"_L1, [](QueueRules &r) -> int & { return r.recallGapSeconds; }, 0,
           600},
    Number{"no_show_grace_minutes"_L1, [](QueueRules &r) -> int & { return r.noShowGraceMinutes; },
           0, 480},
    Number{"hold_minutes"_L1, [](QueueRules &r) -> int & { return r.holdMinutes; }, 1, 480},
    Number{"undo_seconds"_L1, [](QueueRules &r) -> int & { return r.undoSeconds; }, 3, 60},
    Number{"numbers_per_person"_L1, [](QueueRules &r) -> int & { return r.numbersPerPerson; }, 0,
           99},
    Number{"kiosk_home_seconds"_L1, [](QueueRules &r) -> int & { return r.kioskHomeSeconds; }, 3,
           60},
    Number{"wait_warn_minutes"_L1, [](QueueRules &r) -> int & { return r.waitWarnMinutes; }, 1,
           480},
    Number{"wait_alarm_minutes"_L1, [](QueueRules &r) -> int & { return r.waitAlarmMinutes; }, 1,
           480},
    Number{"target_p90_minutes"_L1, [](QueueRules &r) -> int & { return r.targetP90Minutes; }, 1,
           480},
    Number{"lane_warn_waiting"_L1, [](QueueRules &r) -> int & { return r.laneWarnWaiting; }, 1,
           999},
};

const QString kPickUpAhead = u"pick_up_ahead"_s;
const QString kCarryOver = u"carry_over"_s;
const QString kQuickSeries = u"quick_series"_s;
const QString kClosesAt = u"closes_at"_s;
const QString kTime = u"HH:mm"_s;

} // namespace

QJsonObject toJson(const QueueRules &rules)
{
    QueueRules copy = rules;
    QJsonObject json;
    for (const Number &number : kNumbers)
        json.insert(number.key, number.at(copy));
    json.insert(kPickUpAhead, rules.policy.pickUpAhead);
    json.insert(kCarryOver, rules.carryOver);
    json.insert(kQuickSeries, rules.quickSeries);
    json.insert(kClosesAt, rules.closesAt.toString(kTime));
    return json;
}

QueueRules queueRulesFrom(const QJsonObject &json)
{
    QueueRules rules;
    for (const Number &number : kNumbers) {
        int &value = number.at(rules);
        value = std::clamp(json.value(number.key).toInt(value), number.least, number.most);
    }
    rules.policy.pickUpAhead = json.value(kPickUpAhead).toBool(rules.policy.pickUpAhead);
    rules.carryOver = json.value(kCarryOver).toBool(rules.carryOver);
    const QString series = json.value(kQuickSeries).toString();
    if (TicketNumber::parse(TicketNumber{series, 1}.text()))
        rules.quickSeries = series;
    const QTime closes = QTime::fromString(json.value(kClosesAt).toString(), kTime);
    if (closes.isValid())
        rules.closesAt = closes;
    return rules;
}

} // namespace motcua
