// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/queue_rules_box.h"

#include "app/core/access/permissions.h"
#include "app/core/queue/queue_settings.h"
#include "ui/common/combo_box.h"
#include "ui/common/label.h"

#include <QGridLayout>
#include <QIntValidator>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kBox = 84;
constexpr int kFar = 1'000'000; ///< beyond every bound

// The rules bring a number into its bounds themselves; asked with numbers beyond them they tell which they are.
int bounded(const QString &key, int value)
{
    return toJson(queueRulesFrom({{key, value}})).value(key).toInt();
}

} // namespace

QueueRulesBox::QueueRulesBox(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_hint(new Label({}, TypeRole::Caption, ColorRole::InkTertiary, this))
{
    setObjectName(u"queueRules"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 4, 4, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    addNumber(grid, u"priority_run"_s, tr("Calls out of turn in a row, at most"));
    addNumber(grid, u"overdue_minutes"_s, tr("Overdue after so many minutes more"));
    addNumber(grid, u"appointment_early_minutes"_s, tr("Appointment: minutes early"));
    addNumber(grid, u"appointment_late_minutes"_s, tr("Appointment: minutes late"));
    addNumber(grid, u"recall_limit"_s, tr("Calls of one number, at most"));
    addNumber(grid, u"recall_gap_seconds"_s, tr("Seconds between two calls"));
    addNumber(grid, u"no_show_grace_minutes"_s, tr("No-show: minutes of grace"));
    addNumber(grid, u"hold_minutes"_s, tr("On hold: minutes"));
    addNumber(grid, u"undo_seconds"_s, tr("Undo: seconds"));
    addNumber(grid, u"numbers_per_person"_s, tr("Numbers a person a day (0: any)"));
    addNumber(grid, u"kiosk_home_seconds"_s, tr("Kiosk goes home after seconds"));
    addNumber(grid, u"wait_warn_minutes"_s, tr("Wait turns amber at minutes"));
    addNumber(grid, u"wait_alarm_minutes"_s, tr("Wait turns red at minutes"));
    addNumber(grid, u"target_p90_minutes"_s, tr("Nine of ten wait at most minutes"));
    addNumber(grid, u"lane_warn_waiting"_s, tr("Many in one line from"));
    addSwitch(grid, u"pick_up_ahead"_s, tr("Results are handed over first"));
    addSwitch(grid, u"carry_over"_s, tr("Who was not served keeps the place"));
    m_hint->setWordWrap(true);
    grid->addWidget(m_hint, grid->rowCount(), 0, 1, 4);
    setFocusProxy(m_numbers.value(u"priority_run"_s));
    show(desk.queueRules);
}

void QueueRulesBox::addNumber(QGridLayout *grid, const QString &key, const QString &label)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(u"rule_"_s + key);
    edit->setAccessibleName(label);
    edit->setFixedWidth(kBox);
    edit->setAlignment(Qt::AlignRight);
    edit->setValidator(new QIntValidator(0, kFar, edit));
    edit->setToolTip(tr("%1 to %2").arg(bounded(key, -1)).arg(bounded(key, kFar)));
    auto *words = new Label(label, TypeRole::Small, ColorRole::InkSecondary, this);
    words->setWordWrap(true);
    words->setBuddy(edit);
    const int row = m_cells / 2;
    const int column = (m_cells % 2) * 2;
    ++m_cells;
    grid->addWidget(words, row, column);
    grid->addWidget(edit, row, column + 1);
    m_numbers.insert(key, edit);
    connect(edit, &QLineEdit::editingFinished, this, &QueueRulesBox::keep);
}

void QueueRulesBox::addSwitch(QGridLayout *grid, const QString &key, const QString &label)
{
    auto *box = new ComboBox(this);
    box->setObjectName(u"rule_"_s + key);
    box->setAccessibleName(label);
    box->setFixedWidth(kBox);
    box->addItem(tr("no"), false);
    box->addItem(tr("yes"), true);
    auto *words = new Label(label, TypeRole::Small, ColorRole::InkSecondary, this);
    words->setWordWrap(true);
    words->setBuddy(box);
    const int row = m_cells / 2;
    const int column = (m_cells % 2) * 2;
    ++m_cells;
    grid->addWidget(words, row, column);
    grid->addWidget(box, row, column + 1);
    m_switches.insert(key, box);
    connect(box, &QComboBox::activated, this, &QueueRulesBox::keep);
}

void QueueRulesBox::setActor(const Actor &actor)
{
    m_actor = actor;
    show(m_rules);
}

void QueueRulesBox::read()
{
    if (m_desk.queueSettings == nullptr || m_desk.worker == nullptr)
        return;
    m_desk.worker->run(
        this, [settings = m_desk.queueSettings] { return settings->rules(); },
        [this](const QueueRules &rules) { show(rules); },
        [this](const Failure &failure) { Q_EMIT refused(failure); });
}

void QueueRulesBox::keep()
{
    QJsonObject json = toJson(m_rules);
    for (auto it = m_numbers.cbegin(); it != m_numbers.cend(); ++it)
        json.insert(it.key(), it.value()->text().toInt());
    for (auto it = m_switches.cbegin(); it != m_switches.cend(); ++it)
        json.insert(it.key(), it.value()->currentData().toBool());
    const QueueRules wanted = queueRulesFrom(json);
    if (wanted == m_rules) {
        show(m_rules); // perhaps brought into its bounds
        return;
    }
    m_desk.worker->run(
        this,
        [settings = m_desk.queueSettings, wanted, by = m_actor] {
            return settings->setRules(wanted, by);
        },
        [this](const QueueRules &kept) {
            show(kept);
            Q_EMIT changed();
        },
        [this](const Failure &failure) {
            show(m_rules); // what holds, not what was wanted
            Q_EMIT refused(failure);
        });
}

void QueueRulesBox::show(const QueueRules &rules)
{
    m_rules = rules;
    const QJsonObject json = toJson(rules);
    const bool allowed = may(m_actor.role, Act::ChangeSettings);
    for (auto it = m_numbers.cbegin(); it != m_numbers.cend(); ++it) {
        it.value()->setText(QString::number(json.value(it.key()).toInt()));
        it.value()->setEnabled(allowed);
    }
    for (auto it = m_switches.cbegin(); it != m_switches.cend(); ++it) {
        it.value()->setCurrentIndex(json.value(it.key()).toBool() ? 1 : 0);
        it.value()->setEnabled(allowed);
    }
    m_hint->setText(allowed ? tr("Holds from the next call on; each change is recorded.")
                            : tr("A supervisor or the administrator changes this."));
}

} // namespace motcua::ui
