// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// dump_station FOLDER PASSPHRASE_FILE: what a data folder holds, as JSON, read through the stores: tickets with every
// state they went through, open drafts, dossiers with their files opened, operations. For the tests that kill programs.
#include "app/core/base/failure.h"
#include "storage/station.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace motcua;

namespace {

// The words of what the demo day writes down.
QString stateName(TicketState state)
{
    switch (state) {
    case TicketState::Waiting: return u"waiting"_s;
    case TicketState::Called: return u"called"_s;
    case TicketState::Serving: return u"serving"_s;
    case TicketState::OnHold: return u"on_hold"_s;
    case TicketState::NoShow: return u"no_show"_s;
    case TicketState::Finished: return u"finished"_s;
    case TicketState::Cancelled: return u"cancelled"_s;
    case TicketState::Left: return u"left"_s;
    }
    return {};
}

QJsonArray ticketsOf(storage::Station &station)
{
    QJsonArray found;
    storage::Rows days =
        station.database().exec(u"SELECT DISTINCT day FROM queue_event ORDER BY 1"_s);
    while (days.next()) {
        const QDate day = QDate::fromString(days.value(0).toString(), Qt::ISODate);
        QueueState state;
        QHash<TicketId, QJsonArray> went;
        const QVector<QueueEvent> events = station.journal().eventsSince(day, 0);
        for (const QueueEvent &event : events) {
            state.apply(event);
            if (const auto ticket = state.ticket(event.ticket))
                went[ticket->id].append(stateName(ticket->state));
        }
        const QVector<Ticket> tickets = state.tickets();
        for (const Ticket &ticket : tickets) {
            found.append(QJsonObject{{u"day"_s, day.toString(Qt::ISODate)},
                                     {u"number"_s, ticket.number.text()},
                                     {u"state"_s, stateName(ticket.state)},
                                     {u"counter"_s, ticket.counter},
                                     {u"states"_s, went.value(ticket.id)}});
        }
    }
    return found;
}

QJsonArray draftsOf(storage::Station &station)
{
    QJsonArray found;
    const QVector<Draft> drafts = station.dossiers().openDrafts();
    for (const Draft &draft : drafts) {
        found.append(
            QJsonObject{{u"id"_s, draft.id.toString()},
                        {u"ticket"_s, draft.ticketNumber},
                        {u"personal_id"_s, draft.submitter.personalId.value},
                        {u"procedure"_s, draft.procedure ? draft.procedure->code : QString()},
                        {u"papers"_s, draft.papers.size()},
                        {u"dossier_code"_s, draft.dossierCode},
                        {u"signed"_s, draft.ink.has_value()}});
    }
    return found;
}

QJsonArray dossiersOf(storage::Station &station)
{
    QJsonArray found;
    storage::Rows rows =
        station.database().exec(u"SELECT code, draft, (SELECT count(*) FROM outbox WHERE subject = "
                                "dossier.id) FROM dossier ORDER BY number"_s);
    while (rows.next()) {
        const QString code = rows.value(0).toString();
        const std::optional<Dossier> dossier = station.dossiers().byCode(code);
        int readable = 0;
        const QVector<Dossier::Attachment> attachments = dossier->attachments();
        for (const Dossier::Attachment &attachment : attachments)
            readable += station.blobs().get(attachment.blob).isEmpty() ? 0 : 1;
        found.append(
            QJsonObject{{u"code"_s, code},
                        {u"draft"_s, rows.value(1).toString()},
                        {u"ticket"_s, dossier->ticketNumber},
                        {u"personal_id"_s, dossier->submitter.personalId.value},
                        {u"procedure"_s, dossier->procedure.code},
                        {u"papers"_s, dossier->papers.size()},
                        {u"operations"_s, rows.value(2).toInt()},
                        {u"files"_s, attachments.size()},
                        {u"files_readable"_s, readable},
                        {u"signed"_s, dossier->ink.documentSha256 == dossier->receipt.sha256}});
    }
    return found;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QFile passphrase(arguments.value(2));
    if (arguments.size() != 3 || !passphrase.open(QIODevice::ReadOnly)) {
        std::fputs("dump_station FOLDER PASSPHRASE_FILE\n", stderr);
        return 2;
    }
    try {
        const auto station = storage::Station::open(
            arguments.at(1), {nullptr, QString::fromUtf8(passphrase.readLine(4096)).trimmed()});
        const QJsonObject dump{{u"tickets"_s, ticketsOf(*station)},
                               {u"drafts"_s, draftsOf(*station)},
                               {u"dossiers"_s, dossiersOf(*station)}};
        std::puts(QJsonDocument(dump).toJson(QJsonDocument::Compact).constData());
        return 0;
    } catch (const Failure &failure) {
        std::fprintf(stderr, "dump_station: %s\n", failure.name().constData());
        return 3;
    }
}
