// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/centre/centre_address.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QVector>

#include <functional>

namespace motcua::bench {

/// One client that issues a number; the next one when it is asked again. Made in the process that uses it.
using IssueOne = std::function<void()>;

struct QueueFolder
{
    QString folder;
    QByteArray key; ///< raw
};

/// Our queue over the journal in a data folder, and the same rows by SQLite's own interface.
[[nodiscard]] IssueOne sqliteQueue(const QueueFolder &folder);
/// @param turns  one after the other, as ours; else whoever meets a free lock
[[nodiscard]] IssueOne bareSqliteQueue(const QueueFolder &folder, QDate day, bool turns);
/// Our queue as the programs of a station keep it: at the server, with a copy of its journal in the folder. Another
/// thread of the process copies what others do.
[[nodiscard]] IssueOne sharedQueue(const storage::CentreAddress &address, const QueueFolder &folder,
                                   const QString &station);
/// Our queue over the journal of a server alone, and the same rows by libpq alone.
[[nodiscard]] IssueOne postgresQueue(const storage::CentreAddress &address);
[[nodiscard]] IssueOne barePostgresQueue(const storage::CentreAddress &address, QDate day);

} // namespace motcua::bench
