// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dossier_store.h"

#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

void writeBlob(JsonText &json, const BlobRef &blob)
{
    json.beginObject();
    json.text("mime"_L1, blob.mime);
    json.hex("sha256"_L1, blob.sha256);
    json.number("size"_L1, blob.size);
    json.endObject();
}

BlobRef blobFromJson(const QJsonObject &object)
{
    return {QByteArray::fromHex(object["sha256"_L1].toString().toLatin1()),
            object["size"_L1].toInteger(), object["mime"_L1].toString()};
}

} // namespace

// A dossier is its draft, frozen, and what acceptance added; so it is written with the draft's own words and a
// field added there cannot be forgotten here.
QByteArray dossierText(const Dossier &dossier)
{
    Draft draft;
    draft.id = DraftId(dossier.id.uuid());
    draft.ticket = dossier.ticket;
    draft.ticketNumber = dossier.ticketNumber;
    draft.by = dossier.by;
    draft.startedAt = dossier.receivedAt;
    draft.savedAt = dossier.receivedAt;
    draft.submitter = dossier.submitter;
    draft.forSelf = dossier.forSelf;
    draft.owner = dossier.owner;
    draft.relation = dossier.relation;
    draft.procedure = dossier.procedure;
    draft.components = dossier.components;
    draft.papers = dossier.papers;
    draft.dossierCode = dossier.code;
    draft.receivedAt = dossier.receivedAt;
    draft.due = dossier.due;
    draft.receipt = dossier.receipt;
    draft.ink = dossier.ink;
    constexpr qsizetype kUsualSize = 12000;
    JsonText json(kUsualSize);
    json.beginObject();
    json.key("content"_L1);
    writeTo(json, draft);
    json.number("format"_L1, 1);
    json.key("ink_record"_L1);
    writeBlob(json, dossier.inkRecord);
    json.key("receipt_signed"_L1);
    writeBlob(json, dossier.receiptSigned);
    json.text("state"_L1, toCode(dossier.state));
    json.endObject();
    return json.take();
}

Dossier dossierFromJson(const QJsonObject &object)
{
    const Draft draft = draftFromJson(object["content"_L1].toObject());
    Dossier dossier;
    dossier.id = DossierId(draft.id.uuid());
    dossier.code = draft.dossierCode;
    dossier.state = DossierState::Received;
    dossier.ticket = draft.ticket;
    dossier.ticketNumber = draft.ticketNumber;
    dossier.by = draft.by;
    dossier.submitter = draft.submitter;
    dossier.forSelf = draft.forSelf;
    dossier.owner = draft.owner;
    dossier.relation = draft.relation;
    dossier.procedure = draft.procedure.value_or(Procedure());
    dossier.components = draft.components;
    dossier.papers = draft.papers;
    dossier.receivedAt = draft.receivedAt;
    dossier.due = draft.due;
    dossier.receipt = draft.receipt;
    dossier.receiptSigned = blobFromJson(object["receipt_signed"_L1].toObject());
    dossier.inkRecord = blobFromJson(object["ink_record"_L1].toObject());
    dossier.ink = draft.ink.value_or(InkSignature());
    return dossier;
}

} // namespace motcua::storage
