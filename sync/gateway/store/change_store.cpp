// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/change_store.h"

#include "sync/protocol/names.h"

namespace motcua::gateway {

using namespace Qt::StringLiterals;
using protocol::SyncAnswer;
using protocol::Verdict;

namespace {

// The dossier is touched only when the operation went in just now.
constexpr char kChange[] = R"sql(
WITH noted AS (
    INSERT INTO operation (op, device, seq, batch, kind, subject, body_sha256, body)
    SELECT $1::uuid, $2, $3::bigint, $4::uuid, $5, d.id, $7, $8
      FROM dossier d WHERE d.id = $6::uuid AND d.code = $9
    ON CONFLICT DO NOTHING
    RETURNING subject
)
UPDATE dossier
   SET due_at = coalesce($10::timestamptz, due_at),
       receipt_voided_at = coalesce(receipt_voided_at, $11::timestamptz)
  FROM noted WHERE dossier.id = noted.subject
RETURNING dossier.id
)sql";

constexpr char kBefore[] = "SELECT body_sha256 FROM operation WHERE op = $1::uuid";

SqlValue instant(const QDateTime &at)
{
    return at.isValid() ? SqlValue(at.toUTC().toString(Qt::ISODateWithMs).toLatin1())
                        : std::nullopt;
}

SqlResult change(Connection &connection, const QString &device, QUuid batch,
                 const DossierUpdate &update)
{
    const protocol::BatchOperation &operation = update.operation;
    return connection.run(kChange,
                          {operation.op.toByteArray(QUuid::WithoutBraces), sqlText(device),
                           QByteArray::number(operation.seq),
                           batch.toByteArray(QUuid::WithoutBraces), sqlText(operation.kind),
                           sqlText(operation.subject), sqlBytes(operation.sha256), operation.body,
                           sqlText(update.code), instant(update.dueAt), instant(update.voidedAt)});
}

} // namespace

SyncAnswer::Result applyUpdate(Connection &connection, const QString &device, QUuid batch,
                               const DossierUpdate &update)
{
    const QUuid op = update.operation.op;
    connection.script("SAVEPOINT change");
    try {
        const bool changed = change(connection, device, batch, update).rows() > 0;
        connection.script("RELEASE SAVEPOINT change");
        if (changed)
            return {op, Verdict::Ok, {}, {}};
    } catch (const SqlError &error) {
        if (!error.isBadData())
            throw;
        connection.script("ROLLBACK TO SAVEPOINT change; RELEASE SAVEPOINT change");
        return {op, Verdict::Rejected, protocol::problem::kOperationMalformed,
                u"A value cannot be stored"_s};
    }
    const SqlResult before = connection.run(kBefore, {op.toByteArray(QUuid::WithoutBraces)});
    if (before.rows() == 0)
        return {op, Verdict::Deferred, protocol::problem::kDossierUnknown,
                u"The dossier of this change has not come yet"_s};
    if (before.bytes(0, 0) != update.operation.sha256)
        return {op, Verdict::Conflict, protocol::problem::kOperationDiffers,
                u"This operation came before with another body"_s};
    return {op, Verdict::Duplicate, {}, {}};
}

} // namespace motcua::gateway
