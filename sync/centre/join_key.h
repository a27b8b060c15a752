// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/centre/join_code.h"

#include <QByteArray>

namespace motcua::centre {

/// What both ends saw of one conversation. Somebody in between shows the station another certificate than the
/// centre's: the fingerprints differ, and so do the keys.
struct JoinGround
{
    QByteArray fingerprint;             ///< SHA-256 of the server's TLS certificate (DER)
    QByteArray centreSalt, stationSalt; ///< kJoinSaltBytes each, fresh
};
inline constexpr int kJoinSaltBytes = 16;
[[nodiscard]] QByteArray freshJoinSalt();

/// A key made from the code by Argon2id (libsodium; 3 passes over 64 MiB, which is what makes guessing 40 bits
/// within ten minutes hopeless), bound to the ground. Making it takes some tenths of a second.
class JoinKey
{
public:
    /// Throws Failure "out_of_memory".
    JoinKey(const JoinCode &code, const JoinGround &ground);
    ~JoinKey();
    JoinKey(const JoinKey &) = delete;
    JoinKey &operator=(const JoinKey &) = delete;
    /// The station goes first: the centre shows a proof only to who has proved the code.
    [[nodiscard]] QByteArray stationProof(const QByteArray &request) const;
    [[nodiscard]] QByteArray centreProof(const QByteArray &request, const QByteArray &grant) const;
    /// In constant time.
    [[nodiscard]] static bool equal(const QByteArray &a, const QByteArray &b);

private:
    [[nodiscard]] QByteArray proof(const QByteArray &label, const QByteArray &a,
                                   const QByteArray &b) const;
    QByteArray m_key;
};

} // namespace motcua::centre
