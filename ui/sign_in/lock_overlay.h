// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "ui/common/desk.h"
#include "ui/common/overlay_dialog.h"

namespace motcua::ui {

class Button;
class Chip;
class ErrorBanner;
class Label;
class PrimaryButton;
class SecretField;

/// The lock over the counter window (design 11b): nothing of the citizen can be seen; work in progress
/// stays as it is. Opens with the PIN of the same person.
class LockOverlay : public OverlayDialog
{
    Q_OBJECT
public:
    struct Kept
    {
        QString ticketNumber; ///< being served; empty: none
        QDateTime savedAt;    ///< of the draft; invalid: none
        int idleMinutes = 0;  ///< 0: locked by hand
        SecretKind secretKind = SecretKind::Pin;
    };
    LockOverlay(const Desk &desk, QWidget *host);
    void lock(const Actor &actor, const Counter &counter, const Kept &kept);
    [[nodiscard]] bool isLocked() const { return isOpen(); }
    /// Why the person cannot be changed just now.
    void tell(const Failure &failure);

Q_SIGNALS:
    void unlocked();
    void changePersonRequested(); ///< the program signs this person out

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();
    void answered(const SignIn::Outcome &outcome);
    const Desk &m_desk;
    Actor m_actor;
    QString m_counterName;
    class Badge *m_badge;
    Label *m_name;
    Chip *m_chip;
    SecretField *m_secret;
    Label *m_hint;
    QWidget *m_keptBox;
    Label *m_kept;
    Button *m_change;
    PrimaryButton *m_open;
    bool m_busy = false;
};

} // namespace motcua::ui
