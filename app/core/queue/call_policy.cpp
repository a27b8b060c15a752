// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/call_policy.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace motcua {

QString NextCall::reasonCode() const
{
    switch (ground) {
    case Ground::Oldest: return u"oldest"_s;
    case Ground::Ceiling: return u"ceiling"_s;
    case Ground::RatioOrdinary: return u"ratio %1/%2"_s.arg(priorityUsed).arg(priorityRun);
    case Ground::Priority: break;
    }
    QString code = u"priority %1/%2"_s.arg(priorityUsed).arg(priorityRun);
    if (passedOver)
        code += u" passed "_s + passedOver->number.text();
    return code;
}

std::optional<TicketNumber> passedNumber(QStringView reasonCode)
{
    constexpr auto kMark = " passed "_L1;
    if (!reasonCode.startsWith("priority "_L1))
        return std::nullopt;
    const qsizetype mark = reasonCode.indexOf(kMark);
    return mark < 0 ? std::nullopt : TicketNumber::parse(reasonCode.sliced(mark + kMark.size()));
}

std::optional<NextCall> nextCall(const QueueState &state, const Counter &counter,
                                 const CallPolicy &policy, const QDateTime &now)
{
    // The first of each lane; tickets come in order of issue, and one that returned keeps its
    // place.
    std::optional<Ticket> ordinary;
    std::optional<Ticket> priority;
    bool priorityIsOlder = false;
    const QVector<Ticket> waiting = state.inState(TicketState::Waiting);
    for (const Ticket &ticket : waiting) {
        if (!counter.series.contains(ticket.number.series))
            continue;
        if (ticket.priorityReason.isEmpty()) {
            if (!ordinary)
                ordinary = ticket;
        } else if (!priority) {
            priority = ticket;
            priorityIsOlder = !ordinary.has_value();
        }
        if (ordinary && priority)
            break;
    }
    if (!ordinary && !priority)
        return std::nullopt;

    NextCall next;
    next.priorityRun = policy.priorityRun;
    if (!ordinary || (priority && priorityIsOlder)) {
        next.ticket = *priority;
        return next;
    }
    next.ticket = *ordinary;
    if (!priority)
        return next;

    // From here on a call of the priority lane would pass somebody who came earlier.
    next.priorityUsed = state.timesPassed(ordinary->number);
    constexpr qint64 kMsPerMinute = 60'000;
    if (ordinary->issuedAt.msecsTo(now) >= policy.ceilingMinutes * kMsPerMinute) {
        next.ground = NextCall::Ground::Ceiling;
    } else if (next.priorityUsed >= policy.priorityRun) {
        next.ground = NextCall::Ground::RatioOrdinary;
    } else {
        next.ground = NextCall::Ground::Priority;
        next.ticket = *priority;
        next.passedOver = ordinary;
        ++next.priorityUsed;
    }
    return next;
}

} // namespace motcua
