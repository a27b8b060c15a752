// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/queue_state.h"

#include <functional>

namespace motcua {

/// How the journal is shared, for the screen.
struct QueueLink
{
    enum class Kind {
        Alone,  ///< this computer keeps the queue
        Shared, ///< the centre's server keeps it
        Island  ///< it should, but cannot be reached: this computer goes on by itself
    };
    Kind kind = Kind::Alone;
    QString server;    ///< its name for people
    QDateTime since;   ///< Island: since when
    int unsent = 0;    ///< Island: events of this computer the server has not seen
    int crossings = 0; ///< of today; counted by CentreQueue, a journal leaves it
    int refused = 0;   ///< of today: done here while the server was away, and not taken there
    qint64 clockOffMinutes = 0; ///< the server's clock minus this one's; 0: they agree
    bool outdated = false;      ///< the centre's program is newer than this one
    friend bool operator==(const QueueLink &a, const QueueLink &b) = default;
};

/// What was done here while the centre's server was away, and what the server did not take afterwards: it is kept on this
/// computer and counts for nobody.
struct RefusedStep
{
    enum class Why {
        Clock,  ///< the time it bears cannot be
        Number, ///< a number that is not this station's to give
        Other   ///< not a step of this centre: another program, another centre
    };
    QueueEvent event;
    QDateTime at; ///< when it was refused
    Why why = Why::Other;
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
    /// An exception from `decide` appends nothing. `decide` may be asked again, with the same or more events.
    virtual QVector<QueueEvent>
    append(QDate day, qint64 seenSeq,
           const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide) = 0;
    /// Changes when events were put in before ones already read (a merge): whoever keeps a state then starts anew.
    /// Changes within append(), before `decide` is asked, and within eventsSince() alone; the events given then are all
    /// of the day.
    [[nodiscard]] virtual qint64 generation() const { return 0; }
    [[nodiscard]] virtual QueueLink link() const { return {}; }
    /// What was refused on this day (QueueLink::refused), in the order in which it was done.
    [[nodiscard]] virtual QVector<RefusedStep> refusedOn(QDate day) const
    {
        Q_UNUSED(day);
        return {};
    }
    /// link().kind, without what else there is to tell: asked for each number.
    [[nodiscard]] virtual QueueLink::Kind linkKind() const { return link().kind; }
    /// −1: numbers are given in the common row. Else: this station is on its own, and numbers from the block of this
    /// slot (number_blocks.h). Asked within `decide`.
    [[nodiscard]] virtual int blockSlot() const { return -1; }
    /// What this computer's clock lacks of the centre's, ms: what happens is stamped in the centre's time.
    [[nodiscard]] virtual qint64 clockSkewMs() const { return 0; }
    /// True when something was appended since the last time this was asked: a look that costs next to nothing, for a
    /// display that must follow at once. A journal that cannot tell says true.
    [[nodiscard]] virtual bool hasNews() { return true; }
};

} // namespace motcua
