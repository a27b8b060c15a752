// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/hall_stage.h"

#include "ui/common/door_drawing.h"
#include "ui/common/icon.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr QSize kLying(1920, 1080);
constexpr QSize kStanding(1080, 1920);
constexpr double kRow = 134;
constexpr QRgb kGrey = 0xFF45515E;
// Precedence is violet on every screen: light pair on the panel, dark ink on the wall.
constexpr QRgb kPrecedenceInk = 0xFF6A3788;
constexpr QRgb kPrecedenceFill = 0xFFF1E6F7;
constexpr QRgb kPrecedenceOnWall = 0xFFD3A9EA;

struct Layout
{
    QRectF box;
    QRectF list; ///< its head and five rows
    double band; ///< top of the strip at the bottom
    double right;
};
constexpr Layout kLyingLayout{{57, 152, 1163, 764}, {1268, 148, 596, 760}, 956, 1863};
constexpr Layout kStandingLayout{{48, 152, 984, 800}, {60, 990, 960, 760}, 1796, 1032};

const Layout &placesOf(bool standing)
{
    return standing ? kStandingLayout : kLyingLayout;
}

QColor c(QRgb color)
{
    return QColor::fromRgb(color);
}

} // namespace

HallStage::HallStage(QWidget *parent) : ScaledStage(kLying, parent) {}

void HallStage::hang(HallPicture picture)
{
    m_picture = std::move(picture);
    update();
}

void HallStage::arrange()
{
    m_standing = height() > width();
    setBase(m_standing ? kStanding : kLying);
}

double HallStage::fitting(const QString &text, double px, double least, int weight,
                          double width) const
{
    while (px > least && textWidth(text, px, weight) > width)
        px -= 4;
    return px;
}

void HallStage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), c(tv::kBackground));
    paintHeader(&painter);
    if (m_picture.connected)
        paintBox(&painter);
    else
        paintOffline(&painter);
    paintList(&painter);
    paintBand(&painter);
}

void HallStage::paintHeader(QPainter *painter) const
{
    const double right = placesOf(m_standing).right;
    painter->fillRect(QRectF(0, 0, width(), mapF({0, 0, 1, 111}).height()), c(tv::kBand));
    paintMark(painter, mapF({56, 24, 64, 64}), c(tv::kIcon));
    const double room = right - 145 - 220;
    drawText(painter, {145, 24, room, 64}, m_picture.centre,
             fitting(m_picture.centre, 40, 30, 600, room), 600, c(tv::kText));
    drawText(painter, {right - 300, 24, 300, 64}, timeText(m_picture.now), 54, 600, c(tv::kText),
             Qt::AlignRight);
}

void HallStage::paintBox(QPainter *painter) const
{
    const double s = scale();
    const QRectF box = mapF(placesOf(m_standing).box);
    const bool framed = !m_picture.stage.isEmpty() && m_picture.frame;
    painter->setPen(framed ? QPen(c(tv::kPanelFrame), 10 * s) : QPen(Qt::NoPen));
    painter->setBrush(c(tv::kPanel));
    painter->drawRoundedRect(box.adjusted(5 * s, 5 * s, -5 * s, -5 * s), 23 * s, 23 * s);
    if (m_picture.stage.isEmpty())
        paintWelcome(painter);
    else if (m_picture.stage.size() == 1)
        paintOne(painter, m_picture.stage.first());
    else
        paintTwo(painter);
}

void HallStage::paintWelcome(QPainter *painter) const
{
    const QRectF box = placesOf(m_standing).box;
    const QString welcome = tr("Welcome");
    drawText(painter, {box.x(), box.y() + 268, box.width(), 120}, welcome,
             fitting(welcome, 108, 60, 700, box.width() - 160), 700, c(tv::kPanelNumber),
             Qt::AlignHCenter);
    drawText(painter, {box.x(), box.y() + 408, box.width(), 70},
             tr("Nobody has been called yet today"), 48, 400, c(kGrey), Qt::AlignHCenter);
}

void HallStage::paintOne(QPainter *painter, const HallPicture::Line &line) const
{
    const QRectF box = placesOf(m_standing).box;
    const double x = box.x();
    const double y = box.y();
    drawText(painter, {x, y + 60, box.width(), 84}, tr("Number"), 64, 600, c(kGrey),
             Qt::AlignHCenter);
    if (line.precedence)
        paintPrecedence(painter, {box.right() - 50, y + 70});
    // Fit to box: four characters at 360, five at about 300.
    const double px = fitting(line.number, 360, 150, 800, box.width() - 83);
    drawText(painter, {x, y + 148, box.width(), 380}, line.number, px, 800, c(tv::kPanelNumber),
             Qt::AlignHCenter);
    const QString to = tr("to");
    const double toWidth = textWidth(to, 64, 600);
    const double wherePx = fitting(line.where, 132, 60, 800, box.width() - 103 - toWidth);
    const double whole = toWidth + 36 + textWidth(line.where, wherePx, 800);
    const double left = x + (box.width() - whole) / 2;
    drawText(painter, {left, y + 548, toWidth + 4, 150}, to, 64, 600, c(kGrey));
    drawText(painter, {left + toWidth + 36, y + 538, 1100, 160}, line.where, wherePx, 800,
             c(tv::kPanelInk));
}

