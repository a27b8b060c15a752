// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_controller.h"

namespace motcua::ui {

CounterController::CounterController(const Desk &desk, const Actor &actor, const Counter &counter,
                                     QObject *parent)
    : QObject(parent),
      m_queue(desk, actor, counter),
      m_intake(desk, m_queue.actor())
{
    connect(&m_queue, &QueueDesk::changed, this, &CounterController::follow);
    connect(&m_queue, &QueueDesk::undoOffered, this, &CounterController::offer);
    connect(&m_queue, &QueueDesk::undoPassed, this, [this] {
        if (m_offer)
            commitUndo();
    });
    connect(&m_queue, &QueueDesk::failed, this, [this](const Failure &failure) {
        if (!m_offer)
            m_discarding.reset();
        Q_EMIT failed(failure);
    });
    connect(&m_intake, &IntakeDesk::changed, this, &CounterController::changed);
    connect(&m_intake, &IntakeDesk::saved, this, [this] {
        // Whoever writes in the dossier means the arrival: it must not be taken back under a finished receipt.
        if (m_offer)
            commitUndo();
    });
    connect(&m_intake, &IntakeDesk::failed, this, &CounterController::failed);
}

void CounterController::start()
{
    if (m_started)
        return;
    m_started = true;
    m_intake.refreshOpenDrafts();
    m_queue.openCounter(false); // before the first look: what the window shows can be pressed
    m_queue.start();
}

void CounterController::setKeys(const FunctionKeys &keys)
{
    m_keys = keys;
    Q_EMIT changed();
}

CounterController::Phase CounterController::phase() const
{
    if (!m_queue.isLoaded())
        return Phase::Loading;
    if (m_intake.stage() != IntakeDesk::Stage::None)
        return Phase::Serving;
    const std::optional<Ticket> ticket = m_queue.current();
    if (!ticket)
        return Phase::Idle;
    return ticket->state == TicketState::Called ? Phase::Called : Phase::Serving;
}

// The queue leads: whoever is being served here decides which draft is open.
void CounterController::follow()
{
    const std::optional<Ticket> ticket = m_queue.current();
    const bool serving =
        ticket && ticket->state == TicketState::Serving && !m_queue.isQuick(*ticket);
    if (serving && m_openFor != ticket->id) {
        m_openFor = ticket->id;
        m_intake.openFor(*ticket);
    }
    if (!serving && m_queue.isLoaded()) {
        // Only what the queue opened is closed with its turn: a draft of an earlier day has a ticket too.
        const bool led = !std::exchange(m_openFor, {}).isNull();
        if (led && m_intake.stage() != IntakeDesk::Stage::None && !m_intake.ticket().isNull()) {
            m_intake.close();
        }
    }
    Q_EMIT changed();
}

PrimaryState CounterController::primary() const
{
    Situation s;
    s.loaded = m_queue.isLoaded();
    s.busy = m_queue.isBusy();
    s.now = m_queue.now();
    s.ticket = m_queue.current();
    s.stage = m_intake.stage();
    s.printing = m_intake.printing();
    s.subTask = m_subTask;
    s.presence = m_queue.presence();
    s.quick = s.ticket && m_queue.isQuick(*s.ticket);
    if (s.stage == IntakeDesk::Stage::Editing)
        s.gaps = int(m_intake.gaps().size());
    else if (!s.ticket)
        s.next = m_queue.next();
    if (s.next) {
        for (const ServiceGroup &group : m_queue.desk().groups) {
            if (group.series == s.next->ticket.number.series)
                s.nextGroup = group.name;
        }
        if (!s.next->ticket.priorityReason.isEmpty())
            s.nextPriority = m_queue.priorityName(s.next->ticket.priorityReason);
    }
    PrimaryState state = primaryState(s);
    // The words name the usual keys; what is printed is what is set.
    for (QString *text : {&state.line, &state.shortLine, &state.key})
        *text = m_keys.said(*text);
    return state;
}

void CounterController::setSubTask(SubTask task)
{
    if (m_subTask == task)
        return;
    m_subTask = task;
    Q_EMIT changed();
}

bool CounterController::canRecall() const
{
    return phase() == Phase::Called;
}

bool CounterController::canNoShow() const
{
    return phase() == Phase::Called;
}

bool CounterController::canHold() const
{
    return (m_intake.stage() == IntakeDesk::Stage::Editing && m_subTask != SubTask::Scanning) ||
           phase() == Phase::Called;
}

bool CounterController::canTransfer() const
{
    const std::optional<Ticket> ticket = m_queue.current();
    return ticket && !m_queue.isQuick(*ticket) && m_subTask != SubTask::Scanning &&
           m_intake.stage() != IntakeDesk::Stage::Accepted;
}

bool CounterController::canQuick() const
{
    const std::optional<Ticket> ticket = m_queue.current();
    return phase() != Phase::Loading && m_queue.presence().kind == Presence::Kind::Here &&
           !(ticket && m_queue.isQuick(*ticket)) && m_subTask == SubTask::None &&
           (ticket || m_intake.stage() == IntakeDesk::Stage::None);
}

void CounterController::triggerPrimary()
{
    switch (primary().act) {
    case PrimaryState::Act::None: break;
    case PrimaryState::Act::Call: m_queue.callNext(); break;
    case PrimaryState::Act::Arrived: m_queue.arrived(); break;
    case PrimaryState::Act::Open: Q_EMIT openWanted(); break;
    case PrimaryState::Act::Retry:
        m_openFor = {};
        follow();
        break;
    case PrimaryState::Act::GoToGap: {
        const QVector<Gap> gaps = m_intake.gaps();
        if (!gaps.isEmpty())
            Q_EMIT gapWanted(gaps.first());
        break;
    }
    case PrimaryState::Act::Accept: m_intake.accept(); break;
    case PrimaryState::Act::Finish:
        if (m_queue.current())
            m_queue.finish();
        else
            m_intake.close();
        break;
    }
}

void CounterController::recall()
{
    if (canRecall())
        m_queue.recall();
}

void CounterController::noShow()
{
    if (canNoShow())
        m_queue.noShow();
}

void CounterController::hold(const QString &reason, const QDateTime &until)
{
    if (!canHold())
        return;
    m_intake.flush();
    if (m_queue.current())
        m_queue.hold(reason, until);
    else
        m_intake.close();
}

void CounterController::receiveWithoutTicket()
{
    if (phase() == Phase::Idle)
        m_intake.beginWithoutTicket();
}

void CounterController::endWithoutDossier()
{
    if (m_intake.stage() != IntakeDesk::Stage::Editing)
        return;
    const Draft left = m_intake.draft();
    if (m_offer)
        commitUndo(); // or the offer to come would take this draft for the earlier one's
    if (m_queue.current()) {
        m_intake.flush();
        m_queue.finish();
        m_discarding = left;
        return;
    }
    m_intake.close();
    if (isBlank(left))
        return;
    offer({QStringLiteral("trash-2"), tr("Draft thrown away"), {}});
    m_discarding = left;
}

void CounterController::reopen(const Draft &draft)
{
    if (phase() != Phase::Idle)
        return;
    const std::optional<Ticket> ticket =
        draft.ticket.isNull() ? std::nullopt : m_queue.state().ticket(draft.ticket);
    if (ticket && (ticket->state == TicketState::OnHold || ticket->state == TicketState::NoShow))
        m_queue.resume(ticket->id);
    else if (!ticket ||
             (ticket->state != TicketState::Called && ticket->state != TicketState::Serving))
        m_intake.reopen(draft.id);
    else
        Q_EMIT failed(Failure("turn_elsewhere",
                              tr("Number %1 is being served at counter %2; its dossier is saved.")
                                  .arg(ticket->number.text())
                                  .arg(ticket->counter),
                              tr("Go on there, or put the number on hold there first.")));
}

void CounterController::offer(const UndoOffer &offer)
{
    // One at a time; a new one commits the old.
    if (m_offer)
        commitUndo();
    m_offer = offer;
    Q_EMIT undoOffered(offer);
}

void CounterController::undo()
{
    if (!m_offer)
        return;
    const UndoOffer offer = *m_offer;
    m_offer.reset();
    const std::optional<Draft> kept = std::exchange(m_discarding, std::nullopt);
    Q_EMIT undoClosed();
    if (!offer.event.isNull())
        m_queue.undo(offer.event);
    else if (kept)
        m_intake.reopen(kept->id);
}

void CounterController::commitUndo()
{
    m_offer.reset();
    if (const std::optional<Draft> draft = std::exchange(m_discarding, std::nullopt))
        m_intake.discard(*draft);
    Q_EMIT undoClosed();
}

} // namespace motcua::ui
