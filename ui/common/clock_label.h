// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "ui/common/label.h"

#include <QTimer>

namespace motcua::ui {

/// The time of the desk's clock as "09:52", kept up to date.
class ClockLabel : public Label
{
    Q_OBJECT
public:
    ClockLabel(const Clock &clock, TypeRole type, ColorRole ink = ColorRole::Ink,
               QWidget *parent = nullptr);

Q_SIGNALS:
    void minuteChanged(const QDateTime &now); ///< also at midnight: refresh dates

private:
    void refresh();
    const Clock &m_clock;
    QTimer m_timer;
};

} // namespace motcua::ui
