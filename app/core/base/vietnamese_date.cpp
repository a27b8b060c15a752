// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/vietnamese_date.h"

#include "app/core/base/clock.h"

#include <array>

namespace motcua {

using namespace Qt::StringLiterals;

QString vietnameseWeekday(QDate day)
{
    static const std::array<QString, 7> names = {u"Thứ Hai"_s, u"Thứ Ba"_s,  u"Thứ Tư"_s,
                                                 u"Thứ Năm"_s, u"Thứ Sáu"_s, u"Thứ Bảy"_s,
                                                 u"Chủ nhật"_s};
    return day.isValid() ? names.at(size_t(day.dayOfWeek() - 1)) : QString();
}

QString vietnameseShortDate(QDate day)
{
    if (!day.isValid())
        return {};
    return vietnameseWeekday(day) + u' ' + day.toString(u"dd/MM/yyyy"_s);
}

QString vietnameseLongDate(QDate day)
{
    if (!day.isValid())
        return {};
    return u"ngày %1 tháng %2 năm %3"_s.arg(day.day(), 2, 10, QChar(u'0'))
        .arg(day.month(), 2, 10, QChar(u'0'))
        .arg(day.year(), 4, 10, QChar(u'0'));
}

namespace {

QString hourAndMinute(QTime time)
{
    return u"%1 giờ %2 phút, "_s.arg(time.hour(), 2, 10, QChar(u'0'))
        .arg(time.minute(), 2, 10, QChar(u'0'));
}

} // namespace

QString vietnameseLongDateTime(const QDateTime &instant)
{
    if (!instant.isValid())
        return {};
    const QDateTime local = toCentre(instant);
    return hourAndMinute(local.time()) + vietnameseLongDate(local.date());
}

QString vietnameseAppointment(const QDateTime &instant)
{
    if (!instant.isValid())
        return {};
    const QDateTime local = toCentre(instant);
    return hourAndMinute(local.time()) + vietnameseWeekday(local.date()) + u' ' +
           vietnameseLongDate(local.date());
}

} // namespace motcua
