// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace motcua {

// What a wrongly set up reader or computer does to Vietnamese text. Each is named and refused; none
// is repaired, since a repaired name might be somebody else's.

/// UTF-8 or an old Vietnamese font code read in another code page, or letters replaced by "?".
[[nodiscard]] bool isWrongCodePage(QStringView name, QStringView sex, QStringView address);

/// A keyboard reader typed while Telex, VNI or VIQR was on: "Nguyeexn Thij Mai", "Nuwx".
[[nodiscard]] bool isInputMethodText(QStringView name, QStringView sex, QStringView address);

} // namespace motcua
