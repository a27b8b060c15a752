// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/pdf/pdf_form_renderer.h"

#include "app/core/base/failure.h"
#include "app/devices/pdf/form_painter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

constexpr double kMmPerInch = 25.4;

Failure notDrawn()
{
    return {"form_not_drawn",
            QCoreApplication::translate("Forms",
                                        "The form could not be drawn. What was entered is safe."),
            QCoreApplication::translate("Forms", "Close other programs, then try again.")};
}

} // namespace

QByteArray PdfFormRenderer::pdf(const FormDocument &document) const
{
    constexpr int kResolution = 600;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kResolution);
        writer.setPageSize(
            QPageSize(document.paper == FormDocument::Paper::A5 ? QPageSize::A5 : QPageSize::A4));
        writer.setPageMargins({});
        writer.setTitle(document.title);
        writer.setCreator(u"Một Cửa"_s);
        if (!paintForm(writer, document))
            throw notDrawn();
    }
    return bytes;
}

QByteArray PdfFormRenderer::previewPng(const FormDocument &document, int dpi) const
{
    constexpr int kLeastDpi = 36;
    constexpr int kMostDpi = 600;
    const FormLayout layout = layOut(document);
    const double pixelsPerMm = std::clamp(dpi, kLeastDpi, kMostDpi) / kMmPerInch;
    QImage image((layout.sizeMm * pixelsPerMm).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        throw notDrawn();
    constexpr double kMmPerMetre = 1000;
    image.setDotsPerMeterX(qRound(pixelsPerMm * kMmPerMetre));
    image.setDotsPerMeterY(qRound(pixelsPerMm * kMmPerMetre));
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        painter.scale(pixelsPerMm, pixelsPerMm);
        paintPage(painter, layout.pages.constFirst());
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        throw notDrawn();
    return png;
}

} // namespace motcua::devices
