// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/display_window.h"

#include "ui/common/door_drawing.h"
#include "ui/common/icon.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr QSize kBase(1920, 1080);
constexpr int kListed = 5;
constexpr int kFlashMs = 500;
constexpr int kFlashes = 3;
constexpr QRectF kBox(57, 152, 1163, 764);

QColor c(QRgb color)
{
    return QColor::fromRgb(color);
}

} // namespace

DisplayWindow::DisplayWindow(const Desk &desk, QWidget *parent)
    : ScaledStage(kBase, parent),
      m_desk(desk)
{
    setWindowTitle(tr("Display"));
    setObjectName(u"display"_s);
    m_lastGood = desk.clock->now();
    m_sinceGood.start();
    m_poll.setInterval(1000);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (m_sinceGood.elapsed() > kStaleMs)
            lost();
        refresh();
        update(); // the clock, and the hold of two calls
    });
    m_poll.start();
    m_flash.setInterval(kFlashMs);
    connect(&m_flash, &QTimer::timeout, this, [this] {
        m_frameOn = !m_frameOn;
        if (++m_flashStep >= 2 * kFlashes) {
            m_frameOn = true;
            m_flash.stop();
        }
        update();
    });
    refresh();
}

void DisplayWindow::refresh()
{
    if (m_reading)
        return;
    m_reading = true;
    m_desk.worker->run(
        this,
        [queue = m_desk.queue] {
            Shown shown;
            const QueueState &state = queue->refresh();
            const QVector<QueueState::Call> calls = state.recentCalls(40);
            for (const QueueState::Call &call : calls) {
                const bool known = std::any_of(
                    shown.calls.cbegin(), shown.calls.cend(),
                    [&](const QueueState::Call &other) { return other.number == call.number; });
                if (!known && shown.calls.size() < kListed + 2)
                    shown.calls.append(call);
            }
            const QVector<Ticket> absent = state.inState(TicketState::NoShow);
            for (const Ticket &ticket : absent)
                shown.absent.append(ticket.number.text());
            return shown;
        },
        [this](const Shown &shown) { taken(shown); },
        [this](const Failure &) {
            m_reading = false;
            lost();
        });
}

void DisplayWindow::taken(const Shown &now)
{
    m_reading = false;
    m_sinceGood.start();
    m_lastGood = m_desk.clock->now();
    m_connected = true;
    const bool fresh =
        !now.calls.isEmpty() &&
        (m_shown.calls.isEmpty() || !(now.calls.first().number == m_shown.calls.first().number) ||
         now.calls.first().at != m_shown.calls.first().at);
    m_shown = now;
    if (fresh && !m_first)
        flash();
    m_first = false;
    setAccessibleName(
        bigNumber().isEmpty()
            ? windowTitle()
            : tr("Number %1 to %2").arg(bigNumber(), counterName(now.calls.first().counter)));
    update();
}

void DisplayWindow::lost()
{
    if (!m_connected)
        return;
    m_connected = false;
    m_flash.stop();
    setAccessibleName(tr("The display has lost its link"));
    update();
}

void DisplayWindow::flash()
{
    m_frameOn = true;
    if (m_reduced)
        return; // a steady frame
    m_flashStep = 0;
    m_frameOn = false;
    m_flash.start();
}

int DisplayWindow::inBox() const
{
    if (!m_connected || m_shown.calls.isEmpty())
        return 0;
    if (m_shown.calls.size() > 1 && m_shown.calls[1].at.msecsTo(m_shown.calls[0].at) < kHoldMs &&
        m_shown.calls[1].counter != m_shown.calls[0].counter &&
        m_shown.calls[1].at.msecsTo(m_desk.clock->now()) < kHoldMs)
        return 2; // two counters called almost together: neither is overwritten
    return 1;
}

QString DisplayWindow::bigNumber() const
{
    return inBox() == 0 ? QString() : m_shown.calls.first().number.text();
}

QStringList DisplayWindow::listedNumbers() const
{
    QStringList out;
    const int from = m_connected ? inBox() : 1;
    for (int i = from; i < m_shown.calls.size() && out.size() < kListed; ++i)
        out << m_shown.calls[i].number.text();
    return out;
}

QString DisplayWindow::counterName(int number) const
{
    for (const Counter &counter : m_desk.counters) {
        if (counter.number == number && !counter.name.isEmpty())
            return counter.name;
    }
    return tr("Counter %1").arg(number);
}

void DisplayWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), c(tv::kBackground));
    painter.fillRect(QRectF(0, 0, width(), mapF({0, 0, 1, 111}).height()), c(tv::kBand));
    paintMark(&painter, mapF({56, 24, 64, 64}), c(tv::kIcon));
    drawText(&painter, {145, 24, 1400, 64}, m_desk.centre.name, 40, 600, c(tv::kText));
    drawText(&painter, {1563, 24, 300, 64}, timeText(m_desk.clock->now()), 54, 600, c(tv::kText),
             Qt::AlignRight);
    if (m_connected)
        paintBox(&painter);
    else
        paintOffline(&painter);
    paintList(&painter);
    paintBand(&painter);
}

void DisplayWindow::paintBox(QPainter *painter)
{
    const double s = scale();
    const QRectF box = mapF(kBox);
    const int count = inBox();
    painter->setPen(count > 0 && m_frameOn ? QPen(c(tv::kPanelFrame), 10 * s) : QPen(Qt::NoPen));
    painter->setBrush(c(tv::kPanel));
    painter->drawRoundedRect(box.adjusted(5 * s, 5 * s, -5 * s, -5 * s), 23 * s, 23 * s);
    const QColor grey(0x45, 0x51, 0x5E);
    if (count == 0) {
        drawText(painter, {57, 420, 1163, 120}, tr("Welcome"), 108, 700, c(tv::kPanelNumber),
                 Qt::AlignHCenter);
        drawText(painter, {57, 560, 1163, 70}, tr("Nobody has been called yet today"), 48, 400,
                 grey, Qt::AlignHCenter);
        return;
    }
    if (count == 2) {
        double px = 250; // both alike
        while (px > 120 && std::max(textWidth(m_shown.calls[0].number.text(), px, 800),
                                    textWidth(m_shown.calls[1].number.text(), px, 800)) > 630)
            px -= 4;
        for (int i = 0; i < 2; ++i) {
            const QueueState::Call &call = m_shown.calls[1 - i];
            const double y = 172 + i * 372;
            drawText(painter, {107, y, 660, 352}, call.number.text(), px, 800, c(tv::kPanelNumber));
            drawText(painter, {750, y, 420, 352}, counterName(call.counter), 96, 800,
                     c(tv::kPanelInk), Qt::AlignRight);
        }
        painter->fillRect(mapF({107, 532, 1063, 3}), QColor(0xDA, 0xDD, 0xD8));
        return;
    }
    const QueueState::Call &call = m_shown.calls.first();
    drawText(painter, {57, 212, 1163, 84}, tr("Number"), 64, 600, grey, Qt::AlignHCenter);
    double px = 360; // fit to box: four characters at 360, five at about 300
    while (px > 150 && textWidth(call.number.text(), px, 800) > 1080)
        px -= 4;
    drawText(painter, {57, 300, 1163, 380}, call.number.text(), px, 800, c(tv::kPanelNumber),
             Qt::AlignHCenter);
    const QString to = tr("to");
    const QString where = counterName(call.counter);
    double wherePx = 132;
    const double toWidth = textWidth(to, 64, 600);
    while (wherePx > 60 && textWidth(where, wherePx, 800) > 1060 - toWidth)
        wherePx -= 4;
    const double whole = toWidth + 36 + textWidth(where, wherePx, 800);
    const double x = 57 + (1163 - whole) / 2;
    drawText(painter, {x, 700, toWidth + 4, 150}, to, 64, 600, grey);
    drawText(painter, {x + toWidth + 36, 690, 1100, 160}, where, wherePx, 800, c(tv::kPanelInk));
}

void DisplayWindow::paintOffline(QPainter *painter)
{
    const double s = scale();
    QPen dashed(c(tv::kIcon), 4 * s);
    dashed.setDashPattern({2, 2});
    painter->setPen(dashed);
    painter->setBrush(c(tv::kPanelOffline));
    painter->drawRoundedRect(mapF(kBox).adjusted(2 * s, 2 * s, -2 * s, -2 * s), 28 * s, 28 * s);
    paintIcon(painter, mapF({132, 338, 96, 96}), u"wifi-off"_s, c(tv::kAttention));
    drawText(painter, {256, 340, 930, 96}, tr("The display has lost its link"), 70, 700,
             c(tv::kAttention));
    drawText(painter, {132, 470, 1040, 62}, tr("Please ask a clerk at the help desk."), 44, 400,
             c(tv::kText));
    drawText(painter, {132, 536, 1040, 62}, tr("Numbers already taken stay valid."), 44, 400,
             c(tv::kText));
    painter->fillRect(mapF({132, 642, 1012, 2}), c(tv::kRule).lighter(130));
    const QString since = tr("No link since %1").arg(timeText(m_lastGood));
    drawText(painter, {132, 672, 1012, 60}, since, 40, 400, c(tv::kTextSecondary));
    if (!m_shown.calls.isEmpty()) {
        const QueueState::Call &call = m_shown.calls.first();
        drawText(painter, {132, 736, 1012, 60},
                 tr("Last call at %1: %2 to %3")
                     .arg(timeText(call.at), call.number.text(), counterName(call.counter)),
                 40, 400, c(tv::kTextSecondary));
    }
}

