// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

class QImage;
class QWidget;

namespace motcua::ui {

/// Draws a window at a logical size and scale factor, without a display. Resizes the widget, shows it if
/// hidden (offscreen platform), lets layouts settle. The image is size × scale pixels.
[[nodiscard]] QImage renderWidget(QWidget &widget, QSize logicalSize, double scale = 1.0);
/// The same into a PNG file; false when it cannot be written.
[[nodiscard]] bool renderToPng(QWidget &widget, QSize logicalSize, double scale,
                               const QString &path);

} // namespace motcua::ui
