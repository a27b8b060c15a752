// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/key_source.h"

#include "storage/failures.h"

#include <sodium.h>

namespace motcua::storage {

namespace {

constexpr int kKeyBytes = 32;

void ensureSodium()
{
    // Safe to call again from any thread; it fails only when the system gives no random bytes at all.
    if (sodium_init() < 0)
        qFatal("libsodium could not start: the system gives no random numbers");
}

} // namespace

DatabaseKey::DatabaseKey(const QByteArray &raw32) : m_raw(raw32)
{
    Q_ASSERT(raw32.size() == kKeyBytes);
}

DatabaseKey::~DatabaseKey()
{
    // Only the last holder may wipe: the bytes are shared by copies.
    if (m_raw.isDetached() && !m_raw.isEmpty())
        sodium_memzero(m_raw.data(), size_t(m_raw.size()));
}

DatabaseKey DatabaseKey::random()
{
    ensureSodium();
    QByteArray raw(kKeyBytes, Qt::Uninitialized);
    randombytes_buf(raw.data(), size_t(raw.size()));
    return DatabaseKey(raw);
}

PassphraseKdf PassphraseKdf::fresh()
{
    ensureSodium();
    PassphraseKdf kdf;
    kdf.salt = QByteArray(crypto_pwhash_SALTBYTES, Qt::Uninitialized);
    randombytes_buf(kdf.salt.data(), size_t(kdf.salt.size()));
    return kdf;
}

DatabaseKey PassphraseKdf::derive(const QString &passphrase) const
{
    ensureSodium();
    // NFC: the same words typed with another input method must give the same key.
    QByteArray words = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray raw(kKeyBytes, Qt::Uninitialized);
    const int rc = salt.size() == crypto_pwhash_SALTBYTES
                       ? crypto_pwhash(reinterpret_cast<unsigned char *>(raw.data()),
                                       size_t(raw.size()), words.constData(), size_t(words.size()),
                                       reinterpret_cast<const unsigned char *>(salt.constData()),
                                       static_cast<unsigned long long>(opsLimit), size_t(memLimit),
                                       crypto_pwhash_ALG_ARGON2ID13)
                       : -1;
    sodium_memzero(words.data(), size_t(words.size()));
    if (rc != 0)
        throw failure(Trouble::OutOfMemory);
    return DatabaseKey(raw);
}

} // namespace motcua::storage
