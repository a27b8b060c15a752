// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the kiosk draws besides its buttons: the head, the titles, the number and its card.
#include "ui/common/chip.h"
#include "ui/common/door_drawing.h"
#include "ui/common/icon.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/kiosk/kiosk_button.h"
#include "ui/kiosk/kiosk_window.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr double kLeft = 56;
constexpr double kWide = 968;
constexpr int kHomeMs = 8000;

QColor c(ColorRole role)
{
    return Theme::color(role);
}

/// "Trung tâm Phục vụ hành chính công" over "xã Vĩnh Bảo": the kind of place small, its name large.
std::pair<QString, QString> nameLines(const CentreIdentity &centre)
{
    static const QStringList kUnits{u" xã "_s, u" phường "_s, u" đặc khu "_s};
    for (const QString &unit : kUnits) {
        const qsizetype at = centre.name.indexOf(unit);
        if (at > 0) {
            QString place = centre.name.mid(at + 1);
            place[0] = place[0].toUpper();
            return {centre.name.left(at), place};
        }
    }
    return {centre.province, centre.name};
}

} // namespace

void KioskWindow::paintHeader(QPainter *painter)
{
    const QRectF band = mapF({0, 0, 1080, 148});
    painter->fillRect(QRectF(0, 0, width(), band.height()), c(ColorRole::Surface));
    painter->fillRect(
        QRectF(0, band.height() - std::max(1.0, scale()), width(), std::max(1.0, scale())),
        c(ColorRole::Line));
    paintMark(painter, mapF({56, 34, 76, 76}), c(ColorRole::Accent));
    const auto [kind, place] = nameLines(m_desk.centre);
    drawText(painter, {156, 30, 640, 36}, kind, 27, 400, c(ColorRole::InkSecondary));
    drawText(painter, {156, 68, 640, 50}, place, 38, 700, c(ColorRole::Ink));
    const QDateTime now = toCentre(m_desk.clock->now());
    drawText(painter, {774, 30, 250, 56}, timeText(now), 46, 600, c(ColorRole::Ink),
             Qt::AlignRight);
    drawText(painter, {724, 84, 300, 34},
             weekdayName(now.date()) + now.date().toString(u" dd/MM"_s), 25, 400,
             c(ColorRole::InkSecondary), Qt::AlignRight);
}

void KioskWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), c(ColorRole::Canvas));
    paintHeader(&painter);
    paintFocus(&painter);
    switch (m_page) {
    case Page::Home:
        drawText(&painter, {kLeft, m_large ? 158.0 : 194.0, kWide, 84}, tr("What do you need?"),
                 m_large ? 64 : 60, 700, c(ColorRole::Ink));
        drawText(&painter, {kLeft, m_large ? 250.0 : 278.0, kWide, 44},
                 m_wantsPriority ? tr("Priority: touch your matter, then choose the reason")
                                 : tr("Touch a box to take a number"),
                 m_large ? 36 : 32, 400, c(ColorRole::InkSecondary));
        break;
    case Page::Priority:
        if (m_group >= 0) {
            paintIcon(&painter, mapF({kLeft, 197, 42, 42}), m_desk.groups[m_group].icon,
                      c(ColorRole::Accent));
            drawText(&painter, {116, 194, 800, 48}, m_desk.groups[m_group].name, 34, 600,
                     c(ColorRole::Accent));
        }
        drawText(&painter, {kLeft, 256, kWide, 84}, tr("Reason for priority"), 60, 700,
                 c(ColorRole::Ink));
        drawText(&painter, {kLeft, 342, kWide, 44},
                 tr("Choose one. A clerk will look at the papers at the counter."), 30, 400,
                 c(ColorRole::InkSecondary));
        break;
    case Page::Issued: paintIssued(&painter); break;
    case Page::Failed: {
        const QRectF box = mapF({kLeft, 400, kWide, 640});
        painter.setPen(QPen(c(ColorRole::BadLine), 2 * scale()));
        painter.setBrush(c(ColorRole::BadFill));
        painter.drawRoundedRect(box, 20 * scale(), 20 * scale());
        paintIcon(&painter, mapF({480, 440, 120, 120}), u"triangle-alert"_s, c(ColorRole::BadInk));
        const auto wrapped = [&](const QRectF &base, const QString &text, double px, int weight,
                                 const QColor &ink) {
            painter.setFont(stageFont(px * scale(), weight));
            painter.setPen(ink);
            painter.drawText(mapF(base), Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextWordWrap,
                             text);
        };
        wrapped({kLeft + 40, 580, kWide - 80, 240}, m_failHeadline, 44, 700, c(ColorRole::BadInk));
        wrapped({kLeft + 40, 830, kWide - 80, 180}, m_failNext, 36, 400, c(ColorRole::Ink));
        break;
    }
    }
}

