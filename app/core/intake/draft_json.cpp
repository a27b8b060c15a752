// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/clock.h"
#include "app/core/intake/catalogue.h"
#include "app/core/intake/dossier.h"

#include <QJsonArray>

namespace motcua {

using namespace Qt::StringLiterals;

namespace {

QJsonObject blobToJson(const BlobRef &blob)
{
    if (blob.isNull())
        return {};
    return {{"sha256"_L1, blob.hex()}, {"size"_L1, blob.size}, {"mime"_L1, blob.mime}};
}

BlobRef blobFromJson(const QJsonObject &object)
{
    BlobRef blob;
    blob.sha256 = QByteArray::fromHex(object.value("sha256"_L1).toString().toLatin1());
    blob.size = object.value("size"_L1).toInteger();
    blob.mime = object.value("mime"_L1).toString();
    return blob;
}

QJsonObject actorToJson(const Actor &actor)
{
    return {{"staff"_L1, actor.staff.isNull() ? QString() : actor.staff.toString()},
            {"name"_L1, actor.name},
            {"counter"_L1, actor.counter},
            {"station"_L1, actor.station}};
}

template <typename T>
T idFromJson(const QJsonValue &value)
{
    return T::fromString(value.toString()).value_or(T());
}

Actor actorFromJson(const QJsonObject &object)
{
    Actor actor;
    actor.staff = idFromJson<StaffId>(object.value("staff"_L1));
    actor.name = object.value("name"_L1).toString();
    actor.counter = object.value("counter"_L1).toInt();
    actor.station = object.value("station"_L1).toString();
    return actor;
}

QJsonObject paperToJson(const Paper &paper)
{
    return {{"id"_L1, paper.id.toString()},
            {"component"_L1, paper.component},
            {"pdf"_L1, blobToJson(paper.pdf)},
            {"pages"_L1, paper.pages},
            {"dpi"_L1, paper.dpi},
            {"scanned_at"_L1, toIso(paper.scannedAt)},
            {"device"_L1, paper.device}};
}

Paper paperFromJson(const QJsonObject &object)
{
    Paper paper;
    paper.id = idFromJson<PaperId>(object.value("id"_L1));
    paper.component = object.value("component"_L1).toInt(-1);
    paper.pdf = blobFromJson(object.value("pdf"_L1).toObject());
    paper.pages = object.value("pages"_L1).toInt();
    paper.dpi = object.value("dpi"_L1).toInt();
    paper.scannedAt = fromIso(object.value("scanned_at"_L1).toString());
    paper.device = object.value("device"_L1).toString();
    return paper;
}

} // namespace

QJsonObject toJson(const Draft &draft)
{
    QJsonArray components;
    for (const ComponentState state : draft.components)
        components.append(toCode(state));
    QJsonArray papers;
    for (const Paper &paper : draft.papers)
        papers.append(paperToJson(paper));
    QJsonObject object{{"id"_L1, draft.id.toString()},
                       {"ticket"_L1, draft.ticket.isNull() ? QString() : draft.ticket.toString()},
                       {"ticket_number"_L1, draft.ticketNumber},
                       {"by"_L1, actorToJson(draft.by)},
                       {"started_at"_L1, toIso(draft.startedAt)},
                       {"saved_at"_L1, toIso(draft.savedAt)},
                       {"submitter"_L1, toJson(draft.submitter)},
                       {"for_self"_L1, draft.forSelf},
                       {"owner"_L1, toJson(draft.owner)},
                       {"relation"_L1, draft.relation},
                       {"components"_L1, components},
                       {"papers"_L1, papers},
                       {"dossier_code"_L1, draft.dossierCode},
                       {"received_at"_L1, toIso(draft.receivedAt)},
                       {"due"_L1, toJson(draft.due)},
                       {"receipt"_L1, blobToJson(draft.receipt)}};
    if (draft.procedure)
        object.insert("procedure"_L1, toJson(*draft.procedure));
    if (draft.ink)
        object.insert("ink"_L1, toJson(*draft.ink));
    return object;
}

Draft draftFromJson(const QJsonObject &object)
{
    Draft draft;
    draft.id = idFromJson<DraftId>(object.value("id"_L1));
    draft.ticket = idFromJson<TicketId>(object.value("ticket"_L1));
    draft.ticketNumber = object.value("ticket_number"_L1).toString();
    draft.by = actorFromJson(object.value("by"_L1).toObject());
    draft.startedAt = fromIso(object.value("started_at"_L1).toString());
    draft.savedAt = fromIso(object.value("saved_at"_L1).toString());
    draft.submitter = citizenFromJson(object.value("submitter"_L1).toObject());
    draft.forSelf = object.value("for_self"_L1).toBool(true);
    draft.owner = citizenFromJson(object.value("owner"_L1).toObject());
    draft.relation = object.value("relation"_L1).toString();
    if (object.value("procedure"_L1).isObject())
        draft.procedure = procedureFromJson(object.value("procedure"_L1).toObject());
    const QJsonArray components = object.value("components"_L1).toArray();
    for (const QJsonValue &value : components) {
        draft.components.append(
            componentStateFromCode(value.toString()).value_or(ComponentState::NotChecked));
    }
    const QJsonArray papers = object.value("papers"_L1).toArray();
    for (const QJsonValue &value : papers)
        draft.papers.append(paperFromJson(value.toObject()));
    draft.dossierCode = object.value("dossier_code"_L1).toString();
    draft.receivedAt = fromIso(object.value("received_at"_L1).toString());
    draft.due = dueDateFromJson(object.value("due"_L1).toObject());
    draft.receipt = blobFromJson(object.value("receipt"_L1).toObject());
    if (object.value("ink"_L1).isObject())
        draft.ink = inkFromJson(object.value("ink"_L1).toObject());
    return draft;
}

} // namespace motcua
