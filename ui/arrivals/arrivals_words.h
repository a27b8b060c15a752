// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/arrivals/arrivals.h"
#include "app/core/intake/catalogue.h"
#include "ui/common/tone.h"

namespace motcua::ui {

// How what came down from the province is told.

[[nodiscard]] StatusWord statusWord(const Arrival &item);
[[nodiscard]] QString kindIcon(Arrival::Kind kind);
/// "Hồ sơ trực tuyến", "Lịch hẹn", "Kết quả", "Xác minh danh tính".
[[nodiscard]] QString kindTitle(Arrival::Kind kind);
/// "Đăng ký khai sinh · Lê Văn Tám"; the catalogue knows the name where the portal gave the code alone.
[[nodiscard]] QString titleText(const Arrival &item, const Catalogue &catalogue, QDate today);
/// "nộp 21:30 24/11/2026 · H24.123-… · giấy 2/3 đã về"
[[nodiscard]] QString lineText(const Arrival &item);
[[nodiscard]] QString procedureText(const Arrival &item, const Catalogue &catalogue, QDate today);
/// "child.date_of_birth" → "Con · ngày sinh" where the words are known, else the portal's own name made readable.
[[nodiscard]] QString factName(const QString &key);
[[nodiscard]] QString factValue(const ArrivalDetail::Fact &fact);
/// The text a search looks through, folded.
[[nodiscard]] QString searchText(const Arrival &item, const Catalogue &catalogue, QDate today);

} // namespace motcua::ui
