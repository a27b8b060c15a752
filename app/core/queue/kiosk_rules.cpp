// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/kiosk_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

const QString kCard = u"card"_s;
const QString kShowCapacity = u"show_capacity"_s;
const QString kNumberWhenFull = u"number_when_full"_s;
const QString kGuide = u"guide"_s;
const QString kAppointments = u"appointments"_s;
const QString kLargeText = u"large_text"_s;
const QString kPickUp = u"pick_up_series"_s;
const QString kIdle = u"idle_seconds"_s;
const QString kFailed = u"failed_seconds"_s;

constexpr int kShortestIdle = 15;
constexpr int kLongestIdle = 300;
constexpr int kShortestFailed = 8;
constexpr int kLongestFailed = 60;

} // namespace

QString toCode(KioskRules::Card card)
{
    switch (card) {
    case KioskRules::Card::Off: return u"off"_s;
    case KioskRules::Card::Offered: return u"offered"_s;
    case KioskRules::Card::Needed: break;
    }
    return u"needed"_s;
}

QJsonObject toJson(const KioskRules &rules)
{
    return {{kCard, toCode(rules.card)},
            {kShowCapacity, rules.showCapacity},
            {kNumberWhenFull, rules.numberWhenFull},
            {kGuide, rules.guide},
            {kAppointments, rules.appointments},
            {kLargeText, rules.largeText},
            {kPickUp, rules.pickUpSeries},
            {kIdle, rules.idleSeconds},
            {kFailed, rules.failedSeconds}};
}

KioskRules kioskRulesFrom(const QJsonObject &json)
{
    KioskRules rules;
    for (const auto card :
         {KioskRules::Card::Off, KioskRules::Card::Offered, KioskRules::Card::Needed}) {
        if (json.value(kCard).toString() == toCode(card))
            rules.card = card;
    }
    rules.showCapacity = json.value(kShowCapacity).toBool(rules.showCapacity);
    rules.numberWhenFull = json.value(kNumberWhenFull).toBool(rules.numberWhenFull);
    rules.guide = json.value(kGuide).toBool(rules.guide);
    rules.appointments = json.value(kAppointments).toBool(rules.appointments);
    rules.largeText = json.value(kLargeText).toBool(rules.largeText);
    rules.pickUpSeries = json.value(kPickUp).toString();
    rules.idleSeconds =
        std::clamp(json.value(kIdle).toInt(rules.idleSeconds), kShortestIdle, kLongestIdle);
    rules.failedSeconds =
        std::clamp(json.value(kFailed).toInt(rules.failedSeconds), kShortestFailed, kLongestFailed);
    return rules;
}

} // namespace motcua
