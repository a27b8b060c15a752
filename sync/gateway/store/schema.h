// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua::gateway {

class Connection;

/// Brings the database to the newest step this program knows; all steps in one transaction, and
/// only one program at a time. Throws SqlError; throws std::runtime_error("schema_newer") when the
/// database was written by a newer program.
void upgradeSchema(Connection &connection);
/// Whether the database stands exactly at the newest known step.
[[nodiscard]] bool isSchemaCurrent(Connection &connection);

} // namespace motcua::gateway
