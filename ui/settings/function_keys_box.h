// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/function_keys.h"

#include <QHash>
#include <QWidget>

namespace motcua::ui {

class ComboBox;
class SettingsPort;

/// Which function key does what at this computer. Two that would share a key change places.
class FunctionKeysBox final : public QWidget
{
    Q_OBJECT
public:
    explicit FunctionKeysBox(SettingsPort &port, QWidget *parent = nullptr);
    void read();

private:
    void keep(Gesture gesture);
    SettingsPort &m_port;
    QHash<Gesture, ComboBox *> m_boxes;
};

} // namespace motcua::ui
