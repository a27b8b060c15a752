// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/motcua/driver.h"

#include <QKeySequence>
#include <QString>
#include <QWidget>

namespace motcua::hands {

/// The visible widget of that object name below `window`. Throws Failure "widget_missing" with the name in it, so that
/// a renamed widget ends the day with a clear word.
[[nodiscard]] QWidget *find(QWidget *window, const QString &objectName);
/// The same, or nullptr.
[[nodiscard]] QWidget *look(QWidget *window, const QString &objectName);

/// One key to whatever has the focus in `window`.
Step::Gesture press(QWidget *window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
/// Moves the focus to the named widget, as Tab does, and presses a key there.
Step::Gesture pressOn(QWidget *window, const QString &objectName, Qt::Key key);
/// A left click in the middle of the named widget.
Step::Gesture click(QWidget *window, const QString &objectName);
/// Clicks into the named field and types; letters beyond Latin-1 arrive as from an input method.
Step::Gesture type(QWidget *window, const QString &objectName, const QString &text,
                   bool clearFirst = true);
/// Types to the focused widget as a keyboard-wedge reader does: at once, ended by Enter.
Step::Gesture wedge(QWidget *window, const QString &payload);
/// Draws a signature with the mouse in the named widget; `seed` gives it its shape.
Step::Gesture sign(QWidget *window, const QString &objectName, quint32 seed);

} // namespace motcua::hands
