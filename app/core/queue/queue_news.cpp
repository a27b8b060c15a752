// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/queue_news.h"

#include "app/core/base/failure.h"
#include "app/core/queue/journal.h"

namespace motcua {

QueueNews::QueueNews(QueueJournal &journal, std::chrono::milliseconds every, QObject *parent)
    : QObject(parent),
      m_journal(journal)
{
    m_timer.setInterval(every);
    connect(&m_timer, &QTimer::timeout, this, &QueueNews::look);
    m_timer.start();
}

void QueueNews::look()
{
    try {
        if (m_journal.hasNews())
            Q_EMIT came();
    } catch (const Failure &) {
        // Whoever reads by itself meets the same and tells it; asking twelve times a second would not help.
    }
}

} // namespace motcua
