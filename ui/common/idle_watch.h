// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace motcua::ui {

/// Notices that nobody has touched this program for a while: no key, mouse, wheel, touch or pen in any of its windows.
/// Timers, repaints and a citizen who only reads are no touch. Time is that of a clock that runs on while the computer
/// sleeps, so that a PC that wakes up is locked before anybody can do anything. Window's thread.
class IdleWatch : public QObject
{
    Q_OBJECT
public:
    /// Milliseconds of any clock that only runs forward.
    using Elapsed = std::function<qint64()>;
    static constexpr int kTickMs = 1000;

    /// @param tickMs  how often it looks
    explicit IdleWatch(Elapsed elapsed, QObject *parent = nullptr, int tickMs = kTickMs);
    ~IdleWatch() override;
    /// Begins to count. 0: never idle.
    void start(int minutes);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    [[nodiscard]] int minutes() const { return m_minutes; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Once; counting ends with it.
    void idle(int minutes);

private:
    [[nodiscard]] bool look();
    Elapsed m_elapsed;
    QTimer m_timer;
    int m_minutes = 0;
    qint64 m_last = 0;
};

} // namespace motcua::ui
