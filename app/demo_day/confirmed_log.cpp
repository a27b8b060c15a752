// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_day/confirmed_log.h"

#include <QJsonDocument>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

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

} // namespace

ConfirmedLog::ConfirmedLog(const QString &path) : m_file(path)
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append)) {
        qFatal("the log of what was confirmed cannot be written");
    }
}

QJsonObject ConfirmedLog::shown(const QueueState &queue, const ui::IntakeDesk &intake)
{
    QJsonObject tickets;
    const QVector<Ticket> all = queue.tickets();
    for (const Ticket &ticket : all) {
        tickets.insert(ticket.number.text(), stateName(ticket.state));
    }
    QJsonObject shown{{u"tickets"_s, tickets}};
    if (intake.stage() == ui::IntakeDesk::Stage::Editing && intake.isSaved() &&
        intake.draft().savedAt.isValid()) {
        const Draft &draft = intake.draft();
        shown.insert(u"draft"_s, QJsonObject{{u"id"_s, draft.id.toString()},
                                             {u"ticket"_s, draft.ticketNumber},
                                             {u"personal_id"_s, draft.submitter.personalId.value},
                                             {u"procedure"_s,
                                              draft.procedure ? draft.procedure->code : QString()},
                                             {u"papers"_s, draft.papers.size()},
                                             {u"dossier_code"_s, draft.dossierCode},
                                             {u"signed"_s, draft.ink.has_value()}});
    }
    if (intake.accepted()) {
        shown.insert(u"accepted"_s, intake.accepted()->code);
    }
    return shown;
}

void ConfirmedLog::add(const QString &step, const QueueState &queue, const ui::IntakeDesk &intake)
{
    QJsonObject line = shown(queue, intake);
    line.insert(u"step"_s, step);
    m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
    if (::fsync(m_file.handle()) != 0) {
        qFatal("the log of what was confirmed is not on disk");
    }
}

} // namespace motcua
