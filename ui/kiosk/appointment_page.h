// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/kiosk_page.h"
#include "ui/kiosk/touch_keyboard.h"

namespace motcua::ui {

/// The code of an appointment, typed or held before the reader.
class AppointmentPage final : public KioskPage
{
    Q_OBJECT
public:
    AppointmentPage(const ScaledStage &stage, const KioskLook &look, QWidget *parent);
    void enter() override;
    [[nodiscard]] QString code() const { return m_code; }
    void type(const QString &text); ///< also of a keyboard; "\b" takes the last letter away
    [[nodiscard]] QVector<KioskButton *> foot() const override { return {m_back}; }
    [[nodiscard]] KioskButton *checkInButton() const { return m_checkIn; }

Q_SIGNALS:
    void entered(const QString &code);
    void back();

protected:
    void arrange() override;
    void paint(QPainter *painter) override;

private:
    void setCode(const QString &code);
    QString m_code;
    KioskButton *m_checkIn, *m_back;
    TouchKeyboard *m_keyboard;
};

} // namespace motcua::ui
