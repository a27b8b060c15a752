// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/queue_desk.h"

namespace motcua::ui {

namespace {
constexpr int kPollMs = 1000;
}

QueueDesk::QueueDesk(const Desk &desk, Actor actor, Counter counter, QObject *parent)
    : QObject(parent),
      m_desk(desk),
      m_actor(std::move(actor)),
      m_counter(std::move(counter))
{
    m_actor.counter = m_counter.number;
    m_timer.setInterval(kPollMs);
    connect(&m_timer, &QTimer::timeout, this, &QueueDesk::poll);
}

void QueueDesk::start()
{
    poll();
    m_timer.start();
}

void QueueDesk::poll()
{
    // One question at a time: a slow disk must not pile up polls behind a gesture.
    if (m_polling)
        return;
    m_polling = true;
    CentreQueue *queue = m_desk.queue;
    m_desk.worker->run(
        this, [queue] { return queue->refresh(); },
        [this](const QueueState &state) {
            m_polling = false;
            adopt(state);
        },
        [this](const Failure &failure) {
            m_polling = false;
            fail(failure);
        });
}

void QueueDesk::adopt(const QueueState &state)
{
    // An older answer may arrive after a newer one; the journal's order decides.
    if (!m_loaded || state.isNotBefore(m_state))
        m_state = state;
    m_loaded = true;
    Q_EMIT changed();
}

void QueueDesk::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT changed();
}

void QueueDesk::fail(const Failure &failure)
{
    m_busy = false;
    Q_EMIT failed(failure);
    Q_EMIT changed();
}

std::optional<NextCall> QueueDesk::next() const
{
    return nextCall(m_state, m_counter, m_desk.queueRules.policy, now());
}

std::optional<Ticket> QueueDesk::previous() const
{
    std::optional<Ticket> latest;
    const QVector<Ticket> ended = m_state.inState(TicketState::Finished);
    for (const Ticket &ticket : ended) {
        if (ticket.counter == m_counter.number && (!latest || latest->endedAt < ticket.endedAt))
            latest = ticket;
    }
    return latest;
}

QString QueueDesk::priorityName(const QString &code) const
{
    for (const PriorityGroup &group : m_desk.priorities) {
        if (group.code == code)
            return group.name;
    }
    return code;
}

void QueueDesk::callNext()
{
    if (m_busy)
        return;
    const std::optional<NextCall> expected = next();
    if (!expected)
        return;
    setBusy(true);
    struct Answer
    {
        CentreQueue::CallOutcome outcome;
        QueueState state;
    };
    CentreQueue *queue = m_desk.queue;
    m_desk.worker->run(
        this,
        [queue, counter = m_counter, by = m_actor, id = expected->ticket.id] {
            CentreQueue::CallOutcome outcome = queue->callNext(counter, by, id);
            return Answer{std::move(outcome), queue->refresh()};
        },
        [this](const Answer &answer) {
            m_busy = false;
            adopt(answer.state);
            using Kind = CentreQueue::CallOutcome::Kind;
            const CentreQueue::CallOutcome &outcome = answer.outcome;
            if (outcome.kind == Kind::Called && outcome.ticket) {
                Q_EMIT undoOffered({QStringLiteral("megaphone"),
                                    tr("%1 called").arg(outcome.ticket->number.text()),
                                    outcome.event});
            } else if (outcome.kind == Kind::TakenByOther && outcome.ticket) {
                Q_EMIT takenByOther(*outcome.ticket, outcome.otherCounter, outcome.next);
            }
        },
        [this](const Failure &failure) { fail(failure); });
}

void QueueDesk::step(const Step &gesture, const QString &icon, const QString &said)
{
    if (m_busy)
        return;
    setBusy(true);
    struct Answer
    {
        CentreQueue::StepOutcome outcome;
        QueueState state;
    };
    CentreQueue *queue = m_desk.queue;
    m_desk.worker->run(
        this,
        [queue, gesture, by = m_actor] {
            CentreQueue::StepOutcome outcome = gesture(*queue, by);
            return Answer{std::move(outcome), queue->refresh()};
        },
        [this, icon, said](const Answer &answer) {
            m_busy = false;
            adopt(answer.state);
            if (answer.outcome.kind == CentreQueue::StepOutcome::Kind::Done && !said.isEmpty())
                Q_EMIT undoOffered({icon, said, answer.outcome.event});
        },
        [this](const Failure &failure) { fail(failure); });
}

void QueueDesk::recall()
{
    if (const auto ticket = current())
        step(
            [id = ticket->id](CentreQueue &queue, const Actor &by) { return queue.recall(id, by); },
            {}, {});
}

void QueueDesk::arrived()
{
    if (const auto ticket = current())
        step([id = ticket->id](CentreQueue &queue,
                               const Actor &by) { return queue.arrived(id, by); },
             QStringLiteral("user"), tr("%1 arrived").arg(ticket->number.text()));
}

void QueueDesk::hold()
{
    if (const auto ticket = current())
        step([id = ticket->id](CentreQueue &queue,
                               const Actor &by) { return queue.hold(id, by, {}); },
             QStringLiteral("circle-pause"), tr("%1 put on hold").arg(ticket->number.text()));
}

void QueueDesk::noShow()
{
    if (const auto ticket = current())
        step(
            [id = ticket->id](CentreQueue &queue, const Actor &by) { return queue.noShow(id, by); },
            QStringLiteral("user-x"), tr("%1 marked as no-show").arg(ticket->number.text()));
}

void QueueDesk::finish()
{
    if (const auto ticket = current())
        step(
            [id = ticket->id](CentreQueue &queue, const Actor &by) { return queue.finish(id, by); },
            QStringLiteral("circle-check"), tr("Turn %1 finished").arg(ticket->number.text()));
}

void QueueDesk::resume(TicketId id)
{
    const std::optional<Ticket> ticket = m_state.ticket(id);
    if (!ticket || current())
        return;
    step([id](CentreQueue &queue, const Actor &by) { return queue.resume(id, by); },
         QStringLiteral("play"), tr("%1 is back at the counter").arg(ticket->number.text()));
}

void QueueDesk::undo(EventId event)
{
    if (m_busy)
        return;
    setBusy(true);
    struct Answer
    {
        CentreQueue::StepOutcome outcome;
        QueueState state;
    };
    CentreQueue *queue = m_desk.queue;
    m_desk.worker->run(
        this,
        [queue, event, by = m_actor] {
            CentreQueue::StepOutcome outcome = queue->undo(event, by);
            return Answer{std::move(outcome), queue->refresh()};
        },
        [this](const Answer &answer) {
            m_busy = false;
            adopt(answer.state);
            if (answer.outcome.kind == CentreQueue::StepOutcome::Kind::Done)
                Q_EMIT undone();
            else
                Q_EMIT failed(Failure("undo_too_late",
                                      tr("It can no longer be undone: the number has moved on."),
                                      tr("Look at the number's present place in the list.")));
        },
        [this](const Failure &failure) { fail(failure); });
}

void QueueDesk::issue(const CentreQueue::IssueRequest &request)
{
    struct Answer
    {
        Ticket ticket;
        QueueState state;
    };
    CentreQueue *queue = m_desk.queue;
    m_desk.worker->run(
        this,
        [queue, request, by = m_actor] {
            Ticket ticket = queue->issue(request, by);
            return Answer{std::move(ticket), queue->refresh()};
        },
        [this](const Answer &answer) {
            adopt(answer.state);
            Q_EMIT issued(answer.ticket);
        },
        [this](const Failure &failure) { fail(failure); });
}

} // namespace motcua::ui
