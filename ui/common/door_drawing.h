// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QWidget>

class QPainter;

namespace motcua::ui {

/// The mark: an open door in one colour. Square.
void paintMark(QPainter *painter, const QRectF &rect, const QColor &color);

/// The mark as a widget of a fixed size.
class Mark : public QWidget
{
    Q_OBJECT
public:
    explicit Mark(int px, QWidget *parent = nullptr);
    void setColor(const QColor &color); ///< unless set: the accent of the theme
    void setPixelSize(int px);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_color;
};

/// The 112 px idle door of the empty state.
class IdleDoor : public QWidget
{
    Q_OBJECT
public:
    explicit IdleDoor(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace motcua::ui
