// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/hall_band.h"

#include "ui/common/icon.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/supervisor/hall_words.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kHeight = 92;
constexpr int kPadding = 14;

// "2,5 %" of those who took a number; of none nothing is said.
QString shareText(int part, int whole)
{
    constexpr double kHundred = 100.0;
    return whole == 0
               ? u"–"_s
               : QString::number(kHundred * part / whole, 'f', 1).replace(u'.', u',') + u" %"_s;
}

} // namespace

HallBand::HallBand(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"hallBand"_s);
    setFixedHeight(kHeight);
    show(HallView());
}

void HallBand::show(const HallView &view)
{
    const QString none = u"–"_s;
    const auto measured = [&](qint64 ms, HallVerdict verdict, int target, const QString &title) {
        if (view.today.turns == 0)
            return Figure{title, none, tr("nobody was called yet"), {}};
        return Figure{title, waitText(ms), tr("target ≤ %1′").arg(target), verdictWord(verdict)};
    };
    QString counters = tr("all are open");
    const auto total = int(view.counters.size());
    if (view.pausedCounter > 0)
        counters =
            view.pausedUntil.isValid()
                ? tr("no. %1 back at %2").arg(view.pausedCounter).arg(timeText(view.pausedUntil))
                : tr("counter %1 pauses").arg(view.pausedCounter);
    else if (view.open < total)
        counters = tr("%n closed", nullptr, total - view.open);
    m_figures = {
        {tr("Waiting"),
         QString::number(view.waiting),
         view.longest ? tr("longest %1 · %2").arg(view.longest->text(), minutesText(view.longestMs))
                      : tr("nobody waits"),
         {}},
        {tr("Counters open"), u"%1/%2"_s.arg(view.open).arg(total), counters, {}},
        {tr("Turns finished"),
         QString::number(view.finished),
         tr("of %n number(s) given", nullptr, view.issued),
         {}},
        {tr("Calls in the last hour"),
         QString::number(view.callsLastHour),
         tr("all lanes together"),
         {}},
        measured(view.today.p50Ms, view.p50Verdict, view.rules.waitWarnMinutes, tr("Wait p50")),
        measured(view.today.p90Ms, view.p90Verdict, view.rules.targetP90Minutes, tr("Wait p90")),
        {tr("Left · did not come"),
         u"%1 · %2"_s.arg(view.left).arg(view.noShows),
         view.issued == 0
             ? tr("no number was given yet")
             : tr("%1 · %2 of all")
                   .arg(shareText(view.left, view.issued), shareText(view.noShows, view.issued)),
         {}}};
    QStringList words;
    for (const Figure &figure : std::as_const(m_figures))
        words << figure.title + u": "_s + figure.value + u", "_s +
                     (figure.word ? figure.word->text + u", "_s : QString()) + figure.line;
    setAccessibleName(words.join(u"; "_s));
    update();
}

void HallBand::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(ColorRole::Line));
    painter.setBrush(Theme::color(ColorRole::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard,
                            radius::kCard);
    const auto count = int(m_figures.size());
    for (int i = 0; i < count; ++i) {
        const int left = width() * i / count;
        const QRect cell(left, 0, width() * (i + 1) / count - left, height());
        if (i > 0)
            painter.fillRect(QRect(left, 1, 1, height() - 2), Theme::color(ColorRole::Line));
        paint(&painter, cell, m_figures.at(i));
    }
}

void HallBand::paint(QPainter *painter, const QRect &cell, const Figure &figure) const
{
    QRect room = cell.adjusted(kPadding, 10, -8, -8);
    const auto line = [&](const QFont &font, ColorRole ink, int height, const QString &text) {
        painter->setFont(font);
        painter->setPen(Theme::color(ink));
        painter->drawText(QRect(room.left(), room.top(), room.width(), height),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
        room.setTop(room.top() + height);
    };
    line(Theme::font(TypeRole::Caption), ColorRole::InkSecondary, 18, figure.title);
    const bool tinted = figure.word && figure.word->tone != Tone::Ok;
    line(Theme::font(TypeRole::Kpi), tinted ? rolesOf(figure.word->tone).ink : ColorRole::Ink, 36,
         figure.value);
    if (figure.word) {
        paintIcon(painter, QRectF(room.left(), room.top() + 2, 14, 14), figure.word->icon,
                  rolesOf(figure.word->tone).ink);
        room.setLeft(room.left() + 18);
    }
    line(Theme::font(TypeRole::Caption), ColorRole::InkTertiary, 18, figure.line);
}

} // namespace motcua::ui
