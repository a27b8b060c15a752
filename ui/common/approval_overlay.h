// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/approval.h"
#include "ui/common/desk.h"
#include "ui/common/overlay_dialog.h"

#include <functional>

class QLineEdit;

namespace motcua::ui {

class Label;
class SecretField;
class PrimaryButton;
class StaffTiles;

/// A supervisor's approval, in place over the window: who (arrow keys), why, PIN, Enter; Esc leaves and nothing happens.
/// Wrong PINs are told with the tries left and count as at the sign-in.
class ApprovalOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    /// @param requester  whoever is signed in; preselected when they may approve themselves
    ApprovalOverlay(const Desk &desk, const Actor &requester, QWidget *host);

    struct Ask
    {
        SensitiveAct act = SensitiveAct::Export;
        QString subject; ///< what the grant is bound to
        QString line;    ///< what will happen, in a sentence
        QString reason;  ///< as a start, may be empty
    };
    /// `granted` is called once, after the overlay has gone, and only when the approval came while it was open.
    void ask(const Ask &ask, const std::function<void(const Grant &grant)> &granted);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(const QVector<Staff> &approvers);
    void submit();
    void answered(const Approvals::Outcome &outcome);
    void say(const QString &text, bool bad);
    void showKind();
    [[nodiscard]] bool reasonMissing() const;

    const Desk &m_desk;
    Actor m_requester;
    Ask m_ask;
    std::function<void(const Grant &grant)> m_granted;
    QVector<Staff> m_approvers;
    quint64 m_session = 0;
    bool m_busy = false;
    bool m_ready = false;       ///< the approvers are known
    bool m_wantsSubmit = false; ///< Enter came before that
    Label *m_title;
    Label *m_line;
    StaffTiles *m_tiles;
    Label *m_reasonLabel;
    QLineEdit *m_reason;
    SecretField *m_pin;
    Label *m_hint;
    PrimaryButton *m_approve;
};

} // namespace motcua::ui
