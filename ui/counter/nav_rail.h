// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/pane.h"

#include <QVector>

class QVBoxLayout;

namespace motcua::ui {

/// The places of the program, at the far left. Holds only places that exist.
class NavRail final : public Pane
{
    Q_OBJECT
public:
    explicit NavRail(QWidget *parent = nullptr);
    /// @param name  object name of the button
    void addPlace(const QString &name, const QString &icon, const QString &title);
    void setCurrent(int index);
    /// How many things wait at this place, as a mark on its icon; 0: no mark.
    void setBadge(const QString &name, int count);
    [[nodiscard]] int current() const { return m_current; }
    void setCompact(bool compact);

Q_SIGNALS:
    void chosen(int index);

private:
    QVector<QAbstractButton *> m_places;
    QVBoxLayout *m_column;
    int m_current = 0;
};

} // namespace motcua::ui
