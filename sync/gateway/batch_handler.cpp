// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/batch_handler.h"

#include "sync/gateway/store/feed_readers.h"
#include "sync/gateway/store/feed_store.h"
#include "sync/gateway/store/operation_store.h"
#include "sync/gateway/store/station_stands.h"
#include "sync/gateway/upward.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace motcua::gateway {

using namespace Qt::StringLiterals;
using protocol::BatchOperation;
using protocol::Problem;
using protocol::SyncAnswer;
using protocol::Verdict;
namespace problem = protocol::problem;

namespace {

// A page of GET /v1/records holds one operation at least.
constexpr qsizetype kMaxOperationBody = 1024 * 1024;

/// An instant with an offset; a local time without one means nothing to a province.
QDateTime instant(const QJsonValue &value)
{
    static const QRegularExpression form(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?(Z|[+-]\\d\\d:\\d\\d)\\z"_s);
    const QString text = value.toString();
    return form.match(text).hasMatch() ? QDateTime::fromString(text, Qt::ISODateWithMs)
                                       : QDateTime();
}

const QRegularExpression &codeForm()
{
    static const QRegularExpression form(u"^[A-Z0-9.]{1,20}-\\d{6}-\\d{4,9}\\z"_s);
    return form;
}

QJsonObject contentOf(const BatchOperation &operation)
{
    return operation.content.isEmpty() ? QJsonDocument::fromJson(operation.body).object()
                                       : operation.content;
}

/// Empty when the dossier is in order, else a stable name of what is wrong.
QString readDossier(const BatchOperation &operation, const Device &device, NewDossier *dossier)
{
    static const QRegularExpression procedureForm(u"^\\d\\.\\d{6}\\z"_s);
    const QJsonObject body = contentOf(operation);
    dossier->operation = operation;
    dossier->code = body.value("dossier_code"_L1).toString();
    if (body.value("dossier_id"_L1).toString() != operation.subject)
        return u"subject"_s;
    if (!codeForm().match(dossier->code).hasMatch())
        return u"code"_s;
    if (!dossier->code.startsWith(device.centre + u'-'))
        return u"centre"_s; // a station writes in its own centre's name only
    dossier->procedureCode = body.value("procedure_code"_L1).toString();
    if (!procedureForm.match(dossier->procedureCode).hasMatch())
        return u"procedure"_s;
    dossier->state = u"received"_s;
    if (body.value("state"_L1).toString() != dossier->state)
        return u"state"_s;
    dossier->receivedAt = instant(body.value("received_at"_L1));
    if (!dossier->receivedAt.isValid())
        return u"received_at"_s;
    const QJsonValue due = body.value("due_at"_L1);
    if (!due.isNull() && !due.isUndefined() && due.toString(u"?"_s) != QString()) {
        dossier->dueAt = instant(due);
        if (!dossier->dueAt.isValid())
            return u"due_at"_s;
    }
    if (operation.blobs.isEmpty())
        return u"blobs"_s; // a dossier has its receipt at least
    return {};
}

bool isUpdate(const BatchOperation &operation)
{
    return operation.kind == "dossier.due_changed"_L1 ||
           operation.kind == "dossier.receipt_voided"_L1;
}

/// Empty when the change is in order, else a stable name of what is wrong.
QString readUpdate(const BatchOperation &operation, const Device &device, DossierUpdate *update)
{
    const QJsonObject body = QJsonDocument::fromJson(operation.body).object();
    update->operation = operation;
    update->code = body.value("dossier_code"_L1).toString();
    if (body.value("dossier_id"_L1).toString() != operation.subject ||
        QUuid::fromString(operation.subject).isNull())
        return u"subject"_s;
    if (!codeForm().match(update->code).hasMatch())
        return u"code"_s;
    if (!update->code.startsWith(device.centre + u'-'))
        return u"centre"_s;
    if (body.value("reason"_L1).toString().trimmed().isEmpty())
        return u"reason"_s; // nothing is changed without one
    if (operation.kind == "dossier.due_changed"_L1) {
        update->dueAt = instant(body.value("due_at"_L1));
        update->previous = instant(body.value("previous"_L1));
        return update->dueAt.isValid() ? QString() : u"due_at"_s;
    }
    update->voidedAt = instant(body.value("voided_at"_L1));
    return update->voidedAt.isValid() ? QString() : u"voided_at"_s;
}

SyncAnswer::Result unknownKind(const BatchOperation &operation)
{
    return {operation.op, Verdict::Deferred, problem::kKindUnknown,
            u"This gateway does not know this kind of operation yet"_s};
}

/// Answers that need no database; what is in order goes to `dossiers`, `updates` and `others`.
QHash<QUuid, SyncAnswer::Result> sift(const protocol::Batch &batch, const Device &device,
                                      const Understood &understood, QVector<NewDossier> *dossiers,
                                      QVector<DossierUpdate> *updates,
                                      QVector<BatchOperation> *others)
{
    QHash<QUuid, SyncAnswer::Result> results;
    const auto reject = [&results](const BatchOperation &operation, const QString &fault) {
        results.insert(operation.op, {operation.op, Verdict::Rejected, problem::kOperationMalformed,
                                      u"Malformed: "_s + fault});
    };
    for (const BatchOperation &operation : batch.operations) {
        // Before its body is looked at: what a later program writes may mean something else.
        if (operation.schema > understood.schemaMax) {
            results.insert(operation.op, {operation.op, Verdict::Deferred, problem::kSchemaNewer,
                                          u"Written by a later program than this gateway"_s});
            continue;
        }
        if (understood.unknownKinds.contains(operation.kind)) {
            results.insert(operation.op, unknownKind(operation));
            continue;
        }
        if (operation.fault.isEmpty() && operation.body.size() > kMaxOperationBody) {
            reject(operation, u"body"_s);
            continue;
        }
        if (operation.fault.isEmpty() && isUpward(operation.kind)) {
            const QString fault = upwardFault(operation, device.centre);
            if (fault.isEmpty())
                others->append(operation);
            else
                reject(operation, fault);
            continue;
        }
        if (operation.fault.isEmpty() && isUpdate(operation)) {
            DossierUpdate update;
            const QString fault = readUpdate(operation, device, &update);
            if (fault.isEmpty())
                updates->append(update);
            else
                reject(operation, fault);
            continue;
        }
        if (operation.fault.isEmpty() && operation.kind != "dossier.create"_L1) {
            results.insert(operation.op, unknownKind(operation));
            continue;
        }
        NewDossier dossier;
        const QString fault =
            operation.fault.isEmpty() ? readDossier(operation, device, &dossier) : operation.fault;
        if (fault.isEmpty())
            dossiers->append(dossier);
        else
            reject(operation, fault);
    }
    return results;
}

} // namespace

std::variant<SyncAnswer, Problem> handleBatch(Connection &connection, const Device &device,
                                              const BatchRequest &request)
{
    const auto stated = protocol::sha256OfContentDigest(request.contentDigest);
    if (!stated)
        return Problem{400, problem::kMalformed, u"Content-Digest with sha-256 needed"_s, {}};
    if (*stated != protocol::sha256(request.body))
        return Problem{400, problem::kDigestMismatch, u"The body is not what was sent"_s, {}};
    QByteArray plain;
    switch (protocol::decompress(request.body, protocol::kMaxBatchPlain, &plain)) {
    case protocol::Decompression::Ok: break;
    case protocol::Decompression::TooLarge:
        return Problem{413, problem::kTooLarge, u"Too large when decompressed"_s, {}};
    case protocol::Decompression::Malformed:
        return Problem{422, problem::kBatchMalformed, u"Not a zstd frame"_s, u"zstd"_s};
    }
    protocol::BatchReading reading = protocol::readBatch(plain);
    if (!reading.fault.isEmpty())
        return Problem{422, problem::kBatchMalformed, u"Malformed batch"_s, reading.fault};
    if (request.carried) {
        reading.batch.audit.reset();
        reading.batch.pull.reset(); // nobody waits for what would come down
        reading.batch.stands = {};  // and nobody knows how the station stands by now
    }
    const protocol::Batch &batch = reading.batch;
    if (request.idempotencyKey != '"' + batch.id.toByteArray(QUuid::WithoutBraces) + '"')
        return Problem{
            400, problem::kMalformed, u"Idempotency-Key must be the batch id in quotes"_s, {}};
    if (batch.device != device.id)
        return Problem{403, problem::kWrongDevice, u"The batch was made by another device"_s, {}};

    QVector<NewDossier> dossiers;
    QVector<DossierUpdate> updates;
    QVector<BatchOperation> others;
    QHash<QUuid, SyncAnswer::Result> results =
        sift(batch, device, request.understood, &dossiers, &updates, &others);
    OperationStore::Outcome outcome =
        OperationStore(connection)
            .apply(device.id, batch.id, dossiers, updates, batch.audit, others, request.messages);
    results.insert(outcome.results);

    SyncAnswer answer;
    answer.batch = batch.id;
    for (const BatchOperation &operation : batch.operations)
        answer.results.append(results.value(operation.op));
    answer.want = outcome.want;
    if (batch.audit && outcome.auditConfirmed)
        answer.auditSeq = batch.audit->head.seq;
    // After the batch is committed: what comes down is no part of it.
    if (batch.pull) {
        try {
            if (!batch.stands.isEmpty())
                StationStands(connection).note(device.id, batch.stands);
            answer.pull = FeedStore(connection).pages(device, *batch.pull);
            FeedReaders(connection).note(device.id, *batch.pull);
        } catch (const SqlError &error) {
            // The batch is taken and its station must hear so; it asks for what comes down again.
            if (request.trouble)
                request.trouble(error.what());
        }
    }
    answer.now = QDateTime::currentDateTimeUtc();
    return answer;
}

} // namespace motcua::gateway
