// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/kiosk.h"
#include "ui/common/desk.h"
#include "ui/kiosk/kiosk_page.h"

namespace motcua::ui {

/// The start (design 09a): a touch on a group takes a number.
class HomePage final : public KioskPage
{
    Q_OBJECT
public:
    HomePage(const Desk &desk, const ScaledStage &stage, const KioskLook &look, QWidget *parent);
    void setView(const std::optional<Kiosk::View> &view); ///< none: it cannot be read, "–" is shown
    /// Shows the ways the rules leave open now; whether that is other than before.
    bool followRules();
    void setWantsPriority(bool on);
    [[nodiscard]] bool wantsPriority() const { return m_wantsPriority; }
    /// A card was read: how many dossiers; 0: none was.
    void setCard(int dossiers);
    [[nodiscard]] KioskButton *group(int index) const { return m_groups.at(index); }

Q_SIGNALS:
    void groupPressed(int index);
    void guideWanted();
    void appointmentWanted();

protected:
    void arrange() override;
    void paint(QPainter *painter) override;

private:
    void arrangeGroups(double top, double bottom, int columns, double most, double gap);
    [[nodiscard]] QString metaOf(const QString &series) const;
    const Desk &m_desk;
    std::optional<Kiosk::View> m_view;
    bool m_wantsPriority = false;
    int m_cardDossiers = 0;
    QVector<KioskButton *> m_groups;
    KioskButton *m_priority, *m_appointment, *m_guide;
};

} // namespace motcua::ui
