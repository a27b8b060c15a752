// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonArray>
#include <QVector>

namespace motcua {

/// Serials of one day, both ends included; empty when `last` is below `first`.
struct SerialRange
{
    int first = 1;
    int last = 0;
    [[nodiscard]] int count() const { return last < first ? 0 : last - first + 1; }
    [[nodiscard]] bool isEmpty() const { return count() == 0; }
    friend bool operator==(SerialRange a, SerialRange b)
    {
        return a.first == b.first && a.last == b.last;
    }
};

/// Days on which numbers may have been printed that a restored backup knows nothing of: from the backup's day to the
/// day of the restore, both included. `slice` counts from 1.
struct RestoredDays
{
    QDate from;
    QDate to;
    int slice = 1;
    [[nodiscard]] bool covers(QDate day) const { return from <= day && day <= to; }
};
[[nodiscard]] QJsonArray toJson(const QVector<RestoredDays> &days);
[[nodiscard]] QVector<RestoredDays> restoredDaysFromJson(const QJsonArray &array);

// A number printed between a backup and the damage must never be given to somebody else, and after a restore nobody
// knows any more which were. A dossier code carries its day, so only the days of RestoredDays are in danger.
//
// Of a station's range of 100 serials or more the last tenth is kept out of ordinary use: the strip. It has ten slices
// of equal size (what is left over by the division is not used). On the days in danger numbers come from a slice that
// no earlier restore was given for any of them; on every other day from the ordinary part. After ten restores that
// touch one day, and in ranges below 100, there is nothing left for such a day: people then get "code_range_used_up",
// which is a nuisance, and never the same number twice, which would be a wrong.

inline constexpr int kSmallestRangeWithStrip = 100;
inline constexpr int kSlices = 10;

/// What ordinary days give numbers from.
[[nodiscard]] SerialRange ordinarySerials(SerialRange whole);
/// One tenth of the strip, 1 … kSlices; empty when there is no such slice.
[[nodiscard]] SerialRange sliceOfStrip(SerialRange whole, int slice);
/// What numbers of this day come from; empty when there are none.
[[nodiscard]] SerialRange serialsOf(QDate day, SerialRange whole,
                                    const QVector<RestoredDays> &restored);
/// The slice for a restore of a backup of `from` on the day `to`: one above those of all restores whose days meet these.
[[nodiscard]] int nextSlice(QDate from, QDate to, const QVector<RestoredDays> &restored);

} // namespace motcua
