// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/person_mark.h"
#include "storage/database.h"

namespace motcua::storage {

/// Keys of the day for the kiosks over one data folder. A deleted key is overwritten in the file (SQLite's
/// secure_delete), and the log that had it is cut; backups leave the table out. Thread of its connection.
class SqlDayKeys final : public DayKeys
{
public:
    explicit SqlDayKeys(Database &db) : m_db(db) {}
    [[nodiscard]] QByteArray keyOf(QDate day) override;
    [[nodiscard]] bool close(QDate day) override;
    /// In place of the one that is here, unless the day is closed.
    void adopt(QDate day, const QByteArray &key);
    void keepOnly(QDate day) override;

private:
    void destroy(const QString &sql, const QVariantList &values);
    Database &m_db;
};

} // namespace motcua::storage
