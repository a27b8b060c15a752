// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dispatch/link_rules.h"
#include "ui/common/desk.h"

#include <QWidget>

namespace motcua::ui {

class ComboBox;
class Label;

/// When papers travel: always, on links that cost nothing, or at night from–to; under it, in words, what that does.
/// A choice is kept and in force at once.
class PaperTimesBox final : public QWidget
{
    Q_OBJECT
public:
    explicit PaperTimesBox(const Desk &desk, QWidget *parent = nullptr);
    /// Whether this person may change it is looked up by role here, and by the store when it is changed.
    void setActor(const Actor &actor);
    void read();

Q_SIGNALS:
    void changed();
    void refused(const motcua::Failure &failure);

private:
    void show(const PaperTimes &times);
    void keep();
    [[nodiscard]] PaperTimes chosen() const;
    const Desk &m_desk;
    Actor m_actor;
    PaperTimes m_times;
    ComboBox *m_when;
    QWidget *m_hours;
    ComboBox *m_from, *m_to;
    Label *m_hint;
};

} // namespace motcua::ui
