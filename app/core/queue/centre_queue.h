// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/rights.h"
#include "app/core/queue/call_policy.h"

#include <optional>

namespace motcua {

class Clock;
class IdSource;

/// The queue of a centre: every gesture at the kiosk and at a counter. Synchronous; desk thread.
/// Every answer is given after COMMIT. All methods may throw Failure from the store ("not saved").
class CentreQueue
{
public:
    /// @param rights  none: whoever acts is believed their role (the simulations, tests of the queue alone)
    CentreQueue(QueueJournal &journal, const Clock &clock, IdSource &ids, CallPolicy policy = {},
                const Rights *rights = nullptr);

    struct IssueRequest
    {
        QString series;
        QString priorityReason; ///< empty: none
        QString procedureCode, procedureName;
    };
    /// Two requests never get one number, whatever the process. Throws Failure "series_unknown" when
    /// the series is not one capital letter.
    [[nodiscard]] Ticket issue(const IssueRequest &request, const Actor &by);

    struct CallOutcome
    {
        /// CounterBusy: this counter has somebody called or serving. NotAllowed: the expected ticket no
        /// longer waits, or calling it now would pass somebody who must go first.
        enum class Kind { Called, Empty, CounterBusy, TakenByOther, NotAllowed };
        Kind kind = Kind::Empty;
        std::optional<Ticket>
            ticket; ///< Called: it. TakenByOther: the one another counter took. CounterBusy: who is here
        std::optional<NextCall>
            next;             ///< why (Called) or who is next now (TakenByOther, NotAllowed)
        int otherCounter = 0; ///< TakenByOther
        EventId event;        ///< for undo
    };
    /// Calls the next ticket. `expected` is the one the button showed: if another counter took it
    /// meanwhile nothing is called and the outcome says by whom and who is next. Never calls a ticket
    /// other than `expected`. Calling again the one this counter has just called adds nothing: Called.
    [[nodiscard]] CallOutcome callNext(const Counter &counter, const Actor &by,
                                       std::optional<TicketId> expected = {});

    struct StepOutcome
    {
        enum class Kind {
            Done,
            NotAllowed
        } kind = Kind::Done; ///< NotAllowed: the state has moved on
        std::optional<Ticket> ticket;
        EventId event;
    };
    // Each step is valid only at the counter (by.counter) that has the ticket.
    [[nodiscard]] StepOutcome recall(TicketId id, const Actor &by);
    [[nodiscard]] StepOutcome arrived(TicketId id, const Actor &by);
    [[nodiscard]] StepOutcome hold(TicketId id, const Actor &by, const QString &reason);
    [[nodiscard]] StepOutcome
    resume(TicketId id, const Actor &by); ///< from hold or no-show, back to serving at this counter
    [[nodiscard]] StepOutcome noShow(TicketId id, const Actor &by);
    [[nodiscard]] StepOutcome finish(TicketId id, const Actor &by);
    /// Only the last event of its ticket, and only while the counter it would go back to is free.
    /// Undoing the issue of a number cancels it; the number is not given again.
    [[nodiscard]] StepOutcome undo(EventId event, const Actor &by);

    /// Today's state with everything other processes wrote; cheap (reads only what is new).
    [[nodiscard]] const QueueState &refresh();
    [[nodiscard]] const CallPolicy &policy() const { return m_policy; }

private:
    void requireNow(const Actor &by, Act act) const;
    using Decision = std::function<QVector<QueueEvent>(const QueueState &)>;
    void startDay();
    void commit(const Decision &decide);
    StepOutcome step(TicketId id, QueueEvent::Kind kind, const Actor &by, const QString &reason,
                     const std::function<bool(const QueueState &, const Ticket &)> &allowed);
    [[nodiscard]] QueueEvent makeEvent(TicketId ticket, QueueEvent::Kind kind, const Actor &by,
                                       const QString &reason = {});

    QueueJournal &m_journal;
    const Clock &m_clock;
    IdSource &m_ids;
    CallPolicy m_policy;
    const Rights *m_rights;
    QDate m_day;
    QueueState m_state;
};

} // namespace motcua
