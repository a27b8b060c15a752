// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/function_keys.h"
#include "ui/counter/primary_state.h"
#include "ui/counter/queue_desk.h"

namespace motcua::ui {

/// What a counter does, without a widget: the queue, the reception, and how the one leads to the other.
/// Window's thread; every storage call goes through the worker.
class CounterController final : public QObject
{
    Q_OBJECT
public:
    enum class Phase { Loading, Idle, Called, Serving };

    CounterController(const Desk &desk, const Actor &actor, const Counter &counter,
                      QObject *parent = nullptr);

    /// Reads the queue and comes up with the same turn and draft as before a crash.
    void start();

    [[nodiscard]] QueueDesk &queue() { return m_queue; }
    [[nodiscard]] const QueueDesk &queue() const { return m_queue; }
    [[nodiscard]] const FunctionKeys &keys() const { return m_keys; }
    void setKeys(const FunctionKeys &keys);
    [[nodiscard]] IntakeDesk &intake() { return m_intake; }
    [[nodiscard]] const Desk &desk() const { return m_queue.desk(); }
    [[nodiscard]] const Actor &actor() const { return m_queue.actor(); }
    [[nodiscard]] const Counter &counter() const { return m_queue.counter(); }
    [[nodiscard]] Phase phase() const;
    [[nodiscard]] PrimaryState primary() const;
    [[nodiscard]] SubTask subTask() const { return m_subTask; }
    void setSubTask(SubTask task);

    [[nodiscard]] bool canRecall() const;
    [[nodiscard]] bool canNoShow() const;
    [[nodiscard]] bool canHold() const;
    [[nodiscard]] bool canTransfer() const;
    [[nodiscard]] bool canQuick() const;

    void triggerPrimary();
    void recall();
    void noShow();
    /// A turn goes on hold with its draft; a draft without a number goes back to the open work.
    void hold(const QString &reason, const QDateTime &until);
    void receiveWithoutTicket();
    /// The citizen files nothing: ends the turn. The draft goes for good when it can no longer be undone.
    void endWithoutDossier();
    void reopen(const Draft &draft);

    void undo();
    /// The undo bar has gone: what waited for it happens now.
    void commitUndo();

Q_SIGNALS:
    void changed();
    void gapWanted(const motcua::Gap &gap);
    void openWanted(); ///< the primary button of a counter that is not open
    void undoOffered(const motcua::ui::UndoOffer &offer);
    void undoClosed();
    void failed(const motcua::Failure &failure);

private:
    void follow();
    void offer(const UndoOffer &offer);

    QueueDesk m_queue;
    IntakeDesk m_intake;
    FunctionKeys m_keys;
    SubTask m_subTask = SubTask::None;
    TicketId m_openFor;
    std::optional<UndoOffer> m_offer;
    std::optional<Draft> m_discarding;
    bool m_started = false;
};

} // namespace motcua::ui
