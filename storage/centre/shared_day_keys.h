// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/journal.h"
#include "storage/centre/centre_way.h"
#include "storage/day_key_store.h"

#include <QDeadlineTimer>

namespace motcua::storage {

/// Keys of the day for all kiosks of a centre: the server has one for all of them, each station its copy to go on with
/// when that is away. Kiosks that never heard of the server on a day have keys of their own until they do; the first one
/// it hears of counts from then on. Without a centre: SqlDayKeys. Asks the server once a day, at most two seconds.
/// Thread of its connection.
class SharedDayKeys final : public DayKeys
{
public:
    /// @param way      to the centre's server, wherever that is now; null, or without an address: this station works
    ///                 alone. Outlives this
    /// @param journal  says whether the server is there; outlives this
    SharedDayKeys(Database &db, const CentreWay *way, const QueueJournal &journal)
        : m_local(db),
          m_way(way),
          m_journal(journal)
    {}
    [[nodiscard]] QByteArray keyOf(QDate day) override;
    [[nodiscard]] bool close(QDate day) override;
    void keepOnly(QDate day) override { m_local.keepOnly(day); }

private:
    [[nodiscard]] bool mayAsk() const;
    SqlDayKeys m_local;
    const CentreWay *m_way;
    const QueueJournal &m_journal;
    QDate m_agreed; ///< the key here is the centre's
    QDeadlineTimer m_pause{0};
};

} // namespace motcua::storage
