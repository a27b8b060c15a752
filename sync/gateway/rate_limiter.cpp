// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/rate_limiter.h"

#include <algorithm>
#include <cmath>

namespace motcua::gateway {

double RateLimiter::tokensAt(const Bucket &bucket, Time now) const
{
    const double passed = std::chrono::duration<double>(now - bucket.at).count();
    return std::min(m_burst, bucket.tokens + std::max(0.0, passed) * m_perSecond);
}

int RateLimiter::take(const QByteArray &key, Time now)
{
    const std::lock_guard lock(m_mutex);
    if (m_buckets.size() >= m_sweepAt)
        sweep(now);
    Bucket &bucket = m_buckets.try_emplace(key, Bucket{m_burst, now}).first->second;
    bucket.tokens = tokensAt(bucket, now);
    bucket.at = std::max(bucket.at, now);
    if (bucket.tokens < 1)
        return std::max(1, int(std::ceil((1 - bucket.tokens) / m_perSecond)));
    bucket.tokens -= 1;
    return 0;
}

std::size_t RateLimiter::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_buckets.size();
}

void RateLimiter::sweep(Time now)
{
    for (auto it = m_buckets.begin(); it != m_buckets.end();) {
        if (tokensAt(it->second, now) >= m_burst)
            it = m_buckets.erase(it);
        else
            ++it;
    }
    m_sweepAt = std::max<std::size_t>(1024, m_buckets.size() * 2);
}

} // namespace motcua::gateway
