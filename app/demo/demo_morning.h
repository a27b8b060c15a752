// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "app/core/intake/reception.h"
#include "app/core/queue/centre_queue.h"

namespace motcua {

/// The centre as it stands some time into a morning: people waiting in two lanes, some with precedence, one on hold,
/// two who did not come, a few already served, and two receptions left open. Made through the use cases; desk thread.
struct DemoMorning
{
    CentreQueue &queue;
    Reception &reception;
    SimulatedClock &clock;
    const Catalogue &catalogue;
    QVector<Counter> counters;
    QString station;
    Staff clerk; ///< of the centre: serves at every counter, for the queue asks who acts
    quint32 seed = 1;

    /// @param served  how many citizens were finished before "now"
    /// @param waiting how many wait in the first two lanes together
    void play(int served, int waiting) const;
    /// A reception with everything filled in but paper, receipt and signature.
    [[nodiscard]] Draft filled(Draft draft, const QString &procedureCode, quint32 person) const;
};

} // namespace motcua
