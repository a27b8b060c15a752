// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/link/proxy_line.h"

#include <algorithm>

namespace motcua::test {

namespace {

constexpr size_t kSegment = 1448;
constexpr size_t kUnshaped = 65536;
constexpr auto kAhead =
    std::chrono::milliseconds(1); // how far a lane may be booked before it counts as full

} // namespace

bool SharedLane::isFree(LinkTime now) const
{
    return bytesPerSecond <= 0 || free <= now + kAhead;
}

LinkTime SharedLane::occupy(LinkTime now, size_t bytes)
{
    if (bytesPerSecond <= 0) {
        return now;
    }
    const std::chrono::duration<double> takes(double(bytes) / bytesPerSecond);
    // Woken late, the line has carried on meanwhile: what it could have carried in a few milliseconds is not lost.
    free = std::max(free, now - std::chrono::milliseconds(4)) +
           std::chrono::duration_cast<LinkTime::duration>(takes);
    return free;
}

size_t SharedLane::quantum() const
{
    return bytesPerSecond <= 0 ? kUnshaped : kSegment;
}

LinkFaults drawFaults(const LinkFaults &faults, std::mt19937 &random)
{
    LinkFaults drawn = faults;
    if (faults.spread > 0) {
        std::uniform_int_distribution<int64_t> further(0, faults.spread);
        for (int64_t *place :
             {&drawn.cutAtUp, &drawn.cutAtDown, &drawn.blackHoleAtUp, &drawn.flipBitAtUp,
              &drawn.flipBitAtDown, &drawn.swallowReplyAfterUp}) {
            if (*place >= 0) {
                *place += further(random);
            }
        }
    }
    return drawn;
}

} // namespace motcua::test
