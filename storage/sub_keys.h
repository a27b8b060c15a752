// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/key_source.h"

namespace motcua::storage {

/// Keys derived from the database key, one for each use (crypto_kdf). The numbers are part of the data format.
enum class SubKey { BlobContent = 1, BlobName = 2, Check = 3 };
[[nodiscard]] QByteArray subKey(const DatabaseKey &key, SubKey use, int bytes = 32);

} // namespace motcua::storage
