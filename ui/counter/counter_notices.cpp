// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_notices.h"

#include "ui/common/labels.h"

namespace motcua::ui {

using About = WorkBanner::About;

CounterNotices::CounterNotices(CounterController &controller, CounterGestures &gestures,
                               WorkBanner &banner)
    : QObject(&banner),
      m_controller(controller),
      m_gestures(gestures),
      m_banner(banner)
{
    QueueDesk *queue = &controller.queue();
    connect(queue, &QueueDesk::takenByOther, this, &CounterNotices::tellTaken);
    connect(queue, &QueueDesk::recallRefused, this, &CounterNotices::tellRecall);
    connect(queue, &QueueDesk::counterAnswered, this, &CounterNotices::tellCounter);
    connect(queue, &QueueDesk::movedOn, this, [this] {
        m_banner.tell(About::News, {Tone::Warn,
                                    QStringLiteral("refresh-cw"),
                                    tr("The queue had moved on; nothing was changed."),
                                    tr("The list shows how it stands now."),
                                    {},
                                    {},
                                    {},
                                    {}});
    });
    connect(queue, &QueueDesk::undoOffered, this, [this] { m_banner.clear(About::Recall); });
    connect(&controller, &CounterController::failed, this,
            [this](const Failure &failure) { m_banner.tell(failure); });
    connect(&gestures, &CounterGestures::closingRefused, this, &CounterNotices::tellClosing);
    connect(queue, &QueueDesk::undone, this, &CounterNotices::tellUndone);
    connect(&controller, &CounterController::changed, this, &CounterNotices::follow);
}

void CounterNotices::tellTaken(const Ticket &ticket, int otherCounter,
                               const std::optional<NextCall> &next)
{
    WorkBanner::Word word;
    word.tone = Tone::Warn;
    word.icon = QStringLiteral("arrow-right-left");
    word.headline =
        tr("%1 has just been called by counter %2.").arg(ticket.number.text()).arg(otherCounter);
    word.next = tr("Nobody else waits now.");
    if (next) {
        const QString number = next->ticket.number.text();
        word.next = tr("Your next number is %1.").arg(number);
        word.button = tr("Call %1").arg(number);
        word.key = m_controller.keys().text(Gesture::Call);
        word.buttonName = QStringLiteral("callAfterRace");
        word.act = [this] { Q_EMIT primaryWanted(); };
    }
    m_banner.tell(About::Race, word);
}

void CounterNotices::tellRecall(const CentreQueue::StepOutcome &outcome)
{
    if (!outcome.ticket)
        return;
    const QString number = outcome.ticket->number.text();
    WorkBanner::Word word;
    word.tone = Tone::Warn;
    word.icon = QStringLiteral("megaphone");
    if (outcome.kind == CentreQueue::StepOutcome::Kind::TooSoon) {
        word.headline = tr("%1 was called a moment ago.").arg(number);
        word.next = tr("It can be called again at %1.").arg(timeSecondsText(outcome.retryAt));
    } else {
        word.headline = tr("%1 has been called %n time(s), as often as is allowed.", nullptr,
                           outcome.ticket->calls)
                            .arg(number);
        word.next = tr("Who comes later gets back in behind the next one.");
        word.button = tr("No-show");
        word.key = m_controller.keys().text(Gesture::NoShow);
        word.buttonName = QStringLiteral("noShowAfterLimit");
        word.act = [this] {
            m_banner.clear();
            m_controller.noShow();
        };
    }
    m_banner.tell(About::Recall, word);
}

void CounterNotices::tellCounter(const CentreQueue::CounterOutcome &outcome)
{
    using Kind = CentreQueue::CounterOutcome::Kind;
    if (outcome.kind == Kind::HasCitizen && outcome.otherCounter > 0 && outcome.ticket)
        m_gestures.freeOther(outcome.otherCounter, *outcome.ticket);
    else if (outcome.kind == Kind::NotAllowed)
        m_banner.tell(Failure("counter_not_allowed",
                              tr("The counter is as it was: this is not allowed now."),
                              tr("Ask a supervisor.")));
}

// The same words as any failure, and that nobody is locked in.
void CounterNotices::tellClosing(const Failure &failure)
{
    const std::optional<Ticket> here = m_controller.queue().current();
    const QString leaving =
        here ? tr("Or close the window once more: %1 stays with this counter, for whoever signs in "
                  "here next.")
                   .arg(here->number.text())
             : tr("Or close the window once more.");
    m_banner.tell(
        Failure(failure.name(), failure.headline(),
                failure.nextStep().isEmpty() ? leaving : failure.nextStep() + u' ' + leaving));
}

void CounterNotices::tellUndone(const Undone &what)
{
    const int counter = m_controller.queue().counter().number;
    WorkBanner::Word word;
    word.icon = QStringLiteral("undo-2");
    if (what.inLine)
        word.headline = tr("Undone: %1 waits again, in its own place in the line.")
                            .arg(what.inLine->number.text());
    else if (what.shut)
        word.headline = tr("Undone: counter %1 is as it was before that step.").arg(counter);
    else
        return;
    word.next = what.shut || m_controller.queue().presence().kind != Presence::Kind::Here
                    ? tr("This counter is not open; nobody is called here until you open it.")
                    : tr("The counter it was at is not yours any more.");
    m_banner.tell(About::News, word);
}

void CounterNotices::follow()
{
    // The race is over as soon as somebody is here, a word about a recall when nobody is called any more.
    const CounterController::Phase phase = m_controller.phase();
    const bool called = phase == CounterController::Phase::Called;
    if (called || phase == CounterController::Phase::Serving)
        m_banner.clear(About::Race);
    if (!called)
        m_banner.clear(About::Recall);
    const Presence presence = m_controller.queue().presence();
    const bool away =
        presence.kind == Presence::Kind::Elsewhere || presence.kind == Presence::Kind::TakenBy;
    if (!away || phase == CounterController::Phase::Loading) {
        m_banner.clear(About::Presence);
        return;
    }
    if (m_banner.about() != About::Nothing)
        return;
    WorkBanner::Word word;
    word.tone = Tone::Warn;
    word.icon = QStringLiteral("monitor");
    if (presence.kind == Presence::Kind::Elsewhere) {
        word.headline =
            tr("You have counter %1 open on another computer.").arg(presence.otherCounter);
        word.next = tr("Nothing is called here until it is closed there.");
        word.button = tr("Close counter %1, open here").arg(presence.otherCounter);
    } else {
        word.headline = tr("%1 has this counter open.").arg(presence.name);
        word.next = tr("Nothing is called here meanwhile.");
        word.button = tr("Take it over…");
    }
    word.key = m_controller.keys().text(Gesture::Call);
    word.buttonName = QStringLiteral("openHere");
    word.act = [this] { m_gestures.open(); };
    m_banner.tell(About::Presence, word);
}

} // namespace motcua::ui
