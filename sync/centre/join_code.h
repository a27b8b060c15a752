// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace motcua::centre {

/// What a person reads off the centre's PC and types at a station: eight characters of Crockford's base32 (no I, L, O,
/// U), 40 bits. A secret for as long as it counts.
class JoinCode
{
public:
    static constexpr int kCharacters = 8;
    [[nodiscard]] static JoinCode random();
    /// Case, blanks and dashes do not matter; O is taken for 0, I and L for 1. Nothing for anything else.
    [[nodiscard]] static std::optional<JoinCode> read(const QString &typed);
    [[nodiscard]] QString text() const;                                         ///< "7K3M-P0QX"
    [[nodiscard]] const QByteArray &characters() const { return m_characters; } ///< "7K3MP0QX"

private:
    explicit JoinCode(QByteArray characters) : m_characters(std::move(characters)) {}
    QByteArray m_characters;
};

} // namespace motcua::centre
