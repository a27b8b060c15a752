// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/sync/sync_world.h"

namespace motcua::test {

inline constexpr int kWorldPatience = 30000; // an upper bound, not a wait

/// What the world knows of a station's process and has heard of it.
struct SyncWorld::Station
{
    QString folder;
    QByteArray keyHex;
    std::unique_ptr<QProcess> process;
    QByteArray pending;
    QVector<HeldOperation> listing;
    QStringList word; ///< what it said last of a stick or a receipt
    bool ready = false, listed = false, stood = false;
    int waiting = 0, files = 0, attention = 0;
    int poisons = 0;
};

} // namespace motcua::test
