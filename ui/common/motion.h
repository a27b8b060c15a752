// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua::ui {

/// Whether nothing is to move or flash at this computer: a setting of the program, as its theme is. Window's thread.
[[nodiscard]] bool reducedMotion();
void setReducedMotion(bool on);

} // namespace motcua::ui
