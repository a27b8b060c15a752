// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/working_calendar.h"

#include "app/core/base/clock.h"
#include "app/core/base/failure.h"
#include "app/core/base/vietnamese_date.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace motcua {

using namespace Qt::StringLiterals;

namespace {

// Longer than any run of days off; a calendar that never opens must not loop for ever.
constexpr int kSearchLimitDays = 1000;

Failure unreadable()
{
    return {QByteArrayLiteral("calendar_unreadable"),
            QCoreApplication::translate(
                "Calendar",
                "The calendar of days off cannot be read; nothing that was entered is lost."),
            QCoreApplication::translate(
                "Calendar",
                "Install the program again, or ask the administrator for the calendar file.")};
}

QDate dayOf(const QJsonObject &object)
{
    const QDate day = QDate::fromString(object.value("date"_L1).toString(), Qt::ISODate);
    if (!day.isValid())
        throw unreadable();
    return day;
}

} // namespace

OpeningHours OpeningHours::usual()
{
    OpeningHours hours;
    for (int day = Qt::Monday; day <= Qt::Friday; ++day)
        hours.setDay(day, {{QTime(7, 30), QTime(11, 30)}, {QTime(13, 30), QTime(17, 0)}});
    return hours;
}

WorkingCalendar WorkingCalendar::fromJson(const QByteArray &json, OpeningHours hours)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject published = root.value("published_years"_L1).toObject();
    const int first = published.value("first"_L1).toInt();
    const int last = published.value("last"_L1).toInt();
    if (!root.value("days_off"_L1).isArray() || first <= 0 || last < first)
        throw unreadable();

    WorkingCalendar calendar(std::move(hours));
    calendar.setPublishedYears(first, last);
    const QJsonArray daysOff = root.value("days_off"_L1).toArray();
    for (const QJsonValue &value : daysOff) {
        const QJsonObject object = value.toObject();
        calendar.addDayOff(dayOf(object), object.value("name"_L1).toString());
    }
    const QJsonArray makeUp = root.value("make_up_days"_L1).toArray();
    for (const QJsonValue &value : makeUp) {
        const QJsonObject object = value.toObject();
        calendar.addMakeUpDay(dayOf(object), object.value("name"_L1).toString());
    }
    return calendar;
}

void WorkingCalendar::addDayOff(QDate day, const QString &name)
{
    m_daysOff.insert(day, name);
}

void WorkingCalendar::addMakeUpDay(QDate day, const QString &name)
{
    m_makeUp.insert(day, name);
}

void WorkingCalendar::setPublishedYears(int first, int last)
{
    m_firstYear = first;
    m_lastYear = last;
}

bool WorkingCalendar::isWorkingDay(QDate day) const
{
    if (!day.isValid())
        return false;
    if (m_makeUp.contains(day))
        return true;
    return !m_daysOff.contains(day) && !m_hours.day(day.dayOfWeek()).isEmpty();
}

QString WorkingCalendar::reasonOff(QDate day) const
{
    if (!day.isValid() || isWorkingDay(day))
        return {};
    const QString name = m_daysOff.value(day);
    return name.isEmpty() ? vietnameseWeekday(day) : name;
}

QString WorkingCalendar::makeUpName(QDate day) const
{
    return m_makeUp.value(day);
}

bool WorkingCalendar::isPublished(QDate day) const
{
    return day.isValid() && day.year() >= m_firstYear && day.year() <= m_lastYear;
}

QDate WorkingCalendar::nextWorkingDay(QDate after) const
{
    QDate day = after;
    for (int i = 0; i < kSearchLimitDays; ++i) {
        day = day.addDays(1);
        if (isWorkingDay(day))
            return day;
    }
    return {};
}

QVector<OpeningSpan> WorkingCalendar::spans(QDate day) const
{
    if (!isWorkingDay(day))
        return {};
    if (!m_makeUp.contains(day))
        return m_hours.day(day.dayOfWeek());
    // A make-up day is worked even by a centre that keeps its Mondays closed.
    const QVector<OpeningSpan> monday = m_hours.makeUpDay();
    return monday.isEmpty() ? OpeningHours::usual().makeUpDay() : monday;
}

QDateTime WorkingCalendar::nextOpening(const QDateTime &at) const
{
    if (!at.isValid())
        return {};
    const QDateTime local = toCentre(at);
    const QVector<OpeningSpan> today = spans(local.date());
    for (const OpeningSpan &span : today) {
        if (local.time() < span.from)
            return centreTime(local.date(), span.from);
        if (local.time() < span.to)
            return local;
    }
    const QDate next = nextWorkingDay(local.date());
    return next.isValid() ? centreTime(next, spans(next).constFirst().from) : QDateTime();
}

} // namespace motcua
