// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QString>

namespace motcua::ui {

/// The meaning of a coloured chip or banner (design §2). Colour never stands alone: icon and word go with it.
enum class Tone { Ok, Warn, Bad, Info, Neutral, Priority };

struct ToneRoles
{
    ColorRole ink;
    ColorRole fill;
    ColorRole line; ///< border of a banner in this tone
};
[[nodiscard]] constexpr ToneRoles rolesOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok: return {ColorRole::OkInk, ColorRole::OkFill, ColorRole::OkFill};
    case Tone::Warn: return {ColorRole::WarnInk, ColorRole::WarnFill, ColorRole::WarnLine};
    case Tone::Bad: return {ColorRole::BadInk, ColorRole::BadFill, ColorRole::BadLine};
    case Tone::Info: return {ColorRole::Accent, ColorRole::AccentSoft, ColorRole::AccentLine};
    case Tone::Neutral:
        return {ColorRole::NeutralInk, ColorRole::NeutralFill, ColorRole::NeutralFill};
    case Tone::Priority:
        return {ColorRole::PriorityInk, ColorRole::PriorityFill, ColorRole::PriorityInk};
    }
    return {ColorRole::NeutralInk, ColorRole::NeutralFill, ColorRole::NeutralFill};
}

/// A status as people see it: colour, icon and word, always the three.
struct StatusWord
{
    Tone tone = Tone::Neutral;
    QString icon;
    QString text;
};

} // namespace motcua::ui
