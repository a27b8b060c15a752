// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/citizen_screen/citizen_screen.h"

#include <QWidget>

namespace motcua::ui {

/// The lines a citizen checks before signing: label at the left, value wrapping at the right, a hairline
/// between. Gets smaller rather than lose a line.
class SummaryList : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    void setLines(const QVector<SigningRequest::Line> &lines);
    void setScale(double scale);
    [[nodiscard]] int contentHeight() const; ///< at the present width and scale

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int layOut(QPainter *painter, double shrink) const;
    [[nodiscard]] double shrink() const;
    QVector<SigningRequest::Line> m_lines;
    double m_scale = 1.0;
};

} // namespace motcua::ui
