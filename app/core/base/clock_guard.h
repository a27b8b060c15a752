// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace motcua {

// When a clock is doubtful. Nothing is ordered by it; but dates that are printed rest on it.
inline constexpr qint64 kBehindToleranceMs = 5 * 60'000LL;    ///< behind the latest thing recorded
inline constexpr qint64 kProvinceToleranceMs = 10 * 60'000LL; ///< from the province's clock
/// More than this between one thing recorded and the next, with no word from the province in between, is a leap, not
/// a closed centre: a weekend with a free Friday or Monday is shorter. After longer holidays somebody says once that
/// the clock is right.
inline constexpr qint64 kLeapMs = 4 * 24 * 3600'000LL;

/// What is known of the time, apart from the clock itself. Instants are what this computer's clock said then.
struct TimeFacts
{
    QDateTime
        latest; ///< the latest of everything recorded since the clock was last trusted, and of that moment
    QDateTime
        last; ///< of the last thing recorded, or the moment of trust; invalid: nothing is known
    qint64 longestLeapMs =
        0; ///< the longest step forward from one recorded thing to the next since then
    std::optional<qint64>
        provinceOffsetMs; ///< the province's clock minus this one, at the last contact
    std::optional<qint64> answeredOffsetMs; ///< the offset a person has answered for
};

struct ClockVerdict
{
    enum class Kind {
        Fine,
        BehindLastEntry, ///< earlier than something recorded already
        FarFromProvince, ///< another time than the province's
        WayAhead, ///< has leapt forward, and the province has not said since that it is right
    };
    Kind kind = Kind::Fine;
    qint64 minutes = 0; ///< by how much, without sign; 0 when fine
    [[nodiscard]] bool isFine() const { return kind == Kind::Fine; }
    [[nodiscard]] bool operator==(const ClockVerdict &) const = default;
};
[[nodiscard]] QString
toCode(ClockVerdict::Kind kind); ///< fine | behind_last_entry | far_from_province | way_ahead

[[nodiscard]] ClockVerdict judgeClock(const QDateTime &now, const TimeFacts &facts);
/// One sentence for a person: what is doubtful about the clock. Empty when it is fine.
[[nodiscard]] QString clockSentence(const ClockVerdict &verdict);

} // namespace motcua
