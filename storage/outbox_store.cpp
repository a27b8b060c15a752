// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/outbox_store.h"

#include "storage/database.h"
#include "storage/digest.h"
#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr QLatin1StringView kLastContact{"sync.last_contact"};

// With "<>": what waits and nobody stumbles over.
const QString kMaySend =
    u"SELECT seq, op, kind, subject, at, body, body_sha256, state, attempts, last_problem "
    "FROM outbox o WHERE state <> 'acknowledged' AND state = 'waiting' AND last_problem %1 ?1 "
    "AND NOT EXISTS (SELECT 1 FROM outbox b WHERE b.subject = o.subject AND b.seq < o.seq "
    "AND b.state <> 'acknowledged' "
    "AND (b.state IN ('deferred', 'needs_attention') OR b.last_problem = ?1)) "
    "ORDER BY seq LIMIT ?2"_s;

OutboxStore::State stateOf(const QString &code)
{
    if (code == "sent"_L1)
        return OutboxStore::State::Sent;
    if (code == "acknowledged"_L1)
        return OutboxStore::State::Acknowledged;
    if (code == "needs_attention"_L1)
        return OutboxStore::State::NeedsAttention;
    return OutboxStore::State::Waiting; // deferred ones wait, too
}

OutboxStore::Row rowOf(const Rows &query)
{
    OutboxStore::Row row;
    row.seq = query.value(0).toLongLong();
    row.op = idOf<OperationId>(query.value(1));
    row.kind = query.value(2).toString();
    row.subject = query.value(3).toString();
    row.at = instantOf(query.value(4));
    row.body = query.value(5).toByteArray();
    row.bodySha256 = query.value(6).toByteArray();
    row.state = stateOf(query.value(7).toString());
    row.attempts = query.value(8).toInt();
    row.lastProblem = query.value(9).toString();
    return row;
}

} // namespace

OutboxStore::Sealed OutboxStore::seal(const Operation &operation)
{
    return {operation.body.text(), sha256Of(operation.body.text())};
}

qint64 OutboxStore::add(const Operation &operation, const Sealed &sealed)
{
    Transaction transaction(m_db);
    m_db.run(
        u"INSERT INTO outbox (op, kind, subject, at, body, body_sha256) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {storedId(operation.id), operation.kind, operation.subject, stored(operation.at),
         sealed.body, sealed.sha256});
    const qint64 seq = m_db.lastInsertedRow();
    for (qsizetype i = 0; i < operation.blobs.size(); ++i) {
        m_db.run(u"INSERT INTO outbox_blob (seq, position, sha256) VALUES (?, ?, ?)"_s,
                 {seq, qint64(i), operation.blobs.at(i).sha256});
    }
    transaction.commit();
    return seq;
}

QVector<BlobRef> OutboxStore::blobsOf(qint64 seq) const
{
    QVector<BlobRef> blobs;
    Rows rows = m_db.exec(
        u"SELECT b.sha256, b.size, b.mime FROM outbox_blob o JOIN blob b ON b.sha256 = o.sha256 "
        "WHERE o.seq = ? ORDER BY o.position"_s,
        {seq});
    while (rows.next())
        blobs.append(
            {rows.value(0).toByteArray(), rows.value(1).toLongLong(), rows.value(2).toString()});
    return blobs;
}

QVector<OutboxStore::Row> OutboxStore::waiting(int maxOperations, qint64 maxBytes) const
{
    QVector<Row> found;
    qint64 bytes = 0;
    {
        Rows rows = m_db.exec(kMaySend.arg(u"<>"_s), {QString(kStumbled), maxOperations});
        while (rows.next()) {
            const Row row = rowOf(rows);
            bytes += row.body.size();
            if (!found.isEmpty() && bytes > maxBytes)
                break;
            found.append(row);
        }
    }
    if (found.isEmpty()) {
        Rows rows = m_db.exec(kMaySend.arg(u"="_s), {QString(kStumbled), 1});
        if (rows.next())
            found.append(rowOf(rows));
    }
    for (Row &row : found)
        row.blobs = blobsOf(row.seq);
    return found;
}

QVector<OutboxStore::Row> OutboxStore::rows(int limit) const
{
    QVector<Row> found;
    {
        Rows rows = m_db.exec(
            u"SELECT seq, op, kind, subject, at, body, body_sha256, state, attempts, last_problem "
            "FROM outbox ORDER BY seq DESC LIMIT ?"_s,
            {limit});
        while (rows.next())
            found.append(rowOf(rows));
    }
    for (Row &row : found)
        row.blobs = blobsOf(row.seq);
    return found;
}

void OutboxStore::noteContact(const QDateTime &at)
{
    Transaction transaction(m_db);
    m_db.run(
        u"INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
        {QString(kLastContact), QString::number(at.toMSecsSinceEpoch())});
    releaseDeferred(at);
    transaction.commit();
}

OutboxStore::Summary OutboxStore::summary() const
{
    Summary summary;
    const QVariantList counts =
        m_db.row(u"SELECT count(*), sum(state = 'needs_attention' OR last_problem = ?1), "
                 "sum(state <> 'needs_attention' AND last_problem = ?1), (SELECT at FROM outbox "
                 "WHERE state <> 'acknowledged' AND state <> 'needs_attention' "
                 "ORDER BY seq LIMIT 1) "
                 "FROM outbox WHERE state <> 'acknowledged'"_s,
                 {QString(kStumbled)});
    summary.needsAttention = counts.value(1).toInt();
    summary.waiting = counts.value(0).toInt() - summary.needsAttention;
    summary.stumbledOver = counts.value(2).toInt();
    summary.oldestWaiting = instantOf(counts.value(3));
    // Rows are numbered without gaps and never deleted; counting a million of them is felt at every start.
    const int all = m_db.value(u"SELECT seq FROM outbox ORDER BY seq DESC LIMIT 1"_s).toInt();
    summary.acknowledged = all - summary.waiting - summary.needsAttention;
    summary.blobsWaiting =
        m_db.value(
                u"SELECT count(*) FROM blob b INDEXED BY blob_not_there WHERE b.at_gateway IS NULL "
                "AND EXISTS (SELECT 1 FROM outbox_blob ob JOIN outbox o ON o.seq = ob.seq "
                "WHERE ob.sha256 = b.sha256 AND o.state <> 'needs_attention')"_s)
            .toInt();
    const QVariant contact =
        m_db.value(u"SELECT value FROM setting WHERE name = ?"_s, {QString(kLastContact)});
    if (contact.isValid())
        summary.lastContact = instantOf(contact.toLongLong());
    return summary;
}

} // namespace motcua::storage
