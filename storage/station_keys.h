// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/station_file.h"
#include "storage/unlock.h"

namespace motcua::storage {

/// The key that `keeping` (of `station`, or its `next`) describes, proved by its check. Throws "key_missing",
/// "key_vault_locked", "key_vault_unavailable", "passphrase_needed", "wrong_key", "out_of_memory".
[[nodiscard]] DatabaseKey keyOf(const StationFile &station, const KeyKeeping &keeping,
                                const Unlock &unlock);

/// Keeps `key` from now on: behind the passphrase when there is one (a fresh salt, the key wrapped), else in the vault
/// under `account`, read back. Throws "no_key_vault".
[[nodiscard]] KeyKeeping keep(const DatabaseKey &key, const QString &account, const Unlock &unlock);

/// An account of the key ring for this folder that no other key ever had.
[[nodiscard]] QString freshAccount(const StationFile &station);

} // namespace motcua::storage
