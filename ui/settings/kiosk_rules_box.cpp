// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/kiosk_rules_box.h"

#include "app/core/access/permissions.h"
#include "app/core/queue/queue_settings.h"
#include "ui/common/label.h"
#include "ui/settings/rules_grid.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

const QString kPerPerson = u"numbers_per_person"_s;
const QString kHome = u"kiosk_home_seconds"_s;

bool isOfQueue(const QString &key)
{
    return key == kPerPerson || key == kHome;
}

} // namespace

KioskRulesBox::KioskRulesBox(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_rules{desk.queueRules, desk.kioskRules},
      m_grid(new RulesGrid(this)),
      m_hint(new Label({}, TypeRole::Caption, ColorRole::InkTertiary, this))
{
    setObjectName(u"kioskRules"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 4, 0);
    column->setSpacing(6);
    column->addWidget(m_grid);
    column->addWidget(m_hint);
    const auto ofQueue = QueueSettings::document().brought;
    const auto ofKiosk = KioskSettings::document().brought;
    m_grid->addChoice(u"card"_s, tr("Identity card"),
                      {{tr("not read"), toCode(KioskRules::Card::Off)},
                       {tr("offered"), toCode(KioskRules::Card::Offered)},
                       {tr("needed for a number"), toCode(KioskRules::Card::Needed)}});
    m_grid->addNumber(kPerPerson, tr("Numbers a card a day (0: any, no card is read)"), ofQueue);
    m_grid->addSwitch(u"show_capacity"_s, tr("What can still be received today is shown"));
    m_grid->addSwitch(u"number_when_full"_s, tr("A number is given when the day is full"));
    m_grid->addSwitch(u"guide"_s, tr("Papers and fees can be looked up"));
    m_grid->addSwitch(u"appointments"_s, tr("Appointments check in here"));
    QVector<RulesGrid::Choice> groups{{tr("the one with the parcel"), QString()}};
    for (const ServiceGroup &group : desk.groups)
        groups.append({u"%1 · %2"_s.arg(group.series, group.name), group.series});
    m_grid->addChoice(u"pick_up_series"_s, tr("Results are handed out at"), groups);
    m_grid->addSwitch(u"large_text"_s, tr("Begins with large text"));
    m_grid->addNumber(kHome, tr("Home after a number: seconds"), ofQueue);
    m_grid->addNumber(u"idle_seconds"_s, tr("Home without a touch: seconds"), ofKiosk);
    m_grid->addNumber(u"failed_seconds"_s, tr("What went wrong stays: seconds"), ofKiosk);
    m_hint->setWordWrap(true);
    setFocusProxy(m_grid);
    connect(m_grid, &RulesGrid::edited, this, &KioskRulesBox::keep);
    showRules(m_rules);
}

void KioskRulesBox::setActor(const Actor &actor)
{
    m_actor = actor;
    showRules(m_rules);
}

void KioskRulesBox::read()
{
    m_desk.worker->run(
        this,
        [queue = m_desk.queueSettings, kiosk = m_desk.kioskSettings] {
            return Rules{queue->rules(), kiosk->rules()};
        },
        [this](const Rules &rules) { showRules(rules); },
        [this](const Failure &failure) { Q_EMIT refused(failure); });
}

void KioskRulesBox::keep(const QString &key, const QJsonValue &value)
{
    m_desk.worker->run(
        this,
        [queue = m_desk.queueSettings, kiosk = m_desk.kioskSettings, key,
         patch = QJsonObject{{key, value}}, by = m_actor] {
            if (isOfQueue(key))
                return Rules{queue->change(patch, by), kiosk->rules()};
            return Rules{queue->rules(), kiosk->change(patch, by)};
        },
        [this](const Rules &kept) {
            showRules(kept);
            Q_EMIT changed();
        },
        [this](const Failure &failure) {
            showRules(m_rules); // what holds, not what was wanted
            Q_EMIT refused(failure);
            read(); // perhaps somebody else was faster
        });
}

void KioskRulesBox::showRules(const Rules &rules)
{
    m_rules = rules;
    QJsonObject json = toJson(rules.kiosk);
    const QJsonObject queue = toJson(rules.queue);
    for (const QString &key : {kPerPerson, kHome})
        json.insert(key, queue.value(key));
    const bool allowed = may(m_actor.role, Act::ChangeSettings);
    m_grid->showRules(json, allowed);
    const bool idle =
        rules.kiosk.card != KioskRules::Card::Off && rules.queue.numbersPerPerson == 0;
    m_hint->setText(!allowed ? tr("A supervisor or the administrator changes this.")
                    : idle   ? tr("No card is read as long as there is no limit a day.")
                             : tr("Holds from the next citizen on, at every kiosk of the centre; "
                                    "each change is recorded."));
}

} // namespace motcua::ui
