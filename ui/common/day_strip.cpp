// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/day_strip.h"

#include "ui/common/labels.h"
#include "ui/common/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kHeight = 54;
constexpr int kGap = 4;
constexpr int kMaxCells = 10;
constexpr int kEnds = 4; ///< cells kept at each end of a longer strip

} // namespace

DayStrip::DayStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DayStrip::setDue(const std::optional<DueDate> &due)
{
    m_due = due;
    setAccessibleName(tr("How the due date is counted"));
    setAccessibleDescription(spoken());
    update();
}

QVector<DayStrip::Cell> DayStrip::cells() const
{
    QVector<Cell> out;
    if (!m_due)
        return out;
    const QVector<StripDay> &strip = m_due->strip;
    const int n = int(strip.size());
    for (int i = 0; i < n; ++i) {
        if (n > kMaxCells && i == kEnds) {
            const int skipped = n - 2 * kEnds;
            out.append({strip[i], skipped});
            i += skipped - 1;
            continue;
        }
        out.append({strip[i], 0});
    }
    return out;
}

QString DayStrip::spoken() const
{
    if (!m_due)
        return {};
    QStringList parts;
    for (const StripDay &day : m_due->strip) {
        QString text = longDayText(day.day) + u": "_s;
        switch (day.role) {
        case StripDay::Role::Received: text += tr("received"); break;
        case StripDay::Role::Off: text += day.reason.isEmpty() ? tr("off") : day.reason; break;
        case StripDay::Role::Counted:
            text += day.ordinal > 0 ? tr("day %1").arg(day.ordinal) : tr("counted");
            break;
        case StripDay::Role::Due: text += tr("due"); break;
        }
        parts << text;
    }
    return parts.join(u"; "_s);
}

QString DayStrip::sentence(const DueDate &due, const TimeLimit &limit, bool shortForm)
{
    QString text;
    switch (limit.kind) {
    case TimeLimit::Kind::None: return {};
    case TimeLimit::Kind::SameDay: text = tr("within the day"); break;
    case TimeLimit::Kind::WorkingDays: text = tr("%n working day(s)", nullptr, limit.value); break;
    case TimeLimit::Kind::CalendarDays: text = tr("%n day(s)", nullptr, limit.value); break;
    case TimeLimit::Kind::Hours: text = tr("%n working hour(s)", nullptr, limit.value); break;
    }
    if (shortForm)
        return text;
    QStringList off;
    for (const DueDate::Note &note : due.explained) {
        if (note.day.dayOfWeek() < Qt::Saturday) // weekends are understood
            off << u"%1 (%2)"_s.arg(note.day.toString(u"dd/MM"_s), note.reason);
    }
    if (off.size() > 2)
        off = {off.first(), u"…"_s, off.last()};
    if (!off.isEmpty())
        text += u" · "_s + tr("without %1").arg(off.join(u", "_s));
    if (due.calendarIncomplete)
        text += u" · "_s + tr("days off of that year are not published yet");
    return text;
}

QSize DayStrip::sizeHint() const
{
    return {kMaxCells * 60, kHeight};
}

QSize DayStrip::minimumSizeHint() const
{
    return {int(cells().size()) * 44, kHeight};
}

QRectF DayStrip::cellRect(int index, int count) const
{
    const double most = 112; // wide windows: the strip fills its place, as in picture 02b
    const double w = std::min(most, (width() + kGap) / double(std::max(1, count)) - kGap);
    const double start = width() - count * (w + kGap) + kGap; // the due day stays at the right edge
    return {start + index * (w + kGap), 0, w, double(kHeight)};
}

bool DayStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QVector<Cell> all = cells();
        for (int i = 0; i < all.size(); ++i) {
            if (cellRect(i, int(all.size())).contains(help->pos())) {
                QString tip = longDayText(all[i].day.day);
                if (!all[i].day.reason.isEmpty())
                    tip += u": "_s + all[i].day.reason;
                QToolTip::showText(help->globalPos(), all[i].skipped > 0 ? spoken() : tip, this);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void DayStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QVector<Cell> all = cells();
    const auto c = [](ColorRole role) { return Theme::color(role); };
    for (int i = 0; i < all.size(); ++i) {
        const StripDay &day = all[i].day;
        const QRectF box = cellRect(i, int(all.size())).adjusted(0.5, 0.5, -0.5, -0.5);
        if (all[i].skipped > 0) {
            painter.setPen(c(ColorRole::InkSecondary));
            painter.setFont(Theme::font(TypeRole::Caption));
            painter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap,
                             tr("… %n day(s) …", nullptr, all[i].skipped));
            continue;
        }
        QPainterPath path;
        path.addRoundedRect(box, radius::kControl, radius::kControl);
        QColor ink = c(ColorRole::Ink);
        QColor small = c(ColorRole::InkSecondary);
        QPen border(c(ColorRole::Line), 1);
        QColor fill = c(ColorRole::Surface);
        QString role;
        switch (day.role) {
        case StripDay::Role::Received:
            fill = c(ColorRole::AccentSoft);
            border.setColor(c(ColorRole::Accent));
            role = tr("received");
            break;
        case StripDay::Role::Off:
            border.setColor(c(ColorRole::LineStrong));
            border.setStyle(Qt::DashLine);
            ink = small = c(ColorRole::InkTertiary);
            role = tr("off");
            break;
        case StripDay::Role::Counted:
            role = day.ordinal > 0 ? QString::number(day.ordinal) : QString();
            break;
        case StripDay::Role::Due:
            fill = c(ColorRole::Accent);
            border.setColor(fill);
            ink = small = c(ColorRole::OnAccent);
            role = day.ordinal > 0 ? tr("%1 · due").arg(day.ordinal) : tr("due");
            break;
        }
        painter.fillPath(path, fill);
        if (day.role == StripDay::Role::Off) {
            painter.save();
            painter.setClipPath(path);
            painter.setPen(QPen(c(ColorRole::Line), 3));
            const int stripes = int((box.width() + kHeight) / 9) + 1;
            for (int n = 0; n < stripes; ++n) {
                const double x = box.left() - kHeight + 9 * n;
                painter.drawLine(QPointF(x, box.bottom() + 2),
                                 QPointF(x + kHeight + 4, box.top() - 2));
            }
            painter.restore();
        }
        painter.setPen(border);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        const bool withMonth = i == 0 || day.day.day() == 1 || day.role == StripDay::Role::Due;
        const bool showMonth = withMonth && i != 0;
        painter.setPen(small);
        painter.setFont(Theme::font(TypeRole::Caption));
        painter.drawText(QRectF(box.left(), box.top() + 2, box.width(), 16), Qt::AlignCenter,
                         weekdayShort(day.day));
        painter.drawText(QRectF(box.left(), box.bottom() - 18, box.width(), 16), Qt::AlignCenter,
                         role);
        painter.setPen(ink);
        painter.setFont(Theme::font(TypeRole::Body, 700, 1.0));
        painter.drawText(QRectF(box.left(), box.top() + 16, box.width(), 20), Qt::AlignCenter,
                         day.day.toString(showMonth ? u"dd/MM"_s : u"dd"_s));
    }
}

} // namespace motcua::ui
