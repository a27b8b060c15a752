// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "app/core/forms/recovery_sheet.h"

#include <QDateTime>

namespace motcua::storage {

class Station;

/// What stands on this station's recovery sheet, the key among it. Throws what reading throws.
[[nodiscard]] RecoverySheetFacts recoverySheetFacts(Station &station, const QDateTime &now);

/// Whether no sheet was made since the key was made or changed.
[[nodiscard]] bool recoverySheetMissing(Station &station);

/// That somebody has a sheet with the present key made: the entry "recovery_sheet.printed". Before it is shown.
/// Throws Failure "not_saved".
void recordRecoverySheet(Station &station, const Actor &by, const QDateTime &at);
/// That the sheet really came out: what recoverySheetMissing() looks at. Throws Failure "not_saved".
void noteRecoverySheetPrinted(Station &station);

} // namespace motcua::storage
