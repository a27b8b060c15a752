// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit.h"
#include "app/core/base/clock_guard.h"

namespace motcua {

class Clock;

/// Remembers what was recorded when, and what the province said of the time; implemented by storage.
class ClockWitness
{
public:
    ClockWitness() = default;
    ClockWitness(const ClockWitness &) = delete;
    ClockWitness &operator=(const ClockWitness &) = delete;
    virtual ~ClockWitness() = default;
    [[nodiscard]] virtual TimeFacts facts() const = 0;
    /// The clock was found right at `now`: what was recorded before says nothing against it any more.
    virtual void trust(const QDateTime &now) = 0;
    /// One transaction: the entry, trust at `now`, and that the offset to the province as it stands is answered for.
    virtual void answerFor(const AuditEntry &entry, const QDateTime &now) = 0;
};

/// Stands before everything that puts a date on paper. Desk thread.
class ClockWatch
{
public:
    ClockWatch(ClockWitness &witness, const Clock &clock) : m_witness(witness), m_clock(clock) {}

    [[nodiscard]] ClockVerdict verdict() const;
    /// Throws Failure "clock_doubtful" unless the clock is fine; its headline says in one sentence what is wrong.
    void check();
    /// A signed-in person answers for the clock ("clock.confirmed" in the audit chain): it is trusted until it jumps
    /// again. Throws Failure "clock_needs_a_person" when nobody is signed in.
    void confirmClock(const Actor &by);

private:
    ClockWitness &m_witness;
    const Clock &m_clock;
    QDateTime m_trustedAt; // when check() wrote it down last
};

} // namespace motcua
