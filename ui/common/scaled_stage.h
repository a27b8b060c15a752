// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QWidget>

namespace motcua::ui {

/// A full-screen window designed at one size and scaled to any: kiosk, TV, citizen screen. Children are
/// placed in arrange() in base coordinates.
class ScaledStage : public QWidget
{
    Q_OBJECT
public:
    explicit ScaledStage(QSize base, QWidget *parent = nullptr);
    [[nodiscard]] double scale() const;
    /// From base coordinates to the window's; the base is centred sideways, at the top.
    [[nodiscard]] QRect map(const QRectF &base) const;
    [[nodiscard]] QRectF mapF(const QRectF &base) const;
    [[nodiscard]] QSize base() const { return m_base; }

    /// Text in base coordinates, vertically centred in the rectangle without clipping stacked marks;
    /// elided when too wide. Answers the width used, in base units.
    double drawText(QPainter *painter, const QRectF &base, const QString &text, double px,
                    int weight, const QColor &color, Qt::Alignment alignment = Qt::AlignLeft) const;
    [[nodiscard]] double textWidth(const QString &text, double px,
                                   int weight) const; ///< base units

protected:
    virtual void arrange() = 0;
    /// Another base, for a window that was designed both lying and standing; the next paint uses it.
    void setBase(QSize base) { m_base = base; }
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QSize m_base;
};

/// A font of the application at a size in px; ExtraBold uses the display cut.
[[nodiscard]] QFont stageFont(double px, int weight);

} // namespace motcua::ui
