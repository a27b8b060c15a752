// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/kiosk_page.h"

#include <QFontMetricsF>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr double kSide = 56;
constexpr double kGap = 24;
constexpr double kUprightTop = 172, kUprightFoot = 1768, kUprightFootHeight = 104;
constexpr double kLyingTop = 140, kLyingFoot = 944, kLyingFootHeight = 92;
constexpr double kRing = 5, kRingGap = 4, kRingRadius = 26;

} // namespace

KioskPage::KioskPage(const ScaledStage &stage, const KioskLook &look, QWidget *parent)
    : QWidget(parent),
      m_stage(stage),
      m_look(look)
{
    setFocusPolicy(Qt::NoFocus);
}

KioskPage::Frame KioskPage::frame() const
{
    Frame frame;
    frame.lying = lying();
    frame.left = kSide;
    frame.wide = m_stage.base().width() - 2 * kSide;
    frame.height = m_stage.base().height();
    frame.top = frame.lying ? kLyingTop : kUprightTop;
    frame.bottom = frame.lying ? kLyingFoot : kUprightFoot;
    frame.foot = frame.lying ? kLyingFootHeight : kUprightFootHeight;
    return frame;
}

void KioskPage::layOut()
{
    const auto all = findChildren<KioskButton *>();
    for (KioskButton *one : all)
        one->followLook();
    arrange();
    update();
}

KioskButton *KioskPage::button(KioskButton::Kind kind, const QString &title, const QString &name,
                               const QString &icon)
{
    auto *made = new KioskButton(kind, title, m_look, this);
    made->setObjectName(name);
    if (!icon.isEmpty())
        made->setIconName(icon);
    return made;
}

void KioskPage::place(KioskButton *button, const QRectF &base) const
{
    button->setGeometry(m_stage.map(base));
}

void KioskPage::placeFoot(const QVector<KioskButton *> &buttons) const
{
    QVector<KioskButton *> shown = buttons;
    shown.removeIf([](const KioskButton *one) { return one == nullptr || one->isHidden(); });
    if (shown.isEmpty())
        return;
    const Frame f = frame();
    const auto n = double(shown.size());
    const double wide = (f.wide - (n - 1) * kGap) / n;
    double x = f.left;
    for (KioskButton *one : std::as_const(shown)) {
        place(one, {x, f.bottom, wide, f.foot});
        x += wide + kGap;
    }
}

void KioskPage::line(QPainter *painter, const QRectF &base, const QString &text, double px,
                     int weight, ColorRole role, Qt::Alignment alignment) const
{
    (void)m_stage.drawText(painter, base, text, px, weight, c(role), alignment);
}

double KioskPage::paragraph(QPainter *painter, const QRectF &base, const QString &text, double px,
                            int weight, ColorRole role, Qt::Alignment alignment) const
{
    const double s = m_look.scale;
    painter->setFont(stageFont(px * s, weight));
    painter->setPen(c(role));
    QRectF used;
    painter->drawText(m_stage.mapF(base), int(alignment | Qt::AlignTop | Qt::TextWordWrap), text,
                      &used);
    return s > 0 ? used.height() / s : 0;
}

double KioskPage::paragraphHeight(const QString &text, double px, int weight, double wide) const
{
    const double s = m_look.scale;
    const QRectF room(0, 0, wide * s, 4000 * s);
    return s > 0 ? QFontMetricsF(stageFont(px * s, weight))
                           .boundingRect(room, int(Qt::TextWordWrap), text)
                           .height() /
                       s
                 : 0;
}

void KioskPage::box(QPainter *painter, const QRectF &base, ColorRole fill, ColorRole border) const
{
    const double s = m_look.scale;
    painter->setPen(QPen(c(m_look.contrast ? ColorRole::Ink : border), 2 * s));
    painter->setBrush(c(fill));
    painter->drawRoundedRect(m_stage.mapF(base.adjusted(1, 1, -1, -1)), radius::kKiosk * s,
                             radius::kKiosk * s);
}

void KioskPage::heading(QPainter *painter, const QString &title, const QString &sentence) const
{
    const Frame f = frame();
    line(painter, {f.left, f.top + (f.lying ? 0 : 22), f.wide, 80}, title, f.lying ? 50 : 60, 700);
    double px = f.lying ? 28 : 32;
    while (px > 24 && m_stage.textWidth(sentence, px, 400) > f.wide)
        px -= 1;
    line(painter, {f.left, f.top + (f.lying ? 72 : 106), f.wide, 44}, sentence, px, 400,
         ColorRole::InkSecondary);
}

void KioskPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(&painter);
    const auto *focused = qobject_cast<KioskButton *>(window()->focusWidget());
    if (!m_look.byKeys || focused == nullptr || !focused->isVisible())
        return;
    const double s = m_look.scale;
    const double out = (kRingGap + kRing / 2) * s;
    const QRectF ring(focused->mapTo(window(), QPoint()), QSizeF(focused->size()));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c(ColorRole::Accent), kRing * s));
    painter.drawRoundedRect(ring.adjusted(-out, -out, out, out), kRingRadius * s, kRingRadius * s);
}

} // namespace motcua::ui
