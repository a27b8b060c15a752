// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/rights.h"

#include <QDateTime>
#include <QVector>

namespace motcua {

/// How a station of this centre stood when the province last heard of it.
struct StationStanding
{
    QString station;       ///< "C01"
    QString counter;       ///< where it was used last: "Quầy 3"; empty: not said
    QString version;       ///< of its program; empty: an older one, which says nothing of itself
    QDateTime lastContact; ///< by the province's clock; invalid: never
    int records = 0;       ///< that waited there
    int papers = 0;
    qint64 bytes = 0;  ///< of these papers
    QDateTime oldest;  ///< record that waited; invalid: none
    int attention = 0; ///< records the province refused
    bool own = false;  ///< this computer's
    bool revoked = false;
};

struct StationsView
{
    QVector<StationStanding> stations; ///< by name
    QDateTime asOf; ///< when the province told this the last time; invalid: never yet
};

/// Kept as it came down (docs/protocol.md, scope "stations"); implemented by storage. Desk thread.
class StationsStore
{
public:
    StationsStore() = default;
    StationsStore(const StationsStore &) = delete;
    StationsStore &operator=(const StationsStore &) = delete;
    virtual ~StationsStore() = default;
    [[nodiscard]] virtual StationsView stations() const = 0;
};

/// For whoever looks after the computers of the centre (Act::BackUp). Desk thread.
class StationsBoard
{
public:
    StationsBoard(const StationsStore &store, const Rights &rights)
        : m_store(store),
          m_rights(rights)
    {}
    /// Throws "not_allowed", "account_closed".
    [[nodiscard]] StationsView view(const Actor &by) const
    {
        (void)m_rights.require(by, Act::BackUp);
        return m_store.stations();
    }

private:
    const StationsStore &m_store;
    const Rights &m_rights;
};

} // namespace motcua