void HallStage::paintTwo(QPainter *painter) const
{
    const QRectF box = placesOf(m_standing).box;
    const double numberRoom = box.width() * 0.54;
    double px = 250; // both alike
    for (const HallPicture::Line &line : m_picture.stage)
        px = std::min(px, fitting(line.number, px, 120, 800, numberRoom));
    const double half = (box.height() - 20) / 2;
    for (int i = 0; i < 2; ++i) {
        const HallPicture::Line &line = m_picture.stage[i];
        const double y = box.y() + 10 + i * half;
        // What is being said is pointed at, so that eye and ear meet.
        if (line.saying)
            painter->fillRect(mapF({box.x() + 26, y + 90, 10, half - 180}), c(tv::kPanelFrame));
        drawText(painter, {box.x() + 50, y, numberRoom + 10, half}, line.number, px, 800,
                 c(tv::kPanelNumber));
        const double whereRoom = box.width() - numberRoom - 120;
        drawText(painter, {box.right() - 50 - whereRoom, y, whereRoom, half}, line.where,
                 fitting(line.where, 96, 48, 800, whereRoom), 800, c(tv::kPanelInk),
                 Qt::AlignRight);
        if (line.precedence)
            paintPrecedence(painter, {box.right() - 50, y + 24});
    }
    painter->fillRect(mapF({box.x() + 50, box.center().y() - 1.5, box.width() - 100, 3}),
                      QColor(0xDA, 0xDD, 0xD8));
}

void HallStage::paintPrecedence(QPainter *painter, QPointF topRight) const
{
    constexpr double kHeight = 64;
    const QString word = tr("Precedence");
    const double width = textWidth(word, 36, 600) + 100;
    const QRectF chip(topRight.x() - width, topRight.y(), width, kHeight);
    painter->setPen(Qt::NoPen);
    painter->setBrush(c(kPrecedenceFill));
    painter->drawRoundedRect(mapF(chip), 16 * scale(), 16 * scale());
    paintIcon(painter, mapF({chip.x() + 20, chip.y() + 12, 40, 40}), u"chevrons-up"_s,
              c(kPrecedenceInk));
    drawText(painter, {chip.x() + 70, chip.y(), width - 80, kHeight}, word, 36, 600,
             c(kPrecedenceInk));
}

void HallStage::paintOffline(QPainter *painter) const
{
    const double s = scale();
    const QRectF box = placesOf(m_standing).box;
    const double x = box.x() + 75;
    const double room = box.width() - 150;
    const double y = box.y();
    QPen dashed(c(tv::kIcon), 4 * s);
    dashed.setDashPattern({2, 2});
    painter->setPen(dashed);
    painter->setBrush(c(tv::kPanelOffline));
    painter->drawRoundedRect(mapF(box).adjusted(2 * s, 2 * s, -2 * s, -2 * s), 28 * s, 28 * s);
    paintIcon(painter, mapF({x, y + 186, 96, 96}), u"wifi-off"_s, c(tv::kAttention));
    const QString head = tr("The display has lost its link");
    drawText(painter, {x + 124, y + 188, room - 124, 96}, head,
             fitting(head, 70, 44, 700, room - 124), 700, c(tv::kAttention));
    const auto line = [&](double top, const QString &text, double px, QRgb color) {
        drawText(painter, {x, top, room, 62}, text, fitting(text, px, 28, 400, room), 400,
                 c(color));
    };
    line(y + 318, tr("Please ask a clerk at the help desk."), 44, tv::kText);
    line(y + 384, tr("Numbers already taken stay valid."), 44, tv::kText);
    painter->fillRect(mapF({x, y + 490, room, 2}), c(tv::kRule).lighter(130));
    line(y + 520, tr("No link since %1").arg(timeText(m_picture.lastGood)), 40, tv::kTextSecondary);
    if (!m_picture.lastCall.number.isEmpty())
        line(y + 584,
             tr("Last call at %1: %2 to %3")
                 .arg(timeText(m_picture.lastCallAt), m_picture.lastCall.number,
                      m_picture.lastCall.where),
             40, tv::kTextSecondary);
}

