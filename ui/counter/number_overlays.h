// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/overlay_dialog.h"
#include "ui/counter/queue_desk.h"

class QButtonGroup;

namespace motcua::ui {

class Label;
class PrimaryButton;

/// Ctrl+L: a number for a citizen who cannot use the kiosk.
class IssueOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    IssueOverlay(QueueDesk &queue, QWidget *host);
    void begin();

private:
    void issue();
    QueueDesk &m_queue;
    QButtonGroup *m_groups;
    QButtonGroup *m_reasons;
    PrimaryButton *m_issue;
};

/// The numbers on hold or not there, to be brought back to this counter.
class ResumeOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    ResumeOverlay(QueueDesk &queue, QWidget *host);
    /// @param free  this counter serves nobody; otherwise the list is for reading only
    void begin(TicketState state, bool free);

private:
    QueueDesk &m_queue;
    Label *m_title;
    Label *m_hint;
    QWidget *m_rows = nullptr;
};

} // namespace motcua::ui
