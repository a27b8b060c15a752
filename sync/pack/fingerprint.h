// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace motcua::pack {

/// The fingerprint as it stands in the province's letter: eight groups of eight upper-case hex digits.
[[nodiscard]] QString fingerprintText(const QByteArray &sha256);

/// 32 bytes out of a typed or scanned fingerprint: hex digits in any grouping, with `MC-PACK:1:` before
/// them or not; nothing on any other text.
[[nodiscard]] std::optional<QByteArray> fingerprintFromText(const QString &text);

/// What stands in the code on the province's letter.
[[nodiscard]] QString fingerprintQrText(const QByteArray &sha256);

/// A person compared: the whole fingerprint, or its first and its last group (64 bits together, too many to
/// be met by trying). Case, blanks and dashes do not matter.
[[nodiscard]] bool fingerprintAnswers(const QByteArray &sha256, const QString &typed);

} // namespace motcua::pack
