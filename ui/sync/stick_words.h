// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/stick_port.h"
#include "ui/common/tone.h"

namespace motcua::ui {

// How a trip with a memory stick is told.

/// "12 hồ sơ · 28 tệp · 31,4 MB · 1 tập tin"
[[nodiscard]] QString planText(const StickPlan &plan);
/// That nothing waits which a stick could take; it does not say that the province has everything.
[[nodiscard]] QString nothingText();
/// "1 bản ghi cần xử lý (ở trên)": what stays here all the same; empty: nothing does.
[[nodiscard]] QString staysText(const StickStays &stays);
/// "Lần trước 17:05 20/11/2026: 8 hồ sơ · 11 tệp. Giấy xác nhận đã về 08:10 21/11/2026."
[[nodiscard]] QString tripText(const StickTrip &trip);
/// "còn trống 14,2 GB · đủ chỗ"; whether there is room is said here, too.
[[nodiscard]] QString mediumText(const StickMedium &medium, const StickPlan &plan);
[[nodiscard]] bool fits(const StickMedium &medium, const StickPlan &plan);

/// What came of it, large, and what it means.
struct StickResult
{
    Tone tone = Tone::Ok;
    QString icon;
    QString headline;
    QStringList lines;
};
[[nodiscard]] StickResult resultOf(const StickWritten &written);
[[nodiscard]] StickResult resultOf(const StickStays &stays); ///< nothing was written
[[nodiscard]] StickResult resultOf(const StickTaken &taken);

} // namespace motcua::ui
