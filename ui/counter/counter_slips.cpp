// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_slips.h"

#include "app/core/base/text.h"
#include "app/core/queue/kiosk.h"
#include "app/core/queue/slip_desk.h"
#include "ui/common/labels.h"
#include "ui/counter/check_in_words.h"
#include "ui/counter/gesture_overlay.h"
#include "ui/counter/slip_overlay.h"
#include "ui/counter/work_banner.h"

#include <QLineEdit>

#include <algorithm>

namespace motcua::ui {

namespace {

using About = WorkBanner::About;

bool isMissing(const Ticket &ticket)
{
    return ticket.slip == Ticket::Slip::Failed &&
           (ticket.state == TicketState::Waiting || ticket.state == TicketState::Called);
}

bool isPrint(const QueueEvent &event)
{
    return event.kind == QueueEvent::Kind::Printed || event.kind == QueueEvent::Kind::PrintFailed ||
           event.kind == QueueEvent::Kind::Reprinted;
}

// How many wait before, and how long; nothing for who no longer waits. Desk thread.
SlipFacts factsOf(const Desk &desk, TicketId id)
{
    const QueueState &state = desk.queue->refresh();
    const std::optional<Ticket> ticket = state.ticket(id);
    SlipFacts facts;
    if (!ticket || ticket->state != TicketState::Waiting)
        return facts;
    WaitInterval wait;
    if (desk.kiosk != nullptr) {
        wait = desk.kiosk->waitOf(*ticket);
    } else {
        ServiceTimes times;
        times.add(state);
        wait = estimateWait(state, *ticket, desk.counters, desk.queue->policy(), times,
                            desk.clock->now());
    }
    facts.ahead = wait.ahead;
    if (wait.known)
        facts.wait = SlipWait{wait.lowMinutes, wait.highMinutes};
    return facts;
}

/// What the journal knows of the slip, for the right of a row.
struct Standing
{
    QString text;
    Tone tone = Tone::Neutral;
};

Standing standingOf(const Ticket &ticket, const QVector<QueueEvent> &events)
{
    if (ticket.slip == Ticket::Slip::Unknown)
        return {};
    if (ticket.slip == Ticket::Slip::Printed)
        return {ticket.slipCopies > 1 ? CounterSlips::tr("printed again")
                                      : CounterSlips::tr("printed")};
    const auto last = std::find_if(events.crbegin(), events.crend(), isPrint);
    const QString reason = last == events.crend() ? QString() : last->reason;
    if (reason.startsWith(toCode(SlipOutcome::Kind::Unknown)))
        return {CounterSlips::tr("not known whether printed"), Tone::Warn};
    const auto trouble = slipTroubleFromCode(reason.section(QLatin1Char(' '), -1));
    return {CounterSlips::tr("not printed: %1").arg(slipFact(trouble.value_or(SlipTrouble::None))),
            Tone::Bad};
}

} // namespace

int slipsMissing(const QueueState &state)
{
    const QVector<Ticket> all = state.tickets();
    return int(std::count_if(all.cbegin(), all.cend(), isMissing));
}

CounterSlips::CounterSlips(CounterController &controller, WorkBanner &banner, QWidget *window)
    : QObject(window),
      m_controller(controller),
      m_banner(banner),
      m_window(window),
      m_form(new GestureOverlay(window)),
      m_sheet(new SlipOverlay(window))
{
    connect(&controller.queue(), &QueueDesk::issued, this, [this](const Ticket &ticket) {
        give(ticket, tr("Number %1 is in the queue.").arg(ticket.number.text()));
    });
    connect(&controller.queue(), &QueueDesk::checkedIn, this,
            [this](const CheckIn::Outcome &outcome) {
                using Kind = CheckIn::Outcome::Kind;
                if (outcome.kind == Kind::CheckedIn || outcome.kind == Kind::Again)
                    give(*outcome.ticket, checkInGiven(outcome));
            });
    SlipDesk *slips = controller.desk().slips;
    if (slips == nullptr)
        return;
    connect(slips, &SlipDesk::told, this, &CounterSlips::told);
    connect(slips, &SlipDesk::failed, this, [this](TicketId id, const Failure &failure) {
        if (m_asked.remove(id) > 0 || m_said == id)
            m_banner.tell(failure);
    });
    connect(slips, &SlipDesk::nothingToPrint, this, [this](TicketId id) {
        if (m_asked.contains(id))
            say(id, m_asked.take(id).said,
                tr("Its slip was printed before; F10, then A, prints it again."), true);
    });
}

void CounterSlips::say(TicketId id, const QString &headline, const QString &next, bool replace)
{
    if (replace && (m_banner.about() != About::Slip || m_said != id))
        return; // something else is said by now
    m_said = id;
    m_banner.tell(About::Slip,
                  {Tone::Info, QStringLiteral("ticket"), headline, next, {}, {}, {}, {}});
}

void CounterSlips::give(const Ticket &ticket, const QString &said)
{
    if (m_controller.desk().slips == nullptr) {
        say(ticket.id, said, tr("Tell the citizen; the screen in the hall will show it."), false);
        return;
    }
    say(ticket.id, said, tr("Its slip is being printed."), false);
    m_asked.insert(ticket.id, {false, said});
    withFacts(ticket.id, [id = ticket.id](SlipDesk &slips, const SlipFacts &facts,
                                          const Actor &by) { slips.print(id, facts, by); });
}

void CounterSlips::reprint(TicketId id)
{
    const std::optional<Ticket> ticket = m_controller.queue().state().ticket(id);
    if (!ticket || m_asked.contains(id))
        return;
    say(id, tr("The slip of %1 is being printed again.").arg(ticket->number.text()),
        tr("It bears a mark that it is not the first one."), false);
    m_asked.insert(id, {true, {}});
    withFacts(id, [id](SlipDesk &slips, const SlipFacts &facts, const Actor &by) {
        slips.reprint(id, facts, by);
    });
}

void CounterSlips::withFacts(TicketId id, const Hand &hand)
{
    const Desk &desk = m_controller.desk();
    desk.worker->run(
        this, [desk, id] { return factsOf(desk, id); },
        [this, hand](const SlipFacts &facts) {
            hand(*m_controller.desk().slips, facts, m_controller.actor());
        },
        [this, id](const Failure &failure) {
            m_asked.remove(id);
            m_banner.tell(failure);
        });
}

void CounterSlips::told(TicketId id, const QString &number, const SlipOutcome &outcome)
{
    const auto asked = m_asked.constFind(id);
    if (asked == m_asked.constEnd())
        return; // of another window of this program
    const bool again = asked->again;
    const QString said = again ? tr("The slip of %1 was printed again.").arg(number) : asked->said;
    m_asked.erase(asked);
    const QString low = outcome.paperLow
                            ? QLatin1Char(' ') + tr("The roll of paper is nearly used up.")
                            : QString();
    if (outcome.kind == SlipOutcome::Kind::Printed)
        say(id, said, tr("Hand the slip to the citizen.") + low, true);
    else if (outcome.isUntold())
        say(id, said,
            tr("The slip was sent to the printer, which does not tell; look whether it came out."),
            true);
    else if (outcome.trouble == SlipTrouble::NotSetUp && !again)
        say(id, said, tr("Tell the citizen; the screen in the hall will show it."), true);
    else
        tellTrouble(id, number, outcome);
}

// Huge where nobody is served and nothing is being typed; else it waits over the work, so that no key goes astray.
bool CounterSlips::isAtHand() const
{
    return m_controller.phase() == CounterController::Phase::Idle &&
           !OverlayDialog::anyOpen(m_window) &&
           qobject_cast<QLineEdit *>(m_window->focusWidget()) == nullptr;
}

void CounterSlips::tellTrouble(TicketId id, const QString &number, const SlipOutcome &outcome)
{
    const Failure failure = slipFailure(outcome, number);
    const auto again = [this, id] { reprint(id); };
    if (isAtHand()) {
        m_banner.clear(About::Slip);
        m_sheet->tell(number, failure, again);
        return;
    }
    WorkBanner::Word word;
    word.tone = Tone::Bad;
    word.icon = QStringLiteral("printer");
    word.headline = failure.headline();
    word.next = failure.nextStep();
    word.button = tr("Print again");
    word.key = m_controller.keys().text(Gesture::More) + QStringLiteral(" A");
    word.buttonName = QStringLiteral("slipAgainAfterFailure");
    word.act = again;
    m_said = id;
    m_banner.tell(About::Slip, word);
}

void CounterSlips::choose()
{
    GestureForm form;
    form.name = QStringLiteral("slips");
    form.title = tr("Print a slip again");
    form.hint = tr("The number stays as it is; the new slip says that it was printed again.");
    form.listLabel = tr("Number");
    form.search = [this](const QString &query) {
        const QString sought = fold(query);
        const QueueState &state = m_controller.queue().state();
        QVector<Ticket> all = state.tickets();
        std::reverse(all.begin(), all.end()); // whoever stands here took it a moment ago
        std::stable_partition(all.begin(), all.end(), isMissing);
        QVector<GestureForm::Line> lines;
        for (const Ticket &ticket : std::as_const(all)) {
            const QString number = ticket.number.text();
            if (ticket.hasEnded() || m_controller.queue().isQuick(ticket) ||
                !(sought.isEmpty() || fold(number).contains(sought)))
                continue;
            const Standing standing = standingOf(ticket, state.eventsOf(ticket.id));
            lines.append(
                {ticket.id.toString(), number, ticket.procedureName, standing.text, standing.tone});
        }
        return lines;
    };
    form.confirm = tr("Print again");
    form.confirmLine = tr("On the slip printer of this computer");
    m_form->ask(form, [this](const GestureAnswer &answer) {
        reprint(TicketId::fromString(answer.line).value_or(TicketId()));
    });
}

} // namespace motcua::ui