void KioskWindow::paintFocus(QPainter *painter)
{
    const auto *button = qobject_cast<KioskButton *>(focusWidget());
    if (!m_byKeys || !button || !button->isVisible())
        return;
    const double s = scale();
    const double out = 6.5 * s; // a gap of 4 and half of the 5 px line
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(c(ColorRole::Accent), 5 * s));
    painter->drawRoundedRect(QRectF(button->geometry()).adjusted(-out, -out, out, out), 26 * s,
                             26 * s);
}

void KioskWindow::paintIssued(QPainter *painter)
{
    const double s = scale();
    drawText(painter, {kLeft, 236, kWide, 72}, tr("Your number"), 48, 600, c(ColorRole::Ink),
             Qt::AlignHCenter);
    double px = 330; // four characters; a fifth makes it smaller
    while (px > 180 && textWidth(m_issued, px, 800) > kWide)
        px -= 6;
    drawText(painter, {0, 330, 1080, 330}, m_issued, px, 800, c(ColorRole::Accent),
             Qt::AlignHCenter);
    if (!m_issuedReason.isEmpty()) {
        const QString text =
            tr("Priority: %1").arg(priorityName(m_issuedReason, m_desk.priorities).toLower());
        const double w = textWidth(text, 34, 500) + 92;
        const QRectF chip((1080 - w) / 2, 686, w, 62);
        painter->setPen(Qt::NoPen);
        painter->setBrush(c(ColorRole::PriorityFill));
        painter->drawRoundedRect(mapF(chip), 12 * s, 12 * s);
        paintIcon(painter, mapF({chip.left() + 22, chip.top() + 14, 34, 34}), u"chevrons-up"_s,
                  c(ColorRole::PriorityInk));
        drawText(painter, {chip.left() + 68, chip.top(), w, 62}, text, 34, 500,
                 c(ColorRole::PriorityInk));
    }
    painter->setPen(QPen(c(ColorRole::Line), 2 * s));
    painter->setBrush(c(ColorRole::Surface));
    painter->drawRoundedRect(mapF({kLeft + 1, 801, kWide - 2, 462}), 20 * s, 20 * s);
    struct Row
    {
        QString icon, label, value;
    };
    const Row rows[]{{u"users"_s, tr("Ahead of you"),
                      m_ahead == 0 ? tr("nobody") : tr("%n person(s)", nullptr, m_ahead)},
                     {u"map-pin"_s, tr("When called, go to"), countersText(m_issuedSeries)},
                     {u"id-card"_s, tr("Have ready"), tr("identity card, original papers")}};
    double y = 826;
    for (const Row &row : rows) {
        paintIcon(painter, mapF({103, y + 26, 58, 58}), row.icon, c(ColorRole::InkSecondary));
        drawText(painter, {190, y + 6, 800, 40}, row.label, 28, 400, c(ColorRole::InkSecondary));
        drawText(painter, {190, y + 50, 800, 60}, row.value, 46, 700, c(ColorRole::Ink));
        y += 148;
        if (&row != &rows[2])
            painter->fillRect(mapF({102, y - 16, 876, 2}), c(ColorRole::Line));
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(c(ColorRole::OkFill));
    painter->drawRoundedRect(mapF({kLeft, 1308, kWide, 142}), 20 * s, 20 * s);
    paintIcon(painter, mapF({94, 1349, 58, 58}), u"circle-check"_s, c(ColorRole::OkInk));
    drawText(painter, {176, 1332, 820, 50}, tr("Your number is saved"), 36, 700,
             c(ColorRole::OkInk));
    drawText(painter, {176, 1384, 820, 42},
             tr("Please remember it or take a photo, then watch the screen."), 28, 400,
             c(ColorRole::Ink));

    const qint64 left = std::max<qint64>(0, kHomeMs - m_onPage.elapsed());
    drawText(painter, {kLeft, 1680, kWide, 42},
             tr("Back to the start in %n second(s)", nullptr, int((left + 999) / 1000)), 28, 400,
             c(ColorRole::InkSecondary), Qt::AlignHCenter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(c(ColorRole::Line));
    painter->drawRoundedRect(mapF({kLeft, 1738, kWide, 12}), 6 * s, 6 * s);
    painter->setBrush(c(ColorRole::Accent));
    painter->drawRoundedRect(
        mapF({kLeft, 1738, std::max(12.0, kWide * double(left) / kHomeMs), 12}), 6 * s, 6 * s);
}

} // namespace motcua::ui
