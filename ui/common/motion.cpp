// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/motion.h"

namespace motcua::ui {

namespace {

bool &kept()
{
    static bool reduced = false;
    return reduced;
}

} // namespace

bool reducedMotion()
{
    return kept();
}

void setReducedMotion(bool on)
{
    kept() = on;
}

} // namespace motcua::ui
