// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/pdf/qr_image.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

#include <exception>

namespace motcua::devices {

QImage renderCode(const QString &text, int modulePx)
{
    // Level M of 0…8: a crease or a stamp may cost 15 % of the code.
    constexpr int kEccLevel = 4;
    if (text.isEmpty() || modulePx < 1)
        return {};
    ZXing::BitMatrix modules;
    try {
        modules = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                      .setEccLevel(kEccLevel)
                      .setEncoding(ZXing::CharacterSet::UTF8)
                      .setMargin(0)
                      .encode(text.toStdWString(), 0, 0);
    } catch (const std::exception &) {
        return {};
    }
    const int side = (modules.width() + 2 * kQuietZone) * modulePx;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < side; ++y) {
        uchar *line = image.scanLine(y);
        const int row = y / modulePx - kQuietZone;
        if (row < 0 || row >= modules.height())
            continue;
        for (int x = 0; x < side; ++x) {
            const int column = x / modulePx - kQuietZone;
            if (column >= 0 && column < modules.width() && modules.get(column, row))
                line[x] = 0;
        }
    }
    return image;
}

} // namespace motcua::devices
