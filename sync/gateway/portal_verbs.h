// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua::gateway {

// Each throws std::runtime_error with a stable name as its text, or SqlError.

/// Prints the secret of a new token, once. `may`: names of bookings, online, results, identity, by commas.
/// `source`: whose ids and files it shares, its own name when empty. "token_name", "token_source", "token_may", "token_exists".
void runToken(const QString &data, const QString &name, const QString &source, const QString &may);
/// "token_unknown".
void runRevokeToken(const QString &data, const QString &name);
/// Takes a `*.motcua-pack` into the content store and tells the stations. "pack_refused: …" (a station would refuse it,
/// too), "serial_not_higher", "write".
void runPublishPack(const QString &data, const QString &pack);

} // namespace motcua::gateway
