// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/kiosk_button.h"

#include <QWidget>

namespace motcua::ui {

/// Letters and digits on the screen. Vietnamese is typed without marks; searches fold them anyway.
class TouchKeyboard final : public QWidget
{
    Q_OBJECT
public:
    enum class Keys {
        Text,   ///< capitals, digits, a blank
        Secret, ///< small and capital letters, digits, signs
        Digits  ///< a pad of ten
    };
    TouchKeyboard(Keys keys, const KioskLook &look, QWidget *parent);
    void setKeys(Keys keys);
    void arrangeIn(const QRect &area); ///< in the parent's pixels

Q_SIGNALS:
    void typed(const QString &text);
    void erased();
    void cleared();

private:
    void build();
    KioskButton *key(const QString &title, const QString &name);
    void showLevel();
    Keys m_keys;
    const KioskLook &m_look;
    int m_level = 0; ///< Secret: 0 small, 1 capitals, 2 signs
    QVector<QVector<KioskButton *>> m_rows;
    QVector<KioskButton *> m_letters;
};

} // namespace motcua::ui
