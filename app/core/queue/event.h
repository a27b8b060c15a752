// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/ticket.h"

#include <QDate>
#include <QJsonObject>

namespace motcua {

/// Where in a line somebody is put who comes (back) into it.
enum class LinePlace {
    OwnTime,   ///< by the time of the first issue: keeps the place
    First,     ///< before everybody
    AfterNext, ///< behind whoever is next now
    Last       ///< as if just come
};
[[nodiscard]] QString toCode(LinePlace place); ///< own_time | first | after_next | last
[[nodiscard]] std::optional<LinePlace> placeFromCode(QStringView code);

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
        Returned, ///< into the line again
        Finished,
        Cancelled,
        Undone,
        Started, ///< a further service of the visit, or a service without a call (quick transaction)
        Transferred, ///< into another line
        Reopened,    ///< ended wrongly: waits again
        Left,
        Printed,
        PrintFailed,
        Reprinted,
        CounterOpened, ///< from here on: events of a counter, without a ticket
        CounterPaused,
        CounterClosed,
        HelpWanted,
        HelpGiven,
        Later ///< of a later program: kept and passed on as it is, and means nothing here
    };
    qint64 seq = 0; ///< order in the journal, given by the store
    EventId id;
    QDate day;       ///< the queue's day (numbers restart daily; nothing is deleted)
    TicketId ticket; ///< null: an event of a counter, by.counter
    Kind kind = Kind::Issued;
    QDateTime at;
    Actor by;
    QString reason;      ///< why: call policy's ground, priority code, typed reason
    TicketNumber number; ///< Issued
    QString priorityReason, procedureCode, procedureName; ///< Issued; Started: the procedure
    EventId undoes;                                       ///< Undone: the event taken back

    // What only some kinds have; it travels and is stored as one JSON object (detailsOf).
    Purpose purpose = Purpose::Service; ///< Issued
    QString bookingId;                  ///< Issued
    QDateTime bookedFor;                ///< Issued
    int dossiers = 1;                   ///< Issued
    bool estimated = false;             ///< any: the time was given by a person afterwards
    QString personMark;                 ///< Issued
    int personLimit =
        0; ///< Issued with personMark: as many a day as the rules allowed then; 0: any
    TicketId carriedFrom; ///< Issued
    std::optional<Rank>
        rank;          ///< Issued, Returned, Transferred, Reopened; none: by `at` and the ticket
    QString lane;      ///< Transferred
    int toCounter = 0; ///< Transferred: to this counter alone
    QDateTime until;   ///< Held, NoShow, CounterPaused
    QVector<QString> lanes; ///< CounterOpened: what it serves
    int laneRun =
        0; ///< Called: calls out of turn in a row in its lane, this one included (call_policy.h)
    int counterRun = 0; ///< Called: the same at its counter
    /// Events of one gesture have one: the id of its first. Null: the gesture made this event alone. They are taken back
    /// together.
    EventId gesture;
    /// Made while the centre's server could not be reached (docs/centre.md).
    struct Island
    {
        QString station;
        QDateTime since;
        qint64 baseSeq = 0; ///< the last event of the centre it knew
        friend bool operator==(const Island &a, const Island &b) = default;
    };
    std::optional<Island> island;
    QString laterKind;        ///< Later: its code
    QJsonObject laterDetails; ///< what a later program says of it besides; kept as it is

    friend bool operator==(const QueueEvent &a, const QueueEvent &b);
};
[[nodiscard]] QString toCode(QueueEvent::Kind kind); ///< issued, called, …
[[nodiscard]] std::optional<QueueEvent::Kind> queueEventKind(QStringView code);
[[nodiscard]] QString
kindCode(const QueueEvent &event); ///< as it is stored; also of a later program
/// One that is not known here makes it Kind::Later.
void setKind(QueueEvent &event, const QString &code);

/// The fields from `purpose` on; what has its default is left out. Times in ms since the epoch.
[[nodiscard]] QJsonObject detailsOf(const QueueEvent &event);
/// Reads them back, after setKind(); what cannot be read keeps its default, what is not known is kept beside.
void setDetails(QueueEvent &event, const QJsonObject &details);

} // namespace motcua
