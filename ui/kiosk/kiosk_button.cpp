// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/kiosk_button.h"

#include "ui/common/icon.h"
#include "ui/common/scaled_stage.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr double kLeastPx = 24; ///< below it nobody reads at arm's length

/// One line, vertically centred, with room for stacked marks, elided when too wide.
void line(QPainter *painter, const QRectF &rect, const QString &text, double px, int weight,
          const QColor &ink, Qt::Alignment alignment = Qt::AlignLeft)
{
    const QFont font = stageFont(px, weight);
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(rect,
                      int(alignment | Qt::AlignVCenter | Qt::TextDontClip | Qt::TextSingleLine),
                      QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width()));
}

/// The largest size up to `px` at which it fits; never below `least`.
double fitting(const QString &text, double px, double least, int weight, double room)
{
    while (px > least && QFontMetricsF(stageFont(px, weight)).horizontalAdvance(text) > room)
        px -= 1;
    return px;
}

/// Breaks into at most two lines of about equal width.
QStringList halves(const QString &text, const QFont &font, double room)
{
    const QFontMetricsF metrics(font);
    if (metrics.horizontalAdvance(text) <= room * 0.6)
        return {text};
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QStringList best{text};
    double narrowest = 1e9;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QStringList lines{words.mid(0, i).join(u' '), words.mid(i).join(u' ')};
        double widest =
            std::max(metrics.horizontalAdvance(lines[0]), metrics.horizontalAdvance(lines[1]));
        if (lines[0].endsWith(u',') || lines[0].endsWith(u'?'))
            widest *= 0.6; // where a reader would pause
        if (widest < narrowest) {
            narrowest = widest;
            best = lines;
        }
    }
    return best;
}

} // namespace

KioskButton::KioskButton(Kind kind, const QString &title, const KioskLook &look, QWidget *parent)
    : QPushButton(title, parent),
      m_kind(kind),
      m_look(look)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover, false); // a touch leaves no pointer behind
    setProperty("ringRadius", radius::kKiosk);
    describe();
}

void KioskButton::describe()
{
    QStringList parts{text()};
    for (const QString &part : {m_body, m_meta}) {
        if (!part.isEmpty())
            parts << part;
    }
    setAccessibleName(parts.join(u", "_s));
    update();
}

void KioskButton::setTitle(const QString &title)
{
    setText(title);
    describe();
}

void KioskButton::setBody(const QString &body)
{
    m_body = body;
    describe();
}

void KioskButton::setMeta(const QString &meta)
{
    if (m_meta == meta)
        return;
    m_meta = meta;
    describe();
}

void KioskButton::setIconName(const QString &name)
{
    m_icon = name;
    update();
}

void KioskButton::followLook()
{
    setProperty("ringRadius", radius::kKiosk * m_look.scale);
    update();
}

void KioskButton::setPending(bool on, const QString &text)
{
    m_pending = on;
    m_pendingText = text;
    repaint(); // at once: the acknowledgement must not wait for the next frame's turn
}

void KioskButton::setChosen(bool on)
{
    m_chosen = on;
    setAccessibleDescription(on ? tr("chosen") : QString());
    update();
}

void KioskButton::setReady(bool on)
{
    m_ready = on;
    update();
}

void KioskButton::keyPressEvent(QKeyEvent *event)
{
    if (event->isAutoRepeat()) {
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

void KioskButton::paintEvent(QPaintEvent *)
{
    const auto c = [this](ColorRole role) { return color(role); };
    const bool down = isDown() || m_pending;
    QColor fill = c(ColorRole::Surface);
    QColor border = c(ColorRole::LineStrong);
    QColor ink = c(ColorRole::Ink);
    double thick = 2 * m_look.scale;
    switch (m_kind) {
    case Kind::Group:
    case Kind::Plain:
    case Kind::Entry:
    case Kind::Key:
    case Kind::Row:
        if (down || m_chosen) {
            fill = c(ColorRole::AccentSoft);
            border = c(ColorRole::Accent);
        }
        break;
    case Kind::Banner:
    case Kind::Choice:
        if (m_kind == Kind::Banner || m_chosen || down) {
            fill = c(ColorRole::PriorityFill);
            border = c(ColorRole::PriorityInk);
        }
        if (m_chosen)
            thick = 4 * m_look.scale;
        break;
    case Kind::Primary:
        fill = border = c(!m_ready ? ColorRole::Sunken
                          : down   ? ColorRole::AccentHover
                                   : ColorRole::Accent);
        ink = c(m_ready ? ColorRole::OnAccent : ColorRole::InkDisabled);
        break;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, thick));
    painter.setBrush(fill);
    const double half = thick / 2;
    const double r =
        (m_kind == Kind::Plain || m_kind == Kind::Key ? 16 : radius::kKiosk) * m_look.scale;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), r, r);

    switch (m_kind) {
    case Kind::Group: paintGroup(&painter, ink); break;
    case Kind::Banner: paintBanner(&painter); break;
    case Kind::Choice: paintChoice(&painter); break;
    case Kind::Primary: paintCentred(&painter, ink, 46, 600); break;
    case Kind::Plain: paintCentred(&painter, ink, m_look.large ? 36 : 30, 500); break;
    case Kind::Entry:
        paintCentred(&painter, c(ColorRole::Accent), m_look.large ? 38 : 32, 600);
        break;
    case Kind::Key: paintCentred(&painter, ink, 40, 500); break;
    case Kind::Row: paintRow(&painter); break;
    }
}

