// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/rights.h"
#include "app/core/queue/journal_clock.h"
#include "app/core/queue/queue_rules.h"

#include <functional>
#include <optional>

namespace motcua {

class ClockWatch;
class IdSource;

/// The queue of a centre: every gesture at the kiosk and at a counter. Synchronous; desk thread.
/// Every answer is given after COMMIT. All methods may throw Failure from the store ("not saved").
class CentreQueue
{
public:
    /// @param rights  none: whoever acts is believed their role (the simulations, tests of the queue alone)
    CentreQueue(QueueJournal &journal, const Clock &clock, IdSource &ids, QueueRules rules = {},
                const Rights *rights = nullptr);

    /// What the centre has; set before anything else. A series no group has and a counter that neither is set up here nor
    /// did anything today are refused. Empty: any (the simulations).
    void setPlaces(const QVector<QString> &series, const QVector<Counter> &counters);

    struct IssueRequest
    {
        QString series;
        QString priorityReason = {}; ///< empty: none
        QString procedureCode = {}, procedureName = {};
        Purpose purpose = Purpose::Service;
        QString bookingId = {}; ///< a booking gets one number, however often it checks in
        QDateTime bookedFor = {};
        int dossiers = 1;
        QString personMark = {}; ///< person_mark.h
        TicketId continues =
            {}; ///< keeps the place of this ticket, once: one called today (corrected form), or one carriedOver()
        TicketId request =
            {}; ///< of the press: the same press again gets the same number; null: made here
        QDateTime at = {}; ///< paper roll: about when; its number is `number`
        int number = 0;    ///< paper roll: as printed on it; 0: the next one
    };
    /// Two requests never get one number, whatever the process. Throws Failure "series_unknown" when
    /// the series is not one capital letter or no group's, "person_limit" when this person has as many numbers as the rules
    /// allow, "number_taken" when a paper number was entered before, "place_not_kept" when `continues` was never called, has
    /// its place still, or keeps it for another number already.
    [[nodiscard]] Ticket issue(const IssueRequest &request, const Actor &by);

    struct CallOutcome
    {
        /// CounterBusy: this counter has somebody called or serving. NotAllowed: the expected ticket no
        /// longer waits, or calling it now would pass somebody who must go first. Elsewhere: this person
        /// works at `otherCounter`, on another computer perhaps.
        enum class Kind { Called, Empty, CounterBusy, TakenByOther, NotAllowed, Elsewhere };
        Kind kind = Kind::Empty;
        std::optional<Ticket>
            ticket; ///< Called: it. TakenByOther: the one another counter took. CounterBusy: who is here
        std::optional<NextCall>
            next;             ///< why (Called) or who is next now (TakenByOther, NotAllowed)
        int otherCounter = 0; ///< TakenByOther, Elsewhere
        EventId event;        ///< for undo
    };
    /// Calls the next ticket. `expected` is the one the button showed: if another counter took it
    /// meanwhile nothing is called and the outcome says by whom and who is next. Never calls a ticket
    /// other than `expected`. Calling again the one this counter has just called adds nothing: Called.
    /// A counter that is not open is opened by it.
    [[nodiscard]] CallOutcome callNext(const Counter &counter, const Actor &by,
                                       std::optional<TicketId> expected = {});
    /// Calls this one, of whatever lane, because of `reason` (not empty); the journal says so.
    [[nodiscard]] CallOutcome callThis(const Counter &counter, const Actor &by, TicketId id,
                                       const QString &reason);

