// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/clock.h"
#include "app/core/base/json_text.h"
#include "app/core/intake/catalogue.h"
#include "app/core/intake/dossier.h"

#include <QJsonArray>

namespace motcua {

using namespace Qt::StringLiterals;

namespace {

void writeTo(JsonText &json, const BlobRef &blob)
{
    json.beginObject();
    if (!blob.isNull()) {
        json.text("mime"_L1, blob.mime);
        json.hex("sha256"_L1, blob.sha256);
        json.number("size"_L1, blob.size);
    }
    json.endObject();
}

BlobRef blobFromJson(const QJsonObject &object)
{
    BlobRef blob;
    blob.sha256 = QByteArray::fromHex(object.value("sha256"_L1).toString().toLatin1());
    blob.size = object.value("size"_L1).toInteger();
    blob.mime = object.value("mime"_L1).toString();
    return blob;
}

void writeTo(JsonText &json, const Actor &actor)
{
    json.beginObject();
    json.number("counter"_L1, actor.counter);
    json.text("name"_L1, actor.name);
    json.idIfAny("staff"_L1, actor.staff.uuid());
    json.text("station"_L1, actor.station);
    json.endObject();
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

void writeTo(JsonText &json, const Paper &paper)
{
    json.beginObject();
    json.number("component"_L1, paper.component);
    json.text("device"_L1, paper.device);
    json.number("dpi"_L1, paper.dpi);
    json.id("id"_L1, paper.id.uuid());
    json.number("pages"_L1, paper.pages);
    json.key("pdf"_L1);
    writeTo(json, paper.pdf);
    json.instant("scanned_at"_L1, paper.scannedAt);
    json.endObject();
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

void writeTo(JsonText &json, const Draft &draft)
{
    json.beginObject();
    json.key("by"_L1);
    writeTo(json, draft.by);
    json.key("components"_L1);
    json.beginArray();
    for (const ComponentState state : draft.components)
        json.text(toCode(state));
    json.endArray();
    json.text("dossier_code"_L1, draft.dossierCode);
    json.key("due"_L1);
    writeTo(json, draft.due);
    json.truth("for_self"_L1, draft.forSelf);
    json.id("id"_L1, draft.id.uuid());
    if (draft.ink) {
        json.key("ink"_L1);
        writeTo(json, *draft.ink);
    }
    json.key("owner"_L1);
    writeTo(json, draft.owner);
    json.key("papers"_L1);
    json.beginArray();
    for (const Paper &paper : draft.papers)
        writeTo(json, paper);
    json.endArray();
    if (draft.procedure) {
        json.key("procedure"_L1);
        writeTo(json, *draft.procedure);
    }
    json.key("receipt"_L1);
    writeTo(json, draft.receipt);
    json.instant("received_at"_L1, draft.receivedAt);
    json.text("relation"_L1, draft.relation);
    json.instant("saved_at"_L1, draft.savedAt);
    json.instant("started_at"_L1, draft.startedAt);
    json.key("submitter"_L1);
    writeTo(json, draft.submitter);
    json.idIfAny("ticket"_L1, draft.ticket.uuid());
    json.text("ticket_number"_L1, draft.ticketNumber);
    json.endObject();
}

QJsonObject toJson(const Draft &draft)
{
    return jsonObjectOf(jsonTextOf(draft));
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
