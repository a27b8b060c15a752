// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua {

/// Numbers a station of a centre may give while it cannot reach the centre's server. Everybody else numbers in one row
/// below kFirst, so that no two papers ever bear one number; a station's own are the block of its slot.
struct NumberBlock
{
    static constexpr int kFirst = 2001; ///< a day has 1,500 tickets, so the common row stays below
    static constexpr int kSize = 100;
    static constexpr int kSlots = 79; ///< up to 9,900: four digits
    /// Past its block a station that is on its own for long goes on here, ten thousand apart.
    static constexpr int kSecondFirst = 10'001;
    static constexpr int kSecondSize = 10'000;
    int first = 1;
    int last = kFirst - 1;
    [[nodiscard]] static constexpr NumberBlock common() { return {}; }
    [[nodiscard]] static constexpr NumberBlock ofSlot(int slot)
    {
        return {kFirst + slot * kSize, kFirst + slot * kSize + kSize - 1};
    }
    [[nodiscard]] static constexpr NumberBlock secondOfSlot(int slot)
    {
        return {kSecondFirst + slot * kSecondSize,
                kSecondFirst + slot * kSecondSize + kSecondSize - 1};
    }
    /// Where the common row goes on behind all blocks. Six digits are the most the centre takes (0004_guard.sql).
    [[nodiscard]] static constexpr NumberBlock beyond()
    {
        return {secondOfSlot(kSlots).first, 999'999};
    }
    [[nodiscard]] constexpr bool contains(int number) const
    {
        return number >= first && number <= last;
    }
};

} // namespace motcua
