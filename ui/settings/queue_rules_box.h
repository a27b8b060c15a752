// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/queue_rules.h"
#include "ui/common/desk.h"

#include <QWidget>

namespace motcua::ui {

class Label;
class RulesGrid;

/// The numbers of the queue: how far precedence goes, how often somebody is called, how long a number is kept. What is
/// out of its bounds is brought into them. A value is kept and in force at once, at every computer of the centre.
class QueueRulesBox final : public QWidget
{
    Q_OBJECT
public:
    explicit QueueRulesBox(const Desk &desk, QWidget *parent = nullptr);
    /// Whether this person may change it is looked up by role here, and by the store when it is changed.
    void setActor(const Actor &actor);
    void read();

Q_SIGNALS:
    void changed();
    void refused(const motcua::Failure &failure);

private:
    void showRules(const QueueRules &rules);
    void keep(const QString &key, const QJsonValue &value);
    const Desk &m_desk;
    Actor m_actor;
    QueueRules m_rules;
    RulesGrid *m_grid;
    Label *m_hint;
};

} // namespace motcua::ui
