// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/primary_button.h"

#include "ui/common/icon.h"
#include "ui/common/key_cap.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace motcua::ui {

namespace {

/// In two lines, the second one elided.
void paintWrapped(QPainter *painter, const QRect &area, const QString &text)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const int line = area.height() / 2;
    qsizetype end = text.size();
    while (end > 0 && metrics.horizontalAdvance(text.left(end)) > area.width())
        end = text.lastIndexOf(u' ', end - 1);
    const QString first = end > 0 ? text.left(end) : QString();
    const QRect upper(area.left(), area.top(), area.width(), line);
    painter->drawText(upper, Qt::AlignVCenter | Qt::TextSingleLine, first);
    painter->drawText(
        upper.translated(0, line), Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(text.mid(first.size()).trimmed(), Qt::ElideRight, area.width()));
}

} // namespace

PrimaryButton::PrimaryButton(QWidget *parent) : QPushButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("ringRadius", radius::kCard);
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &PrimaryButton::trigger);
}

void PrimaryButton::setTitle(const QString &title)
{
    m_title = title;
    describe();
}

void PrimaryButton::setReason(const QString &reason)
{
    m_reason = reason;
    describe();
}

void PrimaryButton::setBriefReason(const QString &reason)
{
    m_brief = reason;
    update();
}

void PrimaryButton::setKeyText(const QString &key)
{
    m_key = key;
    describe();
}

void PrimaryButton::setLook(Look look)
{
    m_look = look;
    describe();
}

void PrimaryButton::setIconName(const QString &name)
{
    m_icon = name;
    update();
}

void PrimaryButton::setScale(double scale)
{
    m_scale = scale;
    updateGeometry();
    update();
}

void PrimaryButton::describe()
{
    setText(m_title);
    QStringList parts{m_title};
    if (!m_reason.isEmpty())
        parts << m_reason;
    if (!m_key.isEmpty())
        parts << m_key;
    setAccessibleName(parts.join(QStringLiteral(", ")));
    update();
}

QSize PrimaryButton::sizeHint() const
{
    const QFontMetrics title(Theme::font(TypeRole::PrimaryButton, m_scale));
    const QFontMetrics reason(Theme::font(TypeRole::Small, m_scale));
    const int text = std::max(title.horizontalAdvance(m_title), reason.horizontalAdvance(m_reason));
    const int key = keyCapSize(m_key, std::max(1.0, m_scale)).width();
    return {text + key + int(44 * m_scale), int(size::kPrimary * m_scale)};
}

QSize PrimaryButton::minimumSizeHint() const
{
    return {int(120 * m_scale), int(size::kPrimary * m_scale)};
}

void PrimaryButton::trigger()
{
    if (!isEnabled() || m_look == Look::Sunken)
        return;
    if (m_last.isValid() && m_last.elapsed() < kCallDebounceMs)
        return;
    m_last.start();
    Q_EMIT triggered();
}

void PrimaryButton::keyPressEvent(QKeyEvent *event)
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

void PrimaryButton::keyReleaseEvent(QKeyEvent *event)
{
    if (event->isAutoRepeat()) {
        event->accept();
        return;
    }
    QPushButton::keyReleaseEvent(event);
}

void PrimaryButton::paintEvent(QPaintEvent *)
{
    const Look look = isEnabled() ? m_look : Look::Sunken;
    QColor fill = Theme::color(ColorRole::Accent);
    QColor ink = Theme::color(ColorRole::OnAccent);
    QColor second = ink;
    QColor border = fill;
    if (look == Look::Normal && (underMouse() || isDown())) {
        fill = Theme::color(ColorRole::AccentHover);
        border = fill;
    } else if (look == Look::Soft) {
        fill = Theme::color(ColorRole::AccentSoft);
        ink = Theme::color(ColorRole::Accent);
        second = Theme::color(ColorRole::InkSecondary);
        border = Theme::color(ColorRole::AccentLine);
    } else if (look == Look::Sunken) {
        fill = Theme::color(ColorRole::Sunken);
        ink = Theme::color(ColorRole::InkDisabled);
        second = ink;
        border = fill;
    }

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double r = radius::kCard * m_scale;
    painter.setPen(QPen(border, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), r, r);

    const double keyScale = std::max(1.0, m_scale); // never below 12 px
    const QSize key = keyCapSize(m_key, keyScale);
    const int pad = int(14 * m_scale);
    const QFont titleFont = Theme::font(TypeRole::PrimaryButton, m_scale);
    if (m_reason.isEmpty()) {
        const int gap = int(10 * m_scale);
        const QFontMetrics metrics(titleFont);
        const int iconSide = m_icon.isEmpty() ? 0 : int(22 * m_scale);
        const int before = iconSide > 0 ? iconSide + gap : 0;
        const int after = key.width() > 0 ? key.width() + gap : 0;
        const int room = width() - 2 * pad - before - after;
        const QString shown = metrics.elidedText(m_title, Qt::ElideRight, room);
        const int textWidth = metrics.horizontalAdvance(shown);
        int x = (width() - before - textWidth - after) / 2;
        paintIcon(&painter, QRectF(x, (height() - iconSide) / 2.0, iconSide, iconSide), m_icon,
                  ink);
        x += before;
        painter.setFont(titleFont);
        painter.setPen(ink);
        painter.drawText(QRect(x, 0, textWidth + 2, height()),
                         Qt::AlignVCenter | Qt::TextSingleLine, shown);
        paintKeyCap(
            &painter,
            QRectF(x + textWidth + gap, (height() - key.height()) / 2.0, key.width(), key.height()),
            m_key, ink, ink, keyScale);
        return;
    }

    const QRectF keyRect(width() - pad - key.width(), (height() - key.height()) / 2.0, key.width(),
                         key.height());
    paintKeyCap(&painter, keyRect, m_key, ink, ink, keyScale);
    const int room = int(keyRect.left()) - pad - int(8 * m_scale);
    const int lineOne = Theme::lineHeight(TypeRole::PrimaryButton, m_scale);
    const QFontMetrics small(Theme::font(TypeRole::Small, m_scale));
    const auto fits = [&small, room](const QString &text) {
        return !text.isEmpty() && small.horizontalAdvance(text) <= room;
    };
    const QString reason = fits(m_reason) || !fits(m_brief) ? m_reason : m_brief;
    // What fits nowhere is set smaller, in two lines: why somebody is called first is never cut.
    const bool smaller = !fits(reason);
    const QString least = m_brief.isEmpty() ? m_reason : m_brief;
    const QFontMetrics caption(Theme::font(TypeRole::Caption, m_scale));
    const bool wraps = smaller && caption.horizontalAdvance(least) > room;
    const int lineTwo = !smaller ? Theme::lineHeight(TypeRole::Small, m_scale)
                                 : (wraps ? 2 : 1) * Theme::lineHeight(TypeRole::Caption, m_scale);
    const int top = (height() - lineOne - lineTwo) / 2;
    painter.setFont(titleFont);
    painter.setPen(ink);
    painter.drawText(QRect(pad, top, room, lineOne), Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(titleFont).elidedText(m_title, Qt::ElideRight, room));
    painter.setFont(Theme::font(smaller ? TypeRole::Caption : TypeRole::Small, m_scale));
    painter.setPen(second);
    const QRect rest(pad, top + lineOne, room, lineTwo);
    if (wraps)
        paintWrapped(&painter, rest, least);
    else
        painter.drawText(rest, Qt::AlignVCenter | Qt::TextSingleLine, smaller ? least : reason);
}

} // namespace motcua::ui
