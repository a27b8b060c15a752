// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QColor>
#include <QFont>
#include <QString>

class QApplication;
class QWidget;

namespace motcua::ui {

/// The look of the whole application, light or dark. Like QApplication's palette there is one at a
/// time; widgets read it when they paint, so a switch needs no code in them. Window's thread only.
class Theme
{
public:
    enum class Mode { Light, Dark };

    /// Fonts, style, palette and style sheet; again to switch at run time.
    static void apply(QApplication &app, Mode mode);
    [[nodiscard]] static Mode mode();
    [[nodiscard]] static bool isDark() { return mode() == Mode::Dark; }

    [[nodiscard]] static QColor color(ColorRole role);
    [[nodiscard]] static QColor color(ColorRole role, Mode mode);
    [[nodiscard]] static QString name(ColorRole role); ///< as in tokens.json

    /// Text of the type scale; `scale` for the kiosk and the TV. Sizes from 34 px up use the
    /// proportional display digits, smaller ones the tabular digits (design §3).
    [[nodiscard]] static QFont font(TypeRole role, double scale = 1.0);
    /// The same at another weight (400 500 600 700 800).
    [[nodiscard]] static QFont font(TypeRole role, int weight, double scale);
    [[nodiscard]] static int lineHeight(TypeRole role, double scale = 1.0);
    /// The font for paper ("Times New Roman" or its metric twin), in points.
    [[nodiscard]] static QFont formFont(double points, int weight = 400);
    /// The style sheet as filled for a mode; for tests.
    [[nodiscard]] static QString styleSheet(Mode mode);
};

/// Re-reads style-sheet rules after a dynamic property of the widget changed.
void repolish(QWidget *widget);

} // namespace motcua::ui
