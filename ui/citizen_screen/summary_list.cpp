// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/citizen_screen/summary_list.h"

#include "ui/common/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace motcua::ui {

void SummaryList::setLines(const QVector<SigningRequest::Line> &lines)
{
    m_lines = lines;
    QStringList spoken;
    for (const SigningRequest::Line &line : lines)
        spoken << line.label + u": "_s + line.value + u' ' + line.second;
    setAccessibleName(tr("What you are asked to sign"));
    setAccessibleDescription(spoken.join(u"; "_s));
    update();
}

void SummaryList::setScale(double scale)
{
    m_scale = scale;
    update();
}

int SummaryList::contentHeight() const
{
    return layOut(nullptr, shrink());
}

double SummaryList::shrink() const
{
    double by = 1.0;
    while (by > 0.6 && layOut(nullptr, by) > height())
        by -= 0.05;
    return by;
}

int SummaryList::layOut(QPainter *painter, double by) const
{
    const double s = m_scale * by;
    const double labelWidth = 166 * m_scale;
    const double room = width() - labelWidth;
    double y = 0;
    const QColor rule = Theme::color(ColorRole::Line);
    if (painter)
        painter->fillRect(QRectF(0, 0, width(), 1), rule);
    for (const SigningRequest::Line &line : m_lines) {
        const QFont value = stageFont((line.strong ? 24 : 20) * s, line.strong ? 700 : 500);
        const QFont second = stageFont(20 * s, 500);
        const double lead = (line.strong ? 34 : 30) * s;
        const QRectF box(labelWidth, 0, room, 10'000);
        const double valueHeight = std::max(
            lead,
            std::ceil(
                QFontMetricsF(value).boundingRect(box, Qt::TextWordWrap, line.value).height()));
        const double secondHeight = line.second.isEmpty() ? 0 : 30 * s;
        const double pad = 11.5 * s;
        const double h = pad + valueHeight + secondHeight + pad;
        if (painter) {
            painter->setFont(stageFont(20 * s, 400));
            painter->setPen(Theme::color(ColorRole::InkSecondary));
            painter->drawText(QRectF(0, y + pad, labelWidth - 8, 30 * s),
                              Qt::AlignVCenter | Qt::TextDontClip,
                              QFontMetricsF(painter->font())
                                  .elidedText(line.label, Qt::ElideRight, labelWidth - 8));
            painter->setFont(value);
            painter->setPen(Theme::color(ColorRole::Ink));
            painter->drawText(QRectF(labelWidth, y + pad, room, valueHeight),
                              Qt::AlignVCenter | Qt::TextWordWrap | Qt::TextDontClip, line.value);
            if (!line.second.isEmpty()) {
                painter->setFont(second);
                painter->drawText(QRectF(labelWidth, y + pad + valueHeight, room, secondHeight),
                                  Qt::AlignVCenter | Qt::TextDontClip, line.second);
            }
            painter->fillRect(QRectF(0, std::round(y + h), width(), 1), rule);
        }
        y += h;
    }
    return int(std::ceil(y)) + 1;
}

void SummaryList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    layOut(&painter, shrink());
}

} // namespace motcua::ui
