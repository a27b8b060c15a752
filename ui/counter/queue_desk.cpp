// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/queue_desk.h"

#include "app/core/queue/queue_news.h"

#include <algorithm>

namespace motcua::ui {

namespace {
constexpr int kPollMs = 1000;
} // namespace

QueueDesk::QueueDesk(const Desk &desk, Actor actor, Counter counter, QObject *parent)
    : QObject(parent),
      m_desk(desk),
      m_actor(std::move(actor)),
      m_counter(std::move(counter))
{
    m_actor.counter = m_counter.number;
    m_timer.setInterval(kPollMs);
    connect(&m_timer, &QTimer::timeout, this, &QueueDesk::poll);
    if (m_desk.queueNews != nullptr)
        connect(m_desk.queueNews, &QueueNews::came, this, &QueueDesk::poll, Qt::QueuedConnection);
}

void QueueDesk::start()
{
    poll();
    m_timer.start();
}

QueueDesk::Seen QueueDesk::look(CentreQueue &queue, const Counter &counter)
{
    QueueState state = queue.refresh();
    return {std::move(state), queue.rules(), queue.link(), queue.next(counter)};
}

void QueueDesk::poll()
{
    // One question at a time: a slow disk must not pile up polls behind a gesture.
    if (m_polling)
        return;
    m_polling = true;
    CentreQueue *queue = m_desk.queue;
    m_desk.worker->run(
        this, [queue, counter = m_counter] { return look(*queue, counter); },
        [this](const Seen &seen) {
            m_polling = false;
            adopt(seen);
        },
        [this](const Failure &failure) {
            m_polling = false;
            fail(failure);
        });
}

void QueueDesk::adopt(const Seen &seen)
{
    // An older answer may arrive after a newer one; the journal's order decides.
    if (!m_loaded || seen.state.isNotBefore(m_state)) {
        m_state = seen.state;
        m_next = seen.next;
    }
    m_desk.queueRules = seen.rules;
    m_link = seen.link;
    // Counted by the day: in a window open past midnight the new day's are all new.
    m_seenCrossings = std::min(m_seenCrossings, m_link.crossings);
    m_seenRefused = std::min(m_seenRefused, m_link.refused);
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

void QueueDesk::crossingsSeen()
{
    m_seenCrossings = m_link.crossings;
    m_seenRefused = m_link.refused;
    Q_EMIT changed();
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

void QueueDesk::readRefused()
{
    m_desk.worker->run(
        this, [queue = m_desk.queue] { return queue->refusedToday(); },
        [this](const QVector<RefusedStep> &steps) { Q_EMIT refusedRead(steps); },
        [this](const Failure &failure) { fail(failure); });
}

void QueueDesk::callNext()
{
    if (const std::optional<NextCall> expected = next())
        call([counter = m_counter, id = expected->ticket.id](CentreQueue &queue, const Actor &by) {
            return queue.callNext(counter, by, id);
        });
}

void QueueDesk::call(const Gesture<CentreQueue::CallOutcome> &gesture)
{
    run<CentreQueue::CallOutcome>(
        gesture, [this](const CentreQueue::CallOutcome &outcome) { callAnswered(outcome); });
}

void QueueDesk::callAnswered(const CentreQueue::CallOutcome &outcome)
{
    using Kind = CentreQueue::CallOutcome::Kind;
    switch (outcome.kind) {
    case Kind::Called:
        if (outcome.ticket)
            Q_EMIT undoOffered({QStringLiteral("megaphone"),
                                tr("%1 called").arg(outcome.ticket->number.text()), outcome.event});
        break;
    case Kind::TakenByOther:
        if (outcome.ticket)
            Q_EMIT takenByOther(*outcome.ticket, outcome.otherCounter, outcome.next);
        break;
    case Kind::NotAllowed: Q_EMIT movedOn(); break;
    case Kind::Empty:
    case Kind::CounterBusy:      // the state says who is here
    case Kind::Elsewhere: break; // presence() says so
    }
}

void QueueDesk::step(const Step &gesture, const QString &icon, const QString &said)
{
    run<CentreQueue::StepOutcome>(gesture,
                                  [this, icon, said](const CentreQueue::StepOutcome &outcome) {
                                      stepAnswered(outcome, icon, said);
                                  });
}

void QueueDesk::stepAnswered(const CentreQueue::StepOutcome &outcome, const QString &icon,
                             const QString &said)
{
    using Kind = CentreQueue::StepOutcome::Kind;
    switch (outcome.kind) {
    case Kind::Done:
        if (!said.isEmpty())
            Q_EMIT undoOffered({icon, said, outcome.event});
        break;
    case Kind::TooSoon:
    case Kind::LimitReached: Q_EMIT recallRefused(outcome); break;
    case Kind::NotAllowed:
    case Kind::TooLate: Q_EMIT movedOn(); break;
    }
}

void QueueDesk::recall()
{
    if (const auto ticket = current())
        step(
            [id = ticket->id](CentreQueue &queue, const Actor &by) { return queue.recall(id, by); },
            QStringLiteral("megaphone"), tr("%1 called again").arg(ticket->number.text()));
}

void QueueDesk::arrived()
{
    if (const auto ticket = current())
        step([id = ticket->id](CentreQueue &queue,
                               const Actor &by) { return queue.arrived(id, by); },
             QStringLiteral("user"), tr("%1 arrived").arg(ticket->number.text()));
}

void QueueDesk::hold(const QString &reason, const QDateTime &until)
{
    if (const auto ticket = current())
        step([id = ticket->id, reason, until](
                 CentreQueue &queue, const Actor &by) { return queue.hold(id, by, reason, until); },
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
    if (ticket->state == TicketState::OnHold && !mayTakeUp(m_state, *ticket, m_actor, now())) {
        Q_EMIT failed(Failure("held_by_other",
                              tr("%1 is on hold with %2; nothing was changed.")
                                  .arg(ticket->number.text(), ticket->holderName),
                              tr("Any clerk of its group may bring it back once its time is up, a "
                                 "supervisor at once.")));
        return;
    }
    step([id](CentreQueue &queue, const Actor &by) { return queue.resume(id, by); },
         QStringLiteral("play"), tr("%1 is back at the counter").arg(ticket->number.text()));
}

void QueueDesk::undo(EventId event)
{
    const bool wasOpen = presence().kind == Presence::Kind::Here;
    run<CentreQueue::StepOutcome>(
        [event](CentreQueue &queue, const Actor &by) { return queue.undo(event, by); },
        [this, wasOpen](const CentreQueue::StepOutcome &outcome) {
            undoAnswered(outcome, wasOpen);
        });
}

void QueueDesk::undoAnswered(const CentreQueue::StepOutcome &outcome, bool wasOpen)
{
    using Kind = CentreQueue::StepOutcome::Kind;
    if (outcome.kind == Kind::Done) {
        Undone what;
        what.shut = outcome.ticket && wasOpen && presence().kind != Presence::Kind::Here;
        // The step that puts a number into the line belongs to the undo: what it undid would have led elsewhere.
        const auto last = outcome.ticket ? m_state.lastEventOf(outcome.ticket->id) : std::nullopt;
        if (last && last->kind == QueueEvent::Kind::Returned && last->gesture == outcome.event)
            what.inLine = outcome.ticket;
        Q_EMIT undone(what);
    } else if (outcome.kind == Kind::TooLate) {
        Q_EMIT failed(Failure("undo_too_late", tr("The time to undo is over; nothing was changed."),
                              tr("A supervisor can still undo it with a PIN: F10, then “Undo with "
                                 "a supervisor”.")));
    } else {
        Q_EMIT failed(Failure("undo_too_late",
                              tr("It can no longer be undone: the number has moved on."),
                              tr("Look at the number's present place in the list.")));
    }
}

void QueueDesk::issue(const CentreQueue::IssueRequest &request)
{
    CentreQueue *queue = m_desk.queue;
    m_desk.worker->run(
        this,
        [queue, counter = m_counter, request, by = m_actor] {
            Ticket ticket = queue->issue(request, by);
            return std::make_pair(std::move(ticket), look(*queue, counter));
        },
        [this](const std::pair<Ticket, Seen> &answer) {
            adopt(answer.second);
            Q_EMIT issued(answer.first);
        },
        [this](const Failure &failure) { fail(failure); });
}

} // namespace motcua::ui
