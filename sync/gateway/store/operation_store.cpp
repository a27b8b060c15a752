// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/operation_store.h"

#include "sync/gateway/store/audit_head_store.h"
#include "sync/protocol/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace motcua::gateway {

using namespace Qt::StringLiterals;
using protocol::SyncAnswer;
using protocol::Verdict;

namespace {

// One round trip for the whole batch. A dossier goes in only when its id, its code and its
// operation are all new; DO NOTHING also waits for a batch with the same keys that is just being
// stored. The no-op update makes RETURNING give uploads that exist already.
// What another centre has shown is wanted all the same: naming a hash is no proof of having the file.
constexpr char kStore[] = R"sql(
WITH given AS MATERIALIZED (
    SELECT * FROM unnest($3::uuid[], $4::bigint[], $5::text[], $6::uuid[], $7::bytea[], $8::text[],
                         $9::text[], $10::text[], $11::text[], $12::timestamptz[], $13::timestamptz[])
        AS g(op, seq, kind, subject, sha, body, code, procedure, state, received_at, due_at)
), stored AS (
    INSERT INTO dossier (id, code, operation, device, procedure_code, state, received_at, due_at)
    SELECT subject, code, op, $1, procedure, state, received_at, due_at FROM given ORDER BY seq
    ON CONFLICT DO NOTHING
    RETURNING id, operation
), noted AS (
    INSERT INTO operation (op, device, seq, batch, kind, subject, body_sha256, body)
    SELECT op, $1, seq, $2, kind, subject, sha, body
      FROM given JOIN stored ON stored.operation = given.op
), file AS MATERIALIZED (
    SELECT f.* FROM unnest($14::uuid[], $15::bigint[], $16::text[], $17::bigint[], $18::bytea[],
                           $19::bigint[], $20::text[])
        AS f(op, position, role, component, sha256, size, mime)
      JOIN stored ON stored.operation = f.op
), attached AS (
    INSERT INTO attachment (dossier, position, role, component, sha256, size, mime)
    SELECT stored.id, position, role, component, sha256, size, mime
      FROM file JOIN stored ON stored.operation = file.op
), wanted AS (
    INSERT INTO upload (id, device, sha256, size)
    SELECT replace(gen_random_uuid()::text, '-', ''), $1, sha256, size
      FROM (SELECT DISTINCT ON (f.sha256) f.sha256, f.size FROM file f
             WHERE NOT EXISTS (SELECT FROM blob_owner w
                                WHERE w.sha256 = f.sha256
                                  AND w.centre = (SELECT centre FROM device WHERE id = $1))
             ORDER BY f.sha256) missing
    ON CONFLICT (device, sha256) DO UPDATE SET device = excluded.device
    RETURNING id, sha256, xmax = 0 AS fresh
)
SELECT operation, NULL, NULL, NULL FROM stored
 UNION ALL
SELECT NULL, id, sha256, fresh FROM wanted
)sql";

constexpr char kKnown[] = "SELECT op, body_sha256 FROM operation WHERE op = ANY($1::uuid[])";

// The same for what was known before.
constexpr char kWant[] = R"sql(
INSERT INTO upload (id, device, sha256, size)
SELECT replace(gen_random_uuid()::text, '-', ''), $1, sha256, size
  FROM (SELECT DISTINCT ON (a.sha256) a.sha256, a.size
          FROM attachment a JOIN dossier d ON d.id = a.dossier
         WHERE d.operation = ANY($2::uuid[])
           AND NOT EXISTS (SELECT FROM blob_owner w JOIN device v ON v.centre = w.centre
                            WHERE w.sha256 = a.sha256 AND v.id = $1)
         ORDER BY a.sha256) missing
ON CONFLICT (device, sha256) DO UPDATE SET device = excluded.device
RETURNING id, sha256
)sql";

QString text(QUuid uuid)
{
    return uuid.toString(QUuid::WithoutBraces);
}

