// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/kiosk/kiosk_page.h"
#include "ui/kiosk/touch_keyboard.h"

namespace motcua::ui {

/// Finds a procedure by its group or by typing without accents.
class GuidePage final : public KioskPage
{
    Q_OBJECT
public:
    GuidePage(const Desk &desk, const ScaledStage &stage, const KioskLook &look, QWidget *parent);
    void enter() override;
    [[nodiscard]] QVector<KioskButton *> foot() const override { return {m_back, m_up, m_down}; }
    /// Upright the foot has no room for them; what was switched on at the start stays on.
    [[nodiscard]] bool hasToggles() const override { return lying(); }
    [[nodiscard]] QString query() const { return m_query; }
    void type(const QString &text); ///< also of a keyboard; "\b" takes the last letter away

Q_SIGNALS:
    void procedureChosen(const motcua::Procedure &procedure);
    void back();

protected:
    void arrange() override;
    void paint(QPainter *painter) override;

private:
    void find();
    void showRows();
    [[nodiscard]] int rowsShown() const;
    const Desk &m_desk;
    QString m_query;
    int m_group = -1; ///< −1: all
    [[nodiscard]] double listTop(const Frame &f) const;
    [[nodiscard]] double keysTop(const Frame &f) const;
    int m_first = 0;
    QVector<Procedure> m_found;
    QVector<KioskButton *> m_groups, m_rows;
    KioskButton *m_back, *m_up, *m_down;
    TouchKeyboard *m_keyboard;
};

} // namespace motcua::ui
