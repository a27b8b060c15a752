// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is at the counter: opening, pausing, closing it, and calling for help.
#include "ui/counter/queue_desk.h"

namespace motcua::ui {

Presence QueueDesk::presence() const
{
    using State = CounterStatus::State;
    Presence presence;
    const CounterStatus status = m_state.counter(m_counter.number);
    presence.helpWantedAt = status.helpWantedAt;
    const int elsewhere = m_state.counterOf(m_actor.staff);
    if (elsewhere != 0 && elsewhere != m_counter.number) {
        presence.kind = Presence::Kind::Elsewhere;
        presence.otherCounter = elsewhere;
        presence.station = m_state.counter(elsewhere).station;
    } else if (status.state != State::Closed && status.staff != m_actor.staff) {
        presence.kind = Presence::Kind::TakenBy;
        presence.name = status.staffName;
        presence.station = status.station;
    } else if (status.state == State::Paused) {
        presence.kind = Presence::Kind::Paused;
        presence.reason = status.reason;
        presence.until = status.until;
    } else if (status.state == State::Closed && m_opened) {
        presence.kind = Presence::Kind::Closed;
    }
    return presence;
}

void QueueDesk::atCounter(const CounterStep &gesture, const QString &icon, const QString &said)
{
    run<CentreQueue::CounterOutcome>(
        gesture, [this, icon, said](const CentreQueue::CounterOutcome &outcome) {
            m_opened = true;
            Q_EMIT changed(); // presence() goes by it
            const bool done =
                outcome.kind == CentreQueue::CounterOutcome::Kind::Done && !outcome.event.isNull();
            if (done && said.isEmpty())
                Q_EMIT undoPassed();
            else if (done)
                Q_EMIT undoOffered({icon, said, outcome.event});
            Q_EMIT counterAnswered(outcome);
        });
}

void QueueDesk::openCounter(bool takeOver)
{
    // That the window opened it when it came up is no gesture of a person's.
    const QString said = !m_opened ? QString()
                         : presence().kind == Presence::Kind::TakenBy
                             ? tr("Counter %1 taken over").arg(m_counter.number)
                             : tr("Counter %1 open").arg(m_counter.number);
    atCounter(
        [counter = m_counter, takeOver](CentreQueue &queue, const Actor &by) {
            // Whoever sat at this computer before has gone, or nobody else could be at it now.
            const CounterStatus before = queue.refresh().counter(counter.number);
            const bool own = before.state != CounterStatus::State::Closed &&
                             before.station == by.station &&
                             queue.refresh().counterOf(by.staff) == 0;
            return queue.openCounter(counter, by, takeOver || own);
        },
        QStringLiteral("log-in"), said);
}

void QueueDesk::pause(const QString &reason, const QDateTime &until)
{
    atCounter([reason, until](CentreQueue &queue,
                              const Actor &by) { return queue.pauseCounter(by, reason, until); },
              QStringLiteral("pause"), tr("Counter paused: %1").arg(reason));
}

void QueueDesk::closeCounter()
{
    atCounter([](CentreQueue &queue, const Actor &by) { return queue.closeCounter(by); },
              QStringLiteral("lock"), tr("Counter closed"));
}

void QueueDesk::releaseCounter(int counter, const QString &reason, bool thenOpen)
{
    atCounter(
        [counter, reason, thenOpen, own = m_counter](CentreQueue &queue, const Actor &by) {
            const CentreQueue::CounterOutcome outcome = queue.releaseCounter(counter, by, reason);
            const bool done = outcome.kind == CentreQueue::CounterOutcome::Kind::Done;
            return done && thenOpen ? queue.openCounter(own, by) : outcome;
        },
        QStringLiteral("lock"), thenOpen ? QString() : tr("Counter closed"));
}

void QueueDesk::holdAndClose(const QString &reason)
{
    if (!current())
        return;
    atCounter(
        [reason](CentreQueue &queue, const Actor &by) { return queue.holdAndClose(by, reason); },
        QStringLiteral("lock"), tr("Counter closed"));
}

void QueueDesk::finishAndClose()
{
    if (!current())
        return;
    atCounter([](CentreQueue &queue, const Actor &by) { return queue.finishAndClose(by); },
              QStringLiteral("lock"), tr("Counter closed"));
}

void QueueDesk::goAway()
{
    m_timer.stop();
    m_desk.worker->post([queue = m_desk.queue, by = m_actor] {
        try {
            const CounterStatus status = queue->refresh().counter(by.counter);
            if (status.staff == by.staff)
                (void)queue->closeCounter(by);
        } catch (const Failure &) {
            // The counter stays open in the journal; whoever signs in at it next opens it anew.
        }
    });
}

void QueueDesk::wantHelp(bool wanted)
{
    if (wanted)
        atCounter([](CentreQueue &queue, const Actor &by) { return queue.wantHelp(by, {}); },
                  QStringLiteral("hand-helping"), tr("Help called to this counter"));
    else
        atCounter(
            [](CentreQueue &queue, const Actor &by) { return queue.giveHelp(by.counter, by); }, {},
            {});
}

} // namespace motcua::ui
