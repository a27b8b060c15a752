// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace motcua {

/// Time since the computer was started, sleep included. It only runs forward and nobody can set it, so it measures
/// pauses; `boot` tells one start from the next (the count begins anew). Empty boot: not known on this system.
struct Uptime
{
    QString boot;
    qint64 ms = 0;
};

/// The wall clock as a seam. Every rule that needs "now" takes a Clock, so that tests and the demo
/// day can stand on any date. Thread-safe.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;
    /// Now, as an instant in the centre's zone (UTC+7), millisecond resolution.
    [[nodiscard]] virtual QDateTime now() const = 0;
    [[nodiscard]] virtual Uptime uptime() const { return {}; }
};

/// The computer's own clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] Uptime uptime() const override;
};

/// Starts at a given instant and runs with the monotonic timer from there (`running`), or stands
/// still until `advance`. Used by tests and by the demo centre.
class SimulatedClock final : public Clock
{
public:
    enum class Mode { Standing, Running };
    explicit SimulatedClock(const QDateTime &start, Mode mode = Mode::Standing);
    ~SimulatedClock() override;
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] Uptime uptime() const override;
    void advance(qint64 milliseconds);
    /// Somebody sets the clock: the time of day jumps, the uptime does not.
    void jump(qint64 milliseconds);
    /// The computer is started again: the uptime begins anew.
    void restart();

private:
    struct State;
    State *m_state; // mutex + offset; owned
};

/// The centre's zone: Viet Nam keeps UTC+7 all the year, so the offset is fixed and needs no tzdata.
inline constexpr int kCentreUtcOffsetSeconds = 7 * 3600;
[[nodiscard]] QDateTime toCentre(const QDateTime &instant);
/// Local date and time of the centre as an instant.
[[nodiscard]] QDateTime centreTime(QDate date, QTime time);
/// ISO 8601 with the offset, to the second: `2026-11-26T09:00:00+07:00`.
[[nodiscard]] QString toIso(const QDateTime &instant);
/// ISO 8601: `2026-11-26`; empty when invalid.
[[nodiscard]] QString isoDay(QDate day);
/// The reverse of toIso(); invalid QDateTime on malformed text or on a text without an offset or `Z`.
[[nodiscard]] QDateTime fromIso(QStringView text);

} // namespace motcua
