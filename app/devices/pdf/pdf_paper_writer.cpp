// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/pdf/pdf_paper_writer.h"

#include "app/core/base/failure.h"
#include "app/devices/pdf/image_pdf.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>

#include <optional>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

constexpr int kAllocationLimitMb = 512; ///< A3 in colour at 600 dpi is 280

Failure unreadable(qsizetype page)
{
    return {"page_unreadable",
            QCoreApplication::translate(
                "PaperWriter", "Page %1 is damaged and was not saved. The other papers are safe.")
                .arg(page + 1),
            QCoreApplication::translate("PaperWriter", "Scan this paper again.")};
}

/// The frame header of a JPEG, as far as a PDF must repeat it.
struct JpegFrame
{
    int bits = 0;
    int components = 0;
    int width = 0;
    int height = 0;
};

/// Walks the markers up to the frame header (ITU-T T.81, B.1). Nothing when the file ends early.
std::optional<JpegFrame> jpegFrame(const QByteArray &file)
{
    const auto byte = [&file](qsizetype i) { return int(uchar(file[i])); };
    constexpr qsizetype kFrameLength = 10;
    qsizetype i = 2; // after start of image
    while (i + kFrameLength <= file.size() && byte(i) == 0xff) {
        const int marker = byte(i + 1);
        if (marker == 0xff) { // fill byte
            ++i;
            continue;
        }
        const bool frame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame)
            return JpegFrame{byte(i + 4), byte(i + 9), byte(i + 7) * 256 + byte(i + 8),
                             byte(i + 5) * 256 + byte(i + 6)};
        if (marker == 0xda || marker == 0xd9)
            return std::nullopt;
        i += 2 + byte(i + 2) * 256 + byte(i + 3);
    }
    return std::nullopt;
}

bool endsWhole(const QByteArray &jpeg)
{
    // libjpeg pads a cut file with grey and only warns. Some scanners add a few bytes after the end.
    constexpr qsizetype kTail = 64;
    return jpeg.last(std::min(kTail, jpeg.size())).contains(QByteArrayView("\xff\xd9"));
}

ImagePdf::Image asJpeg(const QImage &picture)
{
    constexpr int kQuality = 85;
    const bool grey = picture.isGrayscale();
    ImagePdf::Image image;
    QBuffer buffer(&image.data);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(kQuality);
    writer.write(picture.convertToFormat(grey ? QImage::Format_Grayscale8 : QImage::Format_RGB888));
    image.colour = grey ? ImagePdf::Colour::Grey : ImagePdf::Colour::Rgb;
    return image;
}

ImagePdf::Image asBits(const QImage &picture)
{
    QImage mono = picture.convertToFormat(QImage::Format_Mono);
    // In the PDF 0 is black, whatever the order of the image's two colours.
    if (qGray(mono.color(0)) > qGray(mono.color(1)))
        mono.invertPixels();
    const qsizetype rowBytes = (mono.width() + 7) / 8;
    QByteArray rows;
    rows.reserve(rowBytes * mono.height());
    for (int y = 0; y < mono.height(); ++y)
        rows.append(reinterpret_cast<const char *>(mono.constScanLine(y)), rowBytes);
    constexpr int kLengthPrefix = 4; ///< what qCompress puts before the zlib stream
    constexpr int kBest = 9;
    ImagePdf::Image image;
    image.data = qCompress(rows, kBest).sliced(kLengthPrefix);
    image.coding = ImagePdf::Coding::Deflate;
    image.bits = 1;
    return image;
}

/// Nothing when the bytes are no whole picture.
std::optional<ImagePdf::Image> pageOf(const PageImage &page)
{
    constexpr int kLeastDpi = 36;
    constexpr int kMostDpi = 4800;
    constexpr int kUsualDpi = 300;
    QByteArray encoded = page.encoded;
    QBuffer buffer(&encoded);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const bool jpeg = reader.format() == "jpeg";
    if (!jpeg && reader.format() != "png")
        return std::nullopt;
    const bool upright = reader.transformation() == QImageIOHandler::TransformationNone;
    const QImage picture = reader.read();
    if (picture.isNull())
        return std::nullopt;

    ImagePdf::Image image;
    if (jpeg) {
        const auto frame = jpegFrame(encoded);
        if (!frame || !endsWhole(encoded))
            return std::nullopt;
        const bool plain = frame->bits == 8 && (frame->components == 1 || frame->components == 3) &&
                           frame->width == picture.width() && frame->height == picture.height();
        if (plain && upright) {
            image.data = encoded;
            image.colour = frame->components == 1 ? ImagePdf::Colour::Grey : ImagePdf::Colour::Rgb;
        } else {
            image = asJpeg(picture);
        }
    } else {
        image = picture.depth() == 1 ? asBits(picture) : asJpeg(picture);
    }
    if (image.data.isEmpty())
        return std::nullopt;
    image.width = picture.width();
    image.height = picture.height();
    image.dpi = page.dpi >= kLeastDpi && page.dpi <= kMostDpi ? page.dpi : kUsualDpi;
    return image;
}

} // namespace

QByteArray PdfPaperWriter::pdfOf(const QVector<PageImage> &pages) const
{
    if (pages.isEmpty())
        throw unreadable(0);
    if (QImageReader::allocationLimit() < kAllocationLimitMb)
        QImageReader::setAllocationLimit(kAllocationLimitMb);
    ImagePdf pdf;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        auto image = pageOf(pages[i]);
        if (!image)
            throw unreadable(i);
        pdf.addPage(std::move(*image));
    }
    return pdf.bytes(u"Giấy tờ số hóa"_s);
}

} // namespace motcua::devices
