// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/intake/dossier.h"

namespace motcua {

using namespace Qt::StringLiterals;

// The body of "dossier.create", version 1. Every key is always there; texts that were not given are
// empty strings, times are ISO 8601 with the offset +07:00, hashes are SHA-256 in lower-case hex.
//
//   dossier_id           UUID                      dossier_code      "H24.123-261123-0007"
//   procedure_code       "1.004884"                procedure_version 1
//   procedure_name, field                          state             "received"
//   received_at, due_at  time                      calendar_incomplete  true: weekends only were known
//   limit_text           the law's own words       fee_vnd           whole dong
//   station              "C01"                     counter           number, 0: none
//   staff                {id, name}                ticket_number     "A018" or ""
//   submitter, owner     {personal_id, legacy_id, name, birth, sex, address, phone, card_issued,
//                         sources: {field: card_qr | typed | earlier_dossier | system}}
//   for_self             true: owner repeats submitter
//   relation             of the submitter to the owner, "" for oneself
//   components           [{index, name, kind: submit | present, required, state, pages}]
//   attachments          [{role: paper | receipt | receipt_signed | ink, component (-1: none), sha256,
//                          size, mime}]: every file that belongs to the dossier
//   ink                  {document_sha256: the receipt that was signed, strokes_sha256: the attachment
//                         "ink", signed_at, signer, purpose, device}
namespace {

void writeComponents(JsonText &json, const Dossier &dossier)
{
    json.beginArray();
    for (int i = 0; i < dossier.procedure.components.size(); ++i) {
        const Component &component = dossier.procedure.components.at(i);
        int pages = 0;
        for (const Paper &paper : dossier.papers) {
            if (paper.component == i)
                pages += paper.pages;
        }
        json.beginObject();
        json.number("index"_L1, i);
        json.plain("kind"_L1,
                   component.kind == Component::Kind::Submit ? "submit"_L1 : "present"_L1);
        json.text("name"_L1, component.name);
        json.number("pages"_L1, pages);
        json.truth("required"_L1, component.required);
        json.text("state"_L1, toCode(dossier.components.value(i, ComponentState::NotChecked)));
        json.endObject();
    }
    json.endArray();
}

void writeAttachments(JsonText &json, const Dossier &dossier)
{
    json.beginArray();
    const QVector<Dossier::Attachment> all = dossier.attachments();
    for (const Dossier::Attachment &attachment : all) {
        json.beginObject();
        json.number("component"_L1, attachment.component);
        json.text("mime"_L1, attachment.blob.mime);
        json.text("role"_L1, attachment.role);
        json.hex("sha256"_L1, attachment.blob.sha256);
        json.number("size"_L1, attachment.blob.size);
        json.endObject();
    }
    json.endArray();
}

void writeInk(JsonText &json, const Dossier &dossier)
{
    json.beginObject();
    json.text("device"_L1, dossier.ink.device);
    json.hex("document_sha256"_L1, dossier.ink.documentSha256);
    json.text("purpose"_L1, dossier.ink.purpose);
    json.instant("signed_at"_L1, dossier.ink.signedAt);
    json.text("signer"_L1, dossier.ink.signer);
    json.hex("strokes_sha256"_L1, dossier.inkRecord.sha256);
    json.endObject();
}

} // namespace

CompactJson recordOf(const Dossier &dossier)
{
    constexpr qsizetype kUsualSize = 6000;
    JsonText json(kUsualSize);
    json.beginObject();
    json.key("attachments"_L1);
    writeAttachments(json, dossier);
    json.truth("calendar_incomplete"_L1, dossier.due.calendarIncomplete);
    json.key("components"_L1);
    writeComponents(json, dossier);
    json.number("counter"_L1, dossier.by.counter);
    json.text("dossier_code"_L1, dossier.code);
    json.id("dossier_id"_L1, dossier.id.uuid());
    json.instant("due_at"_L1, dossier.due.dueAt);
    json.number("fee_vnd"_L1, dossier.procedure.fee.amount.vnd());
    json.text("field"_L1, dossier.procedure.field);
    json.truth("for_self"_L1, dossier.forSelf);
    json.key("ink"_L1);
    writeInk(json, dossier);
    json.text("limit_text"_L1, dossier.procedure.limit.text);
    json.key("owner"_L1);
    writeRecordTo(json, dossier.ownerOrSubmitter());
    json.text("procedure_code"_L1, dossier.procedure.code);
    json.text("procedure_name"_L1, dossier.procedure.name);
    json.number("procedure_version"_L1, dossier.procedure.version);
    json.instant("received_at"_L1, dossier.receivedAt);
    json.text("relation"_L1, dossier.forSelf ? QStringView() : QStringView(dossier.relation));
    json.key("staff"_L1);
    json.beginObject();
    json.id("id"_L1, dossier.by.staff.uuid());
    json.text("name"_L1, dossier.by.name);
    json.endObject();
    json.text("state"_L1, toCode(dossier.state));
    json.text("station"_L1, dossier.by.station);
    json.key("submitter"_L1);
    writeRecordTo(json, dossier.submitter);
    json.text("ticket_number"_L1, dossier.ticketNumber);
    json.endObject();
    return CompactJson::fromText(json.take());
}

QJsonObject toRecord(const Dossier &dossier)
{
    return recordOf(dossier).object();
}

} // namespace motcua
