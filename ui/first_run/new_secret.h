// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua::ui {

inline constexpr int kLeastPassphrase = 12;

/// Why a new PIN of six digits is too easy to guess, as a sentence; empty: good. Refused are repeats (000000,
/// 121212, 123123, 112233), rows (123456, 987654) and dates (150890, 900815, 081990, 1990 at an end).
[[nodiscard]] QString pinGap(const QString &pin);

/// Why a new passphrase for the key is too weak, as a sentence; empty: good. The words nearest at hand (the
/// centre's own name) and runs of one character are refused, length counts most.
[[nodiscard]] QString passphraseGap(const QString &passphrase, const QString &centreName);

} // namespace motcua::ui
