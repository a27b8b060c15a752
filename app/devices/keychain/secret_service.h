// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua::devices {

/// What the Secret Service says of an item without being asked for its secret, and so without asking anybody for a
/// password. libsecret says "not found" of a locked item; this tells the two apart.
enum class SecretState {
    Absent, ///< no session bus, or nobody on it keeps secrets
    Locked, ///< the item is there and locked, or nobody can say because the default collection is locked
    Unlocked,  ///< the item is there and can be read
    NoSuchItem ///< the collections are open, or there is none, and the item is in none of them
};
/// Blocks up to `timeoutMs` for each question; any thread, no event loop needed.
[[nodiscard]] SecretState askSecretService(const QString &service, const QString &account,
                                           int timeoutMs);

} // namespace motcua::devices
