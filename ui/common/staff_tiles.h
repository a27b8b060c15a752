// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"

#include <QElapsedTimer>
#include <QVector>
#include <QWidget>

namespace motcua::ui {

/// Initials in a circle.
class Badge : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(int px, QWidget *parent = nullptr);
    void setName(const QString &name);
    static void paint(QPainter *painter, const QRectF &rect, const QString &name, bool strong,
                      bool soft);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
};

/// The people who may sign in, two columns of tiles; one is chosen.
class StaffTiles : public QWidget
{
    Q_OBJECT
public:
    /// Room round the tiles for the focus ring: what lines up with them keeps as much.
    static constexpr int kRing = 5;
    explicit StaffTiles(QWidget *parent = nullptr);
    void setStaff(const QVector<Staff> &staff, const QVector<QString> &lines);
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int index); ///< emits chosen() when it changes
    void step(int by);
    /// Goes to the next person one of whose names begins with what was typed within the last second, this text included;
    /// marks of Vietnamese letters may be left out. False when there is none.
    bool find(const QString &text);
    [[nodiscard]] QRect tileRect(int index) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();
    QVector<Staff> m_staff;
    QVector<QString> m_lines;
    int m_current = -1;
    QString m_typed;
    QElapsedTimer m_lastTyped;
};

} // namespace motcua::ui
