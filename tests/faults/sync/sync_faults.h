// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/sync/sync_world.h"

#include <QRandomGenerator>

#include <functional>
#include <vector>

namespace motcua::test {

/// Something that goes wrong on the way to the province, and how often it was played.
struct SyncFault
{
    const char *name;
    std::function<QString(SyncWorld &, QRandomGenerator &)> play; ///< empty: played
    bool doubles = false; ///< makes a station send what has arrived already
    int times = 0;
    int strokes = 0; ///< how often it was felt, where that can be counted
    int violations = 0;
};

/// Bad lines; stations, gateway and database that die; the clock of the records; records that are refused.
[[nodiscard]] std::vector<SyncFault> lineFaults();
/// Disks that are full, clocks that are wrong as a whole, programs of another age.
[[nodiscard]] std::vector<SyncFault> machineFaults();
/// Sticks that cross with the network, are pulled, changed and repeated.
[[nodiscard]] std::vector<SyncFault> stickFaults();

[[nodiscard]] inline int anyStation(const SyncWorld &world, QRandomGenerator &random)
{
    return int(random.bounded(world.stationCount()));
}

} // namespace motcua::test
