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
class CounterChoice;
class ErrorBanner;
class Label;
class NewSecretOverlay;
class PrimaryButton;
class SecretField;
class StaffTiles;

/// Who works here today (design 11a): name by the arrow keys or its first letters, PIN or password, Enter. It is
/// checked on the desk thread; the window stays alive meanwhile. Whoever has a secret that somebody else gave chooses
/// an own one before anything opens.
class SignInWindow : public QWidget
{
    Q_OBJECT
public:
    explicit SignInWindow(const Desk &desk, QWidget *parent = nullptr);
    /// Reads the staff again and empties the PIN; call it each time the window is shown.
    void refresh();
    /// Said over the names until the next sign-in: what the person before has left at the counter. Empty: nothing.
    void setNotice(const QString &notice);
    /// Who has signed in last.
    [[nodiscard]] const Staff &person() const { return m_person; }
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
    void enter(const Staff &person, const Counter &counter);
    void layOut();
    void fitTiles();
    void forgetTyped();
    void tellAttempts(int left);
    [[nodiscard]] QString enterTitle() const;
    void tellLock();
    void setBusy(bool busy);
    const Desk &m_desk;
    QVector<Staff> m_staff;
    BrandPanel *m_brand;
    Label *m_greeting;
    StaffTiles *m_tiles;
    Label *m_secretLabel;
    SecretField *m_secret;
    Label *m_attempts;
    CounterChoice *m_counter;
    PrimaryButton *m_enter;
    ErrorBanner *m_banner;
    Label *m_notice;
    NewSecretOverlay *m_newSecret;
    QTimer m_lockTick;
    QDateTime m_lockedUntil;
    int m_lockouts = 0; ///< in a row so far, for the length of the next pause
    QString m_typed;    ///< only while it is checked: an own one may have to follow
    Counter m_goingTo;  ///< meanwhile
    Staff m_person;
    bool m_busy = false;
    bool m_loaded = false;
};

} // namespace motcua::ui
