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

} // namespace

SyncAnswer::Result applyUpward(Connection &connection, const QString &device, QUuid batch,
                               const protocol::BatchOperation &operation)
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
        connection.script("RELEASE SAVEPOINT upward");
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
