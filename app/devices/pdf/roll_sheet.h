// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace motcua::devices {

/// Numbers on paper for a day when the machine cannot give any: A4 sheets to print, cut and hand out. Each number has two
/// halves, one for the citizen and one for the desk with room for time, service group and priority.
struct RollSheet
{
    QString centreName;
    QString series =
        QStringLiteral("R"); ///< a letter that no service group has (PaperRoll::series)
    int first = 1;
    int count = 100; ///< numbers up to 9999
};

/// Numbers on one A4 sheet.
inline constexpr int kRollPerPage = 12;

/// Any thread; needs a QGuiApplication and the bundled fonts. Empty for a series that is not one capital letter, a first
/// number below 1, no numbers or more than a thousand, or numbers above 9999.
[[nodiscard]] QByteArray rollSheetPdf(const RollSheet &sheet);

} // namespace motcua::devices
