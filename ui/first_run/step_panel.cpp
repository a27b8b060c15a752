// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/first_run/step_panel.h"

#include "ui/common/door_drawing.h"
#include "ui/common/icon.h"
#include "ui/common/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kStepsTop = 232;
constexpr int kStepsTopLow = 172;
constexpr int kLow = 680; ///< windows lower than this leave less room above the steps
constexpr int kDot = 24;

} // namespace

StepPanel::StepPanel(QWidget *parent) : QWidget(parent) {}

void StepPanel::setSteps(const QStringList &titles)
{
    m_steps = titles;
    update();
}

void StepPanel::setCurrent(int index)
{
    m_current = index;
    setAccessibleName(
        tr("Step %1 of %2: %3").arg(index + 1).arg(m_steps.size()).arg(m_steps.value(index)));
    update();
}

void StepPanel::setCentre(const QString &name)
{
    m_centre = name;
    update();
}

void StepPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), QColor::fromRgb(tv::kBackground));
    const int pad = width() < 340 ? 28 : 44;
    const int room = width() - 2 * pad;
    const bool low = height() < kLow;
    const int mark = low ? 48 : 64;
    paintMark(&painter, QRectF(pad, low ? 28 : 44, mark, mark), QColor::fromRgb(tv::kIcon));
    painter.setPen(QColor::fromRgb(tv::kText));
    painter.setFont(Theme::font(TypeRole::Kpi));
    painter.drawText(QRect(pad, low ? 84 : 124, room, 44), Qt::AlignVCenter | Qt::TextDontClip,
                     u"Một Cửa"_s);
    const QFont small = Theme::font(TypeRole::Body);
    painter.setPen(QColor::fromRgb(tv::kTextSecondary));
    painter.setFont(small);
    painter.drawText(QRect(pad, low ? 124 : 166, room, 44),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     m_centre.isEmpty() ? tr("Setting up a new centre") : m_centre);

    const int top = low ? kStepsTopLow : kStepsTop;
    const int step = std::clamp((height() - top - 16) / std::max(1, int(m_steps.size())), 36, 48);
    for (int i = 0; i < m_steps.size(); ++i) {
        const QRect dot(pad, top + i * step, kDot, kDot);
        const bool now = i == m_current;
        const bool done = i < m_current;
        if (i + 1 < m_steps.size())
            painter.fillRect(QRect(dot.center().x(), dot.bottom() + 3, 1, step - kDot - 5),
                             QColor::fromRgb(tv::kRule));
        painter.setPen(QPen(QColor::fromRgb(now ? tv::kText : tv::kRule), 1.5));
        painter.setBrush(now ? QColor::fromRgb(tv::kText) : Qt::transparent);
        painter.drawEllipse(QRectF(dot).adjusted(1, 1, -1, -1));
        if (done) {
            paintIcon(&painter, QRectF(dot).adjusted(4, 4, -4, -4), u"check"_s,
                      QColor::fromRgb(tv::kIcon));
        } else {
            painter.setFont(Theme::font(TypeRole::Caption, 600, 1.0));
            painter.setPen(QColor::fromRgb(now ? tv::kBackground : tv::kTextSecondary));
            painter.drawText(dot, Qt::AlignCenter, QString::number(i + 1));
        }
        const QFont font = Theme::font(TypeRole::Control, now ? 600 : 400, 1.0);
        painter.setFont(font);
        painter.setPen(QColor::fromRgb(now ? tv::kText : tv::kTextSecondary));
        const QRect text(pad + kDot + 12, dot.top() - 4, room - kDot - 12, kDot + 8);
        painter.drawText(text, Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(m_steps[i], Qt::ElideRight, text.width()));
    }
}

} // namespace motcua::ui
