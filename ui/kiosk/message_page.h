// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/kiosk_page.h"

#include <functional>

namespace motcua::ui {

/// One thing to say, large, and what can be done about it.
class MessagePage final : public KioskPage
{
    Q_OBJECT
public:
    MessagePage(const ScaledStage &stage, const KioskLook &look, QWidget *parent);
    struct Message
    {
        bool bad = false; ///< something went wrong; else it is only to be known
        QString icon;
        QString headline, sentence;
        QString action; ///< a second button above the way back; empty: none
        std::function<void()> act;
        int seconds = 0; ///< until the start comes by itself; 0: the usual idle time
    };
    void show(const Message &message);
    [[nodiscard]] const Message &message() const { return m_message; }
    [[nodiscard]] bool hasToggles() const override { return false; }
    [[nodiscard]] KioskButton *actionButton() const { return m_action; }
    [[nodiscard]] KioskButton *closeButton() const { return m_close; }

Q_SIGNALS:
    void closed();

protected:
    void arrange() override;
    void paint(QPainter *painter) override;

private:
    Message m_message;
    KioskButton *m_action, *m_close;
};

} // namespace motcua::ui
