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
// stored.
constexpr char kStore[] = R"sql(
WITH given AS (
    SELECT * FROM jsonb_to_recordset($3::jsonb) AS g(
        op uuid, seq bigint, kind text, subject uuid, sha text, body text, code text,
        procedure text, state text, received_at timestamptz, due_at timestamptz, blobs jsonb)
), stored AS (
    INSERT INTO dossier (id, code, operation, device, procedure_code, state, received_at, due_at)
    SELECT subject, code, op, $1, procedure, state, received_at, due_at FROM given ORDER BY seq
    ON CONFLICT DO NOTHING
    RETURNING id, operation
), noted AS (
    INSERT INTO operation (op, device, seq, batch, kind, subject, body_sha256, body)
    SELECT op, $1, seq, $2, kind, subject, decode(sha, 'hex'), body
      FROM given JOIN stored ON stored.operation = given.op
), attached AS (
    INSERT INTO attachment (dossier, position, role, component, sha256, size, mime)
    SELECT stored.id, b.position, b.blob->>'role', (b.blob->>'component')::integer,
           decode(b.blob->>'sha', 'hex'), (b.blob->>'size')::bigint, b.blob->>'mime'
      FROM given JOIN stored ON stored.operation = given.op
     CROSS JOIN LATERAL jsonb_array_elements(given.blobs) WITH ORDINALITY AS b(blob, position)
)
SELECT operation FROM stored
)sql";

constexpr char kKnown[] = "SELECT op, body_sha256 FROM operation WHERE op = ANY($1::uuid[])";

// What another centre has shown is wanted all the same: naming a hash is no proof of having the file.
// The no-op update makes RETURNING give uploads that exist already.
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

QByteArray toParameter(const QVector<NewDossier> &dossiers)
{
    QJsonArray rows;
    for (const NewDossier &dossier : dossiers) {
        const protocol::BatchOperation &operation = dossier.operation;
        QJsonArray blobs;
        for (const protocol::BatchBlob &blob : operation.blobs) {
            blobs.append(QJsonObject{{u"sha"_s, QString::fromLatin1(blob.sha256.toHex())},
                                     {u"size"_s, blob.size},
                                     {u"mime"_s, blob.mime},
                                     {u"role"_s, blob.role},
                                     {u"component"_s, blob.component}});
        }
        rows.append(QJsonObject{
            {u"op"_s, text(operation.op)},
            {u"seq"_s, operation.seq},
            {u"kind"_s, operation.kind},
            {u"subject"_s, operation.subject},
            {u"sha"_s, QString::fromLatin1(operation.sha256.toHex())},
            {u"body"_s, QString::fromUtf8(operation.body)},
            {u"code"_s, dossier.code},
            {u"procedure"_s, dossier.procedureCode},
            {u"state"_s, dossier.state},
            {u"received_at"_s, dossier.receivedAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"due_at"_s, dossier.dueAt.isValid()
                              ? QJsonValue(dossier.dueAt.toUTC().toString(Qt::ISODateWithMs))
                              : QJsonValue(QJsonValue::Null)},
            {u"blobs"_s, blobs}});
    }
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
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
    for (int attempt = 1;; ++attempt) {
        try {
            return applyOnce(device, batch, dossiers, updates, claim, others, caps);
        } catch (const SqlError &error) {
            if (!error.isRace() || attempt == 3)
                throw;
        }
    }
}

OperationStore::Outcome
OperationStore::applyOnce(const QString &device, QUuid batch, const QVector<NewDossier> &dossiers,
                          const QVector<DossierUpdate> &updates, const Claim &claim,
                          const QVector<protocol::BatchOperation> &others, const MessageCaps &caps)
{
    Outcome outcome;
    Transaction transaction(m_connection);
    // First, since it locks the row: batches of one station go one after another, whatever order their operations
    // have, and do not lock each other out.
    m_connection.run("UPDATE device SET last_contact = now() WHERE id = $1", {sqlText(device)});
    if (!dossiers.isEmpty()) {
        store(device, batch, dossiers, &outcome);
        const SqlResult want = m_connection.run(kWant, {sqlText(device), operationIds(dossiers)});
        for (int row = 0; row < want.rows(); ++row) {
            outcome.want.append(
                {want.bytes(row, 1),
                 protocol::kUploadsPath + u'/' + QString::fromLatin1(want.text(row, 0)), 0});
        }
    }
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

void OperationStore::store(const QString &device, QUuid batch, const QVector<NewDossier> &dossiers,
                           Outcome *outcome)
{
    m_connection.script("SAVEPOINT batch");
    try {
        const SqlResult stored = m_connection.run(
            kStore, {sqlText(device), text(batch).toLatin1(), toParameter(dossiers)});
        m_connection.script("RELEASE SAVEPOINT batch");
        for (int row = 0; row < stored.rows(); ++row) {
            const QUuid op = QUuid::fromString(QString::fromLatin1(stored.text(row, 0)));
            outcome->results.insert(op, {op, Verdict::Ok, {}, {}});
        }
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
        store(device, batch, dossiers.first(half), outcome);
        store(device, batch, dossiers.sliced(half), outcome);
        return;
    }
    QVector<NewDossier> refused;
    std::copy_if(dossiers.cbegin(), dossiers.cend(), std::back_inserter(refused),
                 [outcome](const NewDossier &dossier) {
                     return !outcome->results.contains(dossier.operation.op);
                 });
    if (!refused.isEmpty())
        explainRefused(refused, outcome);
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
