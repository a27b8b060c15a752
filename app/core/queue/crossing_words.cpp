// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of the lists of what crossed and of what the centre did not take.
#include "app/core/base/clock.h"
#include "app/core/queue/crossings.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

using Kind = QueueEvent::Kind;

QString words(const char *text)
{
    return QCoreApplication::translate("Crossings", text);
}

QString minuteOf(const QDateTime &at)
{
    return toCentre(at).toString(u"HH:mm"_s);
}

QString wordOf(Kind kind)
{
    switch (kind) {
    case Kind::Called:
    case Kind::Recalled: return words(QT_TRANSLATE_NOOP("Crossings", "called"));
    case Kind::Arrived:
    case Kind::Started:
    case Kind::Resumed: return words(QT_TRANSLATE_NOOP("Crossings", "served"));
    case Kind::Held: return words(QT_TRANSLATE_NOOP("Crossings", "put on hold"));
    case Kind::NoShow: return words(QT_TRANSLATE_NOOP("Crossings", "noted as absent"));
    case Kind::Returned: return words(QT_TRANSLATE_NOOP("Crossings", "put into the line again"));
    case Kind::Transferred: return words(QT_TRANSLATE_NOOP("Crossings", "sent on"));
    case Kind::Reopened: return words(QT_TRANSLATE_NOOP("Crossings", "reopened"));
    case Kind::Finished: return words(QT_TRANSLATE_NOOP("Crossings", "finished"));
    case Kind::Cancelled: return words(QT_TRANSLATE_NOOP("Crossings", "cancelled"));
    case Kind::Left: return words(QT_TRANSLATE_NOOP("Crossings", "noted as gone"));
    default: return {};
    }
}

// What cannot cross, and can be refused all the same.
QString refusedWordOf(const QueueEvent &event)
{
    switch (event.kind) {
    case Kind::Issued: return words(QT_TRANSLATE_NOOP("Crossings", "issued"));
    case Kind::Undone: return words(QT_TRANSLATE_NOOP("Crossings", "a step taken back"));
    case Kind::Printed:
    case Kind::PrintFailed:
    case Kind::Reprinted: return words(QT_TRANSLATE_NOOP("Crossings", "slip printed"));
    case Kind::CounterOpened: return words(QT_TRANSLATE_NOOP("Crossings", "counter opened"));
    case Kind::CounterPaused: return words(QT_TRANSLATE_NOOP("Crossings", "counter paused"));
    case Kind::CounterClosed: return words(QT_TRANSLATE_NOOP("Crossings", "counter closed"));
    case Kind::HelpWanted:
    case Kind::HelpGiven: return words(QT_TRANSLATE_NOOP("Crossings", "help called"));
    case Kind::Later: return words(QT_TRANSLATE_NOOP("Crossings", "a step of a newer program"));
    default: return wordOf(event.kind);
    }
}

QString whyOf(RefusedStep::Why why)
{
    switch (why) {
    case RefusedStep::Why::Clock:
        return words(QT_TRANSLATE_NOOP(
            "Crossings", "Not taken: date or time of this computer were wrong then."));
    case RefusedStep::Why::Number:
        return words(QT_TRANSLATE_NOOP("Crossings",
                                       "Not taken: that number is another computer's to give."));
    case RefusedStep::Why::Other: break;
    }
    return words(QT_TRANSLATE_NOOP("Crossings", "Not taken: the centre's computer could not read "
                                                "it; bring the program here up to date."));
}

QString placeOf(const Crossing::Act &act)
{
    return act.counter > 0 ? words(QT_TRANSLATE_NOOP("Crossings", "counter %1")).arg(act.counter)
                           : words(QT_TRANSLATE_NOOP("Crossings", "computer %1")).arg(act.station);
}

QString decisionOf(const Crossing &crossing)
{
    switch (crossing.state) {
    case TicketState::Called:
        return words(QT_TRANSLATE_NOOP("Crossings", "The call of counter %1 stands."))
            .arg(crossing.counter);
    case TicketState::Serving:
        return words(QT_TRANSLATE_NOOP("Crossings", "It is being served at counter %1."))
            .arg(crossing.counter);
    case TicketState::Finished:
        return words(QT_TRANSLATE_NOOP("Crossings", "It was finished at counter %1."))
            .arg(crossing.counter);
    case TicketState::OnHold:
        return words(QT_TRANSLATE_NOOP("Crossings", "It is on hold at counter %1."))
            .arg(crossing.counter);
    case TicketState::NoShow:
        return words(QT_TRANSLATE_NOOP("Crossings", "It is noted as absent."));
    case TicketState::Waiting: return words(QT_TRANSLATE_NOOP("Crossings", "It is waiting again."));
    case TicketState::Cancelled: return words(QT_TRANSLATE_NOOP("Crossings", "It is cancelled."));
    case TicketState::Left: return words(QT_TRANSLATE_NOOP("Crossings", "The citizen has left."));
    }
    return {};
}

