// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/kiosk_page.h"

namespace motcua::ui {

/// Reads the identity card's QR before a number is given, and asks for how many dossiers somebody comes.
class CardPage final : public KioskPage
{
    Q_OBJECT
public:
    static constexpr int kMost = 20; ///< more are handed in by arrangement with the desk
    CardPage(const ScaledStage &stage, const KioskLook &look, QWidget *parent);
    void enter() override;
    /// @param read  the card has been read
    void setRead(bool read);
    void setProblem(const QString &problem); ///< of the last reading; empty: none
    [[nodiscard]] int dossiers() const { return m_dossiers; }
    [[nodiscard]] QVector<KioskButton *> foot() const override { return {m_back}; }
    [[nodiscard]] KioskButton *takeButton() const { return m_take; }

Q_SIGNALS:
    void confirmed(int dossiers);
    void back();

protected:
    void arrange() override;
    void paint(QPainter *painter) override;

private:
    void setDossiers(int dossiers);
    bool m_read = false;
    int m_dossiers = 1;
    QString m_problem;
    KioskButton *m_fewer, *m_more, *m_five, *m_take, *m_back;
};

} // namespace motcua::ui
