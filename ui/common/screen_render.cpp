// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/screen_render.h"

#include <QCoreApplication>
#include <QImage>
#include <QLayout>
#include <QWidget>

namespace motcua::ui {

QImage renderWidget(QWidget &widget, QSize logicalSize, double scale)
{
    const QSize pixels = (QSizeF(logicalSize) * scale).toSize();
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    widget.resize(logicalSize);
    if (!widget.isVisible())
        widget.show();
    // Layout requests are posted events; nothing else is let in.
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::PolishRequest);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        if (widget.layout())
            widget.layout()->activate();
        if (widget.size() != logicalSize)
            widget.resize(logicalSize);
    }
    widget.render(&image);
    return image;
}

bool renderToPng(QWidget &widget, QSize logicalSize, double scale, const QString &path)
{
    return renderWidget(widget, logicalSize, scale).save(path, "PNG");
}

} // namespace motcua::ui
