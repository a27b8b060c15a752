// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace motcua::test {

/// The seed of a test that plays with chance: the same at every run of ctest, another in each round of
/// scripts/soak, which names it when something is found.
[[nodiscard]] inline quint32 soakSeed(quint32 usual)
{
    return usual + quint32(qEnvironmentVariableIntValue("MOTCUA_SOAK_SEED"));
}

} // namespace motcua::test
