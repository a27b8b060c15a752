// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QColor>
#include <QIcon>
#include <QString>

class QPainter;
class QRectF;

namespace motcua::ui {

/// The icon `:/icons/<name>.svg`, one colour that follows the theme; disabled and selected states come
/// from the palette roles. A missing file gives an empty icon, never an error.
[[nodiscard]] QIcon icon(const QString &name, ColorRole role = ColorRole::Ink);

/// Paints it square, centred in `rect`, sharp at the painter's device pixel ratio.
void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color);
void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, ColorRole role);

/// True when the resource is there; for tests.
[[nodiscard]] bool iconExists(const QString &name);

} // namespace motcua::ui
