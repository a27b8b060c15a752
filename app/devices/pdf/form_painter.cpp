// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/pdf/form_painter.h"

#include <QPagedPaintDevice>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace motcua::devices {

namespace {

constexpr QRgb kInkBlue = 0xff1b2a6b;
constexpr double kMmPerInch = 25.4;

/// Through the midpoints with the samples as control points: what a pen does between two samples.
QPainterPath smoothed(const InkStroke &stroke)
{
    const auto at = [&stroke](qsizetype i) { return QPointF(stroke[i].xMm, stroke[i].yMm); };
    QPainterPath path(at(0));
    for (qsizetype i = 1; i + 1 < stroke.size(); ++i)
        path.quadTo(at(i), (at(i) + at(i + 1)) / 2);
    // A dot has no length; the little step keeps its round cap.
    constexpr double kDotMm = 0.02;
    path.lineTo(stroke.size() > 1 ? at(stroke.size() - 1) : at(0) + QPointF(kDotMm, 0));
    return path;
}

void paintInk(QPainter &painter, const FormPage::Ink &ink)
{
    constexpr double kPenMm = 0.45;
    constexpr double kLargest = 1.5; ///< small handwriting stays small
    QPainterPath path;
    for (const InkStroke &stroke : ink.ink.strokes) {
        if (!stroke.isEmpty())
            path.addPath(smoothed(stroke));
    }
    if (path.isEmpty())
        return;
    const QRectF drawn = path.boundingRect();
    const double pen = kPenMm * kUnitsPerMm;
    const QRectF place = ink.place.adjusted(pen, pen, -pen, -pen);
    double scale = kLargest * kUnitsPerMm;
    if (drawn.width() > 0)
        scale = std::min(scale, place.width() / drawn.width());
    if (drawn.height() > 0)
        scale = std::min(scale, place.height() / drawn.height());
    QTransform fit;
    fit.translate(place.center().x(), place.center().y());
    fit.scale(scale, scale);
    fit.translate(-drawn.center().x(), -drawn.center().y());
    painter.strokePath(fit.map(path), QPen(QColor::fromRgba(kInkBlue), pen, Qt::SolidLine,
                                           Qt::RoundCap, Qt::RoundJoin));
}

/// Horizontal runs of dark modules as one path: filled at once, they leave no seams in any viewer.
QPainterPath darkModules(const QImage &modules)
{
    QPainterPath path;
    for (int y = 0; y < modules.height(); ++y) {
        int start = -1;
        for (int x = 0; x <= modules.width(); ++x) {
            const bool dark = x < modules.width() && qGray(modules.pixel(x, y)) == 0;
            if (dark && start < 0) {
                start = x;
            } else if (!dark && start >= 0) {
                path.addRect(start, y, x - start, 1);
                start = -1;
            }
        }
    }
    path.setFillRule(Qt::WindingFill);
    return path;
}

void paintCode(QPainter &painter, const FormPage::Code &code)
{
    const QTransform world = painter.worldTransform();
    const double pixels = world.m11();
    const int count = code.modules.width();
    if (count == 0 || pixels <= 0)
        return;
    // A module of uneven pixels is what makes a code hard to read.
    double module = std::ceil(code.minimumSide * pixels / count);
    if (module * count > code.maximumSide * pixels)
        module = std::max(1.0, std::floor(code.maximumSide * pixels / count));
    const QPointF corner = world.map(code.topRight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.resetTransform();
    painter.translate(std::round(corner.x()) - module * count, std::round(corner.y()));
    painter.scale(module, module);
    painter.fillPath(darkModules(code.modules), Qt::black);
    painter.restore();
}

} // namespace

void paintPage(QPainter &painter, const FormPage &page)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(1 / kUnitsPerMm, 1 / kUnitsPerMm);
    painter.setPen(Qt::black);
    for (const FormPage::Text &text : page.texts)
        text.layout->draw(&painter, text.at);
    painter.setBrush(Qt::NoBrush);
    for (const FormPage::Rule &rule : page.rules) {
        painter.setPen(QPen(Qt::black, rule.width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(rule.line);
    }
    for (const FormPage::Box &box : page.boxes) {
        painter.setPen(QPen(Qt::black, box.width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(box.rect);
    }
    for (const FormPage::Code &code : page.codes)
        paintCode(painter, code);
    for (const FormPage::Ink &ink : page.inks)
        paintInk(painter, ink);
    painter.restore();
}

bool paintForm(QPagedPaintDevice &device, const FormDocument &document)
{
    const FormLayout layout = layOut(document);
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const double xScale = device.logicalDpiX() / kMmPerInch;
    const double yScale = device.logicalDpiY() / kMmPerInch;
    for (qsizetype i = 0; i < layout.pages.size(); ++i) {
        if (i > 0 && !device.newPage())
            return false;
        painter.resetTransform();
        painter.scale(xScale, yScale);
        paintPage(painter, layout.pages[i]);
    }
    return painter.end();
}

} // namespace motcua::devices
