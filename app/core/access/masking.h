// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua {

/// A personal identification number for lists, searches and the audit page: the last four characters, the rest as
/// dots ("••••••••1234"; nine digits: "•••••1234"). Blanks within are dropped first. What is shorter than eight
/// characters is hidden whole: four of six would be most of it.
[[nodiscard]] QString maskedPersonalId(QStringView number);

/// A text somebody typed, with every number in it that looks like a personal identification number (twelve or nine
/// digits in a row, or in groups of three) masked as above. Dossier codes, amounts, telephone numbers and UUIDs stay.
[[nodiscard]] QString withMaskedNumbers(const QString &text);

/// A personal identification number that has forgotten itself: lists and view models carry this type, so that a whole
/// number cannot reach one by mistake. There is no way back.
class MaskedId
{
public:
    MaskedId() = default;
    [[nodiscard]] static MaskedId of(QStringView number)
    {
        MaskedId masked;
        masked.m_text = maskedPersonalId(number);
        return masked;
    }
    [[nodiscard]] const QString &text() const { return m_text; }
    friend bool operator==(const MaskedId &a, const MaskedId &b) { return a.m_text == b.m_text; }

private:
    QString m_text;
};

} // namespace motcua
