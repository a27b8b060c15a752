// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/key_cap.h"

#include "ui/common/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace motcua::ui {

QSize keyCapSize(const QString &key, double scale)
{
    if (key.isEmpty())
        return {0, 0};
    const QFontMetrics metrics(Theme::font(TypeRole::Caption, 500, scale));
    const int height = int(20 * scale);
    return {std::max(int(26 * scale), metrics.horizontalAdvance(key) + int(12 * scale)), height};
}

void paintKeyCap(QPainter *painter, const QRectF &rect, const QString &key, const QColor &ink,
                 const QColor &border, double scale)
{
    if (key.isEmpty())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setPen(QPen(border, 1 * scale));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(box, radius::kKey * scale, radius::kKey * scale);
    // The lower edge of a key is heavier.
    const double r = radius::kKey * scale;
    painter->drawLine(QPointF(box.left() + r * 0.7, box.bottom() - 1 * scale),
                      QPointF(box.right() - r * 0.7, box.bottom() - 1 * scale));
    painter->setPen(ink);
    painter->setFont(Theme::font(TypeRole::Caption, 500, scale));
    painter->drawText(rect.adjusted(0, -0.5 * scale, 0, -0.5 * scale), Qt::AlignCenter, key);
    painter->restore();
}

} // namespace motcua::ui
