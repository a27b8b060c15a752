// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua {

/// An amount in whole Vietnamese dong. The dong has no minor unit in use.
class Money
{
public:
    Money() = default;
    explicit Money(qint64 vnd) : m_vnd(vnd) {}
    [[nodiscard]] qint64 vnd() const { return m_vnd; }
    /// "8.000 đ" (Vietnamese grouping in every language: it is what the receipt says).
    [[nodiscard]] QString text() const;
    friend bool operator==(Money a, Money b) { return a.m_vnd == b.m_vnd; }

private:
    qint64 m_vnd = 0;
};

} // namespace motcua
