// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <mutex>
#include <unordered_map>

namespace motcua::gateway {

/// Token buckets, one a key: `burst` requests at once, `perSecond` on average. Thread-safe. Holds
/// only those who asked lately: a bucket that is full again is the same as none.
class RateLimiter
{
public:
    using Time = std::chrono::steady_clock::time_point;
    RateLimiter(double perSecond, double burst) : m_perSecond(perSecond), m_burst(burst) {}

    /// 0: go on. Else in how many seconds the next request may come; nothing was taken then.
    [[nodiscard]] int take(const QByteArray &key, Time now);
    [[nodiscard]] std::size_t size() const;

private:
    struct Bucket
    {
        double tokens = 0;
        Time at;
    };
    struct Hash
    {
        std::size_t operator()(const QByteArray &key) const { return qHash(key); }
    };
    [[nodiscard]] double tokensAt(const Bucket &bucket, Time now) const;
    void sweep(Time now);

    const double m_perSecond, m_burst;
    mutable std::mutex m_mutex;
    std::unordered_map<QByteArray, Bucket, Hash> m_buckets;
    std::size_t m_sweepAt = 1024;
};

} // namespace motcua::gateway
