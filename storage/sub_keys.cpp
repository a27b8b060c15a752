// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sub_keys.h"

#include <sodium.h>

namespace motcua::storage {

QByteArray subKey(const DatabaseKey &key, SubKey use, int bytes)
{
    Q_ASSERT(key.raw().size() == crypto_kdf_KEYBYTES);
    QByteArray derived(bytes, Qt::Uninitialized);
    crypto_kdf_derive_from_key(reinterpret_cast<unsigned char *>(derived.data()),
                               size_t(derived.size()), static_cast<uint64_t>(use), "motcua01",
                               reinterpret_cast<const unsigned char *>(key.raw().constData()));
    return derived;
}

} // namespace motcua::storage
