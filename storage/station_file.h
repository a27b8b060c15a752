// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/serial_range.h"
#include "storage/key_source.h"

#include <QString>

#include <optional>

namespace motcua::storage {

/// How the key of a database is kept: in the key ring, or behind a passphrase.
struct KeyKeeping
{
    enum class KeyKind { Vault, Passphrase };
    KeyKind keyKind = KeyKind::Vault;
    QString
        account; ///< in the key ring; empty: the folder's first one, StationFile::vaultAccount()
    PassphraseKdf kdf; ///< Passphrase only
    QByteArray
        wrapped; ///< Passphrase only: the key itself, sealed with the derived one; empty: it is the derived one
    QByteArray keyCheck; ///< tells a wrong key from a damaged file
};

/// `station.json`: what must be known before the database can be opened. Nothing in it is secret.
struct StationFile : KeyKeeping
{
    QString
        id; ///< a UUID of this folder and what descends from it; the vault's account is made of it
    QString agencyId; ///< "H24.123"
    bool demo = false;

    // Where this folder belongs (storage/station_place.h). Empty: not bound yet, the next good open does it.
    QString instance;   ///< a UUID, new whenever the folder begins another life: adoption, restore
    QByteArray machine; ///< 16 bytes: the computer's id, salted with `id`
    QByteArray folder;  ///< 16 bytes: the folder's identity in its file system, salted likewise
    QString folderInstance; ///< `folder` counts only while this is `instance`

    /// Restores made here, kept apart from the database they replace: a later one must know of an earlier one.
    QVector<RestoredDays> restored;

    std::optional<KeyKeeping> next; ///< a change of key is under way (storage/key_change.h)

    [[nodiscard]] QString vaultAccount() const { return vaultAccount(*this); }
    [[nodiscard]] QString vaultAccount(const KeyKeeping &keeping) const;
    /// Throws Failure "data_folder_unreadable" on a malformed file; nothing when there is none.
    [[nodiscard]] static std::optional<StationFile> read(const QString &path);
    void write(const QString &path) const;
};

/// 16 bytes derived from the key that give nothing of it away.
[[nodiscard]] QByteArray keyCheckOf(const DatabaseKey &key);

} // namespace motcua::storage
