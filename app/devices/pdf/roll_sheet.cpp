// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/pdf/roll_sheet.h"

#include "app/core/queue/ticket.h"
#include "app/devices/pdf/form_fonts.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

// Layout units are hundredths of a millimetre, as in the forms.
constexpr double kUnit = 100;
constexpr int kColumns = 2;
constexpr double kMargin = 8 * kUnit;
constexpr double kWide = 210 * kUnit;
constexpr double kHigh = 297 * kUnit;
constexpr double kCellWide = (kWide - 2 * kMargin) / kColumns;
constexpr double kCellHigh = (kHigh - 2 * kMargin) / (double(kRollPerPage) / kColumns);
constexpr double kCitizen = 0.56; ///< of the cell: the citizen's half
constexpr double kPad = 2.5 * kUnit;
constexpr int kMost = 1000;
constexpr int kLastNumber = 9999;

QFont sans(double mm, bool bold = false)
{
    QFont font = formFont(FormFace::Sans, qRound(mm * kUnit));
    font.setBold(bold);
    return font;
}

/// As large as fits into the box.
void drawNumber(QPainter &painter, const QRectF &box, const QString &number)
{
    constexpr int kProbe = 1000;
    const QRectF probe =
        QFontMetricsF(formFont(FormFace::Display, kProbe)).tightBoundingRect(number);
    const double scale = std::min(box.width() / probe.width(), box.height() / probe.height());
    const QFont font = formFont(FormFace::Display, int(kProbe * scale));
    const QRectF tight = QFontMetricsF(font).tightBoundingRect(number);
    QPainterPath path;
    path.addText(box.center() - tight.center(), font, number);
    painter.fillPath(path, Qt::black);
}

void drawLine(QPainter &painter, const QRectF &row, const QString &label)
{
    painter.setFont(sans(3));
    painter.drawText(row, Qt::AlignLeft | Qt::AlignBottom, label);
    const double from = row.left() + QFontMetricsF(painter.font()).horizontalAdvance(label + u' ');
    painter.drawLine(QPointF(from, row.bottom() - kUnit / 2),
                     QPointF(row.right(), row.bottom() - kUnit / 2));
}

void drawCitizen(QPainter &painter, const QRectF &box, const QString &number, const QString &centre)
{
    painter.setFont(sans(2.6));
    painter.drawText(box.adjusted(0, 0, 0, -box.height() * 0.74),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, centre);
    drawNumber(painter, box.adjusted(kPad, box.height() * 0.28, -kPad, -box.height() * 0.28),
               number);
    painter.setFont(sans(2.8));
    painter.drawText(box, Qt::AlignHCenter | Qt::AlignBottom, u"Giữ phiếu này. Chờ gọi số."_s);
}

void drawDesk(QPainter &painter, const QRectF &box, const QString &number)
{
    painter.setFont(sans(5.5, true));
    painter.drawText(box, Qt::AlignLeft | Qt::AlignTop, number);
    const QStringList labels{u"Giờ phát:"_s, u"Lĩnh vực:"_s, u"Ưu tiên:"_s, u"Quầy:"_s};
    const double top = box.top() + 8 * kUnit;
    const double pitch = (box.bottom() - 5 * kUnit - top) / double(labels.size());
    painter.setPen(QPen(Qt::black, 0.15 * kUnit));
    for (qsizetype i = 0; i < labels.size(); ++i)
        drawLine(painter, QRectF(box.left(), top + double(i) * pitch, box.width(), pitch),
                 labels[i]);
    constexpr double kBox = 3.2 * kUnit;
    painter.drawRect(QRectF(box.left(), box.bottom() - kBox, kBox, kBox));
    painter.setFont(sans(3));
    painter.drawText(box.adjusted(kBox + kUnit, 0, 0, 0), Qt::AlignLeft | Qt::AlignBottom,
                     u"đã xong"_s);
}

void drawCell(QPainter &painter, const QRectF &cell, const QString &number, const QString &centre)
{
    painter.setPen(QPen(Qt::gray, 0.2 * kUnit, Qt::DashLine));
    painter.drawRect(cell);
    const double cut = cell.left() + cell.width() * kCitizen;
    painter.drawLine(QPointF(cut, cell.top()), QPointF(cut, cell.bottom()));
    painter.setPen(Qt::black);
    const QRectF inner = cell.adjusted(kPad, kPad, -kPad, -kPad);
    drawCitizen(painter, QRectF(inner.topLeft(), QPointF(cut - kPad, inner.bottom())), number,
                centre);
    drawDesk(painter, QRectF(QPointF(cut + kPad, inner.top()), inner.bottomRight()), number);
}

} // namespace

QByteArray rollSheetPdf(const RollSheet &sheet)
{
    const bool sound = TicketNumber::parse(TicketNumber{sheet.series, 1}.text()).has_value() &&
                       sheet.first >= 1 && sheet.count >= 1 && sheet.count <= kMost &&
                       sheet.first <= kLastNumber - sheet.count + 1;
    if (!sound)
        return {};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(u"Phiếu số giấy %1"_s.arg(sheet.series));
    writer.setCreator(u"Một Cửa"_s);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {}));
    QPainter painter;
    if (!painter.begin(&writer))
        return {};
    painter.scale(writer.width() / kWide, writer.height() / kHigh);
    for (int i = 0; i < sheet.count; ++i) {
        const int place = i % kRollPerPage;
        if (place == 0 && i > 0)
            writer.newPage();
        const QRectF cell(kMargin + (place % kColumns) * kCellWide,
                          kMargin + double(place / kColumns) * kCellHigh, kCellWide, kCellHigh);
        drawCell(painter, cell, TicketNumber{sheet.series, sheet.first + i}.text(),
                 sheet.centreName);
    }
    painter.end();
    return bytes;
}

} // namespace motcua::devices
