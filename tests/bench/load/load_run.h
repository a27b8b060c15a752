// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/load/load_stations.h"

namespace motcua::test {

struct LoadPlan
{
    quint16 port = 0;
    QByteArray authorityPem;
    /// How often each had tried in vain before the gateway is there again: its next try comes after the pause of the
    /// program's own back-off, rand(0, min(cap, base·2ⁿ)). −1: all at once.
    int failuresBefore = -1;
    int backOffBaseMs = 5000;
    int backOffCapMs = 900'000;
    quint32 seed = 1;
};

struct LoadFound
{
    double seconds = 0;         ///< from the first try until the last acknowledgement
    double firstTrySeconds = 0; ///< the latest first try
    int busiestSecond = 0;      ///< stations that came for the first time within one second
    qint64 batches = 0;         ///< acknowledged
    qint64 ok = 0;              ///< verdicts of operations
    qint64 duplicates = 0;
    qint64 otherVerdicts = 0;
    qint64 refused503 = 0;
    qint64 refused429 = 0;
    qint64 broken = 0;     ///< connections that failed, or ended without an answer
    qint64 unexpected = 0; ///< other answers; the first one stands in `surprise`
    QByteArray surprise;
    int mostOpen = 0;             ///< connections at a time
    std::vector<double> answerMs; ///< of each acknowledged batch: from the request to its answer
    std::vector<double>
        untilAckMs; ///< from the first try of a batch until its acknowledgement, pauses included
    std::vector<QByteArray> acknowledged; ///< ids of operations, with `ok` or `dup`
};

/// Plays all stations in this thread: each connects by TLS with its own certificate and from an address of its own
/// (127.1.0.0/16), sends its batches one after another, and comes again after what the gateway asks for (Retry-After) or
/// its back-off says, whichever is longer, until all are acknowledged. An answer it does not understand ends the run.
/// Throws std::runtime_error.
[[nodiscard]] LoadFound runLoad(const std::vector<LoadStation> &stations, const LoadPlan &plan);

/// Of a list that may be empty; 0.5 is the median.
[[nodiscard]] double quantile(std::vector<double> values, double part);

} // namespace motcua::test
