// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/key_vault.h"

#include <QByteArray>
#include <QString>

namespace motcua::storage {

/// The 256-bit database key. Overwritten in memory when the object dies.
class DatabaseKey
{
public:
    DatabaseKey() = default;
    explicit DatabaseKey(const QByteArray &raw32);
    ~DatabaseKey();
    DatabaseKey(const DatabaseKey &) = default;
    DatabaseKey &operator=(const DatabaseKey &) = default;
    [[nodiscard]] bool isNull() const { return m_raw.isEmpty(); }
    [[nodiscard]] const QByteArray &raw() const { return m_raw; }
    [[nodiscard]] static DatabaseKey random();

private:
    QByteArray m_raw;
};

/// The port lives in core, so that app/devices/keychain can implement it without knowing storage.
using motcua::KeyVault;

/// Argon2id of a passphrase with the parameters kept in station.json (libsodium).
struct PassphraseKdf
{
    QByteArray salt; ///< 16 bytes
    qint64 opsLimit = 3;
    qint64 memLimit = 64LL << 20; ///< bytes
    [[nodiscard]] static PassphraseKdf fresh();
    /// Throws Failure "out_of_memory".
    [[nodiscard]] DatabaseKey derive(const QString &passphrase) const;
};

} // namespace motcua::storage
