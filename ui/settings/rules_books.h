// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/queue_settings.h"
#include "ui/settings/rules_box.h"

// The documents of the centre's rules, as the boxes of the settings page write in them.
namespace motcua::ui {

template <typename Settings>
[[nodiscard]] RulesBox::Book bookOf(Settings *settings, const QJsonObject &known)
{
    return {known, [settings] { return toJson(settings->rules()); },
            [settings](const QJsonObject &patch, const Actor &by) {
                return toJson(settings->change(patch, by));
            }};
}

[[nodiscard]] inline RulesBox::Book queueBook(const Desk &desk)
{
    return bookOf(desk.queueSettings, toJson(desk.queueRules));
}

[[nodiscard]] inline RulesBox::Book kioskBook(const Desk &desk)
{
    return bookOf(desk.kioskSettings, toJson(desk.kioskRules));
}

[[nodiscard]] inline RulesBox::Book checkInBook(const Desk &desk)
{
    return bookOf(desk.checkInSettings, toJson(CheckInRules()));
}

} // namespace motcua::ui
