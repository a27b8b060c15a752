// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/step_rail.h"

#include "ui/common/icon.h"
#include "ui/common/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {
constexpr int kDot = 24;
constexpr int kPitch = 59;
constexpr int kPitchCompact = 44;
constexpr int kTop = 8;
} // namespace

StepRail::StepRail(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Steps of the reception"));
    setProperty("ringRadius", radius::kControl);
}

void StepRail::setSteps(const QVector<Step> &steps)
{
    if (m_steps == steps)
        return;
    const bool resized = m_steps.size() != steps.size();
    m_steps = steps;
    describe();
    if (resized)
        updateGeometry();
    update();
}

void StepRail::setCurrent(int index)
{
    if (m_current == index)
        return;
    m_current = index;
    describe();
    update();
}

void StepRail::setCompact(bool on)
{
    m_compact = on;
    updateGeometry();
    update();
}

void StepRail::describe()
{
    if (m_current >= 0 && m_current < m_steps.size()) {
        const Step &step = m_steps[m_current];
        setAccessibleDescription(u"%1 %2. %3"_s.arg(m_current + 1).arg(step.title, step.line));
    }
}

QSize StepRail::sizeHint() const
{
    const int pitch = m_compact ? kPitchCompact : kPitch;
    return {m_compact ? size::kStepRailCompact : size::kStepRail,
            int(m_steps.size()) * pitch + kTop};
}

QRect StepRail::stepRect(int index) const
{
    const int pitch = m_compact ? kPitchCompact : kPitch;
    return {0, kTop / 2 + index * pitch, width(), pitch};
}

void StepRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto c = [](ColorRole role) { return Theme::color(role); };
    const int left = m_compact ? (width() - kDot) / 2 : 4;
    const int pitch = m_compact ? kPitchCompact : kPitch;
    for (int i = 0; i < m_steps.size(); ++i) {
        const Step &step = m_steps[i];
        const QRectF dot(left, stepRect(i).top() + 4, kDot, kDot);
        if (i + 1 < m_steps.size()) {
            painter.setPen(
                QPen(c(step.state == State::Done ? ColorRole::OkInk : ColorRole::Line), 1.5));
            painter.drawLine(QPointF(dot.center().x(), dot.bottom() + 2),
                             QPointF(dot.center().x(), dot.top() + pitch - 2));
        }
        QColor fill = c(ColorRole::Surface);
        QColor border = c(ColorRole::LineStrong);
        QColor ink = c(ColorRole::InkSecondary);
        QString sign = QString::number(i + 1);
        switch (step.state) {
        case State::Now:
            fill = border = c(ColorRole::Accent);
            ink = c(ColorRole::OnAccent);
            break;
        case State::Done:
            fill = c(ColorRole::OkFill);
            border = ink = c(ColorRole::OkInk);
            sign.clear();
            break;
        case State::Attention:
            fill = c(ColorRole::WarnFill);
            border = ink = c(ColorRole::WarnInk);
            sign = u"!"_s;
            break;
        case State::NotOpen: break;
        }
        painter.setPen(QPen(border, 1));
        painter.setBrush(fill);
        painter.drawEllipse(dot.adjusted(0.5, 0.5, -0.5, -0.5));
        if (sign.isEmpty()) {
            paintIcon(&painter, dot.adjusted(4, 4, -4, -4), u"check"_s, ink);
        } else {
            painter.setPen(ink);
            painter.setFont(Theme::font(TypeRole::Small, 600, 1.0));
            painter.drawText(dot, Qt::AlignCenter, sign);
        }
        if (m_compact)
            continue;
        const int x = left + kDot + 10;
        const int room = width() - x - 2;
        const bool current = i == m_current;
        const QFont title = Theme::font(TypeRole::Body, current ? 600 : 500, 1.0);
        painter.setFont(title);
        painter.setPen(c(current ? ColorRole::Ink : ColorRole::InkSecondary));
        painter.drawText(QRectF(x, dot.top() + 2, room, 20), Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(title).elidedText(step.title, Qt::ElideRight, room));
        const bool attention = step.state == State::Attention;
        const QFont line = Theme::font(TypeRole::Caption, attention ? 600 : 400, 1.0);
        painter.setFont(line);
        painter.setPen(c(attention ? ColorRole::WarnInk : ColorRole::InkTertiary));
        painter.drawText(QRectF(x, dot.top() + 22, room, 16), Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(line).elidedText(step.line, Qt::ElideRight, room));
    }
}

void StepRail::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_steps.size(); ++i) {
        if (stepRect(i).contains(event->pos()))
            Q_EMIT chosen(i);
    }
}

void StepRail::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        if (m_current > 0)
            Q_EMIT chosen(m_current - 1);
        return;
    case Qt::Key_Down:
        if (m_current + 1 < m_steps.size())
            Q_EMIT chosen(m_current + 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            Q_EMIT chosen(m_current);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

bool StepRail::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (int i = 0; i < m_steps.size(); ++i) {
            if (stepRect(i).contains(help->pos())) {
                const Step &step = m_steps[i];
                QToolTip::showText(
                    help->globalPos(),
                    step.line.isEmpty() ? step.title : step.title + u": "_s + step.line, this);
                return true;
            }
        }
    }
    return QWidget::event(event);
}

} // namespace motcua::ui
