// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QWidget>

namespace motcua::ui {

/// The navy panel at the left of the sign-in: mark, name of the centre, how the link stands. The same in
/// both themes.
class BrandPanel : public QWidget
{
    Q_OBJECT
public:
    explicit BrandPanel(const Desk &desk, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line
    {
        QString icon, head, text;
    };
    [[nodiscard]] QVector<Line> lines() const;
    const Desk &m_desk;
};

} // namespace motcua::ui
