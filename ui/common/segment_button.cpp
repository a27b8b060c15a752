// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/segment_button.h"

#include "ui/common/icon.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {
constexpr int kHeight = 30;
constexpr int kCheck = 16;
} // namespace

SegmentButton::SegmentButton(const QStringList &choices, QWidget *parent)
    : QWidget(parent),
      m_choices(choices)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty("ringRadius", radius::kControl);
    setCurrent(0);
}

void SegmentButton::setChoices(const QStringList &choices)
{
    m_choices = choices;
    setCurrent(m_current);
    updateGeometry();
}

void SegmentButton::setCurrent(int index)
{
    m_current = std::clamp(index, 0, std::max(0, int(m_choices.size()) - 1));
    setAccessibleDescription(m_choices.value(m_current));
    update();
}

void SegmentButton::choose(int index)
{
    if (index < 0 || index >= m_choices.size() || index == m_current)
        return;
    setCurrent(index);
    Q_EMIT chosen(index);
}

QSize SegmentButton::sizeHint() const
{
    int w = 0;
    const QFontMetrics metrics(Theme::font(TypeRole::Control, 600, 1.0));
    for (const QString &choice : m_choices)
        w += metrics.horizontalAdvance(choice) + 22 + (kCheck + 4);
    return {w, kHeight};
}

QRect SegmentButton::segment(int index) const
{
    const QFontMetrics metrics(Theme::font(TypeRole::Control, 600, 1.0));
    int x = 0;
    for (int i = 0; i < m_choices.size(); ++i) {
        // The check mark needs room in each, so that a choice never moves the others.
        const int w = i + 1 == m_choices.size()
                          ? width() - x
                          : metrics.horizontalAdvance(m_choices[i]) + 22 + kCheck + 4;
        if (i == index)
            return {x, 0, w, height()};
        x += w;
    }
    return {};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(box, radius::kControl, radius::kControl);
    painter.fillPath(outline, Theme::color(ColorRole::Surface));
    for (int i = 0; i < m_choices.size(); ++i) {
        const QRect r = segment(i);
        const bool on = i == m_current;
        if (on) {
            painter.save();
            painter.setClipPath(outline);
            painter.fillRect(r, Theme::color(ColorRole::AccentSoft));
            painter.restore();
        }
        const QFont font = Theme::font(TypeRole::Control, on ? 600 : 500, 1.0);
        const int textWidth = QFontMetrics(font).horizontalAdvance(m_choices[i]);
        const int whole = textWidth + (on ? kCheck + 6 : 0);
        int x = r.left() + (r.width() - whole) / 2;
        if (on) {
            paintIcon(&painter, QRectF(x, (height() - kCheck) / 2.0, kCheck, kCheck), u"check"_s,
                      ColorRole::Accent);
            x += kCheck + 6;
        }
        painter.setFont(font);
        painter.setPen(Theme::color(on ? ColorRole::Accent : ColorRole::Ink));
        painter.drawText(QRect(x, 0, textWidth + 2, height()), Qt::AlignVCenter, m_choices[i]);
        if (i > 0) {
            painter.setPen(Theme::color(ColorRole::LineStrong));
            painter.drawLine(QPointF(r.left() + 0.5, 1), QPointF(r.left() + 0.5, height() - 1));
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::color(ColorRole::LineStrong), 1));
    painter.drawPath(outline);
}

void SegmentButton::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_choices.size(); ++i) {
        if (segment(i).contains(event->pos()))
            choose(i);
    }
}

void SegmentButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: choose(m_current - 1); return;
    case Qt::Key_Right:
    case Qt::Key_Down: choose(m_current + 1); return;
    case Qt::Key_Space:
        if (!m_choices.isEmpty())
            choose((m_current + 1) % int(m_choices.size()));
        return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace motcua::ui
