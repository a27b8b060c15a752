// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/crossings.h"

#include "app/core/base/clock.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

using Kind = QueueEvent::Kind;

QString words(const char *text)
{
    return QCoreApplication::translate("Crossings", text);
}

int weightOf(TicketState state)
{
    switch (state) {
    case TicketState::Waiting: return 0;
    case TicketState::NoShow: return 1;
    case TicketState::Called: return 2;
    case TicketState::Left:
    case TicketState::Cancelled: return 3;
    case TicketState::OnHold:
    case TicketState::Serving: return 4;
    case TicketState::Finished: return 5;
    }
    return 0;
}

/// The state an event of a ticket's turn leads to; nothing: it is no step of the turn.
std::optional<TicketState> aimOf(Kind kind)
{
    switch (kind) {
    case Kind::Called:
    case Kind::Recalled: return TicketState::Called;
    case Kind::Arrived:
    case Kind::Started:
    case Kind::Resumed: return TicketState::Serving;
    case Kind::Held: return TicketState::OnHold;
    case Kind::NoShow: return TicketState::NoShow;
    case Kind::Returned:
    case Kind::Transferred:
    case Kind::Reopened: return TicketState::Waiting;
    case Kind::Finished: return TicketState::Finished;
    case Kind::Cancelled: return TicketState::Cancelled;
    case Kind::Left: return TicketState::Left;
    default: return std::nullopt;
    }
}

bool isAt(const Ticket &ticket, const QueueEvent &event)
{
    return ticket.isAtCounter() && ticket.counter == event.by.counter;
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

} // namespace

bool fits(const Ticket &ticket, const QueueEvent &event)
{
    switch (event.kind) {
    case Kind::Called: return ticket.state == TicketState::Waiting;
    case Kind::Recalled:
    case Kind::Arrived:
    case Kind::NoShow: return ticket.state == TicketState::Called && isAt(ticket, event);
    case Kind::Held: return isAt(ticket, event);
    case Kind::Finished: return ticket.state == TicketState::Serving && isAt(ticket, event);
    case Kind::Started: return ticket.state == TicketState::Waiting || isAt(ticket, event);
    case Kind::Resumed:
        return ticket.state == TicketState::OnHold || ticket.state == TicketState::NoShow;
    case Kind::Returned:
        return ticket.state == TicketState::OnHold || ticket.state == TicketState::NoShow;
    case Kind::Transferred:
        return ticket.state == TicketState::Waiting || ticket.state == TicketState::OnHold ||
               isAt(ticket, event);
    case Kind::Reopened: return ticket.hasEnded();
    case Kind::Left:
    case Kind::Cancelled:
        return !ticket.hasEnded() && (!ticket.isAtCounter() || isAt(ticket, event));
    default: return true;
    }
}

Standing standingOf(const Ticket &ticket, const QueueEvent &event)
{
    if (!event.island || fits(ticket, event))
        return Standing::Stands;
    const std::optional<TicketState> aim = aimOf(event.kind);
    if (!aim)
        return Standing::Stands;
    const int now = weightOf(ticket.state);
    const int then = weightOf(*aim);
    const bool earlierCall = event.kind == Kind::Called && ticket.state == TicketState::Called &&
                             event.at < ticket.lastCalledAt && ticket.calls == 1;
    return then > now || earlierCall ? Standing::Overrides : Standing::Crossed;
}

QVector<Crossing> crossingsOf(const QVector<QueueEvent> &events)
{
    QueueState state;
    for (const QueueEvent &event : events)
        state.apply(event);
    return state.crossings();
}

QString crossingSentence(const Crossing &crossing)
{
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

} // namespace motcua
