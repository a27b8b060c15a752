// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace motcua::protocol {

/// SHA-256, 32 bytes.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);
/// 32 bytes from 64 lower-case hex digits; nothing on any other text.
[[nodiscard]] std::optional<QByteArray> sha256FromHex(QByteArrayView hex);

/// The value of Content-Digest (RFC 9530) for a body as sent: `sha-256=:<base64>:`.
[[nodiscard]] QByteArray contentDigest(QByteArrayView body);
/// The SHA-256 a Content-Digest value states; other algorithms in the list are skipped.
[[nodiscard]] std::optional<QByteArray> sha256OfContentDigest(QByteArrayView value);

} // namespace motcua::protocol
