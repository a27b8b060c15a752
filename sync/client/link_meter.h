// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>

namespace motcua::sync {

/// How many bytes a second the link takes while there is something to send: over the last seconds of work, and as last
/// known while there is none.
class LinkMeter
{
public:
    void add(qint64 bytes, qint64 elapsedMs);
    /// 0: not measured yet.
    [[nodiscard]] qint64 bytesPerSecond() const { return m_rate; }

private:
    struct Sample
    {
        qint64 bytes = 0;
        qint64 ms = 0;
    };
    std::deque<Sample> m_samples;
    qint64 m_bytes = 0;
    qint64 m_ms = 0;
    qint64 m_rate = 0;
};

} // namespace motcua::sync
