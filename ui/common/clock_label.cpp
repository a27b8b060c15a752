// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/clock_label.h"

#include "ui/common/labels.h"

namespace motcua::ui {

ClockLabel::ClockLabel(const Clock &clock, TypeRole type, ColorRole ink, QWidget *parent)
    : Label({}, type, ink, parent),
      m_clock(clock)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &ClockLabel::refresh);
    m_timer.start();
    refresh();
}

void ClockLabel::refresh()
{
    const QDateTime now = m_clock.now();
    const QString shown = timeText(now);
    if (text() == shown)
        return;
    setText(shown);
    Q_EMIT minuteChanged(now);
}

} // namespace motcua::ui
