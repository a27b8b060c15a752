// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/key_source.h"

#include <QString>

#include <optional>

namespace motcua::storage {

/// `station.json`: what must be known before the database can be opened. Nothing in it is secret.
struct StationFile
{
    enum class KeyKind { Vault, Passphrase };
    QString id;       ///< a UUID of this folder; the vault's account is made of it
    QString agencyId; ///< "H24.123"
    KeyKind keyKind = KeyKind::Vault;
    PassphraseKdf kdf;   ///< Passphrase only
    QByteArray keyCheck; ///< tells a wrong key from a damaged file
    bool demo = false;

    [[nodiscard]] QString vaultAccount() const;
    /// Throws Failure "data_folder_unreadable" on a malformed file; nothing when there is none.
    [[nodiscard]] static std::optional<StationFile> read(const QString &folder);
    void write(const QString &folder) const;
};

/// 16 bytes derived from the key that give nothing of it away.
[[nodiscard]] QByteArray keyCheckOf(const DatabaseKey &key);

} // namespace motcua::storage
