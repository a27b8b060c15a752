// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/exit_when_ready.h"

#include "ui/sign_in/sign_in_window.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>

#include <cstdio>

namespace motcua {

namespace {

class FirstPaint final : public QObject
{
public:
    explicit FirstPaint(ui::SignInWindow *window) : QObject(window), m_window(window)
    {
        window->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // Seen before the painting itself; the zero timer fires after it, when nothing else is waiting.
        if (event->type() == QEvent::Paint && m_window->isReady() && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, this, [] {
                std::puts("ready");
                std::fflush(stdout);
                QApplication::quit();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    ui::SignInWindow *m_window;
    bool m_seen = false;
};

} // namespace

void exitWhenReady(ui::SignInWindow *window)
{
    if (qEnvironmentVariableIntValue("MOTCUA_EXIT_WHEN_READY") != 1)
        return;
    new FirstPaint(window);
    // The staff may change nothing of the window's own ground.
    QObject::connect(window, &ui::SignInWindow::ready, window, [window] { window->update(); });
    window->update();
}

} // namespace motcua
