// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QColor>

namespace motcua::ui {

/// How the kiosk looks for the citizen before it; shared by the window, its pages and their buttons.
struct KioskLook
{
    double scale = 1.0;
    bool large = false;    ///< "Chữ lớn"
    bool contrast = false; ///< black ground, white letters, yellow for what can be touched
    bool byKeys = false;   ///< the focus is shown only to who uses keys or a switch
    [[nodiscard]] QColor color(ColorRole role) const;
};

} // namespace motcua::ui
