// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/staff_tiles.h"

#include "app/core/base/text.h"
#include "ui/common/icon.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {
constexpr int kColumns = 2;
constexpr int kGap = 10;
constexpr int kHeight = 56;
} // namespace

Badge::Badge(int px, QWidget *parent) : QWidget(parent)
{
    setFixedSize(px, px);
}

void Badge::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name);
    update();
}

void Badge::paint(QPainter *painter, const QRectF &rect, const QString &name, bool strong,
                  bool soft)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::color(strong ? ColorRole::Accent
                                   : soft ? ColorRole::AccentSoft
                                          : ColorRole::NeutralFill));
    painter->drawEllipse(rect);
    painter->setPen(Theme::color(strong ? ColorRole::OnAccent
                                 : soft ? ColorRole::Accent
                                        : ColorRole::NeutralInk));
    painter->setFont(Theme::font(TypeRole::Small, 600, rect.height() / 32.0));
    painter->drawText(rect, Qt::AlignCenter | Qt::TextDontClip, initials(name));
    painter->restore();
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_name, false, true);
}

StaffTiles::StaffTiles(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ownFocus", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Who works here today"));
}

void StaffTiles::setStaff(const QVector<Staff> &staff, const QVector<QString> &lines)
{
    m_staff = staff;
    m_lines = lines;
    m_current = m_staff.isEmpty() ? -1 : std::clamp(m_current, 0, int(m_staff.size()) - 1);
    describe();
    updateGeometry();
    update();
}

void StaffTiles::describe()
{
    if (m_current >= 0 && m_current < m_staff.size())
        setAccessibleDescription(m_staff[m_current].name + u", "_s + m_lines.value(m_current));
}

void StaffTiles::setCurrent(int index)
{
    if (index < 0 || index >= m_staff.size() || index == m_current)
        return;
    m_current = index;
    describe();
    update();
    Q_EMIT chosen(index);
}

void StaffTiles::step(int by)
{
    if (m_staff.isEmpty())
        return;
    const int n = int(m_staff.size());
    setCurrent((m_current + by + n) % n);
}

bool StaffTiles::find(const QString &text)
{
    if (!m_lastTyped.isValid() || m_lastTyped.hasExpired(1000))
        m_typed.clear();
    m_lastTyped.start();
    m_typed += fold(text);
    const int n = int(m_staff.size());
    // One letter again goes on to the next; more letters may stay with the one they have found.
    const int first = m_typed.size() == 1 ? 1 : 0;
    for (int i = first; i < n + first; ++i) {
        const int at = (std::max(0, m_current) + i) % n;
        const QStringList names = fold(m_staff[at].name).split(u' ', Qt::SkipEmptyParts);
        if (std::any_of(names.cbegin(), names.cend(),
                        [this](const QString &name) { return name.startsWith(m_typed); })) {
            setCurrent(at);
            return true;
        }
    }
    return false;
}

QRect StaffTiles::tileRect(int index) const
{
    const int w = (width() - 2 * kRing - kGap) / kColumns;
    return {kRing + (index % kColumns) * (w + kGap), kRing + (index / kColumns) * (kHeight + kGap),
            w, kHeight};
}

QSize StaffTiles::sizeHint() const
{
    const int rows = std::max(1, (int(m_staff.size()) + kColumns - 1) / kColumns);
    return {640 + 2 * kRing, rows * (kHeight + kGap) - kGap + 2 * kRing};
}

QSize StaffTiles::minimumSizeHint() const
{
    return {320, sizeHint().height()};
}

void StaffTiles::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < m_staff.size(); ++i) {
        const QRect tile = tileRect(i);
        const bool on = i == m_current;
        const double half = on ? 1 : 0.5;
        painter.setPen(QPen(Theme::color(on ? ColorRole::Accent : ColorRole::Line), on ? 2 : 1));
        painter.setBrush(Theme::color(on ? ColorRole::AccentSoft : ColorRole::Surface));
        painter.drawRoundedRect(QRectF(tile).adjusted(half, half, -half, -half), radius::kCard,
                                radius::kCard);
        if (on && hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(tile).adjusted(-3, -3, 3, 3), radius::kCard + 3,
                                    radius::kCard + 3);
        }
        Badge::paint(&painter, QRectF(tile.left() + 16, tile.top() + 12, 32, 32), m_staff[i].name,
                     on, false);
        const int x = tile.left() + 60;
        const int room = tile.width() - 60 - 40;
        const QFont name = Theme::font(TypeRole::Body, on ? 600 : 500, 1.0);
        painter.setFont(name);
        painter.setPen(Theme::color(ColorRole::Ink));
        painter.drawText(QRect(x, tile.top() + 9, room, 20), Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(name).elidedText(m_staff[i].name, Qt::ElideRight, room));
        const QFont line = Theme::font(TypeRole::Caption);
        painter.setFont(line);
        painter.setPen(Theme::color(ColorRole::InkSecondary));
        painter.drawText(QRect(x, tile.top() + 29, room, 16), Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(line).elidedText(m_lines.value(i), Qt::ElideRight, room));
        if (on)
            paintIcon(&painter, QRectF(tile.right() - 33, tile.top() + 19, 18, 18), u"check"_s,
                      ColorRole::Accent);
    }
}

void StaffTiles::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_staff.size(); ++i) {
        if (tileRect(i).contains(event->pos()))
            setCurrent(i);
    }
}

void StaffTiles::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: step(-1); return;
    case Qt::Key_Right: step(1); return;
    default: QWidget::keyPressEvent(event); // Up, Down and Enter belong to the window
    }
}

} // namespace motcua::ui
