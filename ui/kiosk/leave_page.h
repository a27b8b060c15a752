// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/sign_in.h"
#include "ui/common/desk.h"
#include "ui/kiosk/kiosk_page.h"
#include "ui/kiosk/touch_keyboard.h"

namespace motcua::ui {

/// Where an administrator or a supervisor proves who they are to close the kiosk. Nobody comes here by chance: three
/// seconds on the corner of the head.
class LeavePage final : public KioskPage
{
    Q_OBJECT
public:
    LeavePage(const Desk &desk, const ScaledStage &stage, const KioskLook &look, int kioskNumber,
              QWidget *parent);
    void enter() override;
    void type(const QString &text); ///< also of a keyboard; "\b" takes the last sign away
    void submit();
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QVector<KioskButton *> foot() const override { return {m_back}; }
    [[nodiscard]] bool hasToggles() const override { return false; }

Q_SIGNALS:
    void granted();
    void back();

protected:
    void arrange() override;
    void paint(QPainter *painter) override;

private:
    void setKeepers(const QVector<Staff> &keepers);
    void choose(int index);
    void tell(const SignIn::Outcome &outcome);
    const Desk &m_desk;
    int m_kiosk;
    QVector<Staff> m_keepers;
    int m_chosen = -1;
    bool m_asking = false;
    QString m_secret, m_problem;
    QVector<KioskButton *> m_people;
    KioskButton *m_submit, *m_back;
    TouchKeyboard *m_keyboard;
};

} // namespace motcua::ui
