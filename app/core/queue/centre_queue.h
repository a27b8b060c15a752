// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/call_policy.h"

#include <optional>

namespace motcua {

class Clock;
class IdSource;
class AuditLog;

/// The queue of a centre: every gesture at the kiosk and at a counter. Synchronous; desk thread.
/// Every answer is given after COMMIT. All methods may throw Failure from the store ("not saved").
class CentreQueue
{
public:
    CentreQueue(QueueJournal &journal, const Clock &clock, IdSource &ids, CallPolicy policy = {});

    struct IssueRequest
    {
        QString series;
        QString priorityReason; ///< empty: none
        QString procedureCode, procedureName;
    };
    /// Two requests never get one number, whatever the process.
    [[nodiscard]] Ticket issue(const IssueRequest &request, const Actor &by);

    struct CallOutcome
    {
        enum class Kind { Called, Empty, CounterBusy, TakenByOther, NotAllowed };
        Kind kind = Kind::Empty;
        std::optional<Ticket> ticket; ///< Called: it. TakenByOther: the one another counter took
        std::optional<NextCall> next; ///< why (Called) or who is next now (TakenByOther)
        int otherCounter = 0;         ///< TakenByOther
        EventId event;                ///< for undo
    };
    /// Calls the next ticket. `expected` is the one the button showed: if another counter took it
    /// meanwhile nothing is called and the outcome says by whom and who is next.
    [[nodiscard]] CallOutcome callNext(const Counter &counter, const Actor &by, std::optional<TicketId> expected = {});

    struct StepOutcome
    {
        enum class Kind { Done, NotAllowed } kind = Kind::Done; ///< NotAllowed: the state has moved on
        std::optional<Ticket> ticket;
        EventId event;
    };
    [[nodiscard]] StepOutcome recall(TicketId id, const Actor &by);
    [[nodiscard]] StepOutcome arrived(TicketId id, const Actor &by);
    [[nodiscard]] StepOutcome hold(TicketId id, const Actor &by, const QString &reason);
    [[nodiscard]] StepOutcome resume(TicketId id, const Actor &by); ///< from hold or no-show, back to serving at this counter
    [[nodiscard]] StepOutcome noShow(TicketId id, const Actor &by);
    [[nodiscard]] StepOutcome finish(TicketId id, const Actor &by);
    [[nodiscard]] StepOutcome undo(EventId event, const Actor &by); ///< only the last event of its ticket

    /// Today's state with everything other processes wrote; cheap (reads only what is new).
    [[nodiscard]] const QueueState &refresh();
    [[nodiscard]] const CallPolicy &policy() const { return m_policy; }

private:
    QueueJournal &m_journal;
    const Clock &m_clock;
    IdSource &m_ids;
    CallPolicy m_policy;
    QDate m_day;
    QueueState m_state;
};

} // namespace motcua
