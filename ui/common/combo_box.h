// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace motcua::ui {

/// A combo box painted like the inputs, with the small triangle of the design. The dynamic property `state`
/// ("readonly" | "confirm" | "error") works as on a line edit. Items may carry a grey second text in
/// kMetaRole, shown after the first.
class ComboBox : public QComboBox
{
    Q_OBJECT
public:
    static constexpr int kMetaRole = Qt::UserRole + 100;
    explicit ComboBox(QWidget *parent = nullptr);
    void setControlHeight(int px); ///< 32 unless set
    void setStrong(bool on);       ///< the first text at 600
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    int m_height = 32;
    bool m_strong = false;
};

} // namespace motcua::ui
