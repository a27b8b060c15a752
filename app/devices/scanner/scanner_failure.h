// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"

namespace motcua::devices {

/// The sentences for the end of a batch that went wrong.
/// @param name   as in app/core/papers/scanner.h
/// @param sheet  the sheet it happened at, from 1; 0: before the first one
/// @param safe   whole sheets that were handed over before
[[nodiscard]] Failure scannerFailure(const QByteArray &name, int sheet, int safe);

} // namespace motcua::devices
