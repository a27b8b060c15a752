// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/door_drawing.h"

#include "ui/common/icon.h"
#include "ui/common/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace motcua::ui {

void paintMark(QPainter *painter, const QRectF &rect, const QColor &color)
{
    paintIcon(painter, rect, u"mark"_s, color);
}

Mark::Mark(int px, QWidget *parent) : QWidget(parent)
{
    setPixelSize(px);
    setAccessibleName(u"Một Cửa"_s);
}

void Mark::setColor(const QColor &color)
{
    m_color = color;
    update();
}

void Mark::setPixelSize(int px)
{
    setFixedSize(px, px);
}

void Mark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMark(&painter, rect(), m_color.isValid() ? m_color : Theme::color(ColorRole::Accent));
}

IdleDoor::IdleDoor(QWidget *parent) : QWidget(parent)
{
    setFixedSize(112, 112);
}

void IdleDoor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, rect(), u"door-frame"_s, ColorRole::LineStrong);
    paintIcon(&painter, rect(), u"door-leaf"_s, ColorRole::Accent);
}

} // namespace motcua::ui
