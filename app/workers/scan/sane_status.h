// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <sane/sane.h>

namespace motcua::devices::scan {

/// Where a status came from: the same word means different things there.
enum class Step { Open, Start, Read };

/// The name of app/core/papers/scanner.h for a status that ends a batch.
[[nodiscard]] QString failureName(SANE_Status status, Step step);

/// Passes by itself within seconds: worth asking again.
[[nodiscard]] bool isWorthRetrying(SANE_Status status);

} // namespace motcua::devices::scan
