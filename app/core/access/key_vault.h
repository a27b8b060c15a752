// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace motcua {

/// Where secrets of this account of this computer are kept. A port: the Secret Service stands behind it in
/// app/devices/keychain, so that storage need not know a key ring and the key ring need not know storage.
class KeyVault
{
public:
    KeyVault() = default;
    KeyVault(const KeyVault &) = delete;
    KeyVault &operator=(const KeyVault &) = delete;
    virtual ~KeyVault() = default;
    enum class State {
        Found,
        NotFound,    ///< the vault answers and has no such key, as far as it can tell
        Locked,      ///< the vault is there, but nobody has unlocked it: what it holds is not known
        Unavailable, ///< no vault answers
    };
    struct Answer
    {
        State state = State::Unavailable;
        QByteArray secret;
    };
    /// Some vaults cannot tell Locked from NotFound: with a database present never make a new key.
    [[nodiscard]] virtual Answer read(const QString &account) = 0;
    [[nodiscard]] virtual bool write(const QString &account, const QByteArray &secret) = 0;
};

} // namespace motcua
