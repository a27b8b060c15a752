// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/screen_keeper.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace motcua::ui {

namespace {

QScreen *chosen(const QString &name)
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (QScreen *screen : screens) {
        if (!name.isEmpty() && screen->name() == name)
            return screen;
    }
    for (QScreen *screen : screens) {
        if (screen != QGuiApplication::primaryScreen())
            return screen;
    }
    return QGuiApplication::primaryScreen();
}

} // namespace

ScreenKeeper::ScreenKeeper(QWidget *window, const QString &screen, QObject *parent)
    : QObject(parent),
      m_window(window),
      m_name(screen)
{
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &ScreenKeeper::screenCame);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &ScreenKeeper::screenGoes);
}

void ScreenKeeper::show()
{
    QScreen *screen = chosen(m_name);
    if (screen == nullptr)
        return;
    showOn(screen);
    if (m_name.isEmpty())
        m_name = screen->name();
    m_away = screen->name() != m_name; // the chosen one is not plugged in yet
}

void ScreenKeeper::screenCame(QScreen *screen)
{
    if (m_away && screen->name() == m_name)
        showOn(screen);
}

void ScreenKeeper::screenGoes(QScreen *screen)
{
    if (screen->name() != m_name)
        return;
    m_away = true;
    // Where it was the only screen there is nobody to be in the way of.
    const QList<QScreen *> screens = QGuiApplication::screens();
    const bool others = std::any_of(screens.cbegin(), screens.cend(),
                                    [screen](const QScreen *other) { return other != screen; });
    if (m_window && others)
        m_window->hide();
}

void ScreenKeeper::showOn(QScreen *screen)
{
    m_away = false;
    if (!m_window)
        return;
    m_window->setScreen(screen);
    m_window->setGeometry(screen->geometry());
    m_window->showFullScreen();
}

} // namespace motcua::ui
