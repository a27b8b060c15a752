// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/button.h"

#include "ui/common/icon.h"
#include "ui/common/key_cap.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace motcua::ui {

namespace {

constexpr int kMenuEdge = 12; ///< of a button in a menu

struct Colors
{
    QColor fill, border, ink;
};

Colors colorsOf(Button::Kind kind, bool enabled, bool hot)
{
    const auto c = [](ColorRole role) { return Theme::color(role); };
    if (!enabled && kind != Button::Kind::Filled)
        return {Qt::transparent,
                kind == Button::Kind::Flat ? QColor(Qt::transparent) : c(ColorRole::Line),
                c(ColorRole::InkDisabled)};
    switch (kind) {
    case Button::Kind::Plain:
        return {hot ? c(ColorRole::Sunken) : c(ColorRole::Surface), c(ColorRole::LineStrong),
                c(ColorRole::Ink)};
    case Button::Kind::Flat:
        return {hot ? c(ColorRole::Sunken) : QColor(Qt::transparent), Qt::transparent,
                c(ColorRole::Ink)};
    case Button::Kind::Danger:
        return {hot ? c(ColorRole::BadFill) : c(ColorRole::Surface), c(ColorRole::BadLine),
                c(ColorRole::BadInk)};
    case Button::Kind::Filled: {
        if (!enabled)
            return {c(ColorRole::Sunken), c(ColorRole::Sunken), c(ColorRole::InkDisabled)};
        const QColor fill = c(hot ? ColorRole::AccentHover : ColorRole::Accent);
        return {fill, fill, c(ColorRole::OnAccent)};
    }
    case Button::Kind::Soft:
        return {c(ColorRole::AccentSoft), c(ColorRole::AccentLine), c(ColorRole::Accent)};
    }
    return {};
}

} // namespace

Button::Button(const QString &text, Kind kind, QWidget *parent)
    : QPushButton(text, parent),
      m_kind(kind)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setAutoDefault(true); // Enter presses it when it has the focus
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setProperty("ringRadius", m_radius);
}

void Button::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Button::setKeyText(const QString &key)
{
    m_key = key;
    setAccessibleDescription(key);
    updateGeometry();
    update();
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Button::setControlHeight(int px)
{
    m_height = px;
    updateGeometry();
}

void Button::setTextPixelSize(int px)
{
    m_textPx = px;
    updateGeometry();
    update();
}

void Button::setRadius(int px)
{
    m_radius = px;
    setProperty("ringRadius", px);
    update();
}

void Button::setIconSizePx(int px)
{
    m_iconPx = px;
    updateGeometry();
    update();
}

void Button::setInMenu(bool on)
{
    m_inMenu = on;
    update();
}

QFont Button::textFont() const
{
    return Theme::font(TypeRole::Control, m_kind == Kind::Filled ? 600 : 500, m_textPx / 14.0);
}

QSize Button::sizeHint() const
{
    const double f = m_textPx / 14.0;
    int w = QFontMetrics(textFont()).horizontalAdvance(text()) + int(26 * f);
    if (!m_icon.isEmpty())
        w += m_iconPx + (text().isEmpty() ? 0 : int(8 * f));
    if (!m_key.isEmpty())
        w += keyCapSize(m_key).width() + 8;
    return {w, m_height};
}

void Button::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsOf(m_kind, isEnabled(), isEnabled() && (underMouse() || isDown()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border.alpha() == 0 ? QPen(Qt::NoPen) : QPen(colors.border, 1));
    painter.setBrush(colors.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_radius, m_radius);

    const double f = m_textPx / 14.0;
    const QFont font = textFont();
    const QFontMetrics metrics(font);
    const QSize key = keyCapSize(m_key);
    const int gap = int(8 * f);
    const int before = m_icon.isEmpty() ? 0 : m_iconPx + (text().isEmpty() ? 0 : gap);
    const int after = key.width() > 0 ? key.width() + 8 : 0;
    const QString shown = metrics.elidedText(text(), Qt::ElideRight,
                                             width() - before - after -
                                                 (m_inMenu ? 2 * int(kMenuEdge * f) : int(16 * f)));
    const int textWidth = metrics.horizontalAdvance(shown);
    const int edge = int(kMenuEdge * f);
    int x = m_inMenu ? edge : (width() - before - textWidth - after) / 2;
    paintIcon(&painter, QRectF(x, (height() - m_iconPx) / 2.0, m_iconPx, m_iconPx), m_icon,
              colors.ink);
    x += before;
    painter.setFont(font);
    painter.setPen(colors.ink);
    painter.drawText(QRect(x, 0, textWidth + 2, height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     shown);
    const bool quiet = m_kind == Kind::Plain || m_kind == Kind::Flat;
    paintKeyCap(&painter,
                QRectF(m_inMenu ? width() - edge - key.width() : x + textWidth + 8,
                       (height() - key.height()) / 2.0, key.width(), key.height()),
                m_key, quiet && isEnabled() ? Theme::color(ColorRole::InkSecondary) : colors.ink,
                quiet ? Theme::color(ColorRole::Line) : colors.ink);
}

ActionButton::ActionButton(const QString &name, const QString &key, QWidget *parent)
    : QPushButton(name, parent),
      m_name(name),
      m_key(key)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setAutoDefault(true); // Enter presses it when it has the focus
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("ringRadius", radius::kControl);
    describe();
}

void ActionButton::setName(const QString &name)
{
    m_name = name;
    describe();
}

void ActionButton::setKeyText(const QString &key)
{
    m_key = key;
    describe();
}

void ActionButton::describe()
{
    setText(m_name);
    setAccessibleName(m_key.isEmpty() ? m_name : m_name + QStringLiteral(", ") + m_key);
    update();
}

QSize ActionButton::sizeHint() const
{
    return {90, size::kAction};
}

QSize ActionButton::minimumSizeHint() const
{
    return {60, size::kAction}; // fixed place: a longer name is elided, the button does not grow
}

void ActionButton::paintEvent(QPaintEvent *)
{
    const bool on = isEnabled();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(ColorRole::Line), 1));
    painter.setBrush(
        Theme::color(on && (underMouse() || isDown()) ? ColorRole::Sunken : ColorRole::Surface));
    if (!on)
        painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kControl,
                            radius::kControl);
    const QFont nameFont = Theme::font(TypeRole::Small, 500, 1.0);
    painter.setFont(nameFont);
    painter.setPen(Theme::color(on ? ColorRole::Ink : ColorRole::InkDisabled));
    painter.drawText(QRect(4, 4, width() - 8, 19), Qt::AlignCenter | Qt::TextSingleLine,
                     QFontMetrics(nameFont).elidedText(m_name, Qt::ElideRight, width() - 8));
    painter.setFont(Theme::font(TypeRole::Caption));
    painter.setPen(Theme::color(on ? ColorRole::InkTertiary : ColorRole::InkDisabled));
    painter.drawText(QRect(4, 23, width() - 8, 16), Qt::AlignCenter | Qt::TextSingleLine, m_key);
}

} // namespace motcua::ui
