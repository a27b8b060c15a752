// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "app/core/queue/journal.h"

namespace motcua {

/// The time of the journal: the centre's where several computers share one, so that one whose clock is wrong neither
/// gives places nor waits that others would take for true. Of the thread of `journal`.
class JournalClock final : public Clock
{
public:
    JournalClock(const QueueJournal &journal, const Clock &clock)
        : m_journal(journal),
          m_clock(clock)
    {}
    [[nodiscard]] QDateTime now() const override
    {
        return m_clock.now().addMSecs(m_journal.clockSkewMs());
    }
    [[nodiscard]] Uptime uptime() const override { return m_clock.uptime(); }

private:
    const QueueJournal &m_journal;
    const Clock &m_clock;
};

} // namespace motcua
