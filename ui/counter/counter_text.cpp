// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_text.h"

#include "app/core/queue/announcement.h"
#include "ui/common/labels.h"

#include <QCoreApplication>

namespace motcua::ui {

namespace {
QString t(const char *text)
{
    return QCoreApplication::translate("CounterText", text);
}
} // namespace

Step stepOf(const Gap &gap)
{
    switch (gap.kind) {
    case Gap::Kind::CitizenMissing:
    case Gap::Kind::CitizenIncomplete:
    case Gap::Kind::OwnerMissing: return Step::Citizen;
    case Gap::Kind::ProcedureMissing:
    case Gap::Kind::NoTimeLimit: return Step::Procedure;
    case Gap::Kind::ComponentUnchecked:
    case Gap::Kind::ComponentMissing:
    case Gap::Kind::ComponentNotScanned: return Step::Components;
    case Gap::Kind::ReceiptNotPrepared:
    case Gap::Kind::NotSigned: return Step::Signing;
    }
    return Step::Citizen;
}

QVector<Gap> gapsOf(const QVector<Gap> &gaps, Step step)
{
    QVector<Gap> found;
    for (const Gap &gap : gaps) {
        if (stepOf(gap) == step)
            found.append(gap);
    }
    return found;
}

QString gapText(const Gap &gap)
{
    switch (gap.kind) {
    case Gap::Kind::CitizenMissing:
        return QCoreApplication::translate("CounterText", "Scan the card");
    case Gap::Kind::CitizenIncomplete:
    case Gap::Kind::OwnerMissing:
        if (gap.field == QLatin1String("personal_id"))
            return QCoreApplication::translate("CounterText", "ID number needed");
        if (gap.field == QLatin1String("name"))
            return QCoreApplication::translate("CounterText", "Name needed");
        if (gap.field == QLatin1String("birth"))
            return QCoreApplication::translate("CounterText", "Birth date needed");
        if (gap.field == QLatin1String("address"))
            return QCoreApplication::translate("CounterText", "Address needed");
        if (gap.field == QLatin1String("relation"))
            return QCoreApplication::translate("CounterText", "Relation needed");
        return gap.kind == Gap::Kind::OwnerMissing
                   ? QCoreApplication::translate("CounterText", "Owner needed")
                   : QCoreApplication::translate("CounterText", "Not complete yet");
    case Gap::Kind::ProcedureMissing:
        return QCoreApplication::translate("CounterText", "Not chosen yet");
    case Gap::Kind::NoTimeLimit:
        return QCoreApplication::translate("CounterText", "No time limit set");
    case Gap::Kind::ComponentUnchecked:
        return QCoreApplication::translate("CounterText", "Paper %1 not checked")
            .arg(gap.component + 1);
    case Gap::Kind::ComponentMissing:
        return QCoreApplication::translate("CounterText", "Paper %1 missing")
            .arg(gap.component + 1);
    case Gap::Kind::ComponentNotScanned:
        return QCoreApplication::translate("CounterText", "Paper %1 not scanned")
            .arg(gap.component + 1);
    case Gap::Kind::ReceiptNotPrepared:
        return QCoreApplication::translate("CounterText", "Receipt not made yet");
    case Gap::Kind::NotSigned: return QCoreApplication::translate("CounterText", "Not signed yet");
    }
    return {};
}

QString stepName(Step step)
{
    switch (step) {
    case Step::Citizen: return QCoreApplication::translate("CounterText", "Citizen");
    case Step::Procedure: return QCoreApplication::translate("CounterText", "Procedure");
    case Step::Components: return QCoreApplication::translate("CounterText", "Papers");
    case Step::Signing: return QCoreApplication::translate("CounterText", "Sign & receipt");
    }
    return {};
}

CallReason callReason(const NextCall &next, const CallPolicy &policy, const QDateTime &now)
{
    const auto waiting = [&now](const Ticket &ticket) {
        return QCoreApplication::translate("CounterText", "%1 waits %2′")
            .arg(ticket.number.text())
            .arg(ticket.waitedMs(now) / 60000);
    };
    const auto ahead = [&](const QString &what) {
        return CallReason{what.arg(next.priorityUsed).arg(policy.priorityRun),
                          next.passedOver ? waiting(*next.passedOver) : QString()};
    };
    switch (next.ground) {
    case NextCall::Ground::Priority:
        return ahead(QCoreApplication::translate("CounterText", "Priority call: turn %1/%2;"));
    case NextCall::Ground::Appointment:
        return ahead(QCoreApplication::translate("CounterText", "Appointment: turn %1/%2;"));
    case NextCall::Ground::PickUp:
        return ahead(QCoreApplication::translate("CounterText", "Result to pick up: turn %1/%2;"));
    case NextCall::Ground::Overdue:
        return {
            {},
            QCoreApplication::translate("CounterText", "%1: %2′ longer than in order of arrival")
                .arg(waiting(next.ticket))
                .arg(next.overdueMs / 60000)};
    case NextCall::Ground::RatioOrdinary:
        return {{},
                QCoreApplication::translate("CounterText", "Ordinary turn after %1 priority calls")
                    .arg(policy.priorityRun)};
    case NextCall::Ground::Chosen:
        return {QCoreApplication::translate("CounterText", "Called by choice;"), next.chosenFor};
    case NextCall::Ground::Oldest: return {{}, waiting(next.ticket)};
    }
    return {};
}

CallReason storedReason(QStringView reasonCode)
{
    const std::optional<StoredReason> stored = parseReason(reasonCode);
    if (!stored)
        return {};
    const auto ahead = [&](const QString &what) {
        CallReason reason{what.arg(stored->used).arg(stored->run), {}};
        if (stored->passed)
            reason.rest = QCoreApplication::translate("CounterText", "%1 waits %2′")
                              .arg(stored->passed->text())
                              .arg(stored->minutes);
        return reason;
    };
    switch (stored->ground) {
    case NextCall::Ground::Priority:
        return ahead(QCoreApplication::translate("CounterText", "Priority call: turn %1/%2;"));
    case NextCall::Ground::Appointment:
        return ahead(QCoreApplication::translate("CounterText", "Appointment: turn %1/%2;"));
    case NextCall::Ground::PickUp:
        return ahead(QCoreApplication::translate("CounterText", "Result to pick up: turn %1/%2;"));
    case NextCall::Ground::Overdue:
        return {{},
                QCoreApplication::translate("CounterText", "%1′ longer than in order of arrival")
                    .arg(stored->minutes)};
    case NextCall::Ground::RatioOrdinary:
        return {{},
                QCoreApplication::translate("CounterText", "Ordinary turn after %1 priority calls")
                    .arg(stored->run)};
    case NextCall::Ground::Chosen:
        return {QCoreApplication::translate("CounterText", "Called by choice;"), stored->text};
    case NextCall::Ground::Oldest: break;
    }
    return {};
}

StatusWord counterWord(const Presence &presence)
{
    switch (presence.kind) {
    case Presence::Kind::Here: break;
    case Presence::Kind::Closed:
        return {Tone::Neutral, QStringLiteral("lock"),
                QCoreApplication::translate("CounterText", "Counter closed")};
    case Presence::Kind::Paused:
        return {Tone::Warn, QStringLiteral("circle-pause"),
                QCoreApplication::translate("CounterText", "Counter paused")};
    case Presence::Kind::Elsewhere:
        return {Tone::Warn, QStringLiteral("monitor"),
                QCoreApplication::translate("CounterText", "Open at counter %1")
                    .arg(presence.otherCounter)};
    case Presence::Kind::TakenBy:
        return {Tone::Warn, QStringLiteral("user"),
                QCoreApplication::translate("CounterText", "In other hands")};
    }
    return presence.helpWantedAt.isValid()
               ? StatusWord{Tone::Warn, QStringLiteral("hand-helping"),
                            QCoreApplication::translate("CounterText", "Help is called")}
               : counterFreeWord();
}

QString servicesText(const Ticket &ticket)
{
    QStringList names;
    if (!ticket.procedureName.isEmpty())
        names.append(ticket.procedureName);
    for (const VisitService &service : ticket.services) {
        if (!service.procedureName.isEmpty() && !names.contains(service.procedureName))
            names.append(service.procedureName);
    }
    return names.join(QStringLiteral(" + "));
}

QString spokenCall(const TicketNumber &number, int counter)
{
    return AnnouncementReader::announce(number, counter, NumberStyle::Digits).sentence();
}

QString componentKind(const Component &component)
{
    QStringList parts;
    if (component.kind == Component::Kind::Present)
        parts.append(t(QT_TRANSLATE_NOOP("CounterText", "Shown only")));
    else if (component.originals > 0 && component.copies > 0)
        parts.append(t(QT_TRANSLATE_NOOP("CounterText", "Original and copy")));
    else if (component.copies > 0)
        parts.append(t(QT_TRANSLATE_NOOP("CounterText", "Copy")));
    else
        parts.append(t(QT_TRANSLATE_NOOP("CounterText", "Original")));
    parts.append(component.required ? t(QT_TRANSLATE_NOOP("CounterText", "required"))
                                    : t(QT_TRANSLATE_NOOP("CounterText", "if there is one")));
    return parts.join(QStringLiteral(" · "));
}

} // namespace motcua::ui
