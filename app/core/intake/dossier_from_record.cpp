// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way back from a record (dossier_record.cpp says what is in one): for a station that was restored from a backup.
#include "app/core/base/clock.h"
#include "app/core/intake/dossier.h"

#include <QJsonArray>

namespace motcua {

using namespace Qt::StringLiterals;

namespace {

QByteArray hashOf(const QJsonValue &value)
{
    const QByteArray hash = QByteArray::fromHex(value.toString().toLatin1());
    return hash.size() == 32 ? hash : QByteArray();
}

// As a citizen stands in a draft: each field with where it came from.
Citizen personOf(const QJsonObject &object)
{
    const QJsonObject sources = object["sources"_L1].toObject();
    QJsonObject sourced;
    for (const QString &name : {u"personal_id"_s, u"legacy_id"_s, u"name"_s, u"birth"_s, u"sex"_s,
                                u"address"_s, u"phone"_s, u"card_issued"_s}) {
        QJsonObject field{{"value"_L1, object[name]}};
        if (sources.contains(name))
            field.insert("from"_L1, sources[name]);
        sourced.insert(name, field);
    }
    return citizenFromJson(sourced);
}

void takeComponents(const QJsonArray &components, Dossier &dossier, QVector<int> &pages)
{
    for (const QJsonValue &value : components) {
        const QJsonObject object = value.toObject();
        Component component;
        component.name = object["name"_L1].toString();
        component.kind = object["kind"_L1].toString() == "present"_L1 ? Component::Kind::Present
                                                                      : Component::Kind::Submit;
        component.required = object["required"_L1].toBool();
        dossier.procedure.components.append(component);
        dossier.components.append(componentStateFromCode(object["state"_L1].toString())
                                      .value_or(ComponentState::NotChecked));
        pages.append(object["pages"_L1].toInt());
    }
}

bool takeAttachments(const QJsonArray &attachments, const QVector<int> &pages, Dossier &dossier)
{
    for (const QJsonValue &value : attachments) {
        const QJsonObject object = value.toObject();
        const BlobRef blob{hashOf(object["sha256"_L1]), object["size"_L1].toInteger(),
                           object["mime"_L1].toString()};
        const QString role = object["role"_L1].toString();
        if (blob.isNull())
            return false;
        if (role == "receipt"_L1) {
            dossier.receipt = blob;
        } else if (role == "receipt_signed"_L1) {
            dossier.receiptSigned = blob;
        } else if (role == "ink"_L1) {
            dossier.inkRecord = blob;
        } else {
            Paper paper;
            paper.id = PaperId(QUuid::createUuid());
            paper.component = object["component"_L1].toInt(-1);
            paper.pdf = blob;
            paper.pages = pages.value(paper.component);
            dossier.papers.append(paper);
        }
    }
    return true;
}

} // namespace

std::optional<Dossier> dossierFromRecord(const QJsonObject &record)
{
    Dossier dossier;
    const std::optional<DossierId> id = DossierId::fromString(record["dossier_id"_L1].toString());
    dossier.code = record["dossier_code"_L1].toString();
    dossier.receivedAt = fromIso(record["received_at"_L1].toString());
    if (!id || dossier.code.isEmpty() || !dossier.receivedAt.isValid() ||
        record["state"_L1].toString() != toCode(DossierState::Received))
        return {};
    dossier.id = *id;
    dossier.due.dueAt = fromIso(record["due_at"_L1].toString());
    dossier.due.countedFrom = dossier.receivedAt;
    dossier.due.calendarIncomplete = record["calendar_incomplete"_L1].toBool();
    dossier.procedure.code = record["procedure_code"_L1].toString();
    dossier.procedure.version = record["procedure_version"_L1].toInt(1);
    dossier.procedure.name = record["procedure_name"_L1].toString();
    dossier.procedure.field = record["field"_L1].toString();
    dossier.procedure.limit.text = record["limit_text"_L1].toString();
    dossier.procedure.fee.amount = Money(record["fee_vnd"_L1].toInteger());
    const QJsonObject staff = record["staff"_L1].toObject();
    dossier.by = {StaffId::fromString(staff["id"_L1].toString()).value_or(StaffId()),
                  staff["name"_L1].toString(), record["counter"_L1].toInt(),
                  record["station"_L1].toString()};
    dossier.ticketNumber = record["ticket_number"_L1].toString();
    dossier.submitter = personOf(record["submitter"_L1].toObject());
    dossier.forSelf = record["for_self"_L1].toBool();
    if (!dossier.forSelf)
        dossier.owner = personOf(record["owner"_L1].toObject());
    dossier.relation = record["relation"_L1].toString();
    QVector<int> pages;
    takeComponents(record["components"_L1].toArray(), dossier, pages);
    if (!takeAttachments(record["attachments"_L1].toArray(), pages, dossier))
        return {};
    const QJsonObject ink = record["ink"_L1].toObject();
    // The record does not say how large the field was; the strokes are in the file "ink", at the province.
    dossier.ink.fieldWidthMm = 1;
    dossier.ink.fieldHeightMm = 1;
    dossier.ink.documentSha256 = hashOf(ink["document_sha256"_L1]);
    dossier.ink.signedAt = fromIso(ink["signed_at"_L1].toString());
    dossier.ink.signer = ink["signer"_L1].toString();
    dossier.ink.purpose = ink["purpose"_L1].toString();
    dossier.ink.device = ink["device"_L1].toString();
    return dossier;
}

} // namespace motcua
