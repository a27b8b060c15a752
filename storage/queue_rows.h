// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/journal.h"
#include "storage/database.h"

namespace motcua::storage {

/// Rows of queue_event. The journals above know who may add what.
/// `condition` is SQL over its columns.
[[nodiscard]] QVector<QueueEvent> queueRows(const Database &db, const QString &condition,
                                            const QVariantList &values);

/// setKind(), and once in a program's life a line in the log when a later program's is met. Thread-safe.
void readKind(QueueEvent &event, const QString &code);

/// The file of a connection, as SQLite names it.
[[nodiscard]] QString fileOf(const Database &db);

/// Whose event a row is.
struct QueueOrigin
{
    int journal = 0; ///< 0: of this folder alone; 1: of the centre
    QString sender;  ///< the station that told the centre
};
/// Gives the row's seq. 0: an event with this id was there already (only asked of journal 1).
qint64 insertQueueRow(const Database &db, const QueueEvent &event, const QueueOrigin &origin = {});

} // namespace motcua::storage
