// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// F10: what is done seldom, each with its digit, always at the same place.
#include "ui/common/approval_overlay.h"
#include "ui/counter/counter_gestures.h"
#include "ui/counter/counter_slips.h"

namespace motcua::ui {

namespace {

bool isWaiting(const Ticket &ticket)
{
    return ticket.state == TicketState::Waiting;
}

bool isAbsent(const Ticket &ticket)
{
    return isWaiting(ticket) || ticket.state == TicketState::NoShow ||
           ticket.state == TicketState::OnHold;
}

bool hasPaper(const Ticket &ticket)
{
    return !ticket.hasEnded();
}

bool hasEnded(const Ticket &ticket)
{
    return ticket.hasEnded();
}

bool isAnything(const Ticket &)
{
    return true;
}

TicketId idOf(const GestureAnswer &answer)
{
    return TicketId::fromString(answer.line).value_or(TicketId());
}

} // namespace

QVector<ActMenu::Act> CounterGestures::acts()
{
    const std::optional<Ticket> ticket = queue().current();
    const Presence presence = queue().presence();
    const bool free = isIdle() && presence.kind == Presence::Kind::Here;
    const bool serving = ticket && ticket->state == TicketState::Serving;
    const bool helped = presence.helpWantedAt.isValid();
    const int missing = slipsMissing(queue().state());
    return {
        {QStringLiteral("callThis"), QStringLiteral("megaphone"), tr("Call this number…"),
         free && any(isWaiting), tr("Works at a free counter while somebody waits"),
         [this] { callThis(); }},
        {QStringLiteral("addService"), QStringLiteral("plus"), tr("One more service"),
         serving && !queue().isQuick(*ticket), tr("Works while a citizen is being served"),
         [this] { addService(); }},
        {QStringLiteral("pause"), QStringLiteral("pause"), tr("Pause the counter…"), free,
         tr("Works when nobody is at the counter"), [this] { pause(); }},
        {QStringLiteral("close"), QStringLiteral("lock"), tr("Close the counter"),
         presence.kind == Presence::Kind::Here || presence.kind == Presence::Kind::Paused,
         tr("The counter is not open"), [this] { close(); }},
        {QStringLiteral("help"), QStringLiteral("hand-helping"),
         helped ? tr("Help is no longer needed") : tr("Call for help"),
         presence.kind == Presence::Kind::Here, tr("The counter is not open"),
         [this, helped] { queue().wantHelp(!helped); }},
        {QStringLiteral("left"), QStringLiteral("log-out"), tr("Left unserved…"), any(isAbsent),
         tr("Nobody waits"), [this] { left(); }},
        {QStringLiteral("reopen"), QStringLiteral("rotate-ccw"), tr("Reopen an ended turn…"),
         any(hasEnded), tr("No turn has ended today"), [this] { reopen(); }},
        {QStringLiteral("undo"), QStringLiteral("undo-2"), tr("Undo with a supervisor…"),
         m_controller.desk().approvals != nullptr && any(isAnything), tr("Nothing to undo"),
         [this] { undoLate(); }},
        {QStringLiteral("yesterday"), QStringLiteral("history"), tr("From the day before…"),
         queue().rules().carryOver, tr("Set in the rules of the queue"),
         [this] { Q_EMIT yesterdayWanted(); }},
        {QStringLiteral("cancel"), QStringLiteral("circle-x"), tr("Cancel a number…"),
         any(isAbsent), tr("Nobody waits"), [this] { cancel(); }},
        {QStringLiteral("slips"), QStringLiteral("printer"),
         missing > 0 ? tr("%n slip(s) not printed…", nullptr, missing) : tr("Print a slip again…"),
         m_controller.desk().slips != nullptr && any(hasPaper),
         tr("Works while a number is in the queue and a slip printer is there"),
         [this] { Q_EMIT slipsWanted(); }},
        {QStringLiteral("paper"), QStringLiteral("clipboard-list"), tr("Enter paper numbers…"),
         m_controller.desk().paperRoll != nullptr, tr("Not possible on this computer"),
         [this] { Q_EMIT paperWanted(); }},
        {QStringLiteral("crossings"), QStringLiteral("arrow-right-left"), tr("While apart…"),
         queue().link().crossings > 0 || queue().link().refused > 0, tr("Nothing crossed today"),
         [this] { Q_EMIT crossingsWanted(); }}};
}

void CounterGestures::more()
{
    if (m_controller.phase() == CounterController::Phase::Loading)
        return;
    m_menu->begin(QStringLiteral("more"), tr("More"), tr("Press its key, or Esc to leave."),
                  acts());
}

void CounterGestures::callThis()
{
    GestureForm form;
    form.name = QStringLiteral("callThis");
    form.title = tr("Call this number");
    form.hint = tr("The journal keeps who called it out of turn, and why.");
    form.listLabel = tr("Waiting");
    form.search = ticketLines(isWaiting);
    form.textLabel = tr("Why");
    form.textNeeded = true;
    form.presets = {tr("Same family"), tr("Poor health"), tr("Came back as agreed")};
    form.confirm = tr("Call");
    form.confirmLine = tr("Others wait longer for it");
    m_form->ask(
        form, [this](const GestureAnswer &answer) { queue().callThis(idOf(answer), answer.text); });
}

void CounterGestures::addService()
{
    GestureForm form;
    form.name = QStringLiteral("addService");
    form.title = tr("One more service in this turn");
    form.hint = tr("The citizen keeps the number and does not wait again.");
    form.listLabel = tr("Procedure");
    form.search = procedureLines({});
    form.confirm = tr("Add it");
    form.confirmLine = tr("The dossier that is open stays open");
    m_form->ask(form, [this](const GestureAnswer &answer) {
        const auto procedure =
            m_controller.desk().catalogue.inForce(answer.line, toCentre(queue().now()).date());
        if (procedure)
            queue().addService(procedure->code, procedure->name);
    });
}

void CounterGestures::left()
{
    GestureForm form;
    form.name = QStringLiteral("left");
    form.title = tr("Left without being served");
    form.hint = tr("Somebody said so, or was seen to go. It is counted apart from no-shows.");
    form.listLabel = tr("Number");
    form.search = ticketLines(isAbsent);
    form.confirm = tr("Take the number out of the line");
    m_form->ask(form, [this](const GestureAnswer &answer) { queue().leave(idOf(answer)); });
}

void CounterGestures::cancel()
{
    GestureForm form;
    form.name = QStringLiteral("cancel");
    form.title = tr("Cancel a number");
    form.hint =
        tr("For a number that should not be there. It is not given again; the journal keeps "
           "who cancelled it, and why.");
    form.listLabel = tr("Number");
    form.search = ticketLines(isAbsent);
    form.textLabel = tr("Why");
    form.textNeeded = true;
    form.presets = {tr("Taken twice"), tr("Wrong group chosen"), tr("Test")};
    form.confirm = tr("Cancel the number");
    form.confirmLine = tr("It can be undone for a few seconds");
    m_form->ask(form,
                [this](const GestureAnswer &answer) { queue().cancel(idOf(answer), answer.text); });
}

void CounterGestures::reopen()
{
    GestureForm form;
    form.name = QStringLiteral("reopen");
    form.title = tr("Open an ended turn again");
    form.hint = tr("The number waits again; nothing of the first turn is lost.");
    form.listLabel = tr("Ended today");
    form.search = ticketLines(hasEnded);
    form.groups = {{tr("Place in the line"),
                    {{QStringLiteral("after_next"), tr("After the next one")},
                     {QStringLiteral("own_time"), tr("By time of number")},
                     {QStringLiteral("last"), tr("Last")}},
                    0}};
    form.textLabel = tr("Why");
    form.textNeeded = true;
    form.presets = {tr("Ended by mistake"), tr("Something was forgotten"), tr("Came back")};
    form.confirm = tr("Let it wait again");
    m_form->ask(form, [this](const GestureAnswer &answer) {
        queue().reopen(idOf(answer),
                       placeFromCode(answer.chosen.value(0)).value_or(LinePlace::AfterNext),
                       answer.text);
    });
}

void CounterGestures::undoLate()
{
    GestureForm form;
    form.name = QStringLiteral("undoLate");
    form.title = tr("Undo with a supervisor");
    form.hint = tr("Takes back what was done last to a number today. Nothing is deleted.");
    form.listLabel = tr("Number");
    form.search = ticketLines(isAnything);
    form.confirm = tr("Ask for the PIN");
    m_form->ask(form, [this](const GestureAnswer &answer) {
        const std::optional<Ticket> ticket = queue().state().ticket(idOf(answer));
        if (!ticket)
            return;
        const QString number = ticket->number.text();
        m_approval.ask({SensitiveAct::UndoQueueStep,
                        number,
                        tr("What was done last to %1 is taken back.").arg(number),
                        {}},
                       [this, id = ticket->id](const Grant &grant) { queue().undoFor(id, grant); });
    });
}

} // namespace motcua::ui
