// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/link_meter.h"

namespace motcua::sync {

namespace {

constexpr qint64 kWindowMs = 6000;
constexpr qint64 kEnoughMs = 750; // less says more of the kernel's buffer than of the link
constexpr qint64 kEnoughBytes = 16LL * 1024; // and so does less than this

} // namespace

void LinkMeter::add(qint64 bytes, qint64 elapsedMs)
{
    if (elapsedMs <= 0 && !m_samples.empty()) {
        m_samples.back().bytes += bytes;
    } else {
        m_samples.push_back({bytes, elapsedMs});
    }
    m_bytes += bytes;
    m_ms += elapsedMs;
    while (m_samples.size() > 1 && m_ms - m_samples.front().ms >= kWindowMs) {
        m_bytes -= m_samples.front().bytes;
        m_ms -= m_samples.front().ms;
        m_samples.pop_front();
    }
    if (m_ms >= kEnoughMs && m_bytes >= kEnoughBytes) {
        m_rate = m_bytes * 1000 / m_ms;
    }
}

} // namespace motcua::sync
