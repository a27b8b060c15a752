// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chip.h"

#include "ui/common/icon.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace motcua::ui {

namespace {

constexpr int kPad = 7;
constexpr int kGap = 6;

int iconSide(const StatusWord &word)
{
    return word.icon.isEmpty() ? 0 : size::kIconChip;
}

void paintWord(QPainter *painter, const QRectF &rect, const StatusWord &word, const QString &tail,
               double scale)
{
    const ToneRoles roles = rolesOf(word.tone);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::color(roles.fill));
    painter->drawRoundedRect(rect, radius::kControl * scale, radius::kControl * scale);
    const double side = iconSide(word) * scale;
    double x = rect.left() + kPad * scale;
    paintIcon(painter, QRectF(x, rect.top() + (rect.height() - side) / 2, side, side), word.icon,
              roles.ink);
    if (side > 0)
        x += side + kGap * scale;
    const QFont font = Theme::font(TypeRole::Small, 500, scale);
    const QFontMetricsF metrics(font);
    const QFont tailFont = Theme::font(TypeRole::Small, 700, scale);
    const double tailWidth =
        tail.isEmpty() ? 0 : QFontMetricsF(tailFont).horizontalAdvance(tail) + 5 * scale;
    const double room = rect.right() - kPad * scale - x - tailWidth;
    const QString shown = metrics.elidedText(word.text, Qt::ElideRight, room + 0.5);
    painter->setFont(font);
    painter->setPen(Theme::color(roles.ink));
    painter->drawText(QRectF(x, rect.top(), room + 2, rect.height()),
                      Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (!tail.isEmpty()) {
        painter->setFont(tailFont);
        painter->drawText(QRectF(x + metrics.horizontalAdvance(shown) + 5 * scale, rect.top(),
                                 tailWidth + 2, rect.height()),
                          Qt::AlignVCenter | Qt::TextSingleLine, tail);
    }
    painter->restore();
}

} // namespace

Chip::Chip(const StatusWord &word, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty("ringRadius", radius::kControl);
    setWord(word);
}

void Chip::setWord(const StatusWord &word)
{
    m_word = word;
    describe();
}

void Chip::setHeight(int px)
{
    m_height = px;
    updateGeometry();
}

void Chip::setScale(double scale)
{
    m_scale = scale;
    updateGeometry();
    update();
}

void Chip::setTail(const QString &bold)
{
    const QFontMetrics metrics(Theme::font(TypeRole::Small, 700, m_scale));
    m_tail = bold;
    // A running time must not make the row jump when its digits change.
    m_tailWidth = bold.isEmpty() ? 0
                                 : std::max(m_tailWidth,
                                            metrics.horizontalAdvance(bold) + int(5 * m_scale) + 1);
    describe();
}

void Chip::setClickable(bool on)
{
    m_clickable = on;
    setFocusPolicy(on ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(on ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void Chip::describe()
{
    setAccessibleName(m_tail.isEmpty() ? m_word.text : m_word.text + u' ' + m_tail);
    updateGeometry();
    update();
}

QSize Chip::sizeFor(const StatusWord &word, int height)
{
    const QFontMetrics metrics(Theme::font(TypeRole::Small, 500, 1.0));
    const int side = iconSide(word);
    return {2 * kPad + (side > 0 ? side + kGap : 0) + metrics.horizontalAdvance(word.text) + 2,
            height};
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(TypeRole::Small, 500, m_scale));
    const int side = iconSide(m_word);
    const double fixed = (2 * kPad + (side > 0 ? side + kGap : 0)) * m_scale;
    const int extra = m_height >= size::kChipHeader ? 6 : 0;
    return {int(fixed) + metrics.horizontalAdvance(m_word.text) + m_tailWidth + 2 + extra,
            int(m_height * m_scale)};
}

void Chip::paint(QPainter *painter, const QRect &rect, const StatusWord &word)
{
    paintWord(painter, rect, word, {}, 1.0);
}

void Chip::paintEvent(QPaintEvent *)
{
    if (m_word.text.isEmpty())
        return;
    QPainter painter(this);
    paintWord(&painter, rect(), m_word, m_tail, m_scale);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_clickable && event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT clicked();
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (m_clickable && !event->isAutoRepeat() &&
        (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)) {
        Q_EMIT clicked();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace motcua::ui
