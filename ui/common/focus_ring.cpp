// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/focus_ring.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QPainter>

namespace motcua::ui {

FocusRing *FocusRing::install(QWidget *window)
{
    return new FocusRing(window);
}

FocusRing::FocusRing(QWidget *window) : QFocusFrame(window), m_window(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { follow(now); });
    follow(QApplication::focusWidget());
}

void FocusRing::follow(QWidget *now)
{
    const bool ours = now && m_window && now != m_window && now->window() == m_window->window() &&
                      !now->property("ownFocus").toBool();
    setWidget(ours ? now : nullptr);
    if (!ours && m_window && parentWidget() != m_window)
        setParent(m_window); // else it would die with a page that goes
}

void FocusRing::paintEvent(QPaintEvent *)
{
    const QWidget *target = widget();
    if (!target)
        return;
    const double thick = 2;
    const double gap = 2;
    const QVariant own = target->property("ringRadius");
    const double r = (own.isValid() ? own.toDouble() : radius::kControl) + gap + thick / 2;
    const double inset = thick / 2;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::color(ColorRole::Accent), thick));
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), r, r);
}

} // namespace motcua::ui
