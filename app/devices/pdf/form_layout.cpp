// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/pdf/form_layout.h"

#include "app/core/forms/form_markup.h"
#include "app/devices/pdf/qr_image.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

/// Measures in millimetres for one paper; taken from the design of the A5 receipt.
struct Sheet
{
    QSizeF size;
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;   ///< where the text must end; the footer stands below
    double bodySize = 0; ///< font size
    double pitch = 0;    ///< from line to line
};

Sheet sheetFor(FormDocument::Paper paper)
{
    if (paper == FormDocument::Paper::A5)
        return {{148, 210}, 12, 8.5, 7, 193.6, 3.7, 5};
    return {{210, 297}, 30, 15, 20, 274, 4.6, 6.2};
}

constexpr double kThin = 0.2;
constexpr double kRule = 0.25;

QRectF units(double x, double y, double width, double height)
{
    return {x * kUnitsPerMm, y * kUnitsPerMm, width * kUnitsPerMm, height * kUnitsPerMm};
}

bool allBold(const FormLine &line)
{
    return std::all_of(line.cbegin(), line.cend(), [](const FormRun &run) { return run.bold; });
}

/// How close a form is set, as factors of the sheet's measures.
struct Density
{
    double size = 1;
    double pitch = 1;
    double lower = 0; ///< mm that the foot of the text moves down
};

/// One pass over the blocks at one density.
class Composer
{
public:
    Composer(const FormDocument &document, const Density &density)
        : m_document(document),
          m_sheet(sheetFor(document.paper)),
          m_width(m_sheet.size.width() - m_sheet.left - m_sheet.right),
          m_body{FormFace::Serif, m_sheet.bodySize * density.size, m_sheet.pitch * density.pitch},
          m_pages(1),
          m_y(m_sheet.top)
    {
        m_sheet.bottom += density.lower;
    }

    [[nodiscard]] FormLayout compose()
    {
        for (qsizetype i = 0; i < m_document.blocks.size(); ++i) {
            const bool beforeTable = i + 1 < m_document.blocks.size() &&
                                     std::holds_alternative<FormTable>(m_document.blocks[i + 1]);
            std::visit([this, beforeTable](const auto &block) { add(block, beforeTable); },
                       m_document.blocks[i]);
        }
        for (qsizetype i = 0; i < m_pages.size(); ++i)
            addFooter(int(i));
        return {m_sheet.size, m_pages};
    }

private:
    [[nodiscard]] FormPage &page() { return m_pages.last(); }
    [[nodiscard]] Style sized(double factor) const
    {
        return {FormFace::Serif, m_body.size * factor, m_body.pitch * factor};
    }

    void put(const SetText &text, double x, double y)
    {
        page().texts.append({text.layout, QPointF(x, y) * kUnitsPerMm});
    }

    void rule(double x, double y, double length, double width)
    {
        page().rules.append(
            {QLineF(QPointF(x, y) * kUnitsPerMm, QPointF(x + length, y) * kUnitsPerMm),
             width * kUnitsPerMm});
    }

    /// Begins another sheet when so much does not fit any more.
    void need(double height)
    {
        if (m_y + height <= m_sheet.bottom || m_y <= m_pageTop)
            return;
        m_pages.append(FormPage());
        m_y = m_sheet.top;
        const FormLine what{{m_document.title + u" (tiếp theo)"_s, false, true}};
        const SetText title = setText(what, sized(0.9), m_width, Qt::AlignLeft);
        put(title, m_sheet.left, m_y);
        m_y += title.height;
        if (!m_code.isEmpty()) {
            const SetText code = setText(m_code, sized(0.9), m_width, Qt::AlignLeft);
            put(code, m_sheet.left, m_y);
            m_y += code.height;
        }
        m_y += 1;
        rule(m_sheet.left, m_y, m_width, kThin);
        m_y += 2;
        m_pageTop = m_y;
    }

    double column(const QVector<FormLine> &lines, double x, double width, double y)
    {
        for (const FormLine &line : lines) {
            const SetText text = setText(line, m_head, width, Qt::AlignHCenter);
            put(text, x, y);
            y += text.height;
        }
        return y;
    }

    /// The size at which no line of the head wraps, if there is one: a long agency's name is set a
    /// little smaller before it is broken.
    void fitHead(const FormHead &head, double leftWidth, double rightWidth)
    {
        constexpr std::array kSizes{0.84, 0.8, 0.76, 0.72};
        constexpr double kPitchOfHead = 0.8;
        const auto fits = [this](const QVector<FormLine> &lines, double width) {
            return std::all_of(lines.cbegin(), lines.cend(), [this, width](const FormLine &line) {
                return setText(line, m_head, width, Qt::AlignHCenter).lines <= 1;
            });
        };
        for (const double size : kSizes) {
            m_head = {FormFace::Serif, m_sheet.bodySize * size, m_sheet.pitch * kPitchOfHead};
            if (fits(head.left, leftWidth) && fits(head.right, rightWidth))
                return;
        }
    }