void HallStage::paintList(QPainter *painter) const
{
    const QRectF list = placesOf(m_standing).list;
    if (m_picture.connected) {
        drawText(painter, {list.x(), list.y(), list.width(), 64}, tr("Just called"), 40, 600,
                 c(tv::kTextSecondary));
    } else {
        paintIcon(painter, mapF({list.x(), list.y() + 12, 40, 40}), u"clock"_s,
                  c(tv::kTextSecondary));
        drawText(painter, {list.x() + 55, list.y(), list.width() - 56, 64},
                 tr("Called before %1").arg(timeText(m_picture.lastGood)), 40, 600,
                 c(tv::kTextSecondary));
    }
    painter->fillRect(mapF({list.x(), list.y() + 74, list.width(), 2}), c(tv::kRule));
    for (int i = 0; i < m_picture.list.size() && i < kListed; ++i) {
        const double y = list.y() + 76 + i * kRow;
        paintLine(painter, m_picture.list[i], y);
        if (i + 1 < kListed)
            painter->fillRect(mapF({list.x(), y + kRow - 1, list.width(), 2}), c(tv::kRule));
    }
}

void HallStage::paintLine(QPainter *painter, const HallPicture::Line &line, double y) const
{
    const QRectF list = placesOf(m_standing).list;
    const QColor text = c(m_picture.connected ? tv::kText : tv::kTextSecondary);
    const double room = list.width() / 2 - (line.precedence ? 64 : 28);
    const double px = fitting(line.number, 84, 48, 700, room);
    const double used =
        drawText(painter, {list.x() + 13, y, room + 6, kRow}, line.number, px, 700, text);
    if (line.precedence)
        paintIcon(painter, mapF({list.x() + 13 + used + 6, y + 47, 40, 40}), u"chevrons-up"_s,
                  c(kPrecedenceOnWall));
    const double arrow = list.x() + list.width() / 2;
    paintIcon(painter, mapF({arrow - 2, y + 45, 44, 44}), u"chevron-right"_s, c(tv::kIcon));
    const double where = list.right() - arrow - 58;
    drawText(painter, {arrow + 44, y, where, kRow}, line.where,
             fitting(line.where, 60, 36, 600, where - 10), 600, text, Qt::AlignRight);
}

void HallStage::paintBand(QPainter *painter) const
{
    const Layout &place = placesOf(m_standing);
    const double y = place.band + 22;
    const QRectF band = mapF({0, place.band, 1, 124});
    painter->fillRect(QRectF(0, band.top(), width(), height() - band.top()), c(tv::kBand));
    if (!m_picture.connected) {
        paintIcon(painter, mapF({57, y + 16, 48, 48}), u"refresh-cw"_s, c(tv::kIcon));
        drawText(painter, {140, y, place.right - 140, 80}, tr("Reconnecting by itself"), 40, 500,
                 c(tv::kText));
        const QString stands = tr("The list stands at %1").arg(timeText(m_picture.lastGood));
        if (!m_standing) // it is said above the list already
            drawText(painter, {place.right - 800, y, 800, 80}, stands, 38, 400,
                     c(tv::kTextSecondary), Qt::AlignRight);
        return;
    }
    double end = place.right;
    if (m_picture.silent || m_picture.alone.isValid()) {
        const QString quiet =
            m_picture.alone.isValid()
                ? tr("Calls of other counters missing since %1").arg(timeText(m_picture.alone))
                : tr("No sound at present: please watch the screen");
        const double width = textWidth(quiet, 36, 600);
        const double top =
            m_standing ? place.band - 70 : y; // standing there is no room beside the rest
        drawText(painter, {end - width - 4, top, width + 4, m_standing ? 60.0 : 80.0}, quiet, 36,
                 600, c(tv::kAttention));
        paintIcon(painter, mapF({end - width - 64, top + (m_standing ? 8.0 : 18.0), 44, 44}),
                  u"circle-alert"_s, c(tv::kAttention));
        if (!m_standing)
            end -= width + 100;
    } else if (!m_picture.absent.isEmpty() && !m_standing) {
        const QString advice = tr("Please ask at the help desk; keep your number");
        const double width = textWidth(advice, 36, 400);
        drawText(painter, {end - width - 4, y, width + 4, 80}, advice, 36, 400,
                 c(tv::kTextSecondary));
        end -= width + 40;
    }
    if (!m_picture.absent.isEmpty())
        paintAbsent(painter, end);
    else
        drawText(painter, {57, y, end - 57, 80},
                 tr("Please take a number and wait for it to be called."), m_standing ? 36 : 38,
                 400, c(tv::kTextSecondary));
}

void HallStage::paintAbsent(QPainter *painter, double end) const
{
    const double y = placesOf(m_standing).band + 22;
    paintIcon(painter, mapF({57, y + 16, 48, 48}), u"user-x"_s, c(tv::kAttention));
    double x = 142;
    x +=
        drawText(painter, {x, y, 700, 80}, tr("Called, not come"), 40, 600, c(tv::kAttention)) + 38;
    for (const QString &number : m_picture.absent) {
        const double width = textWidth(number, 48, 700);
        if (x + width > end) {
            drawText(painter, {x, y, 60, 80}, u"…"_s, 48, 700, c(tv::kText));
            break;
        }
        drawText(painter, {x, y, width + 4, 80}, number, 48, 700, c(tv::kText));
        x += width + 38;
    }
}

} // namespace motcua::ui
