// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/queue_state.h"

namespace motcua {

/// Settings of the order of calls.
///
/// Everybody is called in the order of their places, except that whoever has precedence (a priority group, the time of
/// an appointment, a result to pick up) may go past ordinary citizens who came earlier, within two bounds:
/// - in a lane, and at a counter, at most `priorityRun` calls in a row go past somebody while an ordinary one waits;
/// - who has waited `overdueMinutes` longer than under first come, first served (fcfs_reference.h) is called next by any
///   counter of the lane, the most overdue first.
struct CallPolicy
{
    /// Strict (precedence always first) and FirstCome (never) are for comparison (reporting/what-if): a centre runs Fair.
    enum class Kind { Fair, Strict, FirstCome } kind = Kind::Fair;
    int priorityRun = 3;
    int overdueMinutes = 15;
    int appointmentEarlyMinutes = 15; ///< before its time an appointment counts from here on
    int appointmentLateMinutes = 15;  ///< who checks in later than this has no precedence left
    bool pickUpAhead = true;          ///< results are handed over with precedence
    friend bool operator==(const CallPolicy &a, const CallPolicy &b) = default;
};

enum class Precedence { None, PickUp, Appointment, Priority };
[[nodiscard]] Precedence precedenceOf(const Ticket &ticket, const CallPolicy &policy, qint64 nowMs);

/// Who is next for a counter, and why; the reason is stored with the call and shown to the clerk.
struct NextCall
{
    Ticket ticket;
    /// Oldest: nobody came earlier. Priority, Appointment, PickUp: goes past `passedOver`. Overdue: waited too long
    /// beside first come, first served. RatioOrdinary: an ordinary citizen goes although one with precedence waits,
    /// after as many passes as there may be. Chosen: by a person, for a reason they gave.
    enum class Ground {
        Oldest,
        Priority,
        Appointment,
        PickUp,
        Overdue,
        RatioOrdinary,
        Chosen
    } ground = Ground::Oldest;
    int priorityUsed = 0;             ///< calls out of turn in a row so far, this one included
    int priorityRun = 0;              ///< how many there may be
    std::optional<Ticket> passedOver; ///< the oldest ordinary ticket a call overtakes
    qint64 passedWaitedMs = 0;        ///< how long that one has waited
    qint64 overdueMs = 0;             ///< Overdue: longer than under first come, first served
    QString chosenFor;                ///< Chosen: the reason
    int laneRun = 0, counterRun = 0;  ///< for the event of the call
    /// For the journal: "oldest", "priority 1/3 passed A017 waited 22" (minutes), "appointment …", "pick_up …",
    /// "overdue 17", "ratio 3/3", "chosen: …".
    [[nodiscard]] QString reasonCode() const;
};

/// A stored reason, read back for the screen.
struct StoredReason
{
    NextCall::Ground ground = NextCall::Ground::Oldest;
    int used = 0, run = 0;
    std::optional<TicketNumber> passed;
    int minutes = 0; ///< waited (passed), overdue
    QString text;    ///< Chosen
};
[[nodiscard]] std::optional<StoredReason> parseReason(QStringView reasonCode);

/// Nothing when no ticket waits for the counter.
[[nodiscard]] std::optional<NextCall> nextCall(const QueueState &state, const Counter &counter,
                                               const CallPolicy &policy, const QDateTime &now);
/// The same with this ticket, because a person says so. `reason` empty: it was first in line anyway.
[[nodiscard]] NextCall chosenCall(const QueueState &state, const Counter &counter,
                                  const CallPolicy &policy, const QDateTime &now,
                                  const Ticket &ticket, const QString &reason);

/// Tickets that are overdue by the rule above, the most overdue first.
struct Overdue
{
    TicketId ticket;
    qint64 byMs = 0;
};
[[nodiscard]] QVector<Overdue> overdueTickets(const QueueState &state, const CallPolicy &policy,
                                              const QDateTime &now);

} // namespace motcua
