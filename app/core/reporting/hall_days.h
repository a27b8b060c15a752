// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/queue_state.h"

#include <QMap>
#include <QTime>

namespace motcua {

/// A wait that ended with a call. What a paper roll says about its times is about right and counts nowhere here.
struct CalledWait
{
    QString lane;
    int counter = 0;
    qint64 waitedMs = 0;
    qint64 calledMs = 0; ///< since the epoch
};
[[nodiscard]] QVector<CalledWait> calledWaits(const QVector<Ticket> &tickets);

/// Middle and ninth tenth (nearest rank) of some waits; DayFigures takes them from here.
struct WaitMeasure
{
    int turns = 0; ///< 0: nothing is known, and the others say nothing
    qint64 p50Ms = 0, p90Ms = 0;
};
[[nodiscard]] WaitMeasure measureOf(QVector<qint64> waits);

/// Half hours of the centre's day count from midnight, 0…47; a wait belongs to the one in which it was called.
inline constexpr int kHalfHours = 48;
[[nodiscard]] int halfHourOf(qint64 ms);
[[nodiscard]] QTime halfHourStart(int halfHour);

/// A day by lane and half hour.
using HalfHours = QMap<QString, QMap<int, WaitMeasure>>;
[[nodiscard]] HalfHours halfHoursOf(const QVector<CalledWait> &waits);

/// What the same weekday of past weeks lets expect: the median of their p90.
struct HallForecast
{
    static constexpr int kWeeks = 4;  ///< looked back
    static constexpr int kEnough = 2; ///< days; of fewer nothing is said
    int days = 0;                     ///< of those weeks that had any event
    QMap<QString, QMap<int, qint64>> p90Ms;
};
[[nodiscard]] HallForecast forecastFrom(const QVector<HalfHours> &days);

} // namespace motcua
