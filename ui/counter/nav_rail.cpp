// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/nav_rail.h"

#include "ui/common/icon.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace motcua::ui {

namespace {

class PlaceButton final : public QAbstractButton
{
public:
    PlaceButton(const QString &icon, const QString &title, QWidget *parent)
        : QAbstractButton(parent),
          m_icon(icon)
    {
        setText(title);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setCompact(false);
    }
    void setCompact(bool compact)
    {
        m_compact = compact;
        setFixedSize(compact ? QSize(40, 40) : QSize(56, 54));
        setToolTip(compact ? text() : QString());
    }

    void setBadge(int count)
    {
        m_badge = count;
        setAccessibleDescription(count > 0 ? NavRail::tr("%n waiting", nullptr, count) : QString());
        update();
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::color(isChecked() ? ColorRole::AccentSoft : ColorRole::Canvas));
            painter.drawRoundedRect(rect(), radius::kControl, radius::kControl);
        }
        const ColorRole ink = isChecked() ? ColorRole::Accent : ColorRole::InkSecondary;
        const qreal top = m_compact ? (height() - 20) / 2.0 : 8;
        paintIcon(&painter, QRectF((width() - 20) / 2.0, top, 20, 20), m_icon, ink);
        if (m_badge > 0)
            paintBadge(painter, top);
        if (m_compact)
            return;
        painter.setFont(Theme::font(TypeRole::Caption, isChecked() ? 600 : 400, 1.0));
        painter.setPen(Theme::color(ink));
        painter.drawText(QRect(0, 30, width(), 18), Qt::AlignCenter, text());
    }

private:
    // At the icon's upper right (design 07): the amber that means "somebody should look".
    void paintBadge(QPainter &painter, qreal top) const
    {
        const QString text = m_badge > 99 ? QStringLiteral("99+") : QString::number(m_badge);
        const QFont font = Theme::font(TypeRole::Caption, 700, 1.0);
        const qreal wide = std::max(18.0, QFontMetricsF(font).horizontalAdvance(text) + 8.0);
        const QRectF mark(std::min(width() - wide, (width() + 20) / 2.0 - 9), top - 6, wide, 18);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(ColorRole::WarnInk));
        painter.drawRoundedRect(mark, 9, 9);
        painter.setFont(font);
        painter.setPen(Theme::color(ColorRole::Surface));
        painter.drawText(mark, Qt::AlignCenter, text);
    }
    QString m_icon;
    int m_badge = 0;
    bool m_compact = false;
};

} // namespace

NavRail::NavRail(QWidget *parent)
    : Pane(ColorRole::Surface, Qt::RightEdge, parent),
      m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("navRail"));
    m_column->setContentsMargins(4, 8, 4, 8);
    m_column->setSpacing(4);
    m_column->addStretch();
    setFixedWidth(size::kNavRail);
}

void NavRail::addPlace(const QString &name, const QString &icon, const QString &title)
{
    auto *button = new PlaceButton(icon, title, this);
    button->setObjectName(name);
    button->setChecked(m_places.isEmpty());
    const int index = int(m_places.size());
    m_places.append(button);
    m_column->insertWidget(index, button, 0, Qt::AlignHCenter);
    connect(button, &QAbstractButton::clicked, this, [this, index] {
        setCurrent(index);
        Q_EMIT chosen(index);
    });
}

void NavRail::setCurrent(int index)
{
    m_current = index;
    for (int i = 0; i < m_places.size(); ++i)
        m_places.at(i)->setChecked(i == index);
}

void NavRail::setBadge(const QString &name, int count)
{
    for (QAbstractButton *place : qAsConst(m_places)) {
        if (place->objectName() == name)
            static_cast<PlaceButton *>(place)->setBadge(count);
    }
}

void NavRail::setCompact(bool compact)
{
    setFixedWidth(compact ? size::kNavRailCompact : size::kNavRail);
    for (QAbstractButton *place : qAsConst(m_places))
        static_cast<PlaceButton *>(place)->setCompact(compact);
}

} // namespace motcua::ui
