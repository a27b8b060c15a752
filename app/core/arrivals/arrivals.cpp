// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/arrivals/arrivals.h"

namespace motcua {

ArrivalsView Arrivals::view(const Actor &by) const
{
    (void)m_rights.require(by, Act::FindDossiers);
    return m_board.view(m_clock.now(), kShown);
}

int Arrivals::unseen(const Actor &by) const
{
    (void)m_rights.require(by, Act::FindDossiers);
    return m_board.unseen();
}

std::optional<ArrivalDetail> Arrivals::open(Arrival::Kind kind, const QString &id, const Actor &by)
{
    (void)m_rights.require(by, Act::FindDossiers);
    const std::optional<ArrivalDetail> found = m_board.find(kind, id);
    if (!found || found->item.state != Arrival::State::New)
        return found;
    try {
        m_board.markSeen(id, m_clock.now());
    } catch (const Failure &) {
        return found; // it stays marked as new; what it says can be read all the same
    }
    return m_board.find(kind, id);
}

} // namespace motcua
