// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/serial_range.h"
#include "storage/database.h"
#include "storage/restore.h"

namespace motcua::storage {

/// What a restored database must be told before anybody works on it: it knows nothing of what was printed and called
/// after the backup.
class RestoredRows
{
public:
    RestoredRows(Database &db, const Generation &generation, const Clock &clock)
        : m_db(db),
          m_generation(generation),
          m_clock(clock)
    {}
    [[nodiscard]] RestoredDays daysInDanger(const QVector<RestoredDays> &earlier) const;
    /// One transaction with its audit entry. `issued`: the last queue number of each series today, as far as the data
    /// at hand could still say.
    void adapt(const QVector<RestoredDays> &restored, const QMap<QString, int> &issued,
               const Actor &by, RestoreResult &result) const;

private:
    [[nodiscard]] int renumberDrafts() const;
    [[nodiscard]] int leaveTicketGap(const QMap<QString, int> &issued, const Actor &by) const;

    Database &m_db;
    const Generation &m_generation;
    const Clock &m_clock;
};

/// From a database that may be damaged or away: what it still says, else nothing.
[[nodiscard]] QMap<QString, int> lastNumbers(const QString &databaseFile, const DatabaseKey &key,
                                             QDate day);

} // namespace motcua::storage
