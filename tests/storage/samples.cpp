// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/samples.h"

#include "app/core/base/clock.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace motcua::test {

namespace {

template <typename T>
T freshId()
{
    return T(QUuid::createUuid());
}

Citizen person(int number, const QString &name)
{
    Citizen citizen;
    citizen.name = {name, Provenance::CardQr};
    citizen.personalId = {u"031190%1"_s.arg(number, 6, 10, QLatin1Char('0')), Provenance::CardQr};
    citizen.birth = {u"1990-02-03"_s, Provenance::CardQr};
    citizen.sex = {u"male"_s, Provenance::CardQr};
    citizen.address = {u"Thôn Đông, xã Vĩnh Bảo"_s, Provenance::CardQr};
    citizen.phone = {u"0912345678"_s, Provenance::Typed};
    return citizen;
}

InkSignature inkOf(const QByteArray &receipt, const QString &name)
{
    InkSignature ink;
    ink.strokes = {{{1, 2, 0, 0.5}, {5, 6, 40, 0.7}, {12, 3, 90, 0.6}}};
    ink.fieldWidthMm = 90;
    ink.fieldHeightMm = 40;
    ink.documentSha256 = sha256(receipt);
    ink.signer = name;
    ink.purpose = u"Xác nhận nội dung giấy tiếp nhận"_s;
    ink.signedAt = centreTime(QDate(2026, 11, 23), QTime(9, 52, 10));
    ink.device = u"pen"_s;
    return ink;
}

} // namespace

storage::StationSetup sampleSetup()
{
    storage::StationSetup setup;
    setup.centre.agencyId = u"H24.123"_s;
    setup.centre.name = u"Trung tâm Phục vụ hành chính công xã Vĩnh Bảo"_s;
    setup.centre.shortName = u"Trung tâm PVHCC xã Vĩnh Bảo"_s;
    setup.centre.province = u"TP Hải Phòng"_s;
    setup.centre.demo = true;
    return setup;
}

Procedure sampleProcedure()
{
    Procedure procedure;
    procedure.code = u"1.004884"_s;
    procedure.validFrom = QDate(2025, 7, 1);
    procedure.name = u"Thủ tục đăng ký khai sinh"_s;
    procedure.field = u"Hộ tịch"_s;
    procedure.limit.kind = TimeLimit::Kind::WorkingDays;
    procedure.limit.value = 3;
    procedure.components = {{u"Tờ khai"_s, Component::Kind::Submit, true, 1, 0},
                            {u"Giấy chứng sinh"_s, Component::Kind::Submit, true, 1, 0}};
    return procedure;
}

SampleReception sampleReception(storage::Station &station, int number, const QString &name)
{
    const QDateTime at = centreTime(QDate(2026, 11, 23), QTime(9, 52)).addSecs(number);
    SampleReception sample;
    Draft &draft = sample.draft;
    draft.id = freshId<DraftId>();
    draft.ticket = freshId<TicketId>();
    draft.ticketNumber = u"A%1"_s.arg(number, 3, 10, QLatin1Char('0'));
    draft.by = {freshId<StaffId>(), u"Trần Thị Thu"_s, 3, u"C01"_s};
    draft.startedAt = at.addSecs(-300);
    draft.savedAt = at;
    draft.submitter = person(number, name);
    draft.procedure = sampleProcedure();
    draft.components = {ComponentState::Complete, ComponentState::CompleteShown};
    const QByteArray scan =
        "%PDF-1.4 scan " + QByteArray::number(number) + QByteArray(3000, char('a' + number % 26));
    const QByteArray receipt = "%PDF-1.4 receipt " + QByteArray::number(number);
    draft.papers = {{freshId<PaperId>(), 0, station.blobs().put(scan, u"application/pdf"_s), 1, 300,
                     at, u"test:0"_s}};
    draft.dossierCode = u"H24.123-261123-%1"_s.arg(
        station.dossiers().reserveSerial(QDate(2026, 11, 23)), 4, 10, QLatin1Char('0'));
    draft.receivedAt = at;
    draft.due.dueAt = at.addDays(3);
    draft.due.countedFrom = at;
    draft.receipt = station.blobs().put(receipt, u"application/pdf"_s);
    draft.ink = inkOf(receipt, name);

    Dossier &dossier = sample.dossier;
    dossier.id = freshId<DossierId>();
    dossier.code = draft.dossierCode;
    dossier.ticket = draft.ticket;
    dossier.ticketNumber = draft.ticketNumber;
    dossier.by = draft.by;
    dossier.submitter = draft.submitter;
    dossier.procedure = *draft.procedure;
    dossier.components = draft.components;
    dossier.papers = draft.papers;
    dossier.receivedAt = draft.receivedAt;
    dossier.due = draft.due;
    dossier.receipt = draft.receipt;
    dossier.receiptSigned = station.blobs().put(receipt + " with ink", u"application/pdf"_s);
    dossier.ink = *draft.ink;
    dossier.inkRecord = station.blobs().put(
        QJsonDocument(toJson(dossier.ink)).toJson(QJsonDocument::Compact), u"application/json"_s);

    sample.audit = {at, draft.by, u"dossier.accepted"_s, dossier.code, {}};
    sample.operation.id = freshId<OperationId>();
    sample.operation.kind = u"dossier.create"_s;
    sample.operation.subject = dossier.id.toString();
    sample.operation.at = at;
    sample.operation.body = recordOf(dossier);
    const QVector<Dossier::Attachment> attachments = dossier.attachments();
    for (const Dossier::Attachment &attachment : attachments)
        sample.operation.blobs.append(attachment.blob);
    return sample;
}

QString acceptSample(storage::Station &station, int number, const QString &name)
{
    const SampleReception sample = sampleReception(station, number, name);
    station.dossiers().saveDraft(sample.draft);
    if (!station.dossiers().accept(sample.dossier, sample.draft.id, sample.audit, sample.operation))
        return {};
    return sample.dossier.code;
}

} // namespace motcua::test
