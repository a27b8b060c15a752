// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/intake/time_limit.h"

#include "app/core/base/clock.h"
#include "app/core/base/vietnamese_date.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace motcua {

namespace {

constexpr int kMaxValue = 999;
constexpr int kHoursOfADay = 8; // what a limit in hours calls a day, whatever the opening hours are

/// The instant itself while the centre is open or just closing, else the next opening: a citizen is
/// never given an appointment before a closed door.
QDateTime reachable(const QDateTime &instant, const WorkingCalendar &calendar)
{
    const QDateTime local = toCentre(instant);
    const QVector<OpeningSpan> spans = calendar.spans(local.date());
    for (const OpeningSpan &span : spans) {
        if (local.time() >= span.from && local.time() <= span.to)
            return local;
    }
    return calendar.nextOpening(local);
}

QDateTime lastClosing(QDate day, const WorkingCalendar &calendar)
{
    return centreTime(day, calendar.spans(day).constLast().to);
}

QDate addWorkingDays(QDate day, int count, const WorkingCalendar &calendar)
{
    for (int i = 0; i < count && day.isValid(); ++i)
        day = calendar.nextWorkingDay(day);
    return day;
}

/// Lets `left` milliseconds of opening time pass.
QDateTime walkOpenTime(QDateTime at, qint64 left, const WorkingCalendar &calendar)
{
    while (left > 0 && at.isValid()) {
        at = calendar.nextOpening(at);
        if (!at.isValid())
            return {};
        const QVector<OpeningSpan> spans = calendar.spans(at.date());
        for (const OpeningSpan &span : spans) {
            if (at.time() < span.from || at.time() >= span.to)
                continue;
            const qint64 step = qMin(left, qint64(at.time().msecsTo(span.to)));
            at = at.addMSecs(step);
            left -= step;
            break;
        }
    }
    return at;
}

QDateTime dueInstant(const TimeLimit &limit, const QDateTime &from, const WorkingCalendar &calendar)
{
    const auto atTimeOf = [&](QDate day) {
        return day.isValid() ? reachable(centreTime(day, from.time()), calendar) : QDateTime();
    };
    switch (limit.kind) {
    case TimeLimit::Kind::None: return {};
    case TimeLimit::Kind::SameDay: {
        const QDate day =
            from.time() < limit.cutoff ? from.date() : calendar.nextWorkingDay(from.date());
        return day.isValid() ? lastClosing(day, calendar) : QDateTime();
    }
    case TimeLimit::Kind::WorkingDays:
        return atTimeOf(addWorkingDays(from.date(), limit.value, calendar));
    case TimeLimit::Kind::CalendarDays: {
        const QDate end = from.date().addDays(limit.value);
        return atTimeOf(calendar.isWorkingDay(end) ? end : calendar.nextWorkingDay(end));
    }
    case TimeLimit::Kind::Hours: {
        const QDateTime base =
            atTimeOf(addWorkingDays(from.date(), limit.value / kHoursOfADay, calendar));
        const qint64 rest = qint64(limit.value % kHoursOfADay) * 3600 * 1000;
        return walkOpenTime(base, rest, calendar);
    }
    }
    return {};
}

/// Whether a day off on this date put the due date off. A calendar-day limit runs through days off
/// and is only moved by those at its end.
bool isSkipped(QDate day, const TimeLimit &limit, QDate countedFrom,
               const WorkingCalendar &calendar)
{
    if (calendar.isWorkingDay(day))
        return false;
    if (limit.kind != TimeLimit::Kind::CalendarDays)
        return true;
    return day < countedFrom || day >= countedFrom.addDays(limit.value);
}

StripDay stripDay(QDate day, const TimeLimit &limit, const DueDate &due, QDate receivedOn,
                  const WorkingCalendar &calendar)
{
    StripDay cell;
    cell.day = day;
    const QDate from = due.countedFrom.date();
    if (day == due.dueAt.date() && day != receivedOn) {
        cell.role = StripDay::Role::Due;
        cell.reason = calendar.makeUpName(day);
    } else if (day == receivedOn) {
        cell.role = StripDay::Role::Received;
        cell.reason = calendar.reasonOff(day);
    } else if (isSkipped(day, limit, from, calendar)) {
        cell.role = StripDay::Role::Off;
        cell.reason = calendar.reasonOff(day);
    } else if (day == from) {
        // Received outside opening hours: this day stands for the day of reception.
        cell.role = StripDay::Role::Received;
        cell.reason = QCoreApplication::translate("Calendar", "Counted from %1")
                          .arg(due.countedFrom.time().toString(QStringLiteral("HH:mm")));
    } else {
        cell.role = StripDay::Role::Counted;
        cell.reason = calendar.makeUpName(day);
    }
    return cell;
}

void explain(DueDate &due, const TimeLimit &limit, QDate receivedOn,
             const WorkingCalendar &calendar)
{
    const QDate from = due.countedFrom.date();
    const bool countsWorkingDays = limit.kind != TimeLimit::Kind::CalendarDays;
    int ordinal = 0;
    for (QDate day = receivedOn; day <= due.dueAt.date(); day = day.addDays(1)) {
        if (!calendar.isPublished(day))
            due.calendarIncomplete = true;
        if (isSkipped(day, limit, from, calendar))
            due.explained.append({day, calendar.reasonOff(day)});
        StripDay cell = stripDay(day, limit, due, receivedOn, calendar);
        const bool counts = day > from && (cell.role == StripDay::Role::Counted ||
                                           cell.role == StripDay::Role::Due);
        if (countsWorkingDays && counts)
            cell.ordinal = ++ordinal;
        due.strip.append(cell);
    }
}

} // namespace

std::optional<TimeLimit> TimeLimit::parse(QStringView text)
{
    static const QRegularExpression shape(QStringLiteral("\\A([0-9]{1,3})(d|cd|h)\\z"));
    const QRegularExpressionMatch match = shape.match(text);
    const int value = match.hasMatch() ? match.capturedView(1).toInt() : 0;
    if (value < 1)
        return std::nullopt;
    const QStringView unit = match.capturedView(2);
    TimeLimit limit;
    limit.value = value;
    if (unit == u"d") {
        limit.kind = Kind::WorkingDays;
        limit.text = QStringLiteral("%1 ngày làm việc").arg(value, 2, 10, QChar(u'0'));
    } else if (unit == u"cd") {
        limit.kind = Kind::CalendarDays;
        limit.text = QStringLiteral("%1 ngày").arg(value, 2, 10, QChar(u'0'));
    } else {
        limit.kind = Kind::Hours;
        limit.text = QStringLiteral("%1 giờ làm việc").arg(value, 2, 10, QChar(u'0'));
    }
    return limit;
}

std::optional<DueDate> computeDueDate(const TimeLimit &limit, const QDateTime &receivedAt,
                                      const WorkingCalendar &calendar)
{
    const bool counted =
        limit.kind != TimeLimit::Kind::None && limit.kind != TimeLimit::Kind::SameDay;
    if (limit.kind == TimeLimit::Kind::None || !receivedAt.isValid() ||
        (counted && (limit.value < 1 || limit.value > kMaxValue)))
        return std::nullopt;

    DueDate due;
    const QDateTime received = toCentre(receivedAt);
    due.countedFrom = calendar.nextOpening(received);
    if (!due.countedFrom.isValid())
        return std::nullopt;
    due.dueAt = dueInstant(limit, due.countedFrom, calendar);
    if (!due.dueAt.isValid())
        return std::nullopt;
    explain(due, limit, received.date(), calendar);
    return due;
}

} // namespace motcua
