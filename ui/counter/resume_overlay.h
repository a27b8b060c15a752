// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/overlay_dialog.h"
#include "ui/counter/queue_desk.h"

class QVBoxLayout;

namespace motcua::ui {

class Button;
class GestureOverlay;
class Label;

/// The numbers on hold or not there, to be brought back to this counter.
class ResumeOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    ResumeOverlay(QueueDesk &queue, QWidget *host);
    /// @param free  this counter serves nobody; otherwise numbers can only go back into the line
    void begin(TicketState state, bool free);

private:
    void addRow(QVBoxLayout *rows, const Ticket &ticket, bool free, Button **first);
    void intoLine(const Ticket &ticket);
    [[nodiscard]] QString standing(const Ticket &ticket) const;
    QueueDesk &m_queue;
    GestureOverlay *m_form;
    Label *m_title;
    Label *m_hint;
    QWidget *m_rows = nullptr;
};

} // namespace motcua::ui
