// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua::ui {

inline constexpr int kLeastPassphrase = 12;

/// Why a new PIN is refused by the rules (app/core/access/secret_rules), in the few words that fit the assistant's
/// button; empty: good. Any thread.
[[nodiscard]] QString pinGap(const QString &pin);

/// Why a new passphrase for the key is too weak, as a sentence; empty: good. The words nearest at hand (the
/// centre's own name) and runs of one character are refused, length counts most.
[[nodiscard]] QString passphraseGap(const QString &passphrase, const QString &centreName);

} // namespace motcua::ui
