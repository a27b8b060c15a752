// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>

namespace motcua::sync {

/// Full-jitter back-off: rand(0, min(cap, base·2ⁿ)) milliseconds. Never gives up; n falls to zero at any progress. The
/// first try after progress comes at once, but for a jitter: a connection that broke is most often whole again, and on
/// a line that breaks every minute each pause counts.
class BackOff
{
public:
    BackOff(int baseMs, int capMs, quint32 seed = QRandomGenerator::global()->generate());
    [[nodiscard]] int nextDelayMs();
    /// The same when the other side asked for a pause (Retry-After): never sooner, and not together with all the
    /// others who were told the same number; between one and two such pauses at least. 0: it asked for none.
    [[nodiscard]] int nextDelayMs(int askedMs);
    void reset() { m_failures = 0; }
    [[nodiscard]] int failures() const { return m_failures; }
    static constexpr int kAtOnceMs = 100;

private:
    int m_baseMs;
    int m_capMs;
    int m_failures = 0;
    QRandomGenerator m_random;
};

} // namespace motcua::sync
