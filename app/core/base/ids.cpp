// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/ids.h"

#include "app/core/base/clock.h"

#include <QMutexLocker>
#include <QRandomGenerator>

#include <array>

namespace motcua {

namespace {

constexpr quint32 kCounterLimit = 0x1000;      // rand_a: 12 bits, used as a counter
constexpr qint64 kToleratedRollbackMs = 10000; // a small correction of the clock keeps the order

QUuid assemble(quint64 milliseconds, quint32 counter, quint64 random)
{
    const uint high = uint(milliseconds >> 16);
    const ushort low = ushort(milliseconds & 0xffff);
    const ushort versionAndCounter = ushort(0x7000 | (counter & 0x0fff));
    std::array<uchar, 8> tail = {};
    for (size_t i = 0; i < tail.size(); ++i)
        tail.at(i) = uchar(random >> (8 * i));
    tail[0] = uchar((tail[0] & 0x3f) | 0x80); // variant of RFC 9562
    return {high,    low,     versionAndCounter, tail[0], tail[1], tail[2],
            tail[3], tail[4], tail[5],           tail[6], tail[7]};
}

} // namespace

QUuid RandomIdSource::next()
{
    auto *random = QRandomGenerator::system();
    const QMutexLocker lock(&m_mutex);
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    const bool sameOrSlightlyBack = now <= m_lastMs && m_lastMs - now <= kToleratedRollbackMs;
    if (sameOrSlightlyBack) {
        if (++m_counter == kCounterLimit) {
            // More than the counter holds within a millisecond: borrow from the next one.
            ++m_lastMs;
            m_counter = 0;
        }
    } else {
        m_lastMs = now;
        // The upper bit stays free, so that a burst has room before it must borrow.
        m_counter = random->bounded(kCounterLimit / 2);
    }
    return assemble(quint64(m_lastMs) & 0xffffffffffffULL, m_counter, random->generate64());
}

} // namespace motcua
