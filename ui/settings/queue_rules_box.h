// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/queue_rules.h"
#include "ui/common/desk.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace motcua::ui {

class ComboBox;
class Label;

/// The numbers of the queue: how far precedence goes, how often somebody is called, how long a number is kept. What is
/// out of its bounds is brought into them. A value is kept and in force at once.
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
    void addNumber(QGridLayout *grid, const QString &key, const QString &label);
    void addSwitch(QGridLayout *grid, const QString &key, const QString &label);
    void show(const QueueRules &rules);
    void keep();
    const Desk &m_desk;
    Actor m_actor;
    QueueRules m_rules;
    QHash<QString, QLineEdit *> m_numbers;
    QHash<QString, ComboBox *> m_switches;
    Label *m_hint;
    int m_cells = 0;
};

} // namespace motcua::ui