void DisplayWindow::paintList(QPainter *painter)
{
    const QColor text = c(m_connected ? tv::kText : tv::kTextSecondary);
    if (m_connected) {
        drawText(painter, {1268, 148, 590, 64}, tr("Just called"), 40, 600, c(tv::kTextSecondary));
    } else {
        paintIcon(painter, mapF({1268, 160, 40, 40}), u"clock"_s, c(tv::kTextSecondary));
        drawText(painter, {1323, 148, 540, 64}, tr("Called before %1").arg(timeText(m_lastGood)),
                 40, 600, c(tv::kTextSecondary));
    }
    painter->fillRect(mapF({1268, 222, 596, 2}), c(tv::kRule));
    const int from = m_connected ? inBox() : 1;
    for (int i = 0; i < kListed && from + i < m_shown.calls.size(); ++i) {
        const QueueState::Call &call = m_shown.calls[from + i];
        const double y = 224 + i * 134;
        double px = 84;
        while (px > 48 && textWidth(call.number.text(), px, 700) > 270)
            px -= 2;
        drawText(painter, {1281, y, 290, 134}, call.number.text(), px, 700, text);
        paintIcon(painter, mapF({1564, y + 45, 44, 44}), u"chevron-right"_s, c(tv::kIcon));
        const QString where = counterName(call.counter);
        double wherePx = 60;
        while (wherePx > 36 && textWidth(where, wherePx, 600) > 230)
            wherePx -= 2;
        drawText(painter, {1610, y, 240, 134}, where, wherePx, 600, text, Qt::AlignRight);
        if (i + 1 < kListed)
            painter->fillRect(mapF({1268, y + 133, 596, 2}), c(tv::kRule));
    }
}

void DisplayWindow::paintBand(QPainter *painter)
{
    const QRectF band = mapF({0, 956, 1920, 124});
    painter->fillRect(QRectF(0, band.top(), width(), height() - band.top()), c(tv::kBand));
    if (!m_connected) {
        paintIcon(painter, mapF({57, 994, 48, 48}), u"refresh-cw"_s, c(tv::kIcon));
        drawText(painter, {140, 978, 800, 80}, tr("Reconnecting by itself"), 40, 500, c(tv::kText));
        drawText(painter, {1063, 978, 800, 80},
                 tr("The list stands at %1").arg(timeText(m_lastGood)), 38, 400,
                 c(tv::kTextSecondary), Qt::AlignRight);
        return;
    }
    if (m_shown.absent.isEmpty()) {
        drawText(painter, {57, 978, 1806, 80},
                 tr("Please take a number and wait for it to be called."), 38, 400,
                 c(tv::kTextSecondary));
        return;
    }
    paintIcon(painter, mapF({57, 994, 48, 48}), u"user-x"_s, c(tv::kAttention));
    double x = 142;
    x += drawText(painter, {x, 978, 700, 80}, tr("Called, not come"), 40, 600, c(tv::kAttention)) +
         38;
    const QString advice = tr("Please ask at the help desk; keep your number");
    const double adviceWidth = textWidth(advice, 36, 400);
    const double end = 1863 - adviceWidth - 40;
    for (int i = 0; i < m_shown.absent.size(); ++i) {
        const double w = textWidth(m_shown.absent[i], 48, 700);
        if (x + w > end) {
            drawText(painter, {x, 978, 60, 80}, u"…"_s, 48, 700, c(tv::kText));
            break;
        }
        drawText(painter, {x, 978, w + 4, 80}, m_shown.absent[i], 48, 700, c(tv::kText));
        x += w + 38;
    }
    drawText(painter, {1063, 978, 800, 80}, advice, 36, 400, c(tv::kTextSecondary), Qt::AlignRight);
}

} // namespace motcua::ui
