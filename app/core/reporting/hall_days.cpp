// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/reporting/hall_days.h"

#include "app/core/base/clock.h"

#include <algorithm>

namespace motcua {

namespace {
constexpr int kMinutesAHalfHour = 30;
constexpr int kMinutesAnHour = 60;
} // namespace

QVector<CalledWait> calledWaits(const QVector<Ticket> &tickets)
{
    QVector<CalledWait> waits;
    for (const Ticket &ticket : tickets) {
        if (ticket.estimated)
            continue;
        for (const QueueStay &stay : ticket.stays) {
            if (!stay.noWait && stay.calledMs >= 0)
                waits.append({stay.lane, stay.counter,
                              std::max<qint64>(0, stay.calledMs - stay.fromMs), stay.calledMs});
        }
    }
    return waits;
}

WaitMeasure measureOf(QVector<qint64> waits)
{
    if (waits.isEmpty())
        return {};
    std::sort(waits.begin(), waits.end());
    constexpr qsizetype kTenths = 10;
    const qsizetype ninth = (waits.size() * (kTenths - 1) + kTenths - 1) / kTenths; // rounded up
    return {int(waits.size()), waits[waits.size() / 2], waits[ninth - 1]};
}

int halfHourOf(qint64 ms)
{
    const QTime time = toCentre(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)).time();
    return (time.hour() * kMinutesAnHour + time.minute()) / kMinutesAHalfHour;
}

QTime halfHourStart(int halfHour)
{
    return {halfHour / 2, halfHour % 2 * kMinutesAHalfHour};
}

HalfHours halfHoursOf(const QVector<CalledWait> &waits)
{
    QMap<QString, QMap<int, QVector<qint64>>> sorted;
    for (const CalledWait &wait : waits)
        sorted[wait.lane][halfHourOf(wait.calledMs)].append(wait.waitedMs);
    HalfHours day;
    for (auto lane = sorted.cbegin(); lane != sorted.cend(); ++lane) {
        for (auto half = lane->cbegin(); half != lane->cend(); ++half)
            day[lane.key()][half.key()] = measureOf(half.value());
    }
    return day;
}

HallForecast forecastFrom(const QVector<HalfHours> &days)
{
    HallForecast forecast;
    QMap<QString, QMap<int, QVector<qint64>>> seen;
    for (const HalfHours &day : days) {
        forecast.days += day.isEmpty() ? 0 : 1;
        for (auto lane = day.cbegin(); lane != day.cend(); ++lane) {
            for (auto half = lane->cbegin(); half != lane->cend(); ++half)
                seen[lane.key()][half.key()].append(half->p90Ms);
        }
    }
    for (auto lane = seen.begin(); lane != seen.end(); ++lane) {
        for (auto half = lane->begin(); half != lane->end(); ++half) {
            QVector<qint64> &all = half.value();
            if (all.size() < HallForecast::kEnough)
                continue;
            std::sort(all.begin(), all.end());
            const qsizetype middle = all.size() / 2;
            forecast.p90Ms[lane.key()][half.key()] =
                all.size() % 2 == 1 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
        }
    }
    return forecast;
}

} // namespace motcua
