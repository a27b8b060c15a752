// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QSize>
#include <QString>

class QPainter;

namespace motcua::ui {

/// Size of the printed key ("F2", "Ctrl+K"); 0 wide for an empty text.
[[nodiscard]] QSize keyCapSize(const QString &key, double scale = 1.0);
/// Draws the key in one colour: rounded border, a little heavier below.
void paintKeyCap(QPainter *painter, const QRectF &rect, const QString &key, const QColor &ink,
                 const QColor &border, double scale = 1.0);

} // namespace motcua::ui
