// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/journal.h"

namespace motcua {

/// A journal that lives as long as a played day.
class PassingJournal final : public QueueJournal
{
public:
    [[nodiscard]] QVector<QueueEvent> eventsSince(QDate day, qint64 seq) const override
    {
        QVector<QueueEvent> found;
        const QVector<QueueEvent> events = m_days.value(day);
        // The newest are asked for almost always.
        for (auto event = events.crbegin(); event != events.crend() && event->seq > seq; ++event)
            found.prepend(*event);
        return found;
    }
    QVector<QueueEvent>
    append(QDate day, qint64 seenSeq,
           const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide) override
    {
        QVector<QueueEvent> fresh = eventsSince(day, seenSeq);
        const QVector<QueueEvent> decided = decide(fresh);
        for (QueueEvent event : decided) {
            event.seq = ++m_last;
            event.day = day;
            m_days[day].append(event);
            fresh.append(event);
        }
        return fresh;
    }

private:
    QHash<QDate, QVector<QueueEvent>> m_days;
    qint64 m_last = 0;
};

} // namespace motcua
