// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/forms/form_document.h"
#include "app/devices/pdf/form_fonts.h"

#include <QTextLayout>

#include <memory>

namespace motcua::devices {

/// Layout units in a millimetre. Fonts have whole pixel sizes, hence the fine unit.
inline constexpr double kUnitsPerMm = 100;

/// Millimetres.
struct Style
{
    FormFace face = FormFace::Serif;
    double size = 0;
    double pitch = 0;
};

/// A paragraph broken into lines; the layout is in units, to be drawn at its top left corner.
struct SetText
{
    std::shared_ptr<QTextLayout> layout;
    int lines = 0;
    double height = 0;                   ///< mm
    [[nodiscard]] double widest() const; ///< mm, of its longest line
};

/// Breaks one paragraph. Every line gets the same pitch whatever its marks: stacked Vietnamese
/// accents would otherwise push lines apart.
[[nodiscard]] SetText setText(const FormLine &line, const Style &style, double widthMm,
                              Qt::Alignment alignment);

} // namespace motcua::devices
