// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/queue_rules_box.h"

#include "app/core/access/permissions.h"
#include "app/core/queue/queue_settings.h"
#include "ui/common/label.h"
#include "ui/settings/rules_grid.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

QueueRulesBox::QueueRulesBox(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_grid(new RulesGrid(this)),
      m_hint(new Label({}, TypeRole::Caption, ColorRole::InkTertiary, this))
{
    setObjectName(u"queueRules"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 4, 0);
    column->setSpacing(6);
    column->addWidget(m_grid);
    column->addWidget(m_hint);
    const auto number = [this, brought = QueueSettings::document().brought](const QString &key,
                                                                            const QString &label) {
        m_grid->addNumber(key, label, brought);
    };
    number(u"priority_run"_s, tr("Calls out of turn in a row, at most"));
    number(u"overdue_minutes"_s, tr("Overdue after so many minutes more"));
    number(u"appointment_early_minutes"_s, tr("Appointment: minutes early"));
    number(u"appointment_late_minutes"_s, tr("Appointment: minutes late"));
    number(u"recall_limit"_s, tr("Calls of one number, at most"));
    number(u"recall_gap_seconds"_s, tr("Seconds between two calls"));
    number(u"no_show_grace_minutes"_s, tr("No-show: minutes of grace"));
    number(u"hold_minutes"_s, tr("On hold: minutes"));
    number(u"undo_seconds"_s, tr("Undo: seconds"));
    number(u"wait_warn_minutes"_s, tr("Wait turns amber at minutes"));
    number(u"wait_alarm_minutes"_s, tr("Wait turns red at minutes"));
    number(u"target_p90_minutes"_s, tr("Nine of ten wait at most minutes"));
    number(u"lane_warn_waiting"_s, tr("Many in one line from"));
    m_grid->addTime(u"closes_at"_s, tr("The centre closes at"));
    m_grid->addSwitch(u"pick_up_ahead"_s, tr("Results are handed over first"));
    m_grid->addSwitch(u"carry_over"_s, tr("Who was not served keeps the place"));
    m_hint->setWordWrap(true);
    setFocusProxy(m_grid);
    connect(m_grid, &RulesGrid::edited, this, &QueueRulesBox::keep);
    showRules(desk.queueRules);
}

void QueueRulesBox::setActor(const Actor &actor)
{
    m_actor = actor;
    showRules(m_rules);
}

void QueueRulesBox::read()
{
    if (m_desk.queueSettings == nullptr || m_desk.worker == nullptr)
        return;
    m_desk.worker->run(
        this, [settings = m_desk.queueSettings] { return settings->rules(); },
        [this](const QueueRules &rules) { showRules(rules); },
        [this](const Failure &failure) { Q_EMIT refused(failure); });
}

void QueueRulesBox::keep(const QString &key, const QJsonValue &value)
{
    m_desk.worker->run(
        this,
        [settings = m_desk.queueSettings, patch = QJsonObject{{key, value}}, by = m_actor] {
            return settings->change(patch, by);
        },
        [this](const QueueRules &kept) {
            showRules(kept);
            Q_EMIT changed();
        },
        [this](const Failure &failure) {
            showRules(m_rules); // what holds, not what was wanted
            Q_EMIT refused(failure);
            read(); // perhaps somebody else was faster
        });
}

void QueueRulesBox::showRules(const QueueRules &rules)
{
    m_rules = rules;
    const bool allowed = may(m_actor.role, Act::ChangeSettings);
    m_grid->showRules(toJson(rules), allowed);
    m_hint->setText(allowed ? tr("Holds from the next call on, at every computer of the centre; "
                                 "each change is recorded.")
                            : tr("A supervisor or the administrator changes this."));
}

} // namespace motcua::ui
