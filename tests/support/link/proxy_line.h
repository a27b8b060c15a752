// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/link/shaping_proxy.h"

#include <chrono>
#include <deque>
#include <random>
#include <vector>

namespace motcua::test {

using LinkTime = std::chrono::steady_clock::time_point;

/// One direction of the line that all connections share: when its next byte may leave.
struct SharedLane
{
    double bytesPerSecond = 0;
    LinkTime free;
    [[nodiscard]] bool isFree(LinkTime now) const;
    /// @returns when the last of these bytes has left.
    LinkTime occupy(LinkTime now, size_t bytes);
    [[nodiscard]] size_t quantum() const;
};

/// Bytes on their way in one direction of one connection.
struct Pipe
{
    struct Parcel
    {
        LinkTime due;
        std::vector<char> bytes;
        size_t written = 0;
        bool isEnd = false;
    };
    std::deque<Parcel> parcels;
    size_t pending = 0;
    int64_t passed = 0;   ///< bytes read so far
    bool ended = false;   ///< the reading side has closed
    bool blocked = false; ///< the writing side takes no more at the moment
};

struct ProxyConnection
{
    enum class Fate { Open, Cut, Done };
    int station = -1;
    int province = -1;
    Pipe up, down;
    LinkFaults faults; ///< with the chance already thrown
    LinkTime ready;    ///< the connection is not there before
    LinkTime lastSwallowed;
    LinkTime lastUp;
    bool swallows = false;
    bool isBlackHole = false;
    Fate fate = Fate::Open;
};

/// Faults of a new connection: places moved on by chance.
[[nodiscard]] LinkFaults drawFaults(const LinkFaults &faults, std::mt19937 &random);

} // namespace motcua::test
