// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/journal.h"

#include <QJsonObject>

namespace motcua::storage {

/// An event with what the centre knows of it besides.
struct CentreEvent
{
    QueueEvent event; ///< seq: its place at the centre
    QString sender;   ///< the station that told it
};

/// The columns of queue.event (storage/centre/schema) as one object: what travels to the server, and what waits here
/// while it is away.
[[nodiscard]] QJsonObject eventToJson(const QueueEvent &event);
[[nodiscard]] QueueEvent eventFromJson(const QJsonObject &object);

} // namespace motcua::storage