QString claimSentence(const Crossing &crossing)
{
    const QString later = crossing.number.text();
    const QString first = crossing.holder.text();
    switch (*crossing.claim) {
    case Claim::On::Counter:
        return words(QT_TRANSLATE_NOOP("Crossings",
                                       "%1: %2 at %3 at %4, while %5 was at the same counter."))
                   .arg(later, wordOf(crossing.here.kind), placeOf(crossing.here),
                        minuteOf(crossing.here.at), first) +
               u' ' + decisionOf(crossing);
    case Claim::On::Booking:
        return words(QT_TRANSLATE_NOOP("Crossings",
                                       "%1 and %2 were issued for one appointment; %2 waits "
                                       "without the appointment."))
            .arg(first, later);
    case Claim::On::Person:
        return words(QT_TRANSLATE_NOOP("Crossings",
                                       "%2 was issued on a card that had all its numbers of the "
                                       "day (%1); %2 waits without precedence."))
            .arg(first, later);
    case Claim::On::Place:
        return words(QT_TRANSLATE_NOOP("Crossings",
                                       "%1 and %2 were issued for one place in the line; %2 waits "
                                       "by the time it was issued."))
            .arg(first, later);
    }
    return {};
}

} // namespace

QString crossingSentence(const Crossing &crossing)
{
    if (crossing.claim)
        return claimSentence(crossing);
    const Crossing::Act &first =
        crossing.there.at <= crossing.here.at ? crossing.there : crossing.here;
    const Crossing::Act &second =
        crossing.there.at <= crossing.here.at ? crossing.here : crossing.there;
    QString text;
    if (first.kind == Kind::Called && second.kind == Kind::Called)
        text = words(QT_TRANSLATE_NOOP("Crossings", "%1 was called at %2 at %3 and at %4 at %5."))
                   .arg(crossing.number.text(), placeOf(first), minuteOf(first.at), placeOf(second),
                        minuteOf(second.at));
    else
        text =
            words(QT_TRANSLATE_NOOP("Crossings", "%1: %2 at %3 at %4, and %5 at %6 at %7."))
                .arg(crossing.number.text(), wordOf(first.kind), placeOf(first), minuteOf(first.at),
                     wordOf(second.kind), placeOf(second), minuteOf(second.at));
    return text + u' ' + decisionOf(crossing);
}

TicketNumber numberOf(const RefusedStep &step, const QVector<RefusedStep> &all,
                      const QueueState &state)
{
    if (const auto ticket = state.ticket(step.event.ticket))
        return ticket->number;
    for (const RefusedStep &other : all) {
        if (other.event.ticket == step.event.ticket && !other.event.number.series.isEmpty())
            return other.event.number;
    }
    return {};
}

QString refusedSentence(const RefusedStep &step, const TicketNumber &number, QDate today)
{
    const QueueEvent &event = step.event;
    const QString place =
        event.by.counter > 0
            ? words(QT_TRANSLATE_NOOP("Crossings", "counter %1")).arg(event.by.counter)
            : words(QT_TRANSLATE_NOOP("Crossings", "computer %1")).arg(event.by.station);
    const QDateTime at = toCentre(event.at);
    const QString when = at.toString(at.date() == today ? u"HH:mm"_s : u"HH:mm dd/MM"_s);
    const QString what = words(QT_TRANSLATE_NOOP("Crossings", "%1 at %2 at %3."))
                             .arg(refusedWordOf(event), place, when);
    const QString who = event.ticket.isNull() ? QString()
                        : number.series.isEmpty()
                            ? words(QT_TRANSLATE_NOOP("Crossings", "A number not known here: "))
                            : number.text() + u": "_s;
    const QString text = who + what;
    return text.left(1).toUpper() + text.mid(1) + u' ' + whyOf(step.why);
}

} // namespace motcua
