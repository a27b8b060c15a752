// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/overlay_dialog.h"
#include "ui/counter/queue_desk.h"

class QButtonGroup;
class QGridLayout;
class QLineEdit;
class QVBoxLayout;

namespace motcua::ui {

class Button;
class GestureOverlay;
class Label;
class PrimaryButton;

/// Ctrl+L: a number for a citizen who cannot use the kiosk.
class IssueOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    IssueOverlay(QueueDesk &queue, QWidget *host);
    void begin();
    /// Who was not served on the day before, to be given a number that keeps the place.
    void beginYesterday();

private:
    void issue();
    void showYesterday(const QVector<Ticket> &left);
    void addPurposes();
    void addPriorities();
    [[nodiscard]] QGridLayout *grid(const QString &label);
    /// The number of today that a corrected form continues; nothing of the kind typed: none.
    [[nodiscard]] std::optional<Ticket> continued() const;
    QueueDesk &m_queue;
    QButtonGroup *m_groups;
    QButtonGroup *m_reasons;
    QButtonGroup *m_purposes;
    QWidget *m_firstBox = nullptr;
    QLineEdit *m_first = nullptr;
    Label *m_hint = nullptr;
    GestureOverlay *m_yesterday;
    PrimaryButton *m_issue;
};

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
