// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/sign_in.h"
#include "ui/common/desk.h"
#include "ui/common/overlay_dialog.h"

namespace motcua::ui {

class Label;
class PrimaryButton;
class SecretField;
class SegmentButton;

/// A person chooses the own PIN or password, typed twice: from the settings, and at the sign-in when somebody else has
/// given the one in use. The rules and the change are the core's.
class NewSecretOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    NewSecretOverlay(const Desk &desk, QWidget *host);
    /// @param known  the secret in use where the person has just typed it; empty: asked for here
    void begin(const Staff &person, int counter, const QString &known = {});

Q_SIGNALS:
    void chosen(const motcua::Staff &person);
    void accountClosed();

private:
    void submit();
    void answered(const SignIn::Outcome &outcome);
    void say(const QString &text, bool bad = true);
    void setKind(SecretKind kind);
    void forget();

    const Desk &m_desk;
    Staff m_person;
    int m_counter = 0;
    QString m_known;
    bool m_busy = false;
    Label *m_why;
    QWidget *m_oldBox;
    Label *m_oldLabel;
    SecretField *m_old;
    SegmentButton *m_kind;
    SecretField *m_fresh;
    SecretField *m_again;
    Label *m_hint;
    PrimaryButton *m_keep;
};

} // namespace motcua::ui
