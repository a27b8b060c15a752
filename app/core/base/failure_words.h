// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace motcua {

/// A row of a table of circumstances: its stable name, and the words marked for translation (QT_TRANSLATE_NOOP).
template <typename Trouble>
struct FailureWords
{
    Trouble trouble;
    const char *name;
    const char *headline;
    const char *nextStep;

    [[nodiscard]] Failure made(const char *context) const
    {
        return {name, QCoreApplication::translate(context, headline),
                QCoreApplication::translate(context, nextStep)};
    }
};

/// The failure of one circumstance; every circumstance has its row.
template <typename Table, typename Trouble>
[[nodiscard]] Failure failureOf(const Table &table, Trouble trouble, const char *context)
{
    const auto row = std::find_if(std::begin(table), std::end(table), [trouble](const auto &words) {
        return words.trouble == trouble;
    });
    if (row == std::end(table))
        Q_UNREACHABLE();
    return row->made(context);
}

} // namespace motcua
