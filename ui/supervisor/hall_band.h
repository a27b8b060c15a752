// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/reporting/hall_view.h"
#include "ui/common/tone.h"

#include <QWidget>

#include <optional>

class QPainter;

namespace motcua::ui {

/// The figures of the day in a row, each with what it is beside: a target, a share, a number.
class HallBand final : public QWidget
{
    Q_OBJECT
public:
    explicit HallBand(QWidget *parent = nullptr);
    void show(const HallView &view);
    struct Figure
    {
        QString title, value, line;
        std::optional<StatusWord> word; ///< tone of the value, icon before the line
    };
    [[nodiscard]] const QVector<Figure> &figures() const { return m_figures; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paint(QPainter *painter, const QRect &cell, const Figure &figure) const;
    QVector<Figure> m_figures;
};

} // namespace motcua::ui
