// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace motcua {

/// Folds Vietnamese text for search: NFD, combining marks removed, đ/Đ → d, lower case, runs of
/// anything but letters and digits → one space, trimmed. SQLite's own folding misses đ, so both
/// the stored index and the typed query pass through here.
[[nodiscard]] QString fold(QStringView text);

/// NFC with control and format characters removed and white space simplified: how a typed or
/// scanned text enters the program.
[[nodiscard]] QString cleanText(QStringView text);

/// A personal identification number in groups of three: "031 190 001 234".
[[nodiscard]] QString groupedNumber(QStringView digits);

/// The first line of a file, without its end: how a passphrase is handed to a program. Nothing: it cannot be read.
[[nodiscard]] std::optional<QString> firstLineOf(const QString &file);

} // namespace motcua
