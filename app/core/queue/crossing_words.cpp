// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of the list of what crossed.
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

} // namespace motcua
