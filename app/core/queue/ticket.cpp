// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/ticket.h"

namespace motcua {

QString TicketNumber::text() const
{
    return series + QStringLiteral("%1").arg(number, 3, 10, QLatin1Char('0'));
}

std::optional<TicketNumber> TicketNumber::parse(QStringView text)
{
    constexpr qsizetype kShortest = 4; // A001
    constexpr qsizetype kLongest = 7;  // more than a day can hold
    if (text.size() < kShortest || text.size() > kLongest || text[0] < u'A' || text[0] > u'Z')
        return std::nullopt;
    int number = 0;
    for (const QChar digit : text.sliced(1)) {
        if (digit < u'0' || digit > u'9')
            return std::nullopt;
        number = number * 10 + (digit.unicode() - u'0');
    }
    const TicketNumber result{QString(text[0]), number};
    // One spelling for each number: "A0017" is not a ticket.
    if (number == 0 || result.text() != text)
        return std::nullopt;
    return result;
}

qint64 Ticket::waitedMs(const QDateTime &now) const
{
    QDateTime until = now;
    if (firstCalledAt.isValid())
        until = firstCalledAt;
    else if (endedAt.isValid())
        until = endedAt;
    return std::max<qint64>(0, issuedAt.msecsTo(until));
}

} // namespace motcua
