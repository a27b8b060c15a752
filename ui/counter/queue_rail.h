// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/label.h"
#include "ui/common/primary_button.h"
#include "ui/counter/counter_controller.h"
#include "ui/counter/pane.h"

class QListView;

namespace motcua::ui {

class QueueModel;

/// The left rail: who is here, the primary button, the actions in their fixed places, who waits.
class QueueRail final : public Pane
{
    Q_OBJECT
public:
    explicit QueueRail(CounterController &controller, QWidget *parent = nullptr);
    [[nodiscard]] PrimaryButton *primary() const { return m_primary; }
    /// @param width  268 compact, 308, 360 wide
    void setRailWidth(int width);

Q_SIGNALS:
    /// OnHold or NoShow: the list to bring a number back from.
    void resumeWanted(motcua::TicketState state);
    /// One of the six actions was pressed.
    void gestureWanted(motcua::ui::Gesture gesture);
    void crossingsWanted();

private:
    [[nodiscard]] bool isCompact() const;
    void refresh();
    void refreshHead();
    void refreshActions();
    void refreshReason();
    void refreshPinned();
    void refreshLink();
    [[nodiscard]] QLayout *makeActions(QWidget *head);
    [[nodiscard]] QWidget *makeHead();

    CounterController &m_controller;
    QueueModel *m_model;
    QWidget *m_ticketBox;
    Label *m_number;
    ElidedLabel *m_name;
    ElidedLabel *m_times;
    Chip *m_state;
    Chip *m_priority;
    Label *m_previous;
    PrimaryButton *m_primary;
    QWidget *m_reasonBox;
    QWidget *m_reasonMark;
    Label *m_reasonLead;
    ElidedLabel *m_reason;
    QVector<ActionButton *> m_actions; ///< in the order of kActions
    Chip *m_link;
    Button *m_crossed;
    QWidget *m_linkBox;
    QListView *m_list;
    PinnedBar *m_onHold;
    PinnedBar *m_absent;
};

} // namespace motcua::ui
