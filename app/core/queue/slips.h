// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/centre_queue.h"
#include "app/core/queue/slip_printer.h"

#include <QVector>

namespace motcua {

/// What is known when a slip is made and does not stand in the journal.
struct SlipFacts
{
    std::optional<int> ahead;
    std::optional<SlipWait> wait;
    QStringList bring;
};

/// The slips of the day as the journal knows them: what is to stand on one, what became of it, which ones nobody knows
/// of. A number is in the journal before its slip is made, and nothing that happens to the paper changes the number.
/// Synchronous; desk thread.
class Slips
{
public:
    struct Centre
    {
        QString name;
        QVector<ServiceGroup> groups;
        QVector<PriorityGroup> priorities;
        QVector<Counter> counters;
        QString stationId;
    };
    Slips(CentreQueue &queue, const Clock &clock, Centre centre, const Rights *rights = nullptr)
        : m_queue(queue),
          m_clock(clock),
          m_centre(std::move(centre)),
          m_rights(rights)
    {}

    /// The first slip of a ticket of today. Nothing when there is no such ticket, when it has ended, or when the journal
    /// says that one was tried already: another one is a reprint, and a person's to ask for.
    [[nodiscard]] std::optional<Slip> first(TicketId id, const SlipFacts &facts);
    /// One more slip, marked with how many were tried before. Throws "not_allowed", "account_closed": a machine reprints
    /// nothing. Nothing when there is no such ticket today.
    [[nodiscard]] std::optional<Slip> again(TicketId id, const SlipFacts &facts, const Actor &by);
    /// Into the journal: `slip` is what was given to the printer.
    void note(TicketId id, const Slip &slip, const SlipOutcome &outcome, const Actor &by);

    /// A slip somebody has to look after.
    struct Open
    {
        Ticket ticket;
        /// Failed: it did not come out. Unknown: the printer fell silent, or the program ended before it was told.
        SlipOutcome::Kind kind = SlipOutcome::Kind::Unknown;
        SlipTrouble trouble = SlipTrouble::None; ///< None: nothing was said at all
    };
    /// Of tickets issued at this station that have not yet come to a counter, in order of issue. One of which nothing
    /// was said counts `patienceMs` after its issue, since a printer takes its time.
    [[nodiscard]] QVector<Open> open(qint64 patienceMs = kPatienceMs);
    static constexpr qint64 kPatienceMs = 45'000;

    /// The ticket a scanned slip belongs to, of today.
    [[nodiscard]] std::optional<Ticket> find(const Payload &payload);

private:
    [[nodiscard]] Slip slipOf(const Ticket &ticket, const SlipFacts &facts) const;
    CentreQueue &m_queue;
    const Clock &m_clock;
    const Centre m_centre;
    const Rights *m_rights;
};

} // namespace motcua
