// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/combo_box.h"

#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace motcua::ui {

ComboBox::ComboBox(QWidget *parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    setProperty("ringRadius", radius::kControl);
}

void ComboBox::setControlHeight(int px)
{
    m_height = px;
    updateGeometry();
}

void ComboBox::setStrong(bool on)
{
    m_strong = on;
    update();
}

QSize ComboBox::sizeHint() const
{
    return {std::max(80, QComboBox::sizeHint().width()), m_height};
}

QSize ComboBox::minimumSizeHint() const
{
    return {60, m_height};
}

void ComboBox::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // scrolling the form over a choice must not change it
}

void ComboBox::paintEvent(QPaintEvent *)
{
    const QString state = property("state").toString();
    QColor fill = Theme::color(ColorRole::Surface);
    QColor border = Theme::color(hasFocus() ? ColorRole::Accent : ColorRole::LineStrong);
    QColor ink = Theme::color(ColorRole::Ink);
    if (!isEnabled() || state == u"readonly") {
        fill = Theme::color(ColorRole::Sunken);
        border = fill;
        if (state != u"readonly")
            ink = Theme::color(ColorRole::InkDisabled);
    } else if (state == u"confirm") {
        fill = Theme::color(ColorRole::WarnFill);
        border = Theme::color(ColorRole::WarnInk);
    } else if (state == u"error") {
        border = Theme::color(ColorRole::BadInk);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kControl,
                            radius::kControl);

    const int right = width() - 10;
    if (state != u"readonly") {
        const double y = height() / 2.0;
        QPolygonF triangle{QPointF(right - 8, y - 3), QPointF(right, y - 3),
                           QPointF(right - 4, y + 4)};
        painter.setPen(Qt::NoPen);
        painter.setBrush(
            Theme::color(isEnabled() ? ColorRole::InkSecondary : ColorRole::InkDisabled));
        painter.drawPolygon(triangle);
    }
    const QFont first = Theme::font(TypeRole::Body, m_strong ? 600 : 400, 1.0);
    const QString meta = currentData(kMetaRole).toString();
    const QFontMetrics metrics(first);
    const int room = right - 14 - 10;
    const bool empty = currentIndex() < 0 || currentText().isEmpty();
    const QString shown =
        metrics.elidedText(empty ? placeholderText() : currentText(), Qt::ElideRight, room);
    painter.setFont(first);
    painter.setPen(empty ? Theme::color(ColorRole::InkTertiary) : ink);
    painter.drawText(QRect(10, 0, room + 2, height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     shown);
    const int used = metrics.horizontalAdvance(shown) + 7;
    if (!meta.isEmpty() && used < room - 20) {
        const QFont second = Theme::font(TypeRole::Body);
        painter.setFont(second);
        painter.setPen(Theme::color(ColorRole::InkSecondary));
        painter.drawText(QRect(10 + used, 0, room - used, height()),
                         Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(second).elidedText(meta, Qt::ElideRight, room - used));
    }
}

} // namespace motcua::ui
