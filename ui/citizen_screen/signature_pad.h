// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/signing/ink.h"

#include <QElapsedTimer>
#include <QWidget>

class QPainter;

namespace motcua::ui {

/// Logical size of the field a citizen signs in; ink is kept in its millimetres whatever the screen.
inline constexpr double kFieldWidthMm = 160;
inline constexpr double kFieldHeightMm = 70;

/// Draws strokes smoothly, `pxPerMm` wide as a pen of about 1.2 mm, from `origin`.
void paintInk(QPainter *painter, const QVector<InkStroke> &strokes, QPointF origin, double pxPerMm,
              const QColor &color);

/// The field in which a citizen signs with pen, finger or mouse; the same widget, read-only, mirrors it to
/// the clerk. The height shows the field's 70 mm; a narrower widget crops the sides alike on both screens.
/// Once a pen was seen, fingers and palms are ignored until clear().
class SignaturePad : public QWidget
{
    Q_OBJECT
public:
    explicit SignaturePad(QWidget *parent = nullptr);
    void setReadOnly(bool on);
    void setSigner(const QString &name);                ///< under the line
    void setScale(double scale);                        ///< of the texts
    void setStrokes(const QVector<InkStroke> &strokes); ///< the mirror's input; no signal
    [[nodiscard]] QVector<InkStroke> strokes() const { return m_strokes; }
    [[nodiscard]] QString device() const
    {
        return m_device;
    } ///< "pen" | "touch" | "mouse" of the first stroke
    [[nodiscard]] bool isEnough() const;
    [[nodiscard]] int pointCount() const;
    void clear();
    [[nodiscard]] QSize sizeHint() const override { return {320, 200}; }

Q_SIGNALS:
    void
    inkChanged(const QVector<motcua::InkStroke> &strokes); ///< after each stroke and while drawing

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;

private:
    [[nodiscard]] double pxPerMm() const;
    [[nodiscard]] QPointF origin() const;
    void begin(QPointF at, double pressure, const QString &device);
    void extend(QPointF at, double pressure);
    void end();
    [[nodiscard]] InkPoint toPoint(QPointF at, double pressure) const;
    bool touchEvent(QEvent *event);
    QVector<InkStroke> m_strokes;
    QElapsedTimer m_since;
    QString m_signer, m_device;
    double m_scale = 1.0;
    int m_touchId = -1;
    int m_points = 0;
    bool m_drawing = false;
    bool m_penSeen = false;
    bool m_readOnly = false;
};

} // namespace motcua::ui
