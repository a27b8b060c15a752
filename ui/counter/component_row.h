// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/dossier.h"

#include <QWidget>

namespace motcua::ui {

class Button;
class Chip;
class ElidedLabel;
class Label;

/// One paper on the checklist. Space ticks it, Delete marks it missing, minus not applicable, Enter scans,
/// up and down go to the neighbours; the chip opens all states by mouse.
class ComponentRow final : public QWidget
{
    Q_OBJECT
public:
    ComponentRow(int index, const Component &component, QWidget *parent = nullptr);
    void show(ComponentState state, const Paper *paper, bool scanWanted);
    void setScanEnabled(bool enabled);
    void setWide(bool wide);
    [[nodiscard]] ComponentState state() const { return m_state; }

Q_SIGNALS:
    void stateChosen(int index, motcua::ComponentState state);
    void scanWanted(int index);
    void neighbourWanted(int index, int step);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] ComponentState ticked() const;
    void openStates();

    int m_index;
    Component m_component;
    ComponentState m_state = ComponentState::NotChecked;
    ElidedLabel *m_line;
    Chip *m_chip;
    Button *m_scan = nullptr;
};

} // namespace motcua::ui
