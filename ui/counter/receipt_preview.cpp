// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/receipt_preview.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace motcua::ui {

ReceiptPreview::ReceiptPreview(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Preview of the receipt"));
}

void ReceiptPreview::setImage(const QImage &image)
{
    if (image.cacheKey() == m_image.cacheKey())
        return;
    m_image = image;
    update();
}

void ReceiptPreview::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), Theme::color(ColorRole::Sunken));
    const QSizeF paper = m_image.isNull() ? QSizeF(148, 210) : QSizeF(m_image.size());
    const QSizeF fitted = paper.scaled(QSizeF(size()) - QSizeF(20, 20), Qt::KeepAspectRatio);
    const QRectF sheet((width() - fitted.width()) / 2, (height() - fitted.height()) / 2,
                       fitted.width(), fitted.height());
    painter.fillRect(sheet, Qt::white); // paper is white in the dark theme too
    if (!m_image.isNull()) {
        const qreal ratio = devicePixelRatioF();
        const QImage scaled = m_image.scaled((fitted * ratio).toSize(), Qt::IgnoreAspectRatio,
                                             Qt::SmoothTransformation);
        painter.drawImage(sheet, scaled);
    }
    painter.setPen(QPen(Theme::color(ColorRole::LineStrong), 1));
    painter.drawRect(sheet);
}

} // namespace motcua::ui
