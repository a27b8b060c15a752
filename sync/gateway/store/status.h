// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace motcua::gateway {

class Connection;

/// What `motcua-gateway status --json` prints.
[[nodiscard]] QJsonObject readStatus(Connection &connection);

/// Asks the database for nothing, and has the answer. Throws SqlError.
[[nodiscard]] bool answers(Connection &connection);

} // namespace motcua::gateway
