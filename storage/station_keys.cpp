// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/station_keys.h"

#include "storage/failures.h"

#include <QUuid>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr qsizetype kKeyBytes = 32;

const unsigned char *bytes(const QByteArray &array, qsizetype from = 0)
{
    return reinterpret_cast<const unsigned char *>(array.constData()) + from;
}

QByteArray wrapped(const DatabaseKey &key, const DatabaseKey &with)
{
    QByteArray sealed(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + kKeyBytes,
                      Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(sealed.data());
    randombytes_buf(out, crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(out + crypto_secretbox_NONCEBYTES, bytes(key.raw()), size_t(kKeyBytes),
                          out, bytes(with.raw()));
    return sealed;
}

DatabaseKey unwrapped(const QByteArray &sealed, const DatabaseKey &with)
{
    QByteArray raw(kKeyBytes, Qt::Uninitialized);
    if (sealed.size() != crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + kKeyBytes ||
        crypto_secretbox_open_easy(reinterpret_cast<unsigned char *>(raw.data()),
                                   bytes(sealed, crypto_secretbox_NONCEBYTES),
                                   crypto_secretbox_MACBYTES + kKeyBytes, bytes(sealed),
                                   bytes(with.raw())) != 0)
        throw failure(Trouble::WrongKey);
    return DatabaseKey(raw);
}

DatabaseKey keyFromVault(KeyVault *vault, const QString &account)
{
    if (vault == nullptr)
        throw failure(Trouble::KeyVaultUnavailable);
    const KeyVault::Answer answer = vault->read(account);
    switch (answer.state) {
    case KeyVault::State::Unavailable: throw failure(Trouble::KeyVaultUnavailable);
    case KeyVault::State::Locked: throw failure(Trouble::KeyVaultLocked);
    case KeyVault::State::NotFound: throw failure(Trouble::KeyMissing);
    case KeyVault::State::Found: break;
    }
    if (answer.secret.size() != kKeyBytes)
        throw failure(Trouble::KeyMissing);
    return DatabaseKey(answer.secret);
}

} // namespace

DatabaseKey keyOf(const StationFile &station, const KeyKeeping &keeping, const Unlock &unlock)
{
    DatabaseKey key;
    if (keeping.keyKind == KeyKeeping::KeyKind::Vault) {
        key = keyFromVault(unlock.vault, station.vaultAccount(keeping));
    } else {
        if (unlock.passphrase.isEmpty())
            throw failure(Trouble::PassphraseNeeded);
        key = keeping.kdf.derive(unlock.passphrase);
        if (!keeping.wrapped.isEmpty())
            key = unwrapped(keeping.wrapped, key);
    }
    if (keyCheckOf(key) != keeping.keyCheck)
        throw failure(Trouble::WrongKey);
    return key;
}

KeyKeeping keep(const DatabaseKey &key, const QString &account, const Unlock &unlock)
{
    KeyKeeping keeping;
    keeping.keyCheck = keyCheckOf(key);
    if (!unlock.passphrase.isEmpty()) {
        keeping.keyKind = KeyKeeping::KeyKind::Passphrase;
        keeping.kdf = PassphraseKdf::fresh();
        keeping.wrapped = wrapped(key, keeping.kdf.derive(unlock.passphrase));
        return keeping;
    }
    keeping.account = account;
    if (unlock.vault == nullptr || !unlock.vault->write(account, key.raw()))
        throw failure(Trouble::NoKeyVault);
    // Read back before anything depends on it.
    const KeyVault::Answer kept = unlock.vault->read(account);
    if (kept.state != KeyVault::State::Found || kept.secret != key.raw())
        throw failure(Trouble::NoKeyVault);
    return keeping;
}

QString freshAccount(const StationFile &station)
{
    return "motcua/"_L1 + station.id + u'/' +
           QUuid::createUuid().toString(QUuid::WithoutBraces).left(8);
}

} // namespace motcua::storage
