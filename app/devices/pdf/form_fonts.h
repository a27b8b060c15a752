// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace motcua::devices {

/// Display: extra bold, for a number that is read from across a room.
enum class FormFace { Serif, Sans, Display };

/// A font of the forms. Sizes are given in layout units (hundredths of a millimetre; dots on a slip), so
/// that line breaks are the same on every device. Any thread; needs a QGuiApplication.
[[nodiscard]] QFont formFont(FormFace face, int pixelSize);

} // namespace motcua::devices
