// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/journal.h"
#include "storage/database.h"

namespace motcua::storage {

/// What a station of a centre has to tell people of its line to the server. What writes joins a Transaction under way.
class CentreNotes
{
public:
    explicit CentreNotes(Database &db) : m_db(db) {}

    /// @param step       of the schema there; 0: it does not say
    /// @param clockOffMs the server's clock minus this one
    void heard(int step, qint64 clockOffMs);
    /// Keeps what the centre does not take, apart from the queue, and forgets that it waited.
    void setAside(const QueueEvent &event, const QByteArray &why, const QDateTime &now);
    /// What was set aside on this day, in the order of the doing.
    [[nodiscard]] QVector<RefusedStep> refusedOn(QDate day) const;
    /// Fills in what there is to tell on the day of `now`.
    void tell(QueueLink &link, const QDateTime &now) const;

private:
    Database &m_db;
};

} // namespace motcua::storage
