// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTime>

#include <optional>

class QDateTime;

namespace motcua::storage {
class Station;
}

namespace motcua::sync {

/// When files and packs may travel, up and down, as an administrator set it for this PC. What a person asked for comes
/// at once, and records always go: they are small, and the citizen's
/// case waits for them.
struct PaperRule
{
    enum class When { Always, NotMetered, Night };
    enum class HeldBack { No, Metered, Night };
    When when = When::Always;
    QTime from = QTime(20, 0); ///< of the night, by the centre's clock (UTC+7)
    QTime to =
        QTime(6, 0); ///< not of it any more; may be before `from`: over midnight; the same: always

    /// `at` in any zone. A link whose cost is not known counts as one that costs nothing.
    [[nodiscard]] HeldBack holdsBack(const QDateTime &at, bool isMetered) const;
    [[nodiscard]] static QString toCode(When when); ///< always | not-metered | night
    [[nodiscard]] static std::optional<When> whenFromCode(const QString &code);
    /// Settings of the station; whatever is not understood counts as not set.
    [[nodiscard]] static PaperRule of(const storage::Station &station);
    /// Joins the transaction under way.
    void keepIn(storage::Station &station) const;
};

} // namespace motcua::sync
