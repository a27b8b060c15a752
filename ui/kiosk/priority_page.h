// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/kiosk/kiosk_page.h"

namespace motcua::ui {

/// Why somebody goes first (design 09b).
class PriorityPage final : public KioskPage
{
    Q_OBJECT
public:
    PriorityPage(const Desk &desk, const ScaledStage &stage, const KioskLook &look,
                 QWidget *parent);
    void enter() override;
    [[nodiscard]] QVector<KioskButton *> foot() const override { return {m_back}; }
    void setGroup(const ServiceGroup &group);
    [[nodiscard]] KioskButton *takeButton() const { return m_take; }
    [[nodiscard]] KioskButton *ordinaryButton() const { return m_ordinary; }

Q_SIGNALS:
    void chosen(const QString &reason); ///< empty: none after all
    void back();

protected:
    void arrange() override;
    void paint(QPainter *painter) override;

private:
    void choose(int index);
    const Desk &m_desk;
    ServiceGroup m_group;
    int m_reason = -1;
    QVector<KioskButton *> m_reasons;
    KioskButton *m_take, *m_ordinary, *m_back;
};

} // namespace motcua::ui