    struct StepOutcome
    {
        /// NotAllowed: the state has moved on. TooSoon: a recall before its time, `retryAt`. LimitReached: called as often
        /// as there may be. TooLate: only a supervisor can undo it now.
        enum class Kind { Done, NotAllowed, TooSoon, LimitReached, TooLate } kind = Kind::Done;
        std::optional<Ticket> ticket;
        EventId event;
        QDateTime retryAt;
    };
    // Each step is valid only at the counter (by.counter) that has the ticket.
    [[nodiscard]] StepOutcome recall(TicketId id, const Actor &by);
    [[nodiscard]] StepOutcome arrived(TicketId id, const Actor &by);
    /// @param until  invalid: as long as the rules say
    [[nodiscard]] StepOutcome hold(TicketId id, const Actor &by, const QString &reason,
                                   const QDateTime &until = {});
    [[nodiscard]] StepOutcome
    resume(TicketId id,
           const Actor &by); ///< from hold (mayTakeUp) or no-show, back to serving at this counter
    [[nodiscard]] StepOutcome noShow(TicketId id, const Actor &by);
    [[nodiscard]] StepOutcome finish(TicketId id, const Actor &by);
    /// One more service in this visit.
    [[nodiscard]] StepOutcome startService(TicketId id, const Actor &by, const QString &code,
                                           const QString &name);
    struct Target
    {
        QString lane;    ///< series; empty: the lane it is in
        int counter = 0; ///< this counter alone; 0: any of the lane
    };
    /// Called or serving here, on hold (mayTakeUp), or waiting anywhere; the number stays. To a lane or counter of the
    /// centre.
    [[nodiscard]] StepOutcome transfer(TicketId id, const Actor &by, const Target &target,
                                       LinePlace place, const QString &reason);

    // The following are for any counter and for the desk in the hall.
    /// Into the line again. No-show within its grace, and hold: at `place`. No-show after it: with a reason, last.
    [[nodiscard]] StepOutcome returnToLine(TicketId id, const Actor &by, LinePlace place,
                                           const QString &reason = {});
    /// Ended wrongly: waits again. Needs a reason.
    [[nodiscard]] StepOutcome reopen(TicketId id, const Actor &by, LinePlace place,
                                     const QString &reason);
    [[nodiscard]] StepOutcome leave(TicketId id, const Actor &by);
    [[nodiscard]] StepOutcome cancel(TicketId id, const Actor &by, const QString &reason);
    /// What became of the slip: Printed, PrintFailed or Reprinted.
    [[nodiscard]] StepOutcome noteSlip(TicketId id, QueueEvent::Kind kind, const Actor &by,
                                       const QString &reason = {});
    /// A matter of a minute without a ticket. Counter free: serving from now on. Else: done at once.
    [[nodiscard]] StepOutcome quickTransaction(const Counter &counter, const Actor &by,
                                               const QString &code, const QString &name);
    /// Takes back the whole gesture `event` belongs to, if nothing else has happened to its tickets and counters since
    /// (QueueState::undoable); by whoever did it for as long as the rules say, by a supervisor all day. NotAllowed while
    /// the counter has another citizen, or its clerk another counter. A ticket whose counter is closed or somebody else's
    /// by now goes to the line, in its own place. Undoing the issue of a number cancels it; the number is not given again.
    [[nodiscard]] StepOutcome undo(EventId event, const Actor &by);

    struct CounterOutcome
    {
        /// StaffElsewhere: this person has `otherCounter` open. TakenBy: `status` says who has this one. HasCitizen: `ticket`
        /// is still here.
        enum class Kind { Done, StaffElsewhere, TakenBy, HasCitizen, NotAllowed } kind = Kind::Done;
        CounterStatus status;
        int otherCounter = 0;
        std::optional<Ticket> ticket;
        EventId event; ///< null when nothing had to be done
    };
    /// @param takeOver  closes this person's other counter (if nobody is at it), or takes this one over
    [[nodiscard]] CounterOutcome openCounter(const Counter &counter, const Actor &by,
                                             bool takeOver = false);
    [[nodiscard]] CounterOutcome pauseCounter(const Actor &by, const QString &reason,
                                              const QDateTime &until = {});
    [[nodiscard]] CounterOutcome closeCounter(const Actor &by);
    /// Both in one gesture: whoever is served here stays with this clerk, on hold.
    [[nodiscard]] CounterOutcome holdAndClose(const Actor &by, const QString &reason);
    /// Likewise: the turn of whoever is served here is over. HasCitizen: who is called has not come yet.
    [[nodiscard]] CounterOutcome finishAndClose(const Actor &by);
    /// A counter whose clerk is gone: whoever is at it goes back to the line in their own place, and it is closed.
    [[nodiscard]] CounterOutcome releaseCounter(int counter, const Actor &by,
                                                const QString &reason);
    [[nodiscard]] CounterOutcome wantHelp(const Actor &by, const QString &note);
    [[nodiscard]] CounterOutcome giveHelp(int counter, const Actor &by);

