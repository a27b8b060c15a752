// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace motcua::devices {

/// Modules of white that a reader wants around a QR code (ISO/IEC 18004).
inline constexpr int kQuietZone = 4;

/// A QR code in black on white with its quiet zone, `modulePx` whole pixels a module, for receipts and
/// tickets. Print it at 25 mm or more, black square measured. Null when the text does not fit a code.
/// Any thread.
[[nodiscard]] QImage renderCode(const QString &text, int modulePx = 1);

} // namespace motcua::devices
