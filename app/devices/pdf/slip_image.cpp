// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/pdf/slip_image.h"

#include "app/core/forms/form_markup.h"
#include "app/devices/pdf/form_fonts.h"
#include "app/devices/pdf/image_pdf.h"
#include "app/devices/pdf/qr_image.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

constexpr int kNarrowest = 256;
constexpr int kWidest = 1024;
constexpr int kSide = 8;        ///< dots left free left and right: rolls do not run straight
constexpr double kPitch = 1.36; ///< of the letter's size: room for two marks over a capital
constexpr int kGap = 6;
constexpr int kRule = 3;
constexpr int kCodeDots = 200; ///< 25 mm, the black square
constexpr int kInk =
    150; ///< darker than this is black: a little over half, since thin strokes pale on heat

/// A paragraph, broken, with the dots it takes.
struct Paragraph
{
    std::shared_ptr<QTextLayout> layout;
    double height = 0;
    double width = 0; ///< of its longest line
    int lines = 0;
};

Paragraph breakText(const FormLine &line, int size, bool allBold, double width, Qt::Alignment align)
{
    const QFont font = formFont(FormFace::Sans, size);
    QString text;
    QVector<QTextLayout::FormatRange> formats;
    for (const FormRun &run : line) {
        const QString composed = run.text.normalized(QString::NormalizationForm_C);
        QTextLayout::FormatRange range;
        range.start = int(text.size());
        range.length = int(composed.size());
        QFont runFont = font;
        runFont.setBold(run.bold || allBold);
        range.format.setFont(runFont);
        formats.append(range);
        text += composed;
    }
    Paragraph set;
    set.layout = std::make_shared<QTextLayout>(text, font);
    set.layout->setFormats(formats);
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    set.layout->setTextOption(option);
    const double pitch = std::ceil(size * kPitch);
    set.layout->beginLayout();
    for (QTextLine row = set.layout->createLine(); row.isValid(); row = set.layout->createLine()) {
        row.setLineWidth(width);
        row.setPosition({0, std::round(set.height + pitch - size * 0.3 - row.ascent())});
        set.height += pitch;
        set.width = std::max(set.width, row.naturalTextWidth());
        ++set.lines;
    }
    set.layout->endLayout();
    return set;
}

