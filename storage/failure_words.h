// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/failures.h"

namespace motcua::storage {

/// A circumstance in English, context "Storage"; failures.cpp translates.
struct Words
{
    const char *name;
    const char *headline;
    const char *nextStep;
};
[[nodiscard]] Words wordsOfBackup(Trouble trouble);
[[nodiscard]] Words wordsOfKeys(Trouble trouble);

} // namespace motcua::storage