    void add(const FormHead &head, bool)
    {
        constexpr double kLeftShare = 0.415;
        constexpr double kGap = 2;
        const double leftWidth = m_width * kLeftShare;
        const double rightX = m_sheet.left + leftWidth + kGap;
        const double rightWidth = m_width - leftWidth - kGap;
        fitHead(head, leftWidth, rightWidth);
        const double leftEnd = column(head.left, m_sheet.left, leftWidth, m_y) + 0.8;
        constexpr double kLeftRule = 15;
        rule(m_sheet.left + (leftWidth - kLeftRule) / 2, leftEnd, kLeftRule, kRule);

        double rightEnd = column(head.right, rightX, rightWidth, m_y) + 0.8;
        // As long as the motto above it.
        const double ruled =
            head.right.isEmpty()
                ? 0
                : setText(head.right.constLast(), m_head, rightWidth, Qt::AlignHCenter).widest();
        rule(rightX + (rightWidth - ruled) / 2, rightEnd, ruled, kRule);
        const SetText place = setText(head.placeAndDate, m_head, rightWidth, Qt::AlignHCenter);
        put(place, rightX, rightEnd + 0.8);
        m_y = std::max(leftEnd, rightEnd + 0.8 + place.height) + 1.5;
    }

    void add(const FormTitle &title, bool)
    {
        constexpr double kCodeSide = 25.2;
        constexpr double kCodeMost = 28;
        constexpr double kCodeColumn = 30.5; ///< the code and its quiet zone
        const bool withCode = !title.qrPayload.isEmpty();
        const double textWidth = withCode ? m_width - kCodeColumn : m_width;
        double height = 0;
        QVector<SetText> texts;
        for (const FormLine &line : title.lines) {
            const bool large = allBold(line);
            if (!large && m_code.isEmpty())
                m_code = line;
            constexpr double kLarge = 1.13;
            const SetText text =
                setText(line, sized(large ? kLarge : 1), textWidth, Qt::AlignHCenter);
            texts.append(text);
            height += text.height;
        }
        const Style caption{FormFace::Sans, 2.6, 3.6};
        constexpr double kQuiet = 2.8; ///< four modules of the usual code
        const double codeHeight = withCode ? kQuiet + kCodeSide + 1.5 + caption.pitch : 0;
        need(std::max(height, codeHeight));
        double y = m_y + std::max(0.0, (codeHeight - height) / 2);
        for (const SetText &text : texts) {
            put(text, m_sheet.left, y);
            y += text.height;
        }
        if (withCode) {
            const double right = m_sheet.left + m_width;
            const QImage code = renderCode(title.qrPayload);
            page().codes.append(
                {code.copy(code.rect().adjusted(kQuietZone, kQuietZone, -kQuietZone, -kQuietZone)),
                 QPointF(right, m_y + kQuiet - 1) * kUnitsPerMm, kCodeSide * kUnitsPerMm,
                 kCodeMost * kUnitsPerMm});
            const SetText under =
                setText({{title.qrCaption, false, false}}, caption, kCodeSide, Qt::AlignHCenter);
            put(under, right - kCodeSide, m_y + kQuiet + kCodeSide + 0.8);
        }
        m_y += std::max(height, codeHeight) + 1.5;
    }

    void add(const FormText &text, bool beforeTable)
    {
        const SetText set = setText(text.line, m_body, m_width, Qt::AlignLeft);
        constexpr double kHeaderAndRow = 4; ///< lines: nobody reads a lonely caption
        need(set.height + (beforeTable ? kHeaderAndRow * m_body.pitch : 0));
        put(set, m_sheet.left, m_y);
        m_y += set.height;
    }

    void add(const FormBoxed &boxed, bool)
    {
        constexpr double kLarge = 1.07;
        constexpr double kPadX = 2.2;
        constexpr double kPadY = 1;
        const SetText set = setText(boxed.line, sized(kLarge), m_width - 2 * kPadX, Qt::AlignLeft);
        const double height = set.height + 2 * kPadY;
        need(height + 2);
        m_y += 1;
        page().boxes.append({units(m_sheet.left, m_y, m_width, height), kRule * kUnitsPerMm});
        put(set, m_sheet.left + kPadX, m_y + kPadY);
        m_y += height + 1;
    }

    void add(const FormTable &table, bool)
    {
        m_y += 0.8;
        const double headerHeight = addRow(table, table.columns, true, 0);
        for (const QVector<QString> &row : table.rows) {
            const double height = addRow(table, row, false, headerHeight);
            Q_UNUSED(height)
        }
        m_y += 1.6;
    }

