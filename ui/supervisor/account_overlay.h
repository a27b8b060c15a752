// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/overlay_dialog.h"

class QLineEdit;

namespace motcua::ui {

class ComboBox;
class Label;
class PrimaryButton;
class SegmentButton;

/// A new account, or name, role and usual counter of one that is there. A new one gets a temporary PIN from the
/// program.
class AccountOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    AccountOverlay(const Desk &desk, const Actor &actor, QWidget *host);
    void beginNew();
    void beginEdit(const Staff &person);

Q_SIGNALS:
    /// `secret`: to be handed to the person; empty for changes and machines.
    void saved(const motcua::Staff &person, const QString &secret);

private:
    void fill(const Staff &person);
    void submit();
    [[nodiscard]] Staff wanted() const;
    void say(const Failure &failure);

    const Desk &m_desk;
    Actor m_actor;
    Staff m_person; ///< id null: a new one
    bool m_busy = false;
    Label *m_title;
    QLineEdit *m_name;
    ComboBox *m_role;
    ComboBox *m_counter;
    QWidget *m_kindRow;
    SegmentButton *m_kind;
    Label *m_hint;
    PrimaryButton *m_save;
};

} // namespace motcua::ui