void KioskButton::paintGroup(QPainter *painter, const QColor &ink)
{
    const double s = m_look.scale;
    const double w = width();
    const double h = height();
    const QColor accent = color(ColorRole::Accent);
    if (m_look.large) { // one line: icon, name, count at the right
        const double side = 72 * s;
        paintIcon(painter, QRectF(34 * s, (h - side) / 2, side, side), m_icon, accent);
        const QString meta = m_pending ? m_pendingText : m_meta;
        const QFont metaFont = stageFont(34 * s, 600);
        const double metaWidth = QFontMetricsF(metaFont).horizontalAdvance(meta);
        const double whole = w - 134 * s - 36 * s;
        const double beside = whole - metaWidth - 24 * s;
        const double px = fitting(text(), 54 * s, 40 * s, 700, beside);
        if (QFontMetricsF(stageFont(px, 700)).horizontalAdvance(text()) > beside) {
            // Too long for one line: the name above, how many wait below it.
            line(painter, QRectF(134 * s, h / 2 - 54 * s, whole, 60 * s), text(),
                 fitting(text(), 46 * s, 30 * s, 700, whole), 700, ink);
            line(painter, QRectF(134 * s, h / 2 + 8 * s, whole, 44 * s), meta,
                 fitting(meta, 32 * s, 24 * s, 600, whole), 600, accent);
            return;
        }
        line(painter, QRectF(134 * s, 0, beside, h), text(), px, 700, ink);
        line(painter, QRectF(w - metaWidth - 36 * s, 0, metaWidth + 2, h), meta, 34 * s, 600,
             accent);
        return;
    }
    const double top = (h - 252 * s) / 2; // the content keeps its distances in a lower tile
    const double side = 60 * s;
    paintIcon(painter, QRectF(33 * s, top + 32 * s, side, side), m_icon, accent);
    const double room = w - 113 * s - 24 * s;
    line(painter, QRectF(113 * s, top + 34 * s, room, 56 * s), text(),
         fitting(text(), 38 * s, 26 * s, 700, room), 700, ink);
    const QStringList lines = halves(m_body, stageFont(28 * s, 400), w - 60 * s);
    const double first = top + (lines.size() > 1 ? 98 : 117) * s;
    for (int i = 0; i < lines.size(); ++i)
        line(painter, QRectF(34 * s, first + i * 38 * s, w - 54 * s, 40 * s), lines[i], 28 * s, 400,
             color(ColorRole::InkSecondary));
    const QString meta = m_pending ? m_pendingText : m_meta;
    line(painter, QRectF(34 * s, top + 182 * s, w - 60 * s, 40 * s), meta,
         fitting(meta, 28 * s, 22 * s, 600, w - 60 * s), 600, accent);
}

void KioskButton::paintBanner(QPainter *painter)
{
    const double s = m_look.scale;
    const double w = width();
    const double h = height();
    const QColor violet = color(ColorRole::PriorityInk);
    const double side = 60 * s;
    paintIcon(painter, QRectF(36 * s, (h - side) / 2, side, side), m_chosen ? u"check"_s : m_icon,
              violet);
    const double x = 126 * s;
    const double room = w - x - 90 * s;
    const double title = (m_look.large ? 46 : 38) * s;
    const double body = fitting(m_body, 27 * s, 22 * s, 400, room);
    line(painter, QRectF(x, h / 2 - 54 * s, room, 56 * s), text(), title, 700, violet);
    line(painter, QRectF(x, h / 2 + 4 * s, room, 40 * s), m_body, body, 400, color(ColorRole::Ink));
    const double arrow = 44 * s;
    paintIcon(painter, QRectF(w - 80 * s, (h - arrow) / 2, arrow, arrow),
              m_chosen ? u"x"_s : u"chevron-right"_s, violet);
}