/// Draws blocks one under the other; without a painter it only measures.
class SlipPen
{
public:
    SlipPen(QPainter *painter, int width)
        : m_painter(painter),
          m_width(width),
          m_small(width >= kSlipDots80 ? 23 : 20),
          m_body(width >= kSlipDots80 ? 28 : 24),
          m_large(width >= kSlipDots80 ? 40 : 32)
    {}
    void put(const SlipBlock &block)
    {
        switch (block.kind) {
        case SlipBlock::Kind::Line: putLine(block); break;
        case SlipBlock::Kind::Fact: putFact(block); break;
        case SlipBlock::Kind::Mark: putMark(block); break;
        case SlipBlock::Kind::Rule: putRule(); break;
        case SlipBlock::Kind::Number: putNumber(plainText(block.text)); break;
        case SlipBlock::Kind::Code: putCode(plainText(block.text)); break;
        }
    }
    [[nodiscard]] int height() const { return int(std::ceil(m_y)); }

private:
    [[nodiscard]] int dots(SlipBlock::Size size) const
    {
        switch (size) {
        case SlipBlock::Size::Small: return m_small;
        case SlipBlock::Size::Large: return m_large;
        case SlipBlock::Size::Body: break;
        }
        return m_body;
    }
    [[nodiscard]] double inner() const { return m_width - 2.0 * kSide; }
    void draw(const Paragraph &text, double x, double y, Qt::GlobalColor ink = Qt::black)
    {
        if (m_painter == nullptr)
            return;
        m_painter->setPen(ink);
        text.layout->draw(m_painter, {x, y});
    }
    void putLine(const SlipBlock &block)
    {
        const Paragraph text =
            breakText(block.text, dots(block.size), false, inner(), Qt::AlignHCenter);
        draw(text, kSide, m_y);
        m_y += text.height;
    }
    // Label and answer on one line where they fit, else one under the other: paper costs.
    void putFact(const SlipBlock &block)
    {
        const Paragraph label = breakText({{block.label}}, m_small, false, inner(), Qt::AlignLeft);
        const Paragraph answer = breakText(block.text, m_body, true, inner(), Qt::AlignRight);
        constexpr double kBetween = 16;
        if (label.lines == 1 && answer.lines == 1 &&
            label.width + kBetween + answer.width <= inner()) {
            draw(label, kSide, m_y + answer.height - label.height);
            draw(answer, kSide, m_y);
            m_y += answer.height;
            return;
        }
        draw(label, kSide, m_y);
        m_y += label.height;
        const Paragraph below = breakText(block.text, m_body, true, inner(), Qt::AlignLeft);
        draw(below, kSide, m_y);
        m_y += below.height;
    }
    void putMark(const SlipBlock &block)
    {
        constexpr double kPad = 6;
        m_y += kGap;
        const Paragraph text =
            breakText(block.text, m_body, true, inner() - 2 * kPad, Qt::AlignHCenter);
        if (m_painter != nullptr)
            m_painter->fillRect(QRectF(kSide, m_y, inner(), text.height + kPad), Qt::black);
        draw(text, kSide + kPad, m_y, Qt::white);
        m_y += text.height + kPad + kGap;
    }
    void putRule()
    {
        m_y += kGap;
        if (m_painter != nullptr)
            m_painter->fillRect(QRectF(kSide, m_y, inner(), kRule), Qt::black);
        m_y += kRule + kGap;
    }
    void putNumber(const QString &number)
    {
        constexpr int kProbe = 200;
        constexpr double kHighest = 0.30; // of the width: four characters fill it, five are as wide
        const QRectF probe =
            QFontMetricsF(formFont(FormFace::Display, kProbe)).tightBoundingRect(number);
        if (probe.isEmpty())
            return;
        const double scale = std::min(inner() / probe.width(), m_width * kHighest / probe.height());
        const QFont font = formFont(FormFace::Display, int(kProbe * scale));
        const QRectF box = QFontMetricsF(font).tightBoundingRect(number);
        m_y += 2 * kGap;
        if (m_painter != nullptr) {
            QPainterPath path; // a path, since a glyph of this size is not cached
            path.addText(std::round((m_width - box.width()) / 2 - box.left()),
                         std::round(m_y - box.top()), font, number);
            m_painter->fillPath(path, Qt::black);
        }
        m_y += box.height() + 2 * kGap;
    }
    void putCode(const QString &payload)
    {
        const QImage bare = renderCode(payload);
        if (bare.isNull())
            return;
        const int modules = bare.width() - 2 * kQuietZone;
        int module = (kCodeDots + modules - 1) / modules;
        module = std::max(1, std::min(module, m_width / bare.width()));
        const QImage code = renderCode(payload, module);
        if (m_painter != nullptr)
            m_painter->drawImage(QPoint((m_width - code.width()) / 2, height()), code);
        m_y = height() + code.height();
    }

    QPainter *m_painter;
    int m_width;
    int m_small, m_body, m_large;
    double m_y = kGap;
};

} // namespace

QImage paintSlip(const QVector<SlipBlock> &sheet, int width)
{
    if (width < kNarrowest || width > kWidest)
        return {};
    SlipPen measure(nullptr, width);
    for (const SlipBlock &block : sheet)
        measure.put(block);
    QImage smooth(width, measure.height() + kGap, QImage::Format_Grayscale8);
    QImage image(smooth.size(), QImage::Format_Mono);
    if (smooth.isNull() || image.isNull())
        return {};
    smooth.fill(Qt::white);
    {
        QPainter painter(&smooth);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        SlipPen pen(&painter, width);
        for (const SlipBlock &block : sheet)
            pen.put(block);
    }
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    image.fill(0);
    for (int y = 0; y < smooth.height(); ++y) {
        const uchar *from = smooth.constScanLine(y);
        uchar *to = image.scanLine(y);
        for (int x = 0; x < width; ++x) {
            if (from[x] < kInk)
                to[x / 8] |= uchar(0x80U >> unsigned(x % 8));
        }
    }
    return image;
}

QByteArray slipPdf(const QImage &slip)
{
    constexpr int kLengthHead = 4; // of qCompress, before the zlib stream
    constexpr double kDpi = 8 * 25.4;
    const int across = (slip.width() + 7) / 8;
    QByteArray rows;
    for (int y = 0; y < slip.height(); ++y) {
        for (int x = 0; x < across; ++x)
            rows.append(char(~slip.constScanLine(y)[x])); // in a PDF 0 is black
    }
    ImagePdf pdf;
    pdf.addPage({qCompress(rows).mid(kLengthHead), ImagePdf::Coding::Deflate,
                 ImagePdf::Colour::Grey, 1, slip.width(), slip.height(), kDpi});
    return pdf.bytes(u"Phiếu số thứ tự"_s);
}

} // namespace motcua::devices
