// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dispatch/link_rules.h"

#include <QString>

#include <optional>

class QDateTime;

namespace motcua::storage {
class Station;
}

namespace motcua::sync {

/// When files and packs may travel, up and down, as an administrator set it for this PC. What a person asked for comes
/// at once, and records always go: they are small, and the citizen's
/// case waits for them.
struct PaperRule : PaperTimes
{
    enum class HeldBack { No, Metered, Night };

    /// `at` in any zone. A link whose cost is not known counts as one that costs nothing.
    [[nodiscard]] HeldBack holdsBack(const QDateTime &at, bool isMetered) const;
    [[nodiscard]] static QString toCode(When when); ///< always | not-metered | night
    [[nodiscard]] static std::optional<When> whenFromCode(const QString &code);
    /// Settings of the station; whatever is not understood counts as not set.
    [[nodiscard]] static PaperRule of(storage::Station &station);
    /// Joins the transaction under way.
    void keepIn(storage::Station &station) const;
};

} // namespace motcua::sync
