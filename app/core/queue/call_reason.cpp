// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/call_policy.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

using Ground = NextCall::Ground;

constexpr qint64 kMsPerMinute = 60'000;

constexpr std::array kAhead = {
    std::pair{Ground::Priority, "priority"_L1},
    std::pair{Ground::Appointment, "appointment"_L1},
    std::pair{Ground::PickUp, "pick_up"_L1},
};
constexpr auto kChosen = "chosen: "_L1;

} // namespace

QString NextCall::reasonCode() const
{
    switch (ground) {
    case Ground::Oldest: return u"oldest"_s;
    case Ground::Overdue: return u"overdue %1"_s.arg(overdueMs / kMsPerMinute);
    case Ground::RatioOrdinary: return u"ratio %1/%2"_s.arg(priorityUsed).arg(priorityRun);
    case Ground::Chosen: return kChosen + chosenFor;
    default: break;
    }
    QString code;
    for (const auto &[value, name] : kAhead) {
        if (value == ground)
            code = u"%1 %2/%3"_s.arg(QString(name)).arg(priorityUsed).arg(priorityRun);
    }
    if (passedOver)
        code += u" passed %1 waited %2"_s.arg(passedOver->number.text())
                    .arg(passedWaitedMs / kMsPerMinute);
    return code;
}

std::optional<StoredReason> parseReason(QStringView reasonCode)
{
    StoredReason reason;
    if (reasonCode == "oldest"_L1)
        return reason;
    if (reasonCode.startsWith(kChosen)) {
        reason.ground = Ground::Chosen;
        reason.text = reasonCode.sliced(kChosen.size()).toString();
        return reason;
    }
    static const QRegularExpression pattern(
        u"^(?:overdue (?<late>\\d{1,6})|(?<ground>priority|appointment|pick_up|ratio) "
        "(?<used>\\d{1,4})/(?<run>\\d{1,4})"
        "(?: passed (?<number>[A-Z]\\d{3,6}) waited (?<waited>\\d{1,6}))?)$"_s);
    const QRegularExpressionMatch match = pattern.match(reasonCode.toString());
    if (!match.hasMatch())
        return std::nullopt;
    if (match.hasCaptured(u"late"_s)) {
        reason.ground = Ground::Overdue;
        reason.minutes = match.captured(u"late"_s).toInt();
        return reason;
    }
    reason.ground = Ground::RatioOrdinary;
    for (const auto &[value, name] : kAhead) {
        if (match.captured(u"ground"_s) == name)
            reason.ground = value;
    }
    reason.used = match.captured(u"used"_s).toInt();
    reason.run = match.captured(u"run"_s).toInt();
    if (match.hasCaptured(u"number"_s)) {
        reason.passed = TicketNumber::parse(match.captured(u"number"_s));
        reason.minutes = match.captured(u"waited"_s).toInt();
    }
    return reason;
}

} // namespace motcua
