// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace motcua::ui {

namespace {

bool isTouch(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::TabletRelease: return true;
    default: return false;
    }
}

} // namespace

IdleWatch::IdleWatch(Elapsed elapsed, QObject *parent, int tickMs)
    : QObject(parent),
      m_elapsed(std::move(elapsed))
{
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { (void)look(); });
}

IdleWatch::~IdleWatch() = default;

void IdleWatch::start(int minutes)
{
    stop();
    m_minutes = minutes;
    if (minutes <= 0)
        return;
    m_last = m_elapsed();
    m_timer.start();
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::stop()
{
    m_timer.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

bool IdleWatch::look()
{
    if (!m_timer.isActive() || m_elapsed() - m_last < qint64(m_minutes) * 60'000)
        return false;
    stop();
    Q_EMIT idle(m_minutes);
    return true;
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (isTouch(event->type())) {
        // The first touch after the time is up finds the lock, not what lay open under it.
        if (look())
            return true;
        m_last = m_elapsed();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace motcua::ui
