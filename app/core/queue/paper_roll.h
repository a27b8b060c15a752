// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/rights.h"
#include "app/core/queue/journal.h"

#include <QTime>

namespace motcua {

class Clock;
class IdSource;

/// A number from a pre-printed roll that was handed out while the machine could not, as its paper tells it.
struct PaperNumber
{
    TicketNumber number;
    QTime at;               ///< about when, by the centre's clock
    QString lane;           ///< series of the service group it is for
    QString priorityReason; ///< code, empty: none
    bool served = false;    ///< has been served meanwhile; else it waits, in the place of its time
};

/// Entering the papers of a paper roll after an outage. Numbers of a roll have a letter no service group has ("R"), so
/// that no machine ever gives one of them. Every event carries `estimated`: its time is about right, counts for the
/// place in the line and is kept out of figures. Synchronous; desk thread.
class PaperRoll
{
public:
    struct Setup
    {
        QVector<ServiceGroup> groups;
        QVector<PriorityGroup> priorities;
        QString quickSeries; ///< QueueRules::quickSeries
    };
    /// @param rights  none: whoever acts is believed their role
    PaperRoll(QueueJournal &journal, const Clock &clock, IdSource &ids, Setup setup,
              const Rights *rights = nullptr)
        : m_journal(journal),
          m_clock(clock),
          m_ids(ids),
          m_setup(std::move(setup)),
          m_rights(rights)
    {}

    /// R, or where a group has that letter the last free one of the alphabet; empty: none is free.
    [[nodiscard]] QString series() const;

    /// One paper into today's journal, whole or not at all. Throws Failure, and nothing was added: "number_taken" (the
    /// sentence says what it is), "roll_series" (a letter that a machine gives), "roll_lane" (no such group),
    /// "roll_priority", "roll_time" (not yet, or no time), "not_allowed", "account_closed", and what writing throws.
    Ticket enter(const PaperNumber &paper, const Actor &by);

    /// As it is typed from a paper: "12", "r12", "R 012" → R012; `series` for digits alone. Nothing for anything else.
    [[nodiscard]] static std::optional<TicketNumber> numberFrom(QStringView typed,
                                                                const QString &series);
    /// "9:05", "9h05", "9h", "905", "0905", "9.05" → 09:05. Nothing for anything else.
    [[nodiscard]] static std::optional<QTime> timeFrom(QStringView typed);

private:
    void check(const PaperNumber &paper, const QDateTime &now) const;
    [[nodiscard]] Failure taken(const Ticket &there) const;
    QueueJournal &m_journal;
    const Clock &m_clock;
    IdSource &m_ids;
    const Setup m_setup;
    const Rights *m_rights;
};

} // namespace motcua
