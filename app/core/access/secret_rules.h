// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "app/core/base/failure.h"

namespace motcua {

inline constexpr int kPinLength = 6;
inline constexpr int kShortestPassword = 10;
inline constexpr int kLongestPassword = 128;

/// What is wrong with a new PIN or password. Rules for new ones only: what is in use stays valid.
enum class SecretFault {
    None,
    PinShape,        ///< not six digits
    PinRepeats,      ///< 000000, 121212, 123123, 112233
    PinRuns,         ///< 123456, 987654, 890123
    PinIsDate,       ///< reads as a day (190585, 850519) or a month with its year (051985)
    PasswordShort,   ///< under ten characters
    PasswordLong,    ///< over 128
    PasswordPoor,    ///< fewer than five different characters, or a run of keys
    PasswordHasName, ///< holds a part of the person's own name
    SameAsBefore,
};

/// @param name    of the person, for PasswordHasName
/// @param before  the secret in use, where it is known; empty: not known
[[nodiscard]] SecretFault faultOf(SecretKind kind, const QString &secret, const QString &name,
                                  const QString &before = {});
/// The fault in two sentences, name "secret_refused". Not for None.
[[nodiscard]] Failure failureOf(SecretFault fault);
/// Throws failureOf() unless there is no fault.
void requireGoodSecret(SecretKind kind, const QString &secret, const QString &name,
                       const QString &before = {});

/// What keeps the key of a data folder where no key ring does: by the rules of a password. Throws "secret_refused".
void requireGoodPassphrase(const QString &passphrase);

/// A secret to hand to somebody who chooses an own one at the next sign-in: from the system's random source, within the
/// rules, a password in groups that can be read out (no 0 and o, no 1, i and l).
[[nodiscard]] QString temporarySecret(SecretKind kind);

} // namespace motcua
