// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/journal.h"

#include <algorithm>
#include <poll.h>

namespace motcua::test {

/// Takes away what keeps two counters from calling the same: decides on what was read before, then writes whatever was
/// decided. With it in front of any store the soak must count double calls.
class WeakJournal final : public QueueJournal
{
public:
    explicit WeakJournal(QueueJournal &inner) : m_inner(inner) {}
    [[nodiscard]] QVector<QueueEvent> eventsSince(QDate day, qint64 seq) const override
    {
        return m_inner.eventsSince(day, seq);
    }
    QVector<QueueEvent>
    append(QDate day, qint64 seenSeq,
           const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide) override
    {
        const QVector<QueueEvent> decided = decide(m_inner.eventsSince(day, seenSeq));
        // Numbers have a further guard, the index, and a number refused is no double call.
        if (std::any_of(decided.cbegin(), decided.cend(), [](const QueueEvent &event) {
                return event.kind == QueueEvent::Kind::Issued;
            }))
            return m_inner.append(day, seenSeq, decide);
        ::poll(nullptr, 0, kBetweenMs); // in which the other counter writes
        return m_inner.append(day, seenSeq, [&decided](const auto &) { return decided; });
    }
    [[nodiscard]] qint64 generation() const override { return m_inner.generation(); }
    [[nodiscard]] QueueLink link() const override { return m_inner.link(); }
    [[nodiscard]] int blockSlot() const override { return m_inner.blockSlot(); }
    [[nodiscard]] bool hasNews() override { return m_inner.hasNews(); }

private:
    static constexpr int kBetweenMs = 3;
    QueueJournal &m_inner;
};

} // namespace motcua::test
