// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/slip.h"

#include <QImage>

namespace motcua::devices {

/// Dots across the paper of the two usual thermal printers, at 203 dots an inch (8 a millimetre).
inline constexpr int kSlipDots80 = 576;
inline constexpr int kSlipDots58 = 384;

/// Draws a slip as it will stand on the paper: one bit a dot (1 is black), `width` dots wide, as high as it takes.
/// Letters are drawn smooth and cut to black and white, never dithered. The QR has whole dots a module and its white around it.
/// Any thread; needs a QGuiApplication and the bundled fonts. Null for a width that no printer has (below 256, above
/// 1024) or when memory is short.
[[nodiscard]] QImage paintSlip(const QVector<SlipBlock> &sheet, int width);

/// Millimetres of so many dots on the paper of a thermal printer.
[[nodiscard]] constexpr double slipMillimetres(int dots)
{
    constexpr double kDotsPerMm = 8;
    return dots / kDotsPerMm;
}

/// The same picture as a PDF of one page of its true size, dot for dot, for a printer of the system.
[[nodiscard]] QByteArray slipPdf(const QImage &slip);

} // namespace motcua::devices
