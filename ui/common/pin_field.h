// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace motcua::ui {

/// Six boxes that take digits and show dots. No input method, no clipboard: a PIN is typed.
class PinField : public QWidget
{
    Q_OBJECT
public:
    /// Room round the boxes for the focus ring: who lines them up with something else moves the field by as much.
    static constexpr int kRing = 4;
    explicit PinField(QSize box, QWidget *parent = nullptr);
    [[nodiscard]] QString pin() const { return m_pin; }
    [[nodiscard]] bool isComplete() const;
    void clear();
    void setFaulty(bool on); ///< bad border until the next key
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void changed();
    void submitted(); ///< Enter

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void describe();
    QString m_pin;
    QSize m_box;
    bool m_faulty = false;
};

} // namespace motcua::ui
