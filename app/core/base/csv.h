// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace motcua {

/// What a CSV file begins with, so that spreadsheets read it as UTF-8.
[[nodiscard]] QByteArray csvMark();
/// One line (RFC 4180: commas, every field quoted, CRLF). A field that a spreadsheet would take for a formula gets an
/// apostrophe in front; line breaks and other control characters become blanks.
[[nodiscard]] QByteArray csvLine(const QStringList &fields);

} // namespace motcua
