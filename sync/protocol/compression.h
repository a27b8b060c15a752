// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace motcua::protocol {

/// One zstd frame with a checksum. The same input gives the same bytes with the same library.
[[nodiscard]] QByteArray compress(const QByteArray &plain);

enum class Decompression { Ok, Malformed, TooLarge };
/// Exactly one whole zstd frame; stops as soon as `cap` bytes are passed, whatever the frame
/// claims, so that a small body cannot fill the memory. `plain` is untouched unless the result is
/// Ok.
[[nodiscard]] Decompression decompress(const QByteArray &compressed, qint64 cap, QByteArray *plain);

} // namespace motcua::protocol
