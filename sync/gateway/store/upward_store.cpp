// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/upward_store.h"

#include "sync/protocol/names.h"

namespace motcua::gateway {

using namespace Qt::StringLiterals;
using protocol::SyncAnswer;
using protocol::Verdict;

namespace {

constexpr char kStore[] = R"sql(
INSERT INTO operation (op, device, seq, batch, kind, subject, body_sha256, body)
VALUES ($1::uuid, $2, $3::bigint, $4::uuid, $5, $6::uuid, $7, $8)
ON CONFLICT DO NOTHING RETURNING op
)sql";

constexpr char kDossier[] = R"sql(
SELECT FROM dossier d JOIN device v ON v.id = d.device JOIN device me ON me.centre = v.centre
 WHERE d.code = $1::jsonb ->> 'dossier_code' AND me.id = $2
)sql";

// The one just stored among them.
constexpr char kMessages[] = R"sql(
SELECT (SELECT count(*) FROM operation
         WHERE kind = 'message.request' AND device = $2 AND received_at > now() - interval '1 day'),
       (SELECT count(*) FROM operation
         WHERE kind = 'message.request' AND received_at > now() - interval '1 day'
           AND body::jsonb ->> 'dossier_code' = $1::jsonb ->> 'dossier_code')
)sql";

constexpr char kBefore[] = "SELECT body_sha256 FROM operation WHERE op = $1::uuid";

// A station restored from a backup may tell an event again in another chunk.
constexpr char kEvents[] = R"sql(
INSERT INTO queue_event (centre, id, station, day, ticket, kind, at, counter, series, undoes, operation)
SELECT v.centre, e.id, v.station, e.day, e.ticket, e.kind, e.at, e.counter, e.series, e.undoes, $1::uuid
  FROM device v
 CROSS JOIN jsonb_to_recordset($3::jsonb->'events') AS e(
       id uuid, day date, ticket uuid, kind text, at timestamptz, counter integer, series text,
       undoes uuid)
 WHERE v.id = $2
ON CONFLICT DO NOTHING
)sql";

/// A refusal of a message that was just stored, or nothing.
std::optional<SyncAnswer::Result> refusedMessage(Connection &connection, const QString &device,
                                                 const protocol::BatchOperation &operation,
                                                 const MessageCaps &caps)
{
    const QVector<SqlValue> values{operation.body, sqlText(device)};
    if (connection.run(kDossier, values).rows() == 0)
        return SyncAnswer::Result{operation.op, Verdict::Deferred,
                                  protocol::problem::kDossierUnknown,
                                  u"The dossier of this message is not here"_s};
    const SqlResult counted = connection.run(kMessages, values);
    if (counted.integer(0, 0) > caps.perDevice || counted.integer(0, 1) > caps.perDossier)
        return SyncAnswer::Result{operation.op, Verdict::Rejected, protocol::problem::kMessageLimit,
                                  u"Too many messages of a day"_s};
    return std::nullopt;
}

} // namespace

SyncAnswer::Result applyUpward(Connection &connection, const QString &device, QUuid batch,
                               const protocol::BatchOperation &operation, const MessageCaps &caps)
{
    const QByteArray op = operation.op.toByteArray(QUuid::WithoutBraces);
    connection.script("SAVEPOINT upward");
    try {
        const bool isNew = connection
                               .run(kStore, {op, sqlText(device), QByteArray::number(operation.seq),
                                             batch.toByteArray(QUuid::WithoutBraces),
                                             sqlText(operation.kind), sqlText(operation.subject),
                                             sqlBytes(operation.sha256), operation.body})
                               .rows() == 1;
        if (isNew && operation.kind == "queue.journal"_L1)
            connection.run(kEvents, {op, sqlText(device), operation.body});
        std::optional<SyncAnswer::Result> refused;
        if (isNew && operation.kind == "message.request"_L1)
            refused = refusedMessage(connection, device, operation, caps);
        connection.script(refused ? "ROLLBACK TO SAVEPOINT upward; RELEASE SAVEPOINT upward"
                                  : "RELEASE SAVEPOINT upward");
        if (refused)
            return *refused;
        if (isNew)
            return {operation.op, Verdict::Ok, {}, {}};
    } catch (const SqlError &error) {
        if (!error.isBadData())
            throw;
        connection.script("ROLLBACK TO SAVEPOINT upward; RELEASE SAVEPOINT upward");
        return {operation.op, Verdict::Rejected, protocol::problem::kOperationMalformed,
                u"A value cannot be stored"_s};
    }
    const SqlResult before = connection.run(kBefore, {op});
    if (before.rows() == 1 && before.bytes(0, 0) == operation.sha256)
        return {operation.op, Verdict::Duplicate, {}, {}};
    return {operation.op, Verdict::Conflict, protocol::problem::kOperationDiffers,
            u"This operation came before with another body"_s};
}

} // namespace motcua::gateway
