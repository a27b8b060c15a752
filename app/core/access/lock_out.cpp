// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/lock_out.h"

#include <algorithm>
#include <array>

namespace motcua::lockout {

namespace {

constexpr std::array kPauses{10, 30, 120, 480};

qint64 pauseMs(int lockouts)
{
    return qint64(pauseMinutes(lockouts)) * 60'000;
}

void runFor(StaffStore::Attempts &attempts, qint64 ms, const Clock &clock)
{
    const Uptime uptime = clock.uptime();
    attempts.lockedUntil = clock.now().addMSecs(ms);
    attempts.boot = uptime.boot;
    attempts.bootEnd = uptime.ms + ms;
}

} // namespace

int pauseMinutes(int lockouts)
{
    return kPauses.at(size_t(std::clamp(lockouts, 1, int(kPauses.size())) - 1));
}

qint64 remainingMs(const StaffStore::Attempts &attempts, const Clock &clock)
{
    if (!attempts.lockedUntil.isValid())
        return 0;
    const Uptime uptime = clock.uptime();
    const bool sameStart = !uptime.boot.isEmpty() && uptime.boot == attempts.boot;
    const qint64 left =
        sameStart ? attempts.bootEnd - uptime.ms : clock.now().msecsTo(attempts.lockedUntil);
    return std::clamp(left, qint64(0), pauseMs(attempts.lockouts));
}

void begin(StaffStore::Attempts &attempts, const Clock &clock)
{
    ++attempts.lockouts;
    runFor(attempts, pauseMs(attempts.lockouts), clock);
}

bool settle(StaffStore::Attempts &attempts, const Clock &clock)
{
    if (!attempts.lockedUntil.isValid())
        return false;
    const qint64 left = remainingMs(attempts, clock);
    if (left == 0) {
        StaffStore::Attempts open;
        open.lockouts = attempts.lockouts;
        attempts = open;
        return true;
    }
    const QDateTime end = clock.now().addMSecs(left);
    const bool moved = attempts.boot != clock.uptime().boot || attempts.lockedUntil != end;
    if (moved)
        runFor(attempts, left, clock);
    return moved;
}

} // namespace motcua::lockout
