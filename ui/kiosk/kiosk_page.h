// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/scaled_stage.h"
#include "ui/kiosk/kiosk_button.h"

#include <QPainter>
#include <QVector>

namespace motcua::ui {

/// One page of the kiosk, laid over the whole window under its head. Works in the window's base coordinates, for the
/// upright design (1080×1920) and the lying one (1920×1080).
class KioskPage : public QWidget
{
    Q_OBJECT
public:
    KioskPage(const ScaledStage &stage, const KioskLook &look, QWidget *parent);
    /// Puts everything where it belongs for the size and the look as they are.
    void layOut();
    /// Shown for a citizen who comes to it.
    virtual void enter() {}
    /// Every quarter of a second while it is shown.
    virtual void tick() { update(); }
    /// Its buttons of the foot; the window adds large text and contrast where `hasToggles`.
    [[nodiscard]] virtual QVector<KioskButton *> foot() const { return {}; }
    [[nodiscard]] virtual bool hasToggles() const { return true; }
    /// Puts them side by side over the whole width; hidden ones take no room.
    void placeFoot(const QVector<KioskButton *> &buttons) const;

protected:
    virtual void arrange() = 0;
    virtual void paint(QPainter *painter) = 0;
    void paintEvent(QPaintEvent *event) final;

    /// What a design has room for: between the sides, under the head, above the foot.
    struct Frame
    {
        bool lying = false;
        double left = 0, wide = 0, top = 0, bottom = 0; ///< bottom: where the foot begins
        double foot = 0;                                ///< its height
        double height = 0;
    };
    [[nodiscard]] Frame frame() const;
    [[nodiscard]] bool lying() const { return m_stage.base().width() > m_stage.base().height(); }
    [[nodiscard]] const KioskLook &look() const { return m_look; }
    [[nodiscard]] const ScaledStage &stage() const { return m_stage; }
    [[nodiscard]] QColor c(ColorRole role) const { return m_look.color(role); }
    KioskButton *button(KioskButton::Kind kind, const QString &title, const QString &name,
                        const QString &icon = {});
    void place(KioskButton *button, const QRectF &base) const;
    void line(QPainter *painter, const QRectF &base, const QString &text, double px, int weight,
              ColorRole role = ColorRole::Ink, Qt::Alignment alignment = Qt::AlignLeft) const;
    /// Several lines, broken at words, from the top of the rectangle; the height used, base units.
    double paragraph(QPainter *painter, const QRectF &base, const QString &text, double px,
                     int weight, ColorRole role = ColorRole::Ink,
                     Qt::Alignment alignment = Qt::AlignLeft) const;
    /// What paragraph() would use.
    [[nodiscard]] double paragraphHeight(const QString &text, double px, int weight,
                                         double wide) const;
    void box(QPainter *painter, const QRectF &base, ColorRole fill,
             ColorRole border = ColorRole::Line) const;
    /// Title and sentence under the head.
    void heading(QPainter *painter, const QString &title, const QString &sentence) const;

private:
    const ScaledStage &m_stage;
    const KioskLook &m_look;
};

} // namespace motcua::ui
