// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QScreen;
class QWidget;

namespace motcua::ui {

/// Keeps a full-screen window on its screen: hidden while that screen is unplugged, so that it never covers what somebody
/// works on at another one, and back on it as soon as it is plugged in again. What the window does goes on meanwhile.
class ScreenKeeper : public QObject
{
    Q_OBJECT
public:
    /// @param screen  name of the screen; empty: the second one where there are two, else the only one, also until the named
    ///                one is plugged in
    ScreenKeeper(QWidget *window, const QString &screen, QObject *parent = nullptr);
    /// Shows the window there.
    void show();
    [[nodiscard]] QString screenName() const { return m_name; }

    /// What QGuiApplication tells; public for tests, which cannot pull a cable.
    void screenCame(QScreen *screen);
    void screenGoes(QScreen *screen);

private:
    void showOn(QScreen *screen);
    QPointer<QWidget> m_window;
    QString m_name;
    bool m_away = false;
};

} // namespace motcua::ui
