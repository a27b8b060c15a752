// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/ticket.h"
#include "ui/common/desk.h"
#include "ui/common/overlay_dialog.h"

class QLineEdit;

namespace motcua::ui {

class Button;
class ComboBox;
class ErrorBanner;
class Label;
class PrimaryButton;
class SegmentButton;

/// Entering the papers of a paper roll after an outage, by keyboard: number, Enter, time, Enter. What the next paper most
/// likely says is there already: the number after this one, the same time, group and state. What was refused stays as it
/// was typed, with the reason. Needs Desk::paperRoll.
class PaperRollOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    PaperRollOverlay(const Desk &desk, QWidget *host);
    void begin(const Actor &by);

Q_SIGNALS:
    void entered(const motcua::Ticket &ticket);

private:
    void save();
    void kept(const Ticket &ticket);
    void say(const Failure &failure, QLineEdit *field);
    const Desk &m_desk;
    Actor m_by;
    QString m_series = QStringLiteral("R");
    bool m_busy = false;
    int m_count = 0;
    QStringList m_latest; ///< what was entered, newest first
    ErrorBanner *m_banner;
    QLineEdit *m_number, *m_time;
    ComboBox *m_group, *m_priority;
    SegmentButton *m_state;
    PrimaryButton *m_save;
    Label *m_list;
};

} // namespace motcua::ui
