// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/kiosk_look.h"

#include "ui/common/theme.h"

namespace motcua::ui {

namespace {

constexpr QRgb kGround = 0xFF000000;
constexpr QRgb kRaised = 0xFF262626;
constexpr QRgb kInk = 0xFFFFFFFF;
constexpr QRgb kTouch = 0xFFFFE14D; ///< 15.9 : 1 on black

} // namespace

QColor KioskLook::color(ColorRole role) const
{
    if (!contrast)
        return Theme::color(role);
    switch (role) {
    case ColorRole::Canvas:
    case ColorRole::Surface:
    case ColorRole::Sunken:
    case ColorRole::OnAccent:
    case ColorRole::OkFill:
    case ColorRole::WarnFill:
    case ColorRole::BadFill:
    case ColorRole::NeutralFill: return kGround;
    case ColorRole::AccentSoft:
    case ColorRole::PriorityFill: return kRaised;
    case ColorRole::Accent:
    case ColorRole::AccentHover:
    case ColorRole::AccentLine:
    case ColorRole::PriorityInk:
    case ColorRole::WarnInk:
    case ColorRole::WarnLine:
    case ColorRole::BadInk:
    case ColorRole::BadLine: return kTouch;
    default: return kInk;
    }
}

} // namespace motcua::ui
