// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/crossing.h"

#include <QHash>
#include <QMap>

namespace motcua {

/// What a counter does now, as projected from the journal.
struct CounterStatus
{
    enum class State { Closed, Open, Paused } state = State::Closed;
    int number = 0;
    QVector<QString> lanes; ///< as opened; empty: opened by a program that did not say
    StaffId staff;
    QString staffName, station;
    QDateTime since;        ///< of the present state
    QString reason;         ///< Paused: why
    QDateTime until;        ///< Paused: expected back; invalid: not said
    QDateTime helpWantedAt; ///< invalid: no help is wanted
    QString helpNote;
    /// Times at which it was open, ms since the epoch; the last one has −1 while it goes on.
    struct Shift
    {
        qint64 fromMs = 0, toMs = -1;
        QVector<QString> lanes;
    };
    QVector<Shift> shifts;
};

/// The state of one day, rebuilt from its events. Value type: copies are cheap (implicitly shared).
/// It believes the journal: an event that makes no sense changes what it says and nothing else.
class QueueState
{
public:
    /// Events come in the order of the journal; one already seen (by seq) is ignored.
    void apply(const QueueEvent &event);
    [[nodiscard]] qint64 lastSeq() const { return m_lastSeq; }
    /// Of two states of one queue, whether this is the later one: a new day or a merge begins another row of numbers.
    [[nodiscard]] bool isNotBefore(const QueueState &other) const
    {
        return m_epoch > other.m_epoch ||
               (m_epoch == other.m_epoch && m_lastSeq >= other.m_lastSeq);
    }
    /// An empty state that comes after this one.
    [[nodiscard]] QueueState anew() const
    {
        QueueState next;
        next.m_epoch = m_epoch + 1;
        return next;
    }
    [[nodiscard]] QVector<Ticket> tickets() const; ///< in order of issue
    [[nodiscard]] std::optional<Ticket> ticket(TicketId id) const;
    [[nodiscard]] std::optional<Ticket> ticket(const TicketNumber &number) const;
    /// Waiting: in the order of their places. Else in order of issue.
    [[nodiscard]] QVector<Ticket> inState(TicketState state) const;
    /// The ticket this counter has called or is serving; of two (never by this program) the one that came first.
    [[nodiscard]] std::optional<Ticket> atCounter(int counter) const;
    [[nodiscard]] int lastNumber(const QString &series) const; ///< 0: none yet
    /// The highest number given in [first, last]; 0: none.
    [[nodiscard]] int lastNumberWithin(const QString &series, int first, int last) const;
    /// The lowest number in [first, last] that was never given; 0: none.
    [[nodiscard]] int firstFreeNumber(const QString &series, int first, int last) const;
    [[nodiscard]] int issuedTo(const QString &personMark) const; ///< numbers that stand
    /// Calls out of turn in a row, in a lane and at a counter (call_policy.h).
    [[nodiscard]] int laneRun(const QString &lane) const;
    [[nodiscard]] int counterRun(int counter) const;
    /// Latest calls first, for the display; each call or recall once.
    struct Call
    {
        TicketNumber number;
        int counter = 0;
        QDateTime at;
        EventId event;
        bool again = false; ///< a recall
        bool ahead = false; ///< called with precedence
    };
    [[nodiscard]] QVector<Call> recentCalls(int limit) const;
    [[nodiscard]] QVector<CounterStatus> counters() const; ///< those that did anything, by number
    [[nodiscard]] CounterStatus counter(int number) const;
    /// The counter this person has open or paused; 0: none.
    [[nodiscard]] int counterOf(StaffId staff) const;
    [[nodiscard]] std::optional<QueueEvent>
    lastEventOf(TicketId id) const; ///< not counting undone ones
    /// Those that stand, of one ticket, in order.
    [[nodiscard]] QVector<QueueEvent> eventsOf(TicketId id) const { return m_events.value(id); }
    /// The ticket whose last event this is; nothing once something else happened to it or it was undone.
    [[nodiscard]] std::optional<Ticket> ticketOfLastEvent(EventId event) const;
    /// What two sides did to one ticket while they could not hear each other (crossings.h), in the order in which it came
    /// to be known, each with how the ticket stands now.
    [[nodiscard]] QVector<Crossing> crossings() const;
    [[nodiscard]] qsizetype crossingCount() const { return m_crossings.size(); }
    /// The gesture this event was made in, in the order of the journal: the events that stand, if nothing else has
    /// happened since to any of its tickets and counters. Empty: it cannot be taken back. A print is no step and stands in
    /// nobody's way; an undo cannot be undone. A counter that was opened by the way (by a call) and was used since stays
    /// open.
    [[nodiscard]] QVector<QueueEvent> undoable(EventId event) const;
    /// The latest time anything happened; a clock set back does not move it.
    [[nodiscard]] qint64 latestMs() const { return m_latestMs; }

private:
    struct Gesture
    {
        QVector<EventId> events;
        bool undoes = false;
    };
    void take(const QueueEvent &event);
    void takeBack(const QueueEvent &undo);
    [[nodiscard]] bool wasItsTurn(const QueueEvent &call) const;
    void note(std::optional<Crossing> crossing);
    [[nodiscard]] std::optional<QueueEvent> standing(EventId event) const;
    [[nodiscard]] bool isLast(const QueueEvent &event, const QVector<QueueEvent> &gesture) const;
    [[nodiscard]] bool isUsedSince(const QueueEvent &opening,
                                   const QVector<QueueEvent> &gesture) const;
    void applyToCounter(const QueueEvent &event);
    void replayCounter(int number);
    int m_epoch = 0;
    qint64 m_lastSeq = 0;
    qint64 m_latestMs = 0;
    QVector<TicketId> m_order;
    QHash<TicketId, QVector<QueueEvent>> m_events; ///< those that stand: without undone ones
    QHash<TicketId, Ticket> m_tickets;
    QHash<EventId, TicketId> m_ticketOfEvent; ///< also of undone ones
    QHash<EventId, Gesture> m_gestures;
    /// The numbers given in one series; never taken out again.
    struct Numbers
    {
        QMap<int, TicketId> given;
        int firstFree = 1; ///< kept, since a full row would be walked for each number behind it
    };
    QHash<QString, Numbers> m_numbers;
    QVector<QueueEvent> m_calls;
    QMap<int, QVector<QueueEvent>> m_counterEvents;
    QMap<int, CounterStatus> m_counters;
    QVector<Crossing> m_crossings;
};

} // namespace motcua
