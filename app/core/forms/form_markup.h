// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/forms/form_document.h"

#include <QHash>

#include <optional>

namespace motcua {

/// The little language of one line of a form template:
/// `**bold**`, `*italic*`, `{{key}}` (dots when the value is empty) and `{{before|key|after}}`
/// (nothing at all when it is empty). Values are put in after the marks are read, so a name with a
/// star in it stays a name. Pure functions.

/// One line; nothing when the markup is broken (a mark or a hole is not closed, an odd key).
[[nodiscard]] std::optional<FormLine> fillLine(const QString &markup,
                                               const QHash<QString, QString> &values);

/// The same split where a value has line breaks (an agency's name in two lines).
[[nodiscard]] QVector<FormLine> splitLines(const FormLine &line);

/// The words without the marks.
[[nodiscard]] QString plainText(const FormLine &line);

} // namespace motcua
