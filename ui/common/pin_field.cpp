// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pin_field.h"

#include "app/core/access/secret_rules.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace motcua::ui {

namespace {
constexpr int kGap = 8;
constexpr int kLength = kPinLength;
} // namespace

PinField::PinField(QSize box, QWidget *parent) : QWidget(parent), m_box(box)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false); // Telex would eat digits
    setProperty("ownFocus", true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("PIN"));
    describe();
}

bool PinField::isComplete() const
{
    return m_pin.size() == kLength;
}

void PinField::clear()
{
    m_pin.fill(u'0'); // the digits do not stay in memory
    m_pin.clear();
    describe();
}

void PinField::setFaulty(bool on)
{
    m_faulty = on;
    update();
}

void PinField::describe()
{
    setAccessibleDescription(tr("%1 of %2 digits").arg(m_pin.size()).arg(kLength));
    update();
}

QSize PinField::sizeHint() const
{
    return {kLength * m_box.width() + (kLength - 1) * kGap + 2 * kRing, m_box.height() + 2 * kRing};
}

void PinField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            Q_EMIT submitted();
        return;
    }
    if (event->key() == Qt::Key_Backspace) {
        m_faulty = false;
        if (!m_pin.isEmpty())
            m_pin.chop(1);
        describe();
        Q_EMIT changed();
        return;
    }
    const QString text = event->text();
    if (text.size() == 1 && text.front() >= u'0' && text.front() <= u'9') {
        if (!event->isAutoRepeat() && m_pin.size() < kLength) {
            m_faulty = false;
            m_pin += text;
            describe();
            Q_EMIT changed();
        }
        return;
    }
    QWidget::keyPressEvent(event); // arrows choose the name
}

void PinField::mousePressEvent(QMouseEvent *)
{
    setFocus(Qt::MouseFocusReason);
}

void PinField::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void PinField::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void PinField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int current = std::min(int(m_pin.size()), kLength - 1);
    for (int i = 0; i < kLength; ++i) {
        const QRectF box(kRing + i * (m_box.width() + kGap), kRing, m_box.width(), m_box.height());
        painter.setPen(QPen(Theme::color(m_faulty ? ColorRole::BadInk : ColorRole::LineStrong), 1));
        painter.setBrush(Theme::color(isEnabled() ? ColorRole::Surface : ColorRole::Sunken));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard, radius::kCard);
        if (i < m_pin.size()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::color(ColorRole::Ink));
            painter.drawEllipse(box.center(), 6, 6);
        }
        if (hasFocus() && i == current) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(Theme::color(ColorRole::Accent), 2));
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), radius::kCard + 3,
                                    radius::kCard + 3);
        }
    }
}

} // namespace motcua::ui
