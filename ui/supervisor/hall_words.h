// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/call_policy.h"
#include "app/core/reporting/hall_view.h"
#include "ui/common/desk.h"
#include "ui/supervisor/cell_table.h"

namespace motcua::ui {

// The live view of the hall in words and table rows; no citizen is named in any.

[[nodiscard]] StatusWord verdictWord(HallVerdict verdict);
[[nodiscard]] StatusWord counterWord(const HallCounter &counter);
/// "A · Hộ tịch"
[[nodiscard]] QString laneName(const QString &lane, const QVector<ServiceGroup> &groups);
/// Whole minutes, rounded up: a wait is never made to look shorter.
[[nodiscard]] QString waitText(qint64 ms);

[[nodiscard]] QVector<Cell> laneRow(const HallLane &lane, const HallView &view, qint64 mostMs,
                                    const QVector<ServiceGroup> &groups);
[[nodiscard]] QVector<Cell> counterRow(const HallCounter &counter, const QDateTime &now);
[[nodiscard]] QVector<Cell> gridRow(int row, const HallView &view,
                                    const QVector<ServiceGroup> &groups);
/// @param mayAct  whoever looks may step in at counters
[[nodiscard]] QVector<Cell> alertRow(const HallAlert &alert, const QVector<ServiceGroup> &groups,
                                     bool mayAct);
/// One step of the journal: "gọi", "kết thúc".
[[nodiscard]] QString stepName(QueueEvent::Kind kind);
[[nodiscard]] QString policyName(CallPolicy::Kind kind);

} // namespace motcua::ui
