// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QLabel>

namespace motcua::ui {

/// Text in a role of the type scale and a colour that follows the theme. High enough that no stacked mark
/// (Ẳ Ẵ Ỗ) is cut. Plain text unless setTextFormat says otherwise.
class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(const QString &text, TypeRole type = TypeRole::Body,
                   ColorRole ink = ColorRole::Ink, QWidget *parent = nullptr);
    void setInk(ColorRole ink);
    void setType(TypeRole type, double scale = 1.0);
    void setWeight(int weight);
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    [[nodiscard]] QSize atLeastLine(QSize size) const;
    TypeRole m_type;
    double m_scale = 1.0;
};

/// One line that ends in "…" when narrow and shows the whole text as a tooltip then.
class ElidedLabel : public Label
{
    Q_OBJECT
public:
    using Label::Label;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool isElided() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace motcua::ui
