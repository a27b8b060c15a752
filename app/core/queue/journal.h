// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/ticket.h"

#include <QDate>
#include <QHash>
#include <QVector>

#include <functional>

namespace motcua {

/// One event of the queue's journal. Events are only ever added; undo is another event.
struct QueueEvent
{
    enum class Kind {
        Issued,
        Called,
        Recalled,
        Arrived,
        Held,
        Resumed,
        NoShow,
        Returned,
        Finished,
        Cancelled,
        Undone
    };
    qint64 seq = 0; ///< order in the journal, given by the store
    EventId id;
    QDate day; ///< the queue's day (numbers restart daily; nothing is deleted)
    TicketId ticket;
    Kind kind = Kind::Issued;
    QDateTime at;
    Actor by;
    QString reason;      ///< why: call policy's ground, priority code, typed reason
    TicketNumber number; ///< Issued
    QString priorityReason, procedureCode, procedureName; ///< Issued
    EventId undoes;                                       ///< Undone: the event taken back
};
[[nodiscard]] QString toCode(QueueEvent::Kind kind); ///< issued, called, …
[[nodiscard]] std::optional<QueueEvent::Kind> queueEventKind(QStringView code);

/// The state of one day, rebuilt from its events. Value type: copies are cheap (implicitly shared).
/// It believes the journal: an event that makes no sense changes what it says and nothing else.
class QueueState
{
public:
    /// Events come in the order of the journal; one already seen (by seq) is ignored.
    void apply(const QueueEvent &event);
    [[nodiscard]] qint64 lastSeq() const { return m_lastSeq; }
    [[nodiscard]] QVector<Ticket> tickets() const; ///< in order of issue
    [[nodiscard]] std::optional<Ticket> ticket(TicketId id) const;
    [[nodiscard]] QVector<Ticket> inState(TicketState state) const;
    /// The ticket this counter has called or is serving.
    [[nodiscard]] std::optional<Ticket> atCounter(int counter) const;
    [[nodiscard]] int lastNumber(const QString &series) const; ///< 0: none yet
    /// How many priority calls went past this ticket while it was the first ordinary one in line
    /// (their reason names its number). The ratio counts these.
    [[nodiscard]] int timesPassed(const TicketNumber &number) const;
    /// Latest calls first, for the display; each call or recall once.
    struct Call
    {
        TicketNumber number;
        int counter = 0;
        QDateTime at;
    };
    [[nodiscard]] QVector<Call> recentCalls(int limit) const;
    [[nodiscard]] std::optional<QueueEvent>
    lastEventOf(TicketId id) const; ///< not counting undone ones
    /// The ticket whose last event this is; nothing once something else happened to it or it was undone.
    [[nodiscard]] std::optional<Ticket> ticketOfLastEvent(EventId event) const;

private:
    void takeBack(const QueueEvent &undo);
    qint64 m_lastSeq = 0;
    QVector<TicketId> m_order;
    QHash<TicketId, QVector<QueueEvent>> m_events; ///< those that stand: without undone ones
    QHash<TicketId, Ticket> m_tickets;
    QHash<QString, int> m_lastNumber;
    QVector<QueueEvent> m_calls;
};

/// Where the journal is kept; implemented by storage. Desk thread.
class QueueJournal
{
public:
    QueueJournal() = default;
    QueueJournal(const QueueJournal &) = delete;
    QueueJournal &operator=(const QueueJournal &) = delete;
    virtual ~QueueJournal() = default;
    [[nodiscard]] virtual QVector<QueueEvent> eventsSince(QDate day, qint64 seq) const = 0;
    /// Under the writer's lock (BEGIN IMMEDIATE): gives `decide` the events the caller has not seen
    /// yet, appends what it answers, commits with fsync, and returns everything new in order.
    /// An exception from `decide` appends nothing.
    virtual QVector<QueueEvent>
    append(QDate day, qint64 seenSeq,
           const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide) = 0;
};

} // namespace motcua
