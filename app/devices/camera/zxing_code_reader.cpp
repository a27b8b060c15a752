// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/camera/zxing_code_reader.h"

#include "app/core/base/failure.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QImageReader>
#include <QPolygon>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

constexpr int kMemoryLimitMb = 768;
/// Doubling more than a photo of this size costs a second and finds nothing: its codes are big enough.
constexpr qint64 kMaxPixelsToDouble = 12LL * 1000 * 1000;
constexpr uint8_t kMostSquares = 16;
constexpr int kMostLines = 12;
constexpr int kSameLine = 48; ///< mean difference of grey, of 255
constexpr std::array kFormats{"png", "jpeg", "jpg", "bmp",  "gif",  "pbm",
                              "pgm", "ppm",  "xbm", "webp", "tiff", "tif"};

Failure unreadable()
{
    return Failure(
        "image_unreadable",
        QCoreApplication::translate("CodeReader", "This picture cannot be opened; nothing "
                                                  "was changed."),
        QCoreApplication::translate("CodeReader",
                                    "Choose a PNG or JPEG file, or take the picture again."));
}

QImage decode(const QByteArray &encoded)
{
    QBuffer buffer;
    buffer.setData(encoded);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    // By content, and from a list: SVG would run a renderer over a stranger's file.
    const QByteArray format = reader.format();
    const bool known = std::any_of(kFormats.begin(), kFormats.end(),
                                   [&](const char *name) { return format == name; });
    if (!known)
        throw unreadable();
    const QSize size = reader.size();
    if (size.isValid() &&
        static_cast<qint64>(size.width()) * size.height() > ZxingCodeReader::kMaxPixels)
        throw unreadable();
    QImage image = reader.read();
    if (image.isNull())
        throw unreadable();
    return image;
}

QImage toGrey(const QImage &picture)
{
    if (!picture.hasAlphaChannel())
        return picture.convertToFormat(QImage::Format_Grayscale8);
    // Black on transparent would become black on black.
    QImage opaque = picture.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < opaque.height(); ++y) {
        QRgb *line = reinterpret_cast<QRgb *>(opaque.scanLine(y));
        for (int x = 0; x < opaque.width(); ++x) {
            const int alpha = qAlpha(line[x]);
            const auto over = [alpha](int c) { return (c * alpha + 255 * (255 - alpha)) / 255; };
            line[x] = qRgb(over(qRed(line[x])), over(qGreen(line[x])), over(qBlue(line[x])));
        }
    }
    return opaque.convertToFormat(QImage::Format_Grayscale8);
}

/// Otsu's threshold: the cut that separates dark from light best, for pictures in poor light.
QImage blackAndWhite(QImage grey)
{
    std::array<qint64, 256> histogram{};
    for (int y = 0; y < grey.height(); ++y) {
        const uchar *line = grey.constScanLine(y);
        for (int x = 0; x < grey.width(); ++x)
            ++histogram.at(line[x]);
    }
    const double total = static_cast<double>(grey.width()) * grey.height();
    double sum = 0;
    for (size_t i = 0; i < histogram.size(); ++i)
        sum += static_cast<double>(i) * static_cast<double>(histogram.at(i));
    double below = 0;
    double sumBelow = 0;
    double best = -1;
    size_t cut = 127;
    for (size_t i = 0; i < histogram.size(); ++i) {
        below += static_cast<double>(histogram.at(i));
        sumBelow += static_cast<double>(i) * static_cast<double>(histogram.at(i));
        const double above = total - below;
        if (below <= 0 || above <= 0)
            continue;
        const double difference = sumBelow / below - (sum - sumBelow) / above;
        const double between = below * above * difference * difference;
        if (between > best) {
            best = between;
            cut = i;
        }
    }
    for (int y = 0; y < grey.height(); ++y) {
        uchar *line = grey.scanLine(y);
        for (int x = 0; x < grey.width(); ++x)
            line[x] = line[x] <= cut ? 0 : 255;
    }
    return grey;
}

/// Cards carry bare UTF-8 without saying so, and guessing between it and Shift-JIS goes wrong for
/// some names: bytes that are valid UTF-8 are UTF-8.
QString textOf(const ZXing::Result &result)
{
    if (!result.hasECI() && !result.bytes().empty()) {
        const ZXing::ByteArray &bytes = result.bytes();
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(QByteArrayView(bytes.data(), std::ssize(bytes)));
        if (!decoder.hasError())
            return text;
    }
    return QString::fromStdString(result.text());
}

