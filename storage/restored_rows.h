// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/serial_range.h"
#include "storage/database.h"
#include "storage/restore.h"

namespace motcua::storage {

/// What a database that may be damaged or away still says of what was printed and called; else nothing.
struct LiveRows
{
    QMap<QString, int> issued;      ///< the last queue number of each series today
    QVector<RestoredDays> restored; ///< by earlier restores
    QVector<QDate> laterDays;       ///< after today, on which dossier numbers were given
    QDateTime lastSaved;
    [[nodiscard]] static LiveRows of(const QString &databaseFile, const DatabaseKey &key,
                                     QDate today);
};

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
    /// First the days from the backup to this one; then each later day on which numbers were given, when a clock was
    /// ahead then.
    [[nodiscard]] QVector<RestoredDays> daysInDanger(const QVector<RestoredDays> &earlier,
                                                     const LiveRows &live) const;
    /// One transaction with its audit entry. `restored`: all of them; `days`: those of this restore.
    void adapt(const QVector<RestoredDays> &restored, const RestoredDays &days,
               const LiveRows &live, const Actor &by, RestoreResult &result) const;

private:
    [[nodiscard]] QDate firstDayInDanger() const;
    [[nodiscard]] int renumberDrafts() const;
    [[nodiscard]] int leaveTicketGap(const QMap<QString, int> &issued, const Actor &by) const;

    Database &m_db;
    const Generation &m_generation;
    const Clock &m_clock;
};

} // namespace motcua::storage
