// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/scan/page_encoder.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace motcua::devices::scan {

namespace {
constexpr int kJpegQuality = 85;
constexpr int kJpegMaxSide = 65'500; ///< the format's own limit
constexpr double kInchesPerMetre = 1000 / 25.4;
} // namespace

EncodedPage encodePage(QImage image, int dpi, bool asGrey)
{
    if (image.isNull())
        return {};
    const bool lineArt = image.depth() == 1;
    if (asGrey && !lineArt && image.format() != QImage::Format_Grayscale8)
        image = image.convertToFormat(QImage::Format_Grayscale8);
    const int dotsPerMetre = qRound(dpi * kInchesPerMetre);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);

    const bool jpeg = !lineArt && image.width() <= kJpegMaxSide && image.height() <= kJpegMaxSide;
    EncodedPage page;
    QBuffer buffer(&page.bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, jpeg ? "JPEG" : "PNG", jpeg ? kJpegQuality : -1))
        return {};
    page.mime = jpeg ? u"image/jpeg"_s : u"image/png"_s;
    return page;
}

} // namespace motcua::devices::scan
