// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/label.h"

#include "ui/common/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <cmath>

namespace motcua::ui {

Label::Label(const QString &text, TypeRole type, ColorRole ink, QWidget *parent)
    : QLabel(text, parent),
      m_type(type)
{
    setTextFormat(Qt::PlainText);
    setIndent(0);
    setFont(Theme::font(type));
    setProperty("ink", Theme::name(ink));
}

void Label::setInk(ColorRole ink)
{
    const QString name = Theme::name(ink);
    if (property("ink").toString() == name)
        return;
    setProperty("ink", name);
    repolish(this);
}

void Label::setType(TypeRole type, double scale)
{
    m_type = type;
    m_scale = scale;
    setFont(Theme::font(type, scale));
    updateGeometry();
}

void Label::setWeight(int weight)
{
    setFont(Theme::font(m_type, weight, m_scale));
    updateGeometry();
}

QSize Label::atLeastLine(QSize size) const
{
    // Ẳ and Ỗ rise to 1.066 em, above the ascent that QLabel reserves (design §3).
    constexpr double kHighestMark = 1.075;
    const QFontMetrics metrics = fontMetrics();
    const int over =
        std::max(0, int(std::ceil(kHighestMark * font().pixelSize())) - metrics.ascent());
    const int line = std::max(Theme::lineHeight(m_type, m_scale), metrics.height() + 2 * over);
    const QMargins m = contentsMargins();
    return size.expandedTo({0, line + m.top() + m.bottom()});
}

QSize Label::sizeHint() const
{
    return atLeastLine(QLabel::sizeHint());
}

QSize Label::minimumSizeHint() const
{
    return atLeastLine(QLabel::minimumSizeHint());
}

QSize ElidedLabel::minimumSizeHint() const
{
    QSize size = Label::minimumSizeHint();
    size.setWidth(std::min(size.width(), fontMetrics().horizontalAdvance(u'M') * 3));
    return size;
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), int(alignment() | Qt::TextSingleLine), shown);
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (isElided())
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        else
            QToolTip::hideText();
        return true;
    }
    return Label::event(event);
}

} // namespace motcua::ui
