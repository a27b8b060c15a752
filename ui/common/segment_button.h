// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace motcua::ui {

/// Two or more exclusive choices in one border ("Chính mình | Người khác"). Left and Right change it.
class SegmentButton : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentButton(const QStringList &choices, QWidget *parent = nullptr);
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int index); ///< does not emit chosen()
    void setChoices(const QStringList &choices);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect segment(int index) const;
    void choose(int index);
    QStringList m_choices;
    int m_current = 0;
};

} // namespace motcua::ui
