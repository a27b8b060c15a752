// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/primary_state.h"

#include "ui/common/labels.h"

#include <QCoreApplication>

namespace motcua::ui {

namespace {

const QString kCallKey = QStringLiteral("F2");
const QString kDoneKey = QStringLiteral("F8");

QString running(qint64 ms)
{
    const qint64 seconds = qMax<qint64>(0, ms / 1000);
    return QStringLiteral("%1:%2")
        .arg(seconds / 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString waitingFor(SubTask task)
{
    switch (task) {
    case SubTask::Scanning:
        return QCoreApplication::translate("PrimaryState", "Scanning · waiting");
    case SubTask::ScanBroken:
        return QCoreApplication::translate("PrimaryState", "Scan interrupted · F5 goes on");
    case SubTask::Signing:
        return QCoreApplication::translate("PrimaryState", "Waiting for the citizen's signature");
    case SubTask::None: break;
    }
    return {};
}

// The counter is not open here: one press opens it.
PrimaryState away(const Situation &s)
{
    PrimaryState state{PrimaryState::Act::Open, PrimaryState::Look::Filled, {}, {}, kCallKey};
    switch (s.presence.kind) {
    case Presence::Kind::Paused:
        state.title = QCoreApplication::translate("PrimaryState", "Go on calling");
        state.line = s.presence.until.isValid()
                         ? QCoreApplication::translate("PrimaryState", "Paused until %1")
                               .arg(timeText(s.presence.until))
                         : QCoreApplication::translate("PrimaryState", "Paused, end not known");
        break;
    case Presence::Kind::Elsewhere:
        state.title = QCoreApplication::translate("PrimaryState", "Open this counter");
        state.line =
            QCoreApplication::translate("PrimaryState", "Counter %1 is yours now; it closes")
                .arg(s.presence.otherCounter);
        state.shortLine = QCoreApplication::translate("PrimaryState", "Counter %1 closes")
                              .arg(s.presence.otherCounter);
        break;
    case Presence::Kind::TakenBy:
        state.title = QCoreApplication::translate("PrimaryState", "Take this counter over");
        state.line =
            QCoreApplication::translate("PrimaryState", "%1 has it open").arg(s.presence.name);
        state.shortLine = QCoreApplication::translate("PrimaryState", "Somebody else has it open");
        break;
    case Presence::Kind::Closed:
    case Presence::Kind::Here:
        state.title = QCoreApplication::translate("PrimaryState", "Open the counter");
        state.line = QCoreApplication::translate("PrimaryState", "Nobody is called here now");
        break;
    }
    return state;
}

PrimaryState quick(const Situation &s)
{
    return {PrimaryState::Act::Finish, PrimaryState::Look::Filled,
            QCoreApplication::translate("PrimaryState", "Quick transaction done"),
            QCoreApplication::translate("PrimaryState", "Under way · %1")
                .arg(running(s.ticket->arrivedAt.msecsTo(s.now))),
            kDoneKey};
}

PrimaryState idle(const Situation &s)
{
    if (s.presence.kind != Presence::Kind::Here)
        return away(s);
    if (!s.next)
        return {PrimaryState::Act::None, PrimaryState::Look::Disabled,
                QCoreApplication::translate("PrimaryState", "The queue is empty"),
                QCoreApplication::translate("PrimaryState", "Lights up when a number comes"),
                kCallKey};
    QString line = s.nextGroup;
    QString brief;
    if (!s.nextPriority.isEmpty()) {
        const QString reason = s.nextPriority.at(0).toLower() + s.nextPriority.mid(1);
        line = QCoreApplication::translate("PrimaryState", "%1 · priority: %2")
                   .arg(s.nextGroup, reason);
        brief = QCoreApplication::translate("PrimaryState", "priority: %1").arg(reason);
    }
    return {PrimaryState::Act::Call,
            PrimaryState::Look::Filled,
            QCoreApplication::translate("PrimaryState", "Call next %1")
                .arg(s.next->ticket.number.text()),
            line,
            kCallKey,
            {},
            brief};
}

PrimaryState accepted(const Situation &s)
{
    PrimaryState state{PrimaryState::Act::Finish, PrimaryState::Look::Filled, {}, {}, kDoneKey};
    state.title = s.ticket ? QCoreApplication::translate("PrimaryState", "Finish turn %1")
                                 .arg(s.ticket->number.text())
                           : QCoreApplication::translate("PrimaryState", "Finish this dossier");
    state.shortTitle =
        s.ticket
            ? QCoreApplication::translate("PrimaryState", "Finish %1").arg(s.ticket->number.text())
            : QString();
    switch (s.printing) {
    case IntakeDesk::Printing::Running:
        state.look = PrimaryState::Look::Soft;
        state.act = PrimaryState::Act::None;
        state.line = QCoreApplication::translate("PrimaryState", "Printing the receipt · waiting");
        break;
    case IntakeDesk::Printing::Printed:
        state.line =
            QCoreApplication::translate("PrimaryState", "Dossier complete · receipt printed");
        break;
    case IntakeDesk::Printing::NotPrinted:
    case IntakeDesk::Printing::Failed:
        state.line = QCoreApplication::translate("PrimaryState",
                                                 "Receipt not printed · Ctrl+P prints again");
        state.shortLine = QCoreApplication::translate("PrimaryState", "Receipt not printed");
        break;
    }
    return state;
}

PrimaryState editing(const Situation &s)
{
    PrimaryState state{PrimaryState::Act::Accept,
                       PrimaryState::Look::Filled,
                       QCoreApplication::translate("PrimaryState", "Complete reception"),
                       {},
                       kDoneKey};
    if (s.gaps > 0) {
        state.act = PrimaryState::Act::GoToGap;
        state.line = QCoreApplication::translate(
            "PrimaryState", "%n thing(s) left · F8 opens the first", nullptr, s.gaps);
        state.shortLine =
            QCoreApplication::translate("PrimaryState", "%n thing(s) left to do", nullptr, s.gaps);
    } else {
        state.line =
            QCoreApplication::translate("PrimaryState", "All there · F8 accepts and prints");
        state.shortLine = QCoreApplication::translate("PrimaryState", "All there");
    }
    if (s.subTask != SubTask::None) {
        state.look = PrimaryState::Look::Soft;
        state.line = waitingFor(s.subTask);
        state.shortLine.clear();
        // Accepting waits for the sub-task; going to what is missing never does harm.
        if (state.act == PrimaryState::Act::Accept && s.subTask != SubTask::ScanBroken)
            state.act = PrimaryState::Act::None;
    }
    return state;
}

} // namespace

PrimaryState primaryState(const Situation &s)
{
    if (!s.loaded)
        return {PrimaryState::Act::None, PrimaryState::Look::Disabled,
                QCoreApplication::translate("PrimaryState", "Opening the queue"),
                QCoreApplication::translate("PrimaryState", "One moment"), kCallKey};
    if (s.stage == IntakeDesk::Stage::Accepted)
        return accepted(s);
    if (s.stage == IntakeDesk::Stage::Editing)
        return editing(s);
    if (!s.ticket || s.presence.kind == Presence::Kind::TakenBy)
        return idle(s);
    if (s.quick && s.ticket->state == TicketState::Serving)
        return quick(s);
    if (s.ticket->state == TicketState::Called) {
        return {PrimaryState::Act::Arrived, PrimaryState::Look::Filled,
                QCoreApplication::translate("PrimaryState", "Arrived"),
                QCoreApplication::translate("PrimaryState", "Called %n time(s) · %1", nullptr,
                                            s.ticket->calls)
                    .arg(running(s.ticket->lastCalledAt.msecsTo(s.now))),
                kCallKey};
    }
    return {PrimaryState::Act::Retry, PrimaryState::Look::Soft,
            QCoreApplication::translate("PrimaryState", "Complete reception"),
            QCoreApplication::translate("PrimaryState", "Opening the dossier · F8 tries again"),
            kDoneKey};
}

} // namespace motcua::ui
