// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "app/core/base/failure.h"
#include "app/core/queue/centre_queue.h"

#include <functional>
#include <utility>

namespace motcua::test {

/// A journal in memory that keeps the port's promises, shared by as many queues as a test wants.
/// `beforeLock` runs when append() has been entered and the lock is not yet held: the moment in which
/// another process may write.
class MemoryJournal final : public QueueJournal
{
public:
    std::function<void()> beforeLock;
    bool failCommit = false;
    QueueLink shared;             ///< what link() says; set before anybody asks
    QVector<RefusedStep> refused; ///< what refusedOn() says
    QVector<QueueEvent> all;

    [[nodiscard]] QueueLink link() const override { return shared; }
    [[nodiscard]] QVector<RefusedStep> refusedOn(QDate) const override { return refused; }
    [[nodiscard]] QVector<QueueEvent> eventsSince(QDate day, qint64 seq) const override
    {
        QVector<QueueEvent> found;
        for (const QueueEvent &event : all) {
            if (event.day == day && event.seq > seq)
                found.append(event);
        }
        return found;
    }

    QVector<QueueEvent>
    append(QDate day, qint64 seenSeq,
           const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide) override
    {
        if (const auto hook = std::exchange(beforeLock, {}))
            hook();
        QVector<QueueEvent> fresh = eventsSince(day, seenSeq);
        QVector<QueueEvent> added = decide(fresh);
        if (failCommit)
            throw Failure("disk_full", {}, {});
        for (QueueEvent &event : added) {
            event.day = day;
            event.seq = (all.isEmpty() ? 0 : all.last().seq) + 1;
            all.append(event);
            fresh.append(event);
        }
        return fresh;
    }
};

/// A number source that needs no randomness: ids only have to differ.
class CountingIds final : public IdSource
{
public:
    [[nodiscard]] QUuid next() override
    {
        return QUuid(++m_last, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
    }

private:
    uint m_last = 0;
};

inline QDateTime morning()
{
    return centreTime(QDate(2026, 11, 23), QTime(7, 30));
}

inline Actor at(int counter)
{
    return {StaffId(QUuid(uint(counter + 1), 1, 1, 0, 0, 0, 0, 0, 0, 0, 1)),
            QStringLiteral("Clerk %1").arg(counter), counter, QStringLiteral("C01")};
}

inline Counter counterOf(int number, const QVector<QString> &series)
{
    return {number, QStringLiteral("Quầy %1").arg(number), series};
}

/// Everything a state says, for comparison and for a readable failure.
inline QString describe(const QueueState &state)
{
    QString text;
    const QVector<Ticket> tickets = state.tickets();
    for (const Ticket &t : tickets)
        text += QStringLiteral("%1 state=%2 prio=%3 counter=%4 calls=%5 times=%6/%7/%8/%9/")
                    .arg(t.number.text())
                    .arg(int(t.state))
                    .arg(t.priorityReason)
                    .arg(t.counter)
                    .arg(t.calls)
                    .arg(t.issuedAt.toMSecsSinceEpoch())
                    .arg(t.firstCalledAt.isValid() ? t.firstCalledAt.toMSecsSinceEpoch() : -1)
                    .arg(t.lastCalledAt.isValid() ? t.lastCalledAt.toMSecsSinceEpoch() : -1)
                    .arg(t.arrivedAt.isValid() ? t.arrivedAt.toMSecsSinceEpoch() : -1) +
                QString::number(t.endedAt.isValid() ? t.endedAt.toMSecsSinceEpoch() : -1) + u'\n';
    const QVector<QueueState::Call> calls = state.recentCalls(10'000);
    for (const QueueState::Call &call : calls)
        text += QStringLiteral("call %1 at %2 %3\n")
                    .arg(call.number.text())
                    .arg(call.counter)
                    .arg(call.at.toMSecsSinceEpoch());
    for (const QChar series : {QChar(u'A'), QChar(u'B'), QChar(u'C')})
        text += QStringLiteral("last %1 %2\n").arg(series).arg(state.lastNumber(QString(series)));
    return text;
}

} // namespace motcua::test
