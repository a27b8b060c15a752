// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/scaled_stage.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace motcua::ui {

QFont stageFont(double px, int weight)
{
    return Theme::font(TypeRole::Body, weight, px / 14.0);
}

ScaledStage::ScaledStage(QSize base, QWidget *parent) : QWidget(parent), m_base(base)
{
    setAutoFillBackground(true);
}

double ScaledStage::scale() const
{
    return std::min(width() / double(m_base.width()), height() / double(m_base.height()));
}

QRectF ScaledStage::mapF(const QRectF &base) const
{
    const double s = scale();
    const double left = (width() - m_base.width() * s) / 2;
    return {left + base.x() * s, base.y() * s, base.width() * s, base.height() * s};
}

QRect ScaledStage::map(const QRectF &base) const
{
    return mapF(base).toRect();
}

void ScaledStage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    update();
}

void ScaledStage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        update();
}

double ScaledStage::textWidth(const QString &text, double px, int weight) const
{
    return QFontMetricsF(stageFont(px, weight)).horizontalAdvance(text);
}

double ScaledStage::drawText(QPainter *painter, const QRectF &base, const QString &text, double px,
                             int weight, const QColor &color, Qt::Alignment alignment) const
{
    const double s = scale();
    const QFont font = stageFont(px * s, weight);
    const QFontMetricsF metrics(font);
    const QRectF box = mapF(base);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, box.width() + 1);
    painter->setFont(font);
    painter->setPen(color);
    // Room above and below, since the marks of Ẳ and Ỗ rise over the font's ascent.
    const double room = px * s * 0.4;
    painter->drawText(box.adjusted(0, -room, 0, room),
                      int((alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter |
                          Qt::TextDontClip | Qt::TextSingleLine),
                      shown);
    return s > 0 ? metrics.horizontalAdvance(shown) / s : 0;
}

} // namespace motcua::ui