    /// Draws one row; on a new sheet under the header again. Returns its height.
    double addRow(const FormTable &table, const QVector<QString> &cells, bool bold,
                  double headerHeight)
    {
        constexpr double kPadX = 0.9;
        const Style style{FormFace::Serif, m_body.size * 0.94, m_body.pitch * 0.85};
        const double pad = m_body.pitch * 0.075;
        QVector<SetText> texts;
        double height = 0;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const double width = table.widths[i] * m_width - 2 * kPadX;
            const auto alignment =
                bold ? Qt::Alignment(Qt::AlignHCenter) : Qt::Alignment(table.alignments[i]);
            texts.append(setText({{cells.value(i), bold, false}}, style, width, alignment));
            height = std::max(height, texts.last().height);
        }
        height += 2 * pad;
        const qsizetype before = m_pages.size();
        need(height);
        if (m_pages.size() != before && !bold && headerHeight > 0)
            (void)addRow(table, table.columns, true, 0);
        double x = m_sheet.left;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const double width = table.widths[i] * m_width;
            page().boxes.append({units(x, m_y, width, height), kThin * kUnitsPerMm});
            put(texts[i], x + kPadX, m_y + pad);
            x += width;
        }
        m_y += height;
        return height;
    }

    void add(const FormSignatures &signatures, bool)
    {
        constexpr double kInkLines = 2.5;
        const double inkHeight = kInkLines * m_body.pitch;
        constexpr double kInkShare = 0.8;
        constexpr double kAbove = 1.8;
        if (signatures.columns.isEmpty())
            return;
        const double width = m_width / double(signatures.columns.size());
        const Style style = sized(0.94);
        double height = 0;
        struct Column
        {
            SetText title, hint, name;
        };
        QVector<Column> columns;
        for (const FormSignatory &who : signatures.columns) {
            const Column c{setText({{who.title, true, false}}, style, width, Qt::AlignHCenter),
                           setText({{who.hint, false, true}}, style, width, Qt::AlignHCenter),
                           setText({{who.name, true, false}}, style, width, Qt::AlignHCenter)};
            height = std::max(height, c.title.height + c.hint.height + c.name.height);
            columns.append(c);
        }
        height += inkHeight;
        need(height + kAbove);
        m_y += kAbove;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const double x = m_sheet.left + double(i) * width;
            double y = m_y;
            put(columns[i].title, x, y);
            y += columns[i].title.height;
            put(columns[i].hint, x, y);
            y += columns[i].hint.height;
            if (const auto &ink = signatures.columns[i].ink) {
                const double inkWidth = width * kInkShare;
                page().inks.append(
                    {*ink, units(x + (width - inkWidth) / 2, y, inkWidth, inkHeight)});
            }
            put(columns[i].name, x, m_y + height - columns[i].name.height);
        }
        m_y += height;
    }

    void add(const FormFooter &footer, bool) { m_footer = footer; }

    void addFooter(int index)
    {
        if (!m_footer)
            return;
        constexpr double kSize = 2.75;
        constexpr double kAbove = 1; ///< between the text and the rule
        const Style style{FormFace::Sans, kSize, 4};
        FormPage &sheet = m_pages[index];
        const double y = m_sheet.bottom + kAbove;
        sheet.rules.append({QLineF(QPointF(m_sheet.left, y) * kUnitsPerMm,
                                   QPointF(m_sheet.left + m_width, y) * kUnitsPerMm),
                            kThin * kUnitsPerMm});
        QString right = m_footer->right;
        if (m_pages.size() > 1)
            right += u" · Trang %1/%2"_s.arg(index + 1).arg(m_pages.size());
        const QPointF at = QPointF(m_sheet.left, y + kAbove) * kUnitsPerMm;
        sheet.texts.append(
            {setText({{m_footer->left, false, false}}, style, m_width, Qt::AlignLeft).layout, at});
        sheet.texts.append(
            {setText({{right, false, false}}, style, m_width, Qt::AlignRight).layout, at});
    }

    const FormDocument &m_document;
    Sheet m_sheet;
    const double m_width;
    const Style m_body;
    Style m_head;
    QVector<FormPage> m_pages;
    double m_y;
    double m_pageTop = 0;
    FormLine m_code;
    std::optional<FormFooter> m_footer;
};

} // namespace

FormLayout layOut(const FormDocument &document)
{
    // The densest keeps 9.4 pt on A5 and lines 1.3 of it apart, still good to read on paper.
    constexpr std::array kDensities{Density{1, 1, 0}, Density{0.97, 0.955, 0},
                                    Density{0.94, 0.91, 4}, Density{0.9, 0.865, 4}};
    for (const Density &density : kDensities) {
        FormLayout layout = Composer(document, density).compose();
        if (layout.pages.size() == 1)
            return layout;
    }
    return Composer(document, kDensities.front()).compose();
}

} // namespace motcua::devices
