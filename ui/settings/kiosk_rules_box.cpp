// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/kiosk_rules_box.h"

#include "ui/settings/rules_books.h"

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

const QString kPerPerson = u"numbers_per_person"_s;
const QString kHome = u"kiosk_home_seconds"_s;
const QString kCard = u"card"_s;

} // namespace

KioskRulesBox::KioskRulesBox(const Desk &desk, QWidget *parent)
    : RulesBox(desk, u"kioskRules"_s, {queueBook(desk), kioskBook(desk)}, parent)
{
    const auto ofQueue = QueueSettings::document().brought;
    const auto ofKiosk = KioskSettings::document().brought;
    grid().addChoice(kCard, tr("Identity card"),
                     {{tr("not read"), toCode(KioskRules::Card::Off)},
                      {tr("offered"), toCode(KioskRules::Card::Offered)},
                      {tr("needed for a number"), toCode(KioskRules::Card::Needed)}});
    grid().addNumber(kPerPerson, tr("Numbers a card a day (0: any, no card is read)"), ofQueue);
    grid().addSwitch(u"show_capacity"_s, tr("What can still be received today is shown"));
    grid().addSwitch(u"number_when_full"_s, tr("A number is given when the day is full"));
    grid().addSwitch(u"guide"_s, tr("Papers and fees can be looked up"));
    grid().addSwitch(u"appointments"_s, tr("Appointments check in here"));
    QVector<RulesGrid::Choice> groups{{tr("the one with the parcel"), QString()}};
    for (const ServiceGroup &group : desk.groups)
        groups.append({u"%1 · %2"_s.arg(group.series, group.name), group.series});
    grid().addChoice(u"pick_up_series"_s, tr("Results are handed out at"), groups);
    grid().addSwitch(u"large_text"_s, tr("Begins with large text"));
    grid().addNumber(kHome, tr("Home after a number: seconds"), ofQueue);
    grid().addNumber(u"idle_seconds"_s, tr("Home without a touch: seconds"), ofKiosk);
    grid().addNumber(u"failed_seconds"_s, tr("What went wrong stays: seconds"), ofKiosk);
    begin();
}

QString KioskRulesBox::hint(const QJsonObject &rules) const
{
    const bool idle = rules.value(kCard) != QJsonValue(toCode(KioskRules::Card::Off)) &&
                      rules.value(kPerPerson).toInt() == 0;
    return idle ? tr("No card is read as long as there is no limit a day.")
                : tr("Holds from the next citizen on, at every kiosk of the centre; each change is "
                     "recorded.");
}

} // namespace motcua::ui
