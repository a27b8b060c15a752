// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "ui/common/desk.h"

#include <QTimer>
#include <QVector>
#include <QWidget>

namespace motcua::ui {

class BrandPanel;
class ComboBox;
class ErrorBanner;
class Label;
class PinField;
class PrimaryButton;
class StaffTiles;

/// Who works here today (design 11a): name by the arrow keys, PIN, Enter. The PIN is checked on the desk
/// thread; the window stays alive meanwhile.
class SignInWindow : public QWidget
{
    Q_OBJECT
public:
    explicit SignInWindow(const Desk &desk, QWidget *parent = nullptr);
    /// Reads the staff again and empties the PIN; call it each time the window is shown.
    void refresh();
    [[nodiscard]] bool isReady() const { return m_loaded; } ///< the staff have been read

Q_SIGNALS:
    void signedIn(const motcua::Actor &actor, const motcua::Counter &counter);
    void ready();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void chooseStaff(int index);
    void submit();
    void answered(const SignIn::Outcome &outcome, const Counter &counter);
    void tellAttempts(int left);
    void tellLock();
    void setBusy(bool busy);
    const Desk &m_desk;
    QVector<Staff> m_staff;
    BrandPanel *m_brand;
    Label *m_greeting;
    StaffTiles *m_tiles;
    PinField *m_pin;
    Label *m_attempts;
    ComboBox *m_counter;
    PrimaryButton *m_enter;
    ErrorBanner *m_banner;
    QTimer m_lockTick;
    QDateTime m_lockedUntil;
    bool m_busy = false;
    bool m_loaded = false;
};

} // namespace motcua::ui
