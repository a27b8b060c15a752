// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/reporting/what_if.h"
#include "ui/common/desk.h"
#include "ui/supervisor/cell_table.h"

namespace motcua::ui {

// The answer of a what-if in table rows, words and a file.

/// Waits of each lane and of all: as it was, played unchanged, with the change.
[[nodiscard]] QVector<QVector<Cell>> whatIfLanes(const WhatIfAnswer &answer,
                                                 const QVector<ServiceGroup> &groups);
/// What fairness and the intervals came to.
[[nodiscard]] QVector<QVector<Cell>> whatIfFacts(const WhatIfAnswer &answer);
/// What was changed: "thêm 1 quầy; …".
[[nodiscard]] QString changeText(const WhatIf &change, const CallPolicy &policy);
/// What the answer rests on, in full sentences.
[[nodiscard]] QString whatIfGround(const WhatIfAnswer &answer);
/// UTF-8 with its mark; nothing in it is taken for a formula.
[[nodiscard]] QByteArray whatIfCsv(const WhatIfAnswer &answer, const CallPolicy &policy,
                                   const QVector<ServiceGroup> &groups);

} // namespace motcua::ui
