// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/people.h"
#include "ui/common/desk.h"
#include "ui/common/overlay_dialog.h"

class QLineEdit;

namespace motcua::ui {

class Label;
class PrimaryButton;
class SecretField;
class SegmentButton;

/// What is done to somebody else's account with a reason, and with one's own PIN in place where it opens a door: a new
/// PIN, lifting a lock, closing the account.
class ProofOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    enum class What { Reset, Unlock, Close };
    ProofOverlay(const Desk &desk, const Actor &actor, QWidget *host);
    /// @param own  of whoever is signed in
    void begin(What what, const Staff &person, SecretKind own);

Q_SIGNALS:
    /// `secret`: to be handed to the person; empty unless What::Reset.
    void done(const motcua::Staff &person, const QString &secret);

private:
    void submit();
    void answered(const SignIn::Outcome &outcome, const QString &secret);
    void say(const QString &text);
    void ready();

    const Desk &m_desk;
    Actor m_actor;
    Staff m_person;
    What m_what = What::Reset;
    bool m_busy = false;
    Label *m_title;
    Label *m_words;
    QWidget *m_kindRow;
    SegmentButton *m_kind;
    QLineEdit *m_reason;
    Label *m_ownLabel;
    SecretField *m_own;
    Label *m_hint;
    PrimaryButton *m_do;
};

/// A temporary PIN or password, shown once, to be read to the person it is for.
class HandOutOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    explicit HandOutOverlay(QWidget *host);
    void begin(const Staff &person, const QString &secret);

private:
    Label *m_title;
    Label *m_secret;
    PrimaryButton *m_done;
};

} // namespace motcua::ui
