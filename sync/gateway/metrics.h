// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/route_names.h"
#include "sync/protocol/answer.h"

#include <QByteArray>

#include <array>
#include <atomic>

namespace motcua::gateway {

/// Counts since the start of this process, for Prometheus. Thread-safe, without locks.
class Metrics
{
public:
    using Count = std::atomic<quint64>;

    /// One request that was answered; `seconds` from the end of its header to the last byte of the
    /// answer. Status 0: the client left in the middle.
    void request(std::size_t route, int status, double seconds);
    void verdict(protocol::Verdict verdict) { ++m_verdicts.at(std::size_t(verdict)); }

    Count bytesIn = 0; ///< as HTTP, without TLS
    Count bytesOut = 0;
    Count batches = 0;                ///< answered with 200
    Count files = 0;                  ///< uploads that became whole
    Count limited = 0;                ///< 429
    Count crowded = 0;                ///< connections refused
    Count databaseRefused = 0;        ///< 503: the queue for the database was full
    std::atomic<int> uploadsOpen = 0; ///< bodies of files under way

    /// What is looked up when somebody asks.
    struct Gauges
    {
        int connections = 0;
        int databaseThreads = 0;
        int databaseBusy = 0;
        int databaseQueued = 0;
        quint64 logDropped = 0;
    };
    /// Prometheus' text format 0.0.4.
    [[nodiscard]] QByteArray text(const Gauges &gauges) const;

private:
    static constexpr std::array<double, 13> kBounds{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5,
                                                    1,     2.5,  5,     10,   30,  60};
    static constexpr std::array<const char *, 6> kClasses{"gone", "1xx", "2xx",
                                                          "3xx",  "4xx", "5xx"};
    struct Route
    {
        std::array<Count, kClasses.size()> classes{};
        std::array<Count, kBounds.size()> buckets{};
        Count count = 0;
        Count microseconds = 0;
    };
    std::array<Route, kRoutes.size()> m_routes{};
    std::array<Count, 5> m_verdicts{};
};

} // namespace motcua::gateway
