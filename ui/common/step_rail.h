// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>
#include <QWidget>

namespace motcua::ui {

/// The steps of a reception at the left of the form. Click, Up/Down + Enter, or Alt+1…n (owned by the window).
class StepRail : public QWidget
{
    Q_OBJECT
public:
    enum class State { NotOpen, Now, Done, Attention };
    struct Step
    {
        QString title;
        QString line; ///< what is needed, or what was entered
        State state = State::NotOpen;
        friend bool operator==(const Step &a, const Step &b)
        {
            return a.title == b.title && a.line == b.line && a.state == b.state;
        }
    };
    explicit StepRail(QWidget *parent = nullptr);
    void setSteps(const QVector<Step> &steps);
    [[nodiscard]] QVector<Step> steps() const { return m_steps; }
    void setCurrent(int index); ///< the step the form shows (bold); follows the scroll
    void setCompact(bool on);   ///< dots only, 44 px wide
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect stepRect(int index) const;
    void describe();
    QVector<Step> m_steps;
    int m_current = 0;
    bool m_compact = false;
};

} // namespace motcua::ui