QVector<SqlColumn> toColumns(const QVector<NewDossier> &dossiers)
{
    using Type = SqlColumn::Type;
    SqlColumn op(Type::Uuid), seq(Type::Integer), kind(Type::Text), subject(Type::Uuid),
        sha(Type::Bytes), body(Type::Text), code(Type::Text), procedure(Type::Text),
        state(Type::Text), received(Type::Instant), due(Type::Instant);
    SqlColumn fileOp(Type::Uuid), position(Type::Integer), role(Type::Text),
        component(Type::Integer), fileSha(Type::Bytes), size(Type::Integer), mime(Type::Text);
    for (const NewDossier &dossier : dossiers) {
        const protocol::BatchOperation &operation = dossier.operation;
        op.add(operation.op);
        seq.add(operation.seq);
        kind.add(operation.kind);
        subject.add(QUuid::fromString(operation.subject));
        sha.add(operation.sha256);
        body.add(operation.body);
        code.add(dossier.code);
        procedure.add(dossier.procedureCode);
        state.add(dossier.state);
        received.add(dossier.receivedAt);
        due.add(dossier.dueAt);
        qint64 place = 0;
        for (const protocol::BatchBlob &blob : operation.blobs) {
            fileOp.add(operation.op);
            position.add(++place);
            role.add(blob.role);
            component.add(qint64(blob.component));
            fileSha.add(blob.sha256);
            size.add(blob.size);
            mime.add(blob.mime);
        }
    }
    return {op,       seq, kind,   subject,  sha,  body,      code,    procedure, state,
            received, due, fileOp, position, role, component, fileSha, size,      mime};
}

QByteArray operationIds(const QVector<NewDossier> &dossiers)
{
    QVector<QByteArray> ids;
    for (const NewDossier &dossier : dossiers)
        ids.append(text(dossier.operation.op).toLatin1());
    return sqlArray(ids);
}

} // namespace

OperationStore::Outcome
OperationStore::apply(const QString &device, QUuid batch, const QVector<NewDossier> &dossiers,
                      const QVector<DossierUpdate> &updates, const Claim &claim,
                      const QVector<protocol::BatchOperation> &others, const MessageCaps &caps)
{
    bool isCareful = false;
    for (int attempt = 1;; ++attempt) {
        try {
            return applyOnce(device, batch, dossiers, updates, claim, others, caps, isCareful);
        } catch (const SqlError &error) {
            // Nearly always every value can be kept, and a savepoint costs two round trips.
            const bool isWorthCare = error.isBadData() && !isCareful && !dossiers.isEmpty();
            if ((!error.isRace() && !isWorthCare) || attempt == 3)
                throw;
            isCareful = isCareful || isWorthCare;
        }
    }
}

OperationStore::Outcome OperationStore::applyOnce(const QString &device, QUuid batch,
                                                  const QVector<NewDossier> &dossiers,
                                                  const QVector<DossierUpdate> &updates,
                                                  const Claim &claim,
                                                  const QVector<protocol::BatchOperation> &others,
                                                  const MessageCaps &caps, bool isCareful)
{
    Outcome outcome;
    Transaction transaction(m_connection);
    // First, since it locks the row: batches of one station go one after another, whatever order their operations
    // have, and do not lock each other out.
    m_connection.run("UPDATE device SET last_contact = now() WHERE id = $1", {sqlText(device)});
    if (!dossiers.isEmpty() && isCareful)
        storeCarefully(device, batch, dossiers, &outcome);
    else if (!dossiers.isEmpty())
        store(device, batch, dossiers, &outcome);
    // After the dossiers: a change may come in the batch that brings its dossier.
    for (const DossierUpdate &update : updates)
        outcome.results.insert(update.operation.op,
                               applyUpdate(m_connection, device, batch, update));
    for (const protocol::BatchOperation &operation : others)
        outcome.results.insert(operation.op,
                               applyUpward(m_connection, device, batch, operation, caps));
    if (claim)
        outcome.auditConfirmed = AuditHeadStore(m_connection).take(device, batch, *claim);
    transaction.commit();
    return outcome;
}

