// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace motcua::ui {

/// The navy panel at the left of the assistant: the mark, the centre as far as it has a name, and the steps with
/// those behind ticked off. Shows only; going back is a button's work. The same in both themes.
class StepPanel : public QWidget
{
    Q_OBJECT
public:
    explicit StepPanel(QWidget *parent = nullptr);
    void setSteps(const QStringList &titles);
    void setCurrent(int index);
    void setCentre(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_steps;
    QString m_centre;
    int m_current = 0;
};

} // namespace motcua::ui