void KioskButton::paintChoice(QPainter *painter)
{
    const double s = m_look.scale;
    const double w = width();
    const double h = height();
    const QColor violet = color(ColorRole::PriorityInk);
    const QRectF dot(34 * s, h / 2 - 26 * s, 52 * s, 52 * s);
    painter->setPen(QPen(m_chosen ? violet : color(ColorRole::LineStrong), 3 * s));
    painter->setBrush(m_chosen ? QBrush(violet) : QBrush(Qt::NoBrush));
    painter->drawEllipse(dot.adjusted(1.5 * s, 1.5 * s, -1.5 * s, -1.5 * s));
    if (m_chosen)
        paintIcon(painter, dot.adjusted(9 * s, 9 * s, -9 * s, -9 * s), u"check"_s,
                  color(ColorRole::Surface));
    const double x = 113 * s;
    const double room = w - x - 30 * s;
    const QColor ink = color(ColorRole::Ink);
    const double title = (m_look.large ? 42 : 34) * s;
    if (m_body.isEmpty()) {
        line(painter, QRectF(x, 0, room, h), text(), title, 600, ink);
        return;
    }
    line(painter, QRectF(x, h / 2 - 48 * s, room, 50 * s), text(), title, 600, ink);
    line(painter, QRectF(x, h / 2 + 2 * s, room, 40 * s), m_body, (m_look.large ? 30 : 26) * s, 400,
         color(ColorRole::InkSecondary));
}

void KioskButton::paintRow(QPainter *painter)
{
    const double s = m_look.scale;
    const double h = height();
    const double room = width() - 110 * s;
    const double title = (m_look.large ? 36 : 30) * s;
    const bool two = !m_body.isEmpty();
    line(painter, QRectF(30 * s, two ? h / 2 - 46 * s : 0, room, two ? 48 * s : h), text(), title,
         600, color(ColorRole::Ink));
    if (two)
        line(painter, QRectF(30 * s, h / 2 + 2 * s, room, 40 * s), m_body, 26 * s, 400,
             color(ColorRole::InkSecondary));
    const double side = 36 * s;
    paintIcon(painter, QRectF(width() - 60 * s, (h - side) / 2, side, side),
              m_icon.isEmpty() ? u"chevron-right"_s : m_icon, color(ColorRole::Accent));
}

void KioskButton::paintCentred(QPainter *painter, const QColor &ink, double px, int weight)
{
    const double s = m_look.scale;
    const QString shown = m_pending && !m_pendingText.isEmpty() ? m_pendingText : text();
    const double side = m_icon.isEmpty() ? 0 : 36 * s;
    const double gap = m_icon.isEmpty() ? 0 : 16 * s;
    const double room = width() - side - gap - 40 * s;
    const QFont least = stageFont(kLeastPx * s, weight);
    if (m_icon.isEmpty() && QFontMetricsF(least).horizontalAdvance(shown) > room) {
        const QStringList lines = halves(shown, least, room);
        const double step = kLeastPx * 1.3 * s;
        for (int i = 0; i < lines.size(); ++i) {
            const double wide =
                std::min(room, QFontMetricsF(least).horizontalAdvance(lines[i]) + 1);
            line(painter,
                 QRectF((width() - wide) / 2,
                        (height() - step * double(lines.size())) / 2 + step * i, wide, step),
                 lines[i], kLeastPx * s, weight, ink);
        }
        return;
    }
    while (px > 20 && QFontMetricsF(stageFont(px * s, weight)).horizontalAdvance(shown) > room)
        px -= 1;
    const QFont font = stageFont(px * s, weight);
    const double textWidth =
        std::min(QFontMetricsF(font).horizontalAdvance(shown) + 1, width() - side - gap - 40 * s);
    const double x = (width() - textWidth - side - gap) / 2;
    paintIcon(painter, QRectF(x, (height() - side) / 2, side, side), m_icon, ink);
    line(painter, QRectF(x + side + gap, 0, textWidth, height()), shown, px * s, weight, ink);
}

} // namespace motcua::ui
