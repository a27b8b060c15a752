// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/queue_state.h"

namespace motcua {

/// A day as the centre cannot change it: who comes when, with what, how long it takes, and which counters work.
struct DayScript
{
    struct Visit
    {
        qint64 atMs = 0; ///< comes, ms since the epoch
        QString series;
        QString priorityReason;
        Purpose purpose = Purpose::Service;
        QDateTime bookedFor;
        int dossiers = 1;
        qint64 busyMs = 0; ///< from the call until the counter is free
        bool comes = true; ///< false: does not answer the call; busyMs is the time it is called
    };
    struct Shift
    {
        Counter counter;
        qint64 fromMs = 0, toMs = 0;
    };
    QDate day;
    QVector<Visit> visits; ///< in order of time
    QVector<Shift> shifts;
};

/// What a random day looks like. All of it follows from the seed.
struct DayShape
{
    int visits = 300;
    int counters = 4;
    int lanes = 3;
    bool oneLaneForAll =
        false; ///< every counter serves every lane; else the counters share some of them
    double priorityShare = 0.15;
    double bookedShare = 0.05;
    double pickUpShare = 0.1;
    double load = 0.95; ///< work that comes, of what the counters can do
};
[[nodiscard]] DayScript randomDay(quint32 seed, QDate day, const DayShape &shape);

/// A day that was, as its journal tells it. Turns that never ended take as long as the lane's mean; who left uncalled
/// is taken to wait.
[[nodiscard]] DayScript scriptOf(const QueueState &state, QDate day);

} // namespace motcua
