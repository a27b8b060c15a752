// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/batch_builder.h"

#include "app/core/base/clock.h"
#include "sync/protocol/batch.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/names.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua::sync {

namespace {

struct Place
{
    QString role;
    int component = -1;
};

// What each file is for stands in the record itself; the outbox only knows its bytes.
QHash<QByteArray, Place> placesIn(const QByteArray &body)
{
    QHash<QByteArray, Place> places;
    const QJsonArray attachments =
        QJsonDocument::fromJson(body).object().value("attachments"_L1).toArray();
    for (const QJsonValue &value : attachments) {
        const QJsonObject attachment = value.toObject();
        places.insert(
            QByteArray::fromHex(attachment.value("sha256"_L1).toString().toLatin1()),
            {attachment.value("role"_L1).toString(), attachment.value("component"_L1).toInt(-1)});
    }
    return places;
}

} // namespace

storage::OutboxStore::Batch buildBatch(BatchId id, const QString &deviceId,
                                       const QVector<storage::OutboxStore::Row> &rows,
                                       const std::optional<protocol::AuditClaim> &audit,
                                       const std::optional<protocol::PullCursors> &pull,
                                       const QJsonObject &stands)
{
    protocol::Batch batch;
    batch.id = id.uuid();
    batch.device = deviceId;
    batch.audit = audit;
    batch.schema = protocol::kSchema;
    batch.pull = pull;
    batch.stands = stands;
    for (const storage::OutboxStore::Row &row : rows) {
        protocol::BatchOperation operation;
        operation.seq = row.seq;
        operation.op = row.op.uuid();
        operation.kind = row.kind;
        operation.subject = row.subject;
        operation.at = toIso(row.at);
        operation.sha256 = row.bodySha256;
        operation.body = row.body;
        const QHash<QByteArray, Place> places = placesIn(row.body);
        for (const BlobRef &blob : row.blobs) {
            const Place place = places.value(blob.sha256);
            operation.blobs.append(
                {blob.sha256, blob.size, blob.mime, place.role, place.component});
        }
        batch.operations.append(operation);
    }
    return {id, protocol::compress(protocol::writeBatch(batch)),
            rows.isEmpty() ? 0 : rows.first().seq, rows.isEmpty() ? 0 : rows.last().seq};
}

} // namespace motcua::sync
