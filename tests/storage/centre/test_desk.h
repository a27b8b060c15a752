// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/centre_queue.h"
#include "tests/core/queue/memory_journal.h"
#include "tests/storage/centre/test_pc.h"

#include <memory>

namespace motcua::test {

/// One program of a PC with its use cases.
class TestDesk
{
public:
    explicit TestDesk(const TestPc &pc, const Clock &clock = systemClock())
        : m_ids(clock),
          m_journal(pc.program()),
          m_queue(*m_journal, clock, m_ids)
    {}
    [[nodiscard]] TestPc::Program &journal() { return *m_journal; }
    [[nodiscard]] CentreQueue &queue() { return m_queue; }
    QString issue() { return m_queue.issue(request(), at(0)).number.text(); }
    [[nodiscard]] CentreQueue::CallOutcome call(int counter)
    {
        return m_queue.callNext(counterOf(counter, {QStringLiteral("A")}), at(counter));
    }
    [[nodiscard]] bool isShared() const
    {
        return m_journal->link().kind == QueueLink::Kind::Shared;
    }
    [[nodiscard]] bool isIsland() const
    {
        return m_journal->link().kind == QueueLink::Kind::Island;
    }
    /// Ids of today in order: what must be the same everywhere.
    [[nodiscard]] QStringList ids()
    {
        QStringList ids;
        const QVector<QueueEvent> events =
            m_journal->eventsSince(toCentre(systemClock().now()).date(), 0);
        for (const QueueEvent &event : events)
            ids.append(event.id.toString());
        return ids;
    }
    [[nodiscard]] QVector<QueueEvent> events()
    {
        return m_journal->eventsSince(toCentre(systemClock().now()).date(), 0);
    }
    static const Clock &systemClock()
    {
        static const SystemClock clock;
        return clock;
    }
    static CentreQueue::IssueRequest request()
    {
        CentreQueue::IssueRequest request;
        request.series = QStringLiteral("A");
        return request;
    }

private:
    RandomIdSource m_ids;
    std::unique_ptr<TestPc::Program> m_journal;
    CentreQueue m_queue;
};

} // namespace motcua::test