void OperationStore::storeCarefully(const QString &device, QUuid batch,
                                    const QVector<NewDossier> &dossiers, Outcome *outcome)
{
    m_connection.script("SAVEPOINT batch");
    try {
        store(device, batch, dossiers, outcome);
        m_connection.script("RELEASE SAVEPOINT batch");
    } catch (const SqlError &error) {
        if (!error.isBadData())
            throw;
        // One value among them PostgreSQL cannot keep: find it, so that it does not hold up the
        // rest.
        m_connection.script("ROLLBACK TO SAVEPOINT batch; RELEASE SAVEPOINT batch");
        if (dossiers.size() == 1) {
            const QUuid op = dossiers.constFirst().operation.op;
            outcome->results.insert(op,
                                    {op, Verdict::Rejected, protocol::problem::kOperationMalformed,
                                     u"A value cannot be stored"_s});
            return;
        }
        const qsizetype half = dossiers.size() / 2;
        storeCarefully(device, batch, dossiers.first(half), outcome);
        storeCarefully(device, batch, dossiers.sliced(half), outcome);
    }
}

void OperationStore::store(const QString &device, QUuid batch, const QVector<NewDossier> &dossiers,
                           Outcome *outcome)
{
    const SqlResult stored =
        m_connection.run(kStore, {sqlText(device), text(batch).toLatin1()}, toColumns(dossiers));
    for (int row = 0; row < stored.rows(); ++row) {
        if (stored.isNull(row, 0)) {
            outcome->addWant(stored.text(row, 1), stored.bytes(row, 2), stored.text(row, 3) == "t");
            continue;
        }
        const QUuid op = QUuid::fromString(QString::fromLatin1(stored.text(row, 0)));
        outcome->results.insert(op, {op, Verdict::Ok, {}, {}});
    }
    QVector<NewDossier> refused;
    std::copy_if(dossiers.cbegin(), dossiers.cend(), std::back_inserter(refused),
                 [outcome](const NewDossier &dossier) {
                     return !outcome->results.contains(dossier.operation.op);
                 });
    if (refused.isEmpty())
        return;
    explainRefused(refused, outcome);
    const SqlResult want = m_connection.run(kWant, {sqlText(device), operationIds(refused)});
    for (int row = 0; row < want.rows(); ++row)
        outcome->addWant(want.text(row, 0), want.bytes(row, 1), false);
}

void OperationStore::Outcome::addWant(const QByteArray &upload, const QByteArray &sha256,
                                      bool isFresh)
{
    if (wanted.contains(sha256))
        return; // of two dossiers of the batch
    wanted.insert(sha256);
    want.append({sha256, protocol::kUploadsPath + u'/' + QString::fromLatin1(upload),
                 isFresh ? 0 : kOffsetUnknown});
}

void OperationStore::explainRefused(const QVector<NewDossier> &refused, Outcome *outcome)
{
    const SqlResult known = m_connection.run(kKnown, {operationIds(refused)});
    QHash<QUuid, QByteArray> digests;
    for (int row = 0; row < known.rows(); ++row)
        digests.insert(QUuid::fromString(QString::fromLatin1(known.text(row, 0))),
                       known.bytes(row, 1));
    for (const NewDossier &dossier : refused) {
        const QUuid op = dossier.operation.op;
        SyncAnswer::Result result{op, Verdict::Duplicate, {}, {}};
        if (!digests.contains(op)) {
            result = {op, Verdict::Conflict, protocol::problem::kCodeExists,
                      u"The dossier or its code came with another operation"_s};
        } else if (digests.value(op) != dossier.operation.sha256) {
            result = {op, Verdict::Conflict, protocol::problem::kOperationDiffers,
                      u"This operation came before with another body"_s};
        }
        outcome->results.insert(op, result);
    }
}

} // namespace motcua::gateway
