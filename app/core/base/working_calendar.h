// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QTime>
#include <QVector>

namespace motcua {

/// One stretch of opening hours within a day, local time of the centre.
struct OpeningSpan
{
    QTime from;
    QTime to;
};

/// Weekly opening hours; half-days and an open Saturday morning are just days with one span.
class OpeningHours
{
public:
    /// 07:30–11:30 and 13:30–17:00, Monday to Friday.
    [[nodiscard]] static OpeningHours usual();
    void setDay(int qtDayOfWeek, QVector<OpeningSpan> spans)
    {
        m_days[qtDayOfWeek] = std::move(spans);
    }
    /// Qt::Monday (1) … Qt::Sunday (7). Empty: closed.
    [[nodiscard]] QVector<OpeningSpan> day(int qtDayOfWeek) const
    {
        return m_days.value(qtDayOfWeek);
    }
    /// What a make-up working day uses (Monday's hours unless set otherwise).
    [[nodiscard]] QVector<OpeningSpan> makeUpDay() const { return day(Qt::Monday); }

private:
    QMap<int, QVector<OpeningSpan>> m_days;
};

/// Which days are worked: weekly rest, published days off, announced make-up days.
/// Source: Labour Code art. 112 and the yearly notices, kept as data (resources/calendar).
class WorkingCalendar
{
public:
    explicit WorkingCalendar(OpeningHours hours = OpeningHours::usual()) : m_hours(std::move(hours))
    {}
    /// The JSON of resources/calendar/holidays_vn.json. Throws Failure "calendar_unreadable".
    [[nodiscard]] static WorkingCalendar fromJson(const QByteArray &json,
                                                  OpeningHours hours = OpeningHours::usual());

    void addDayOff(QDate day, const QString &name);
    void addMakeUpDay(QDate day, const QString &name);
    /// Years for which days off are published; beyond them only weekends are known.
    void setPublishedYears(int first, int last);

    [[nodiscard]] bool isWorkingDay(QDate day) const;
    /// Why the day is not worked ("Ngày Văn hóa Việt Nam", "Thứ Bảy" …); empty for a working day.
    [[nodiscard]] QString reasonOff(QDate day) const;
    /// The name of an announced make-up day; empty otherwise.
    [[nodiscard]] QString makeUpName(QDate day) const;
    [[nodiscard]] bool isPublished(QDate day) const;
    /// The first working day after `after`; invalid when the centre never opens.
    [[nodiscard]] QDate nextWorkingDay(QDate after) const;
    /// Spans in which the centre is open on that day; empty on a day off.
    [[nodiscard]] QVector<OpeningSpan> spans(QDate day) const;
    /// `at` itself when open then (the closing instant is not open any more); otherwise the next
    /// opening instant. Invalid when the centre never opens.
    [[nodiscard]] QDateTime nextOpening(const QDateTime &at) const;
    [[nodiscard]] const OpeningHours &hours() const { return m_hours; }

private:
    OpeningHours m_hours;
    QHash<QDate, QString> m_daysOff;
    QHash<QDate, QString> m_makeUp;
    int m_firstYear = 0;
    int m_lastYear = 0;
};

} // namespace motcua
