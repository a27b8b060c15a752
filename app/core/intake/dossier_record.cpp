// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/clock.h"
#include "app/core/intake/dossier.h"

#include <QJsonArray>

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

QJsonObject person(const Citizen &citizen)
{
    QJsonObject object;
    QJsonObject sources;
    const QJsonObject sourced = toJson(citizen);
    for (const QString &name : {u"personal_id"_s, u"legacy_id"_s, u"name"_s, u"birth"_s, u"sex"_s,
                                u"address"_s, u"phone"_s, u"card_issued"_s}) {
        const QJsonObject entry = sourced.value(name).toObject();
        object.insert(name, entry.value("value"_L1).toString());
        if (entry.contains("from"_L1))
            sources.insert(name, entry.value("from"_L1));
    }
    object.insert("sources"_L1, sources);
    return object;
}

QJsonArray components(const Dossier &dossier)
{
    QJsonArray list;
    for (int i = 0; i < dossier.procedure.components.size(); ++i) {
        const Component &component = dossier.procedure.components.at(i);
        int pages = 0;
        for (const Paper &paper : dossier.papers) {
            if (paper.component == i)
                pages += paper.pages;
        }
        list.append(QJsonObject{
            {"index"_L1, i},
            {"name"_L1, component.name},
            {"kind"_L1, component.kind == Component::Kind::Submit ? u"submit"_s : u"present"_s},
            {"required"_L1, component.required},
            {"state"_L1, toCode(dossier.components.value(i, ComponentState::NotChecked))},
            {"pages"_L1, pages}});
    }
    return list;
}

QJsonArray attachments(const Dossier &dossier)
{
    QJsonArray list;
    const QVector<Dossier::Attachment> all = dossier.attachments();
    for (const Dossier::Attachment &attachment : all) {
        list.append(QJsonObject{{"role"_L1, attachment.role},
                                {"component"_L1, attachment.component},
                                {"sha256"_L1, attachment.blob.hex()},
                                {"size"_L1, attachment.blob.size},
                                {"mime"_L1, attachment.blob.mime}});
    }
    return list;
}

} // namespace

QJsonObject toRecord(const Dossier &dossier)
{
    return {
        {"dossier_id"_L1, dossier.id.toString()},
        {"dossier_code"_L1, dossier.code},
        {"procedure_code"_L1, dossier.procedure.code},
        {"procedure_version"_L1, dossier.procedure.version},
        {"procedure_name"_L1, dossier.procedure.name},
        {"field"_L1, dossier.procedure.field},
        {"state"_L1, toCode(dossier.state)},
        {"received_at"_L1, toIso(dossier.receivedAt)},
        {"due_at"_L1, toIso(dossier.due.dueAt)},
        {"calendar_incomplete"_L1, dossier.due.calendarIncomplete},
        {"limit_text"_L1, dossier.procedure.limit.text},
        {"fee_vnd"_L1, dossier.procedure.fee.amount.vnd()},
        {"station"_L1, dossier.by.station},
        {"counter"_L1, dossier.by.counter},
        {"staff"_L1,
         QJsonObject{{"id"_L1, dossier.by.staff.toString()}, {"name"_L1, dossier.by.name}}},
        {"ticket_number"_L1, dossier.ticketNumber},
        {"submitter"_L1, person(dossier.submitter)},
        {"owner"_L1, person(dossier.ownerOrSubmitter())},
        {"for_self"_L1, dossier.forSelf},
        {"relation"_L1, dossier.forSelf ? QString() : dossier.relation},
        {"components"_L1, components(dossier)},
        {"attachments"_L1, attachments(dossier)},
        {"ink"_L1, QJsonObject{{"document_sha256"_L1,
                                QString::fromLatin1(dossier.ink.documentSha256.toHex())},
                               {"strokes_sha256"_L1, dossier.inkRecord.hex()},
                               {"signed_at"_L1, toIso(dossier.ink.signedAt)},
                               {"signer"_L1, dossier.ink.signer},
                               {"purpose"_L1, dossier.ink.purpose},
                               {"device"_L1, dossier.ink.device}}},
    };
}

} // namespace motcua
