// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The gestures beside the way of every turn: sent on, back into the line, a matter of a minute, undone late.
#include "app/core/access/approval.h"
#include "ui/counter/queue_desk.h"

namespace motcua::ui {

void QueueDesk::callThis(TicketId id, const QString &reason)
{
    call([counter = m_counter, id, reason](CentreQueue &queue, const Actor &by) {
        return queue.callThis(counter, by, id, reason);
    });
}

void QueueDesk::transfer(TicketId id, const CentreQueue::Target &target, LinePlace place,
                         const QString &reason)
{
    const std::optional<Ticket> ticket = m_state.ticket(id);
    if (!ticket)
        return;
    const QString where = target.counter > 0 ? tr("counter %1").arg(target.counter) : target.lane;
    step(
        [id, target, place, reason](CentreQueue &queue, const Actor &by) {
            return queue.transfer(id, by, target, place, reason);
        },
        QStringLiteral("arrow-right-left"),
        tr("%1 transferred to %2").arg(ticket->number.text(), where));
}

void QueueDesk::returnToLine(TicketId id, LinePlace place, const QString &reason)
{
    if (const auto ticket = m_state.ticket(id))
        step(
            [id, place, reason](CentreQueue &queue, const Actor &by) {
                return queue.returnToLine(id, by, place, reason);
            },
            QStringLiteral("users"), tr("%1 is back in the line").arg(ticket->number.text()));
}

void QueueDesk::reopen(TicketId id, LinePlace place, const QString &reason)
{
    if (const auto ticket = m_state.ticket(id))
        step([id, place, reason](CentreQueue &queue,
                                 const Actor &by) { return queue.reopen(id, by, place, reason); },
             QStringLiteral("rotate-ccw"), tr("%1 waits again").arg(ticket->number.text()));
}

void QueueDesk::leave(TicketId id)
{
    if (const auto ticket = m_state.ticket(id))
        step([id](CentreQueue &queue, const Actor &by) { return queue.leave(id, by); },
             QStringLiteral("log-out"), tr("%1 left before the call").arg(ticket->number.text()));
}

void QueueDesk::cancel(TicketId id, const QString &reason)
{
    if (const auto ticket = m_state.ticket(id))
        step([id, reason](CentreQueue &queue,
                          const Actor &by) { return queue.cancel(id, by, reason); },
             QStringLiteral("circle-x"), tr("%1 cancelled").arg(ticket->number.text()));
}

void QueueDesk::quick(const QString &code, const QString &name)
{
    const bool beside = current().has_value();
    step(
        [counter = m_counter, code, name](CentreQueue &queue, const Actor &by) {
            return queue.quickTransaction(counter, by, code, name);
        },
        QStringLiteral("timer"),
        beside ? tr("Quick transaction done: %1").arg(name)
               : tr("Quick transaction begun: %1").arg(name));
}

void QueueDesk::addService(const QString &code, const QString &name)
{
    if (const auto ticket = current())
        step(
            [id = ticket->id, code, name](CentreQueue &queue, const Actor &by) {
                return queue.startService(id, by, code, name);
            },
            QStringLiteral("plus"), tr("Added to %1: %2").arg(ticket->number.text(), name));
}

void QueueDesk::checkIn(const QString &typed, const QString &series)
{
    CheckIn *checkIn = m_desk.checkIn;
    CentreQueue *queue = m_desk.queue;
    m_desk.worker->run(
        this,
        [checkIn, queue, counter = m_counter, typed, series, by = m_actor] {
            CheckIn::Outcome outcome = checkIn->checkIn(checkIn->codeOf(typed), by, series);
            return std::make_pair(std::move(outcome), look(*queue, counter));
        },
        [this](const std::pair<CheckIn::Outcome, Seen> &answer) {
            adopt(answer.second);
            Q_EMIT checkedIn(answer.first);
        },
        [this](const Failure &failure) { fail(failure); });
}

void QueueDesk::undoFor(TicketId id, const Grant &grant)
{
    const std::optional<QueueEvent> last = m_state.lastEventOf(id);
    const std::optional<Ticket> ticket = m_state.ticket(id);
    if (!last || !ticket)
        return;
    step(
        [approvals = m_desk.approvals, grant, number = ticket->number.text(),
         event = last->id](CentreQueue &queue, const Actor &by) {
            const Approval approval =
                approvals->redeem(grant, SensitiveAct::UndoQueueStep, number, by);
            const Actor boss{approval.approver.id, approval.approver.name, by.counter, by.station,
                             approval.approver.role};
            return queue.undo(event, boss);
        },
        {}, {});
}

} // namespace motcua::ui
