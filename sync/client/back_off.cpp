// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/back_off.h"

#include <algorithm>

namespace motcua::sync {

BackOff::BackOff(int baseMs, int capMs, quint32 seed)
    : m_baseMs(baseMs),
      m_capMs(capMs),
      m_random(seed)
{}

int BackOff::nextDelayMs()
{
    if (m_failures++ == 0) {
        // Not quite at once: what else went down with it must have been heard of, or it fails a second time.
        const int most = std::min(m_baseMs, kAtOnceMs);
        return most / 5 + m_random.bounded(most - most / 5 + 1);
    }
    // The exponent is bounded so that the product stays a number however long the link is away.
    const qint64 ceiling =
        std::min<qint64>(m_capMs, qint64(m_baseMs) << std::min(m_failures - 2, 20));
    return m_random.bounded(int(ceiling) + 1);
}

int BackOff::nextDelayMs(int askedMs)
{
    const int own = nextDelayMs();
    return askedMs > 0 ? std::max(own, askedMs + m_random.bounded(askedMs)) : own;
}

} // namespace motcua::sync