    /// Today's state with everything other processes wrote; cheap (reads only what is new).
    [[nodiscard]] const QueueState &refresh();
    /// Who would be called at this counter now, by the state as it was read last.
    [[nodiscard]] std::optional<NextCall> next(const Counter &counter) const
    {
        return nextCall(m_state, counter, m_rules.policy, m_clock.now());
    }
    /// The state at the end of an earlier day.
    [[nodiscard]] QueueState stateOf(QDate day) const;
    /// Who was not served on the last day before today and may keep the place (rules().carryOver): waiting, on hold, called
    /// and not yet there, away within the grace. Without those who have checked in again.
    [[nodiscard]] QVector<Ticket> carriedOver();
    [[nodiscard]] const QueueRules &rules() const { return m_rules; }
    void setRules(const QueueRules &rules) { m_rules = rules; }
    /// Asked before a number is given, unless the centre's server looks at the clock itself: issue() then throws Failure
    /// "clock_doubtful". Outlives this; none: the clock is believed.
    void setClockWatch(ClockWatch *watch) { m_clockWatch = watch; }
    [[nodiscard]] const CallPolicy &policy() const { return m_rules.policy; }
    /// As of the last look at the journal.
    [[nodiscard]] QueueLink link() const
    {
        QueueLink link = m_journal.link();
        link.crossings = int(m_state.crossingCount());
        return link;
    }
    /// Today's steps of this computer that the centre did not take.
    [[nodiscard]] QVector<RefusedStep> refusedToday() const;
    [[nodiscard]] bool hasNews() { return m_journal.hasNews(); }

private:
    void requireNow(const Actor &by, Act act) const;
    using Decision = std::function<QVector<QueueEvent>(const QueueState &)>;
    using Allowed = std::function<bool(const QueueState &, const Ticket &)>;
    void startDay();
    void catchUp(const QVector<QueueEvent> &events);
    void commit(const Decision &decide);
    StepOutcome step(TicketId id, const QueueEvent &event, const Allowed &allowed);
    CallOutcome call(const Counter &counter, const Actor &by,
                     const std::function<bool(const QueueState &, CallOutcome &)> &choose);
    [[nodiscard]] CounterOutcome atCounter(
        const Actor &by, Act act,
        const std::function<QVector<QueueEvent>(const QueueState &, CounterOutcome &)> &decide);
    [[nodiscard]] QueueEvent makeEvent(TicketId ticket, QueueEvent::Kind kind, const Actor &by,
                                       const QString &reason = {}) const;
    [[nodiscard]] QueueEvent opening(const Counter &counter, const Actor &by) const;
    [[nodiscard]] int nextNumber(const QueueState &state, const QString &series) const;
    [[nodiscard]] std::optional<Rank> placeOf(const QueueState &state, LinePlace place,
                                              const QString &lane, int onlyCounter,
                                              const Ticket &ticket) const;
    [[nodiscard]] Rank rankToContinue(const QueueState &state, TicketId id) const;
    [[nodiscard]] QVector<Ticket> leftOver(const QueueState &today) const;
    [[nodiscard]] QVector<QueueEvent>
    takingBack(const QueueState &state, const QVector<QueueEvent> &gesture, const Actor &by) const;
    [[nodiscard]] bool isKnown(const QString &series) const;
    [[nodiscard]] bool isKnown(int counter, const QueueState &state) const;
    [[nodiscard]] std::optional<QVector<QueueEvent>>
    openingFor(const QueueState &state, const Counter &counter, const Actor &by) const;
    [[nodiscard]] bool isOverseer(const Actor &by) const;

    QueueJournal &m_journal;
    JournalClock m_clock;
    IdSource &m_ids;
    QueueRules m_rules;
    const Rights *m_rights;
    QVector<QString> m_series;
    QVector<Counter> m_places;
    ClockWatch *m_clockWatch = nullptr;
    QDate m_day;
    qint64 m_generation = 0;
    QueueState m_state;
};

/// May this person go on with a number that is on hold? Whoever put it there and a supervisor; any clerk of its lane once
/// its time is up, or once whoever has it is at no counter any more.
[[nodiscard]] bool mayTakeUp(const QueueState &state, const Ticket &ticket, const Actor &by,
                             const QDateTime &now);

} // namespace motcua
