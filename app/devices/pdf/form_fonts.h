// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace motcua::devices {

enum class FormFace { Serif, Sans };

/// A font of the forms. Sizes are given in layout units (hundredths of a millimetre), so that line
/// breaks are the same on every device. Any thread; needs a QGuiApplication.
[[nodiscard]] QFont formFont(FormFace face, int pixelSize);

} // namespace motcua::devices
