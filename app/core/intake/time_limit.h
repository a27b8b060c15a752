// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/working_calendar.h"

#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>

namespace motcua {

class JsonText;

/// A statutory processing time (thời hạn giải quyết), as the procedure's version states it.
struct TimeLimit
{
    enum class Kind {
        None,    ///< the procedure states no limit: a dossier cannot get a due date from it
        SameDay, ///< "trong ngày"; received at or after `cutoff` → next working day
        WorkingDays,
        CalendarDays,
        Hours, ///< each 8 h is one working day; the rest walks through the opening hours
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
    QDateTime dueAt;       ///< in the centre's zone
    QDateTime countedFrom; ///< reception, or the next opening when received outside hours
    bool calendarIncomplete =
        false; ///< a year without published days off was crossed: weekends only
    struct Note
    {
        QDate day;
        QString reason;
    };
    QVector<Note> explained; ///< every skipped day, in order, with the reason
    QVector<StripDay> strip;
};
/// {"due_at","counted_from","calendar_incomplete","explained":[{"day","reason"}],
///  "strip":[{"day","role","ordinal","reason"}]}
void writeTo(JsonText &json, const DueDate &due);
[[nodiscard]] QJsonObject toJson(const DueDate &due);
/// Takes what it knows; an empty object gives an empty DueDate.
[[nodiscard]] DueDate dueDateFromJson(const QJsonObject &object);

/// Counts a limit (NĐ 118/2025). The day of reception is not counted; a reception outside opening
/// hours counts as if it had happened at the next opening.
///
/// - WorkingDays: the n-th working day after, at the time of day of reception.
/// - CalendarDays: n days after, at the same time of day; an end on a day off moves to the next
///   working day. Days off in between are counted, so only those at the end are explained.
/// - Hours: each 8 h is one working day as above; the rest walks through the opening hours.
/// - SameDay: the last closing time of the day, or of the next working day from `cutoff` on.
/// - A due time at which the centre is closed (a half-day, other hours on that weekday) moves to the
///   next opening, never back: the office keeps its whole limit and nobody meets a closed door.
///
/// The answer is always an instant at which the centre is open or just closing. Nothing when the limit
/// is None or outside 1…999, when `receivedAt` is invalid, or when the centre never opens.
[[nodiscard]] std::optional<DueDate> computeDueDate(const TimeLimit &limit,
                                                    const QDateTime &receivedAt,
                                                    const WorkingCalendar &calendar);

} // namespace motcua
