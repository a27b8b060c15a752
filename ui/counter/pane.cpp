// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/pane.h"

#include "ui/common/icon.h"
#include "ui/common/key_cap.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace motcua::ui {

Pane::Pane(ColorRole fill, Qt::Edges lines, QWidget *parent)
    : QWidget(parent),
      m_fill(fill),
      m_lines(lines)
{}

void Pane::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(m_fill));
    painter.setPen(QPen(Theme::color(ColorRole::Line), 1));
    const QRectF r = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (m_lines & Qt::TopEdge)
        painter.drawLine(r.topLeft(), r.topRight());
    if (m_lines & Qt::BottomEdge)
        painter.drawLine(r.bottomLeft(), r.bottomRight());
    if (m_lines & Qt::LeftEdge)
        painter.drawLine(r.topLeft(), r.bottomLeft());
    if (m_lines & Qt::RightEdge)
        painter.drawLine(r.topRight(), r.bottomRight());
}

QuietFrame::QuietFrame(QWidget *child, const QMargins &margins, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margins);
    column->addWidget(child);
    child->installEventFilter(this);
    setVisible(!child->isHidden());
}

bool QuietFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent)
        show();
    else if (event->type() == QEvent::HideToParent)
        hide();
    return QWidget::eventFilter(watched, event);
}

QWidget *hairline(QWidget *parent)
{
    auto *line = new Pane(ColorRole::Line, {}, parent);
    line->setFixedHeight(1);
    return line;
}

ActionRow::ActionRow(const QString &icon, const QString &title, const QString &line,
                     const QString &key, QWidget *parent)
    : QAbstractButton(parent),
      m_icon(icon),
      m_line(line),
      m_key(key)
{
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(QStringLiteral("%1, %2").arg(title, key));
    setAccessibleDescription(line);
    setProperty("ringRadius", radius::kControl);
}

void ActionRow::setLine(const QString &line)
{
    m_line = line;
    setAccessibleDescription(line);
    update();
}

void ActionRow::setLast(bool last)
{
    m_last = last;
    update();
}

QSize ActionRow::sizeHint() const
{
    return {420, 53};
}

void ActionRow::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        !event->isAutoRepeat()) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void ActionRow::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect r = rect();
    if (underMouse() && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(ColorRole::AccentSoft));
        painter.drawRoundedRect(QRectF(r).adjusted(2, 2, -2, -2), radius::kControl,
                                radius::kControl);
    }
    paintIcon(&painter, QRectF(14, (r.height() - 20) / 2.0, 20, 20), m_icon,
              isEnabled() ? ColorRole::Accent : ColorRole::InkDisabled);
    const QSize cap = keyCapSize(m_key);
    const int right = r.width() - 12 - cap.width();
    const int textLeft = 46;
    painter.setPen(Theme::color(isEnabled() ? ColorRole::Ink : ColorRole::InkDisabled));
    painter.setFont(Theme::font(TypeRole::Control));
    painter.drawText(
        QRect(textLeft, 7, right - textLeft - 8, 20), Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, right - textLeft - 8));
    painter.setPen(Theme::color(isEnabled() ? ColorRole::InkTertiary : ColorRole::InkDisabled));
    painter.setFont(Theme::font(TypeRole::Caption));
    painter.drawText(
        QRect(textLeft, 27, right - textLeft - 8, 18), Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_line, Qt::ElideRight, right - textLeft - 8));
    paintKeyCap(&painter,
                QRectF(right, (r.height() - cap.height()) / 2.0, cap.width(), cap.height()), m_key,
                Theme::color(ColorRole::InkSecondary), Theme::color(ColorRole::Line));
    if (!m_last) {
        painter.setPen(QPen(Theme::color(ColorRole::Line), 1));
        painter.drawLine(QPointF(0, r.height() - 0.5), QPointF(r.width(), r.height() - 0.5));
    }
}

PinnedBar::PinnedBar(const QString &icon, const QString &word, QWidget *parent)
    : QAbstractButton(parent),
      m_icon(icon)
{
    setText(word);
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(size::kPinnedBar);
    setProperty("ringRadius", 2);
}

void PinnedBar::setContent(const QString &details, const QString &right)
{
    if (details == m_details && right == m_right)
        return;
    m_details = details;
    m_right = right;
    setAccessibleName(QStringLiteral("%1 %2 %3").arg(text(), details, right).simplified());
    update();
}

void PinnedBar::setTone(Tone tone)
{
    if (tone == m_tone)
        return;
    m_tone = tone;
    update();
}

QSize PinnedBar::sizeHint() const
{
    return {200, size::kPinnedBar};
}

void PinnedBar::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        !event->isAutoRepeat()) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void PinnedBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    const QRect r = rect();
    const bool warns = m_tone == Tone::Warn && isEnabled();
    const ColorRole rest = warns ? ColorRole::WarnFill : ColorRole::Surface;
    painter.fillRect(r, Theme::color(underMouse() && isEnabled() ? ColorRole::AccentSoft : rest));
    painter.setPen(QPen(Theme::color(ColorRole::Line), 1));
    painter.drawLine(QPointF(0, 0.5), QPointF(r.width(), 0.5));
    paintIcon(&painter, QRectF(12, (r.height() - 16) / 2.0, 16, 16),
              warns ? QStringLiteral("hourglass") : m_icon,
              warns ? ColorRole::WarnInk : ColorRole::InkSecondary);
    int x = 36;
    painter.setFont(Theme::font(TypeRole::Small, 600, 1.0));
    painter.setPen(Theme::color(warns         ? ColorRole::WarnInk
                                : isEnabled() ? ColorRole::Ink
                                              : ColorRole::InkSecondary));
    painter.drawText(QRect(x, 0, 140, r.height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    x += painter.fontMetrics().horizontalAdvance(text()) + 8;
    painter.setFont(Theme::font(TypeRole::Small));
    painter.setPen(Theme::color(warns ? ColorRole::WarnInk : ColorRole::InkTertiary));
    int right = r.width() - 12;
    if (isEnabled()) {
        paintIcon(&painter, QRectF(right - 16, (r.height() - 16) / 2.0, 16, 16),
                  QStringLiteral("chevron-right"), ColorRole::InkSecondary);
        right -= 24;
    }
    const int rightWidth = painter.fontMetrics().horizontalAdvance(m_right);
    painter.drawText(QRect(right - rightWidth, 0, rightWidth, r.height()),
                     Qt::AlignVCenter | Qt::AlignRight, m_right);
    const int room = right - rightWidth - 8 - x;
    painter.drawText(QRect(x, 0, room, r.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_details, Qt::ElideRight, room));
}

} // namespace motcua::ui
