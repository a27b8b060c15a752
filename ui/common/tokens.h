// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRgb>

#include <array>
#include <cstddef>

/// The design's values (resources/style/tokens.json) as constants. A test proves that both agree.
namespace motcua::ui {

/// What a colour is for; the same names as in tokens.json.
enum class ColorRole : unsigned char {
    Canvas,
    Surface,
    Sunken,
    Line,
    LineStrong,
    Ink,
    InkSecondary,
    InkTertiary,
    InkDisabled,
    Accent,
    AccentHover,
    AccentSoft,
    AccentLine,
    OnAccent,
    OkInk,
    OkFill,
    WarnInk,
    WarnFill,
    WarnLine,
    BadInk,
    BadFill,
    BadLine,
    NeutralInk,
    NeutralFill,
    PriorityInk,
    PriorityFill,
    Scrim,
};
inline constexpr std::size_t kColorRoles = std::size_t(ColorRole::Scrim) + 1;

inline constexpr std::array<const char *, kColorRoles> kColorNames{
    "canvas",       "surface",      "sunken",      "line",    "lineStrong",  "ink",
    "inkSecondary", "inkTertiary",  "inkDisabled", "accent",  "accentHover", "accentSoft",
    "accentLine",   "onAccent",     "okInk",       "okFill",  "warnInk",     "warnFill",
    "warnLine",     "badInk",       "badFill",     "badLine", "neutralInk",  "neutralFill",
    "priorityInk",  "priorityFill", "scrim",
};

using ColorTable = std::array<QRgb, kColorRoles>;
inline constexpr ColorTable kLightColors{
    0xFFF3F4F1, 0xFFFFFFFF, 0xFFEBEDE9, 0xFFDADDD8, 0xFF848B90, 0xFF16202B, 0xFF45515E,
    0xFF5E6975, 0xFF7B858E, 0xFF1B4F9C, 0xFF17458A, 0xFFE3EBF6, 0xFFB4C8E6, 0xFFFFFFFF,
    0xFF17663A, 0xFFDFF1E6, 0xFF7D4A00, 0xFFFBEBCB, 0xFFE7C987, 0xFFA3201D, 0xFFFAE3E0,
    0xFFE9B3AE, 0xFF4B5560, 0xFFE6E9E6, 0xFF6A3788, 0xFFF1E6F7, 0x7516202B,
};
inline constexpr ColorTable kDarkColors{
    0xFF11161B, 0xFF191F26, 0xFF0D1115, 0xFF2E3843, 0xFF75818E, 0xFFE9EDF0, 0xFFB4BEC8,
    0xFF93A0AC, 0xFF75818E, 0xFF86B6F4, 0xFF9DC5F8, 0xFF1C304B, 0xFF36547C, 0xFF0A1B33,
    0xFF7FD3A0, 0xFF15301F, 0xFFF0BE62, 0xFF35280E, 0xFF63501F, 0xFFF79B93, 0xFF3D1917,
    0xFF6E322E, 0xFFB4BEC8, 0xFF262E37, 0xFFD3A9EA, 0xFF2E1D3A, 0x99000000,
};

/// The display in the hall and the brand panel: the same in both themes.
namespace tv {
inline constexpr QRgb kBackground = 0xFF0D2143, kBand = 0xFF0A1A36, kPanel = 0xFFFFFFFF,
                      kPanelInk = 0xFF16202B, kPanelNumber = 0xFF1B4F9C, kPanelFrame = 0xFFF2C14E,
                      kPanelOffline = 0xFF1A3159, kText = 0xFFFFFFFF, kTextSecondary = 0xFFB9CBE8,
                      kRule = 0xFF29426F, kIcon = 0xFF8FB0E4, kAttention = 0xFFF2C14E;
} // namespace tv
inline constexpr QRgb kSignatureInk = 0xFF1B2A6B;

/// Named sizes of text; the same names as in tokens.json.
enum class TypeRole : unsigned char {
    Caption,
    Small,
    Body,
    Control,
    Section,
    Page,
    Hero,
    PrimaryButton,
    RailTicket,
    Kpi,
    KioskBody,
    KioskSmall,
    KioskOption,
    KioskGroup,
    KioskTitle,
    KioskNumber,
    KioskPrimary,
    TvSmall,
    TvBody,
    TvCounterRow,
    TvNumberRow,
    TvCounter,
    TvNumber,
};
struct TypeStep
{
    const char *name;
    int size;   ///< px
    int line;   ///< px
    int weight; ///< 400…800
};
inline constexpr std::array<TypeStep, 23> kTypeScale{{
    {"caption", 12, 16, 400},       {"small", 13, 18, 400},         {"body", 14, 20, 400},
    {"control", 14, 20, 500},       {"section", 15, 22, 600},       {"page", 17, 24, 600},
    {"hero", 20, 28, 600},          {"primaryButton", 17, 24, 600}, {"railTicket", 36, 44, 700},
    {"kpi", 28, 36, 600},           {"kioskBody", 28, 40, 400},     {"kioskSmall", 26, 38, 400},
    {"kioskOption", 34, 48, 600},   {"kioskGroup", 38, 54, 700},    {"kioskTitle", 60, 84, 700},
    {"kioskNumber", 330, 370, 800}, {"kioskPrimary", 46, 62, 600},  {"tvSmall", 36, 56, 400},
    {"tvBody", 44, 66, 400},        {"tvCounterRow", 60, 84, 600},  {"tvNumberRow", 84, 112, 700},
    {"tvCounter", 132, 172, 800},   {"tvNumber", 360, 380, 800},
}};

namespace size {
inline constexpr int kHeader = 52, kNavRail = 64, kNavRailCompact = 48, kRail = 308,
                     kRailWide = 360, kRailCompact = 268, kSubBar = 48, kStepRail = 160,
                     kStepRailWide = 200, kStepRailCompact = 44, kFormMax = 1180, kRowQueue = 32,
                     kRowComponent = 42, kRowComponentWide = 52, kRowList = 48, kRowTable = 38,
                     kPinnedBar = 36, kControl = 36, kInput = 32, kChip = 24, kChipHeader = 32,
                     kPrimary = 60, kAction = 44, kTouchMin = 44, kIcon = 18, kIconChip = 16,
                     kIconNav = 20;
} // namespace size
namespace radius {
inline constexpr int kKey = 4, kControl = 6, kCard = 8, kDialog = 12, kKiosk = 20, kTv = 28;
} // namespace radius
inline constexpr double kIconStroke = 1.85;
inline constexpr int kCallDebounceMs = 400;
inline constexpr int kUndoMs = 8000;
inline constexpr int kBreakCompact = 1180; ///< narrower: compact layout
inline constexpr int kBreakWide = 1700;    ///< from here: wide layout

} // namespace motcua::ui
