// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/key_source.h"
#include "storage/station_place.h"

#include <optional>

namespace motcua::storage {

/// Where the key comes from when a data folder is opened or made. A passphrase wins over the vault.
struct Unlock
{
    KeyVault *vault = nullptr;
    QString passphrase;
    std::optional<Place> place =
        {}; ///< for tests: as if the folder lay there; nothing: where it really is
};

} // namespace motcua::storage
