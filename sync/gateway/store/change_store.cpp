// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/change_store.h"

#include "sync/protocol/names.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace motcua::gateway {

using namespace Qt::StringLiterals;
using protocol::SyncAnswer;
using protocol::Verdict;

namespace {

// The dossier is touched only when the operation went in just now; and only by the station that owns it, or one that
// goes on with its work, and from the date which that station knew. FOR UPDATE: of two that cross one comes second.
constexpr char kChange[] = R"sql(
WITH target AS (
    SELECT d.id FROM dossier d
      JOIN device owner ON owner.id = d.device
      JOIN device sender ON sender.id = $2
     WHERE d.id = $6::uuid AND d.code = $9
       AND owner.centre = sender.centre
       AND owner.station IN (SELECT station FROM station_line(sender.centre, sender.station))
       AND ($12::timestamptz IS NULL OR d.due_at IS NOT DISTINCT FROM $12::timestamptz
            OR d.due_at IS NOT DISTINCT FROM $10::timestamptz)
       FOR UPDATE OF d
), noted AS (
    INSERT INTO operation (op, device, seq, batch, kind, subject, body_sha256, body)
    SELECT $1::uuid, $2, $3::bigint, $4::uuid, $5, id, $7, $8 FROM target
    ON CONFLICT DO NOTHING
    RETURNING subject
)
UPDATE dossier
   SET due_at = coalesce($10::timestamptz, due_at),
       receipt_voided_at = coalesce(receipt_voided_at, $11::timestamptz)
  FROM noted WHERE dossier.id = noted.subject
RETURNING dossier.id
)sql";

// How the dossier stands, and the last that was done to its date.
constexpr char kStanding[] = R"sql(
SELECT to_char(d.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), owner.station,
       coalesce(last.body, ''), coalesce(last.station, ''),
       owner.centre = sender.centre
       AND owner.station IN (SELECT station FROM station_line(sender.centre, sender.station))
  FROM dossier d
  JOIN device owner ON owner.id = d.device
  JOIN device sender ON sender.id = $3
  LEFT JOIN LATERAL (SELECT o.body, v.station FROM operation o JOIN device v ON v.id = o.device
                      WHERE o.subject = d.id AND o.kind = 'dossier.due_changed'
                      ORDER BY o.arrival DESC LIMIT 1) last ON true
 WHERE d.id = $1::uuid AND d.code = $2
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
    return connection.run(
        kChange, {operation.op.toByteArray(QUuid::WithoutBraces), sqlText(device),
                  QByteArray::number(operation.seq), batch.toByteArray(QUuid::WithoutBraces),
                  sqlText(operation.kind), sqlText(operation.subject), sqlBytes(operation.sha256),
                  operation.body, sqlText(update.code), instant(update.dueAt),
                  instant(update.voidedAt), instant(update.previous)});
}

/// For the person who decides: the date here, since when, by whom and why.
QJsonObject standingOf(const SqlResult &row)
{
    const QJsonObject last = QJsonDocument::fromJson(row.text(0, 2)).object();
    QJsonObject standing{{u"due_at"_s, QString::fromLatin1(row.text(0, 0))},
                         {u"owner"_s, QString::fromUtf8(row.text(0, 1))}};
    if (last.isEmpty())
        return standing;
    standing.insert(u"station"_s, QString::fromUtf8(row.text(0, 3)));
    for (const QString &key : {u"changed_at"_s, u"reason"_s, u"approved_by"_s, u"staff"_s}) {
        if (last.contains(key))
            standing.insert(key, last.value(key));
    }
    return standing;
}

/// Nothing was changed and nothing noted: why.
SyncAnswer::Result explain(Connection &connection, const QString &device,
                           const DossierUpdate &update)
{
    const QUuid op = update.operation.op;
    const SqlResult before = connection.run(kBefore, {op.toByteArray(QUuid::WithoutBraces)});
    if (before.rows() > 0) {
        if (before.bytes(0, 0) == update.operation.sha256)
            return {op, Verdict::Duplicate, {}, {}};
        return {op, Verdict::Conflict, protocol::problem::kOperationDiffers,
                u"This operation came before with another body"_s};
    }
    const SqlResult standing = connection.run(
        kStanding, {sqlText(update.operation.subject), sqlText(update.code), sqlText(device)});
    if (standing.rows() == 0)
        return {op, Verdict::Deferred, protocol::problem::kDossierUnknown,
                u"The dossier of this change has not come yet"_s};
    if (standing.text(0, 4) != "t")
        return {op, Verdict::Conflict, protocol::problem::kNotOwner,
                u"Another station owns this dossier"_s, standingOf(standing)};
    return {op, Verdict::Conflict, protocol::problem::kDossierChanged,
            u"The due date was changed by somebody else meanwhile"_s, standingOf(standing)};
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
    return explain(connection, device, update);
}

} // namespace motcua::gateway
