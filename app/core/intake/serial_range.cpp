// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/intake/serial_range.h"

#include <QJsonObject>

#include <algorithm>

namespace motcua {

using namespace Qt::StringLiterals;

namespace {

int stripOf(SerialRange whole)
{
    return whole.count() >= kSmallestRangeWithStrip ? whole.count() / 10 : 0;
}

} // namespace

SerialRange ordinarySerials(SerialRange whole)
{
    return {whole.first, whole.last - stripOf(whole)};
}

SerialRange sliceOfStrip(SerialRange whole, int slice)
{
    const int size = stripOf(whole) / kSlices;
    if (size == 0 || slice < 1 || slice > kSlices)
        return {};
    const int first = whole.last - stripOf(whole) + 1 + (slice - 1) * size;
    return {first, first + size - 1};
}

SerialRange serialsOf(QDate day, SerialRange whole, const QVector<RestoredDays> &restored)
{
    int slice = 0;
    for (const RestoredDays &days : restored) {
        if (days.covers(day))
            slice = std::max(slice, days.slice);
    }
    return slice == 0 ? ordinarySerials(whole) : sliceOfStrip(whole, slice);
}

int nextSlice(QDate from, QDate to, const QVector<RestoredDays> &restored)
{
    int last = 0;
    for (const RestoredDays &days : restored) {
        if (days.from <= to && from <= days.to)
            last = std::max(last, days.slice);
    }
    return last + 1;
}

QJsonArray toJson(const QVector<RestoredDays> &days)
{
    QJsonArray array;
    for (const RestoredDays &restored : days) {
        array.append(QJsonObject{{"from"_L1, restored.from.toString(Qt::ISODate)},
                                 {"to"_L1, restored.to.toString(Qt::ISODate)},
                                 {"slice"_L1, restored.slice}});
    }
    return array;
}

QVector<RestoredDays> restoredDaysFromJson(const QJsonArray &array)
{
    QVector<RestoredDays> days;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        const RestoredDays restored{QDate::fromString(object["from"_L1].toString(), Qt::ISODate),
                                    QDate::fromString(object["to"_L1].toString(), Qt::ISODate),
                                    object["slice"_L1].toInt()};
        if (restored.from.isValid() && restored.to.isValid() && restored.slice > 0)
            days.append(restored);
    }
    return days;
}

} // namespace motcua
