// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/centre/centre_session.h"
#include "storage/database.h"

namespace motcua::storage {

/// The settings that are the same at all stations of a centre, as this one last heard of them: the very rows of the table
/// `setting` every program reads, also when the server is away. Thread of its connection.
class SharedCopy
{
public:
    explicit SharedCopy(Database &db) : m_db(db) {}
    /// Names of rows of `setting`: rules of queue, kiosk, appointments and voice.
    [[nodiscard]] static const QStringList &names();
    /// Which centre's they are. Another than before: that centre's are taken from its first one on.
    void settleAt(const QString &centreId);
    /// Up to here the centre's changes are known.
    [[nodiscard]] qint64 place() const;
    /// Takes what is new there; a centre that has nothing yet is told what stands here. What this station changed itself
    /// comes with its entry for the audit trail, once, in the same transaction. Nothing where the server's schema is
    /// older. Throws CentreTrouble and what Database throws.
    /// @return whether anything changed here
    bool follow(CentreSession &session);

private:
    [[nodiscard]] bool take(const QVector<CentreSession::SharedChange> &changes);
    Database &m_db;
};

} // namespace motcua::storage
