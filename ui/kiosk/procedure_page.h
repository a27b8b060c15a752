// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/procedure.h"
#include "ui/kiosk/kiosk_page.h"

namespace motcua::ui {

/// What one procedure needs, costs and takes; from here straight to a number.
class ProcedurePage final : public KioskPage
{
    Q_OBJECT
public:
    ProcedurePage(const ScaledStage &stage, const KioskLook &look, QWidget *parent);
    /// @param groupName  empty: no group does it here, no number can be taken for it
    void setProcedure(const Procedure &procedure, const QString &groupName);
    [[nodiscard]] const Procedure &procedure() const { return m_procedure; }
    [[nodiscard]] QVector<KioskButton *> foot() const override { return {m_back, m_up, m_down}; }
    /// Upright the foot has no room for them; what was switched on at the start stays on.
    [[nodiscard]] bool hasToggles() const override { return lying(); }
    [[nodiscard]] KioskButton *takeButton() const { return m_take; }

Q_SIGNALS:
    void numberWanted(bool priority);
    void back();

protected:
    void arrange() override;
    void paint(QPainter *painter) override;

private:
    [[nodiscard]] QRectF listArea() const;
    void turn(int pages);
    Procedure m_procedure;
    QString m_groupName;
    QVector<int> m_firsts{0}; ///< of the pages of the list turned so far
    int m_end = 0;            ///< first component that did not fit
    KioskButton *m_take, *m_priority, *m_back, *m_up, *m_down;
};

} // namespace motcua::ui