ZXing::Results read(const QImage &grey, ZXing::BarcodeFormats formats, uint8_t most)
{
    ZXing::DecodeHints hints;
    hints.setFormats(formats);
    hints.setMaxNumberOfSymbols(most);
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(),
                                ZXing::ImageFormat::Lum, static_cast<int>(grey.bytesPerLine()));
    return ZXing::ReadBarcodes(view, hints);
}

void add(const ZXing::Result &result, QVector<CodeReader::Code> &found)
{
    const CodeReader::Code code{textOf(result),
                                QString::fromStdString(ZXing::ToString(result.format()))};
    const bool known =
        code.text.isEmpty() ||
        std::any_of(found.cbegin(), found.cend(), [&](const CodeReader::Code &other) {
            return other.text == code.text && other.format == code.format;
        });
    if (!known)
        found.append(code);
}

/// Paints a linear code over: the few scan lines it was found on, and every line beside them that
/// looks the same, else the rest of the code would be found again.
void paintOver(QImage &grey, const ZXing::Position &position)
{
    QPolygon corners;
    for (const ZXing::PointI &p : position)
        corners.append({p.x, p.y});
    QRect box = corners.boundingRect().intersected(grey.rect());
    if (box.isEmpty())
        return;
    const bool upright = box.height() > box.width(); // its bars lie, its scan lines stand
    const auto at = [&](int along, int across) -> uchar & {
        return upright ? grey.scanLine(along)[across] : grey.scanLine(across)[along];
    };
    const int from = upright ? box.top() : box.left();
    const int to = upright ? box.bottom() : box.right();
    int first = upright ? box.left() : box.top();
    int last = upright ? box.right() : box.bottom();
    const int limit = upright ? grey.width() : grey.height();
    std::vector<uchar> pattern;
    for (int i = from; i <= to; ++i)
        pattern.push_back(at(i, (first + last) / 2));
    const auto isSame = [&](int across) {
        qint64 difference = 0;
        for (int i = from; i <= to; ++i)
            difference +=
                std::abs(int{at(i, across)} - int{pattern.at(static_cast<size_t>(i - from))});
        return difference < kSameLine * std::ssize(pattern);
    };
    while (first > 0 && isSame(first - 1))
        --first;
    while (last + 1 < limit && isSame(last + 1))
        ++last;
    for (int across = first; across <= last; ++across) {
        for (int i = from; i <= to; ++i)
            at(i, across) = 255;
    }
}

/// One at a time: zxing 1.4 compares linear codes it has found already and aborts the process by an
/// assertion (its issues 516 and 740) when two of them say the same. With one there is nothing to
/// compare; the place where it stood is painted over and the rest searched again.
void searchLines(QImage grey, QVector<CodeReader::Code> &found)
{
    for (int i = 0; i < kMostLines; ++i) {
        const ZXing::Results results = read(grey, ZXing::BarcodeFormat::Code128, 1);
        if (results.empty() || !results.front().isValid())
            return;
        add(results.front(), found);
        paintOver(grey, results.front().position());
    }
}

void search(const QImage &grey, QVector<CodeReader::Code> &found)
{
    const auto squares = ZXing::BarcodeFormat::QRCode | ZXing::BarcodeFormat::DataMatrix;
    for (const ZXing::Result &result : read(grey, squares, kMostSquares)) {
        if (result.isValid())
            add(result, found);
    }
    searchLines(grey, found);
}

} // namespace

ZxingCodeReader::ZxingCodeReader()
{
    if (QImageReader::allocationLimit() < kMemoryLimitMb)
        QImageReader::setAllocationLimit(kMemoryLimitMb);
}

QVector<CodeReader::Code> ZxingCodeReader::readImage(const QByteArray &encodedImage) const
{
    return readPicture(decode(encodedImage));
}

QVector<CodeReader::Code> ZxingCodeReader::readPicture(const QImage &picture) const
{
    QVector<Code> found;
    if (picture.isNull())
        return found;
    const QImage grey = toGrey(picture);
    search(grey, found);
    if (found.isEmpty()) {
        QImage inverted = grey;
        inverted.invertPixels();
        search(inverted, found);
    }
    if (found.isEmpty() &&
        static_cast<qint64>(grey.width()) * grey.height() <= kMaxPixelsToDouble) {
        search(grey.scaled(grey.size() * 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                   .convertToFormat(QImage::Format_Grayscale8),
               found);
    }
    if (found.isEmpty())
        search(blackAndWhite(grey), found);
    std::stable_partition(found.begin(), found.end(),
                          [](const Code &code) { return code.format == "QRCode"_L1; });
    return found;
}

} // namespace motcua::devices
