// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/working_calendar.h"

#include <QString>
#include <QVector>

#include <optional>

namespace motcua {

/// A statutory processing time (thời hạn giải quyết), as the procedure's version states it.
struct TimeLimit
{
    enum class Kind {
        None,         ///< the procedure states no limit: a dossier cannot get a due date from it
        SameDay,      ///< "trong ngày"; received at or after `cutoff` → next working day
        WorkingDays,
        CalendarDays,
        Hours,        ///< each 8 h is one working day; the rest walks through the opening hours
    };
    Kind kind = Kind::None;
    int value = 0;
    QTime cutoff = QTime(15, 0); ///< SameDay only
    QString text;                ///< the law's own words, for the receipt

    /// "3d" working days, "5cd" calendar days, "24h" hours. Nothing on anything else or out of 1…999.
    [[nodiscard]] static std::optional<TimeLimit> parse(QStringView text);
};

/// One cell of the day strip, from reception to the due date, both included.
struct StripDay
{
    enum class Role { Received, Off, Counted, Due };
    QDate day;
    Role role = Role::Counted;
    int ordinal = 0; ///< 1…n for Counted and Due in a count of working days, otherwise 0
    QString reason;  ///< for Off: why; for a make-up day: its name
};

/// A due date with its reasoning, so that the screen can show how it was counted.
struct DueDate
{
    QDateTime dueAt;                  ///< in the centre's zone
    QDateTime countedFrom;            ///< reception, or the next opening when received outside hours
    bool calendarIncomplete = false;  ///< a year without published days off was crossed: weekends only
    struct Note { QDate day; QString reason; };
    QVector<Note> explained;          ///< every skipped day, in order, with the reason
    QVector<StripDay> strip;
};

/// Counts a limit (NĐ 118/2025; shared rules in docs/domain). The day of reception is not counted.
/// Nothing when the limit is None.
[[nodiscard]] std::optional<DueDate> computeDueDate(const TimeLimit &limit, const QDateTime &receivedAt,
                                                    const WorkingCalendar &calendar);

} // namespace motcua
