// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/centre/join_key.h"

#include "sync/centre/centre_failures.h"

#include <sodium.h>

namespace motcua::centre {

namespace {

// Part of the protocol: both ends use these, and neither takes weaker ones from the other.
constexpr unsigned long long kPasses = 3;
constexpr size_t kMemory = size_t(64) << 20;

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

unsigned char *room(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

// Each part with its length before it, so that nothing can be moved from one to its neighbour.
void add(crypto_generichash_state &state, const QByteArray &part)
{
    const quint32 length = quint32(part.size());
    const unsigned char head[] = {
        static_cast<unsigned char>(length >> 24U), static_cast<unsigned char>(length >> 16U),
        static_cast<unsigned char>(length >> 8U), static_cast<unsigned char>(length)};
    crypto_generichash_update(&state, head, sizeof head);
    crypto_generichash_update(&state, bytes(part), static_cast<unsigned long long>(part.size()));
}

QByteArray saltOf(const JoinGround &ground)
{
    QByteArray salt(crypto_pwhash_argon2id_SALTBYTES, '\0');
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, size_t(salt.size()));
    add(state, "motcua-centre join 1");
    add(state, ground.fingerprint);
    add(state, ground.centreSalt);
    add(state, ground.stationSalt);
    crypto_generichash_final(&state, room(salt), size_t(salt.size()));
    return salt;
}

} // namespace

QByteArray freshJoinSalt()
{
    QByteArray salt(kJoinSaltBytes, '\0');
    randombytes_buf(salt.data(), size_t(salt.size()));
    return salt;
}

JoinKey::JoinKey(const JoinCode &code, const JoinGround &ground)
    : m_key(crypto_generichash_KEYBYTES, '\0')
{
    if (sodium_init() < 0 ||
        crypto_pwhash_argon2id(room(m_key), static_cast<unsigned long long>(m_key.size()),
                               code.characters().constData(),
                               static_cast<unsigned long long>(code.characters().size()),
                               bytes(saltOf(ground)), kPasses, kMemory,
                               crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0) {
        throw failure(Trouble::OutOfMemory);
    }
}

JoinKey::~JoinKey()
{
    sodium_memzero(m_key.data(), size_t(m_key.size()));
}

QByteArray JoinKey::proof(const QByteArray &label, const QByteArray &a, const QByteArray &b) const
{
    QByteArray result(crypto_generichash_BYTES, '\0');
    crypto_generichash_state state;
    crypto_generichash_init(&state, bytes(m_key), size_t(m_key.size()), size_t(result.size()));
    add(state, label);
    add(state, a);
    add(state, b);
    crypto_generichash_final(&state, room(result), size_t(result.size()));
    return result;
}

QByteArray JoinKey::stationProof(const QByteArray &request) const
{
    return proof("station", request, {});
}

QByteArray JoinKey::centreProof(const QByteArray &request, const QByteArray &grant) const
{
    return proof("centre", request, grant);
}

bool JoinKey::equal(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && !a.isEmpty() &&
           sodium_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

} // namespace motcua::centre
