// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>
#include <QPointer>

namespace motcua::ui {

/// The 2 px accent ring with a 2 px gap around whatever has the focus in one window, also after a mouse
/// click. A widget may set the dynamic properties `ringRadius` (its own radius, int, 6 unless set) and
/// `ownFocus` (bool: it draws its focus itself). Parents leave 4 px free around focusable children.
class FocusRing : public QFocusFrame
{
    Q_OBJECT
public:
    /// Makes the ring of `window`, owned by it.
    static FocusRing *install(QWidget *window);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    explicit FocusRing(QWidget *window);
    void follow(QWidget *now);
    QPointer<QWidget> m_window;
};

} // namespace motcua::ui
