// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace motcua {

// Dates in the words of Vietnamese official papers, the same in every language of the window: they
// stand on the receipt, and a citizen reads them.

/// "Thứ Hai" … "Thứ Bảy", "Chủ nhật"; empty for an invalid date.
[[nodiscard]] QString vietnameseWeekday(QDate day);
/// "Thứ Hai 23/11/2026".
[[nodiscard]] QString vietnameseShortDate(QDate day);
/// "ngày 23 tháng 11 năm 2026".
[[nodiscard]] QString vietnameseLongDate(QDate day);
/// "09 giờ 52 phút, ngày 23 tháng 11 năm 2026", in the centre's zone.
[[nodiscard]] QString vietnameseLongDateTime(const QDateTime &instant);
/// "09 giờ 52 phút, Thứ Ba ngày 01 tháng 12 năm 2026": an appointment also says the weekday.
[[nodiscard]] QString vietnameseAppointment(const QDateTime &instant);

} // namespace motcua
