// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The batch under way and what becomes of it; the rows themselves are in outbox_store.cpp.
#include "storage/outbox_store.h"

#include "storage/database.h"
#include "storage/values.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace motcua::storage {

void OutboxStore::beginBatch(const Batch &batch)
{
    Transaction transaction(m_db);
    m_db.run(u"INSERT INTO batch (one, id, first_seq, last_seq, bytes) VALUES (1, ?, ?, ?, ?)"_s,
             {storedId(batch.id), batch.firstSeq, batch.lastSeq, batch.bytes});
    m_db.run(u"UPDATE outbox AS o SET state = 'sent' WHERE seq BETWEEN ? AND ? AND state = "
             u"'waiting' AND NOT EXISTS "
             "(SELECT 1 FROM outbox b WHERE b.subject = o.subject AND b.seq < o.seq "
             "AND b.state IN ('deferred', 'needs_attention'))"_s,
             {batch.firstSeq, batch.lastSeq});
    transaction.commit();
}

std::optional<OutboxStore::Batch> OutboxStore::pendingBatch() const
{
    const QVariantList row = m_db.row(u"SELECT id, bytes, first_seq, last_seq FROM batch"_s);
    if (row.isEmpty())
        return {};
    return Batch{idOf<BatchId>(row.at(0)), row.at(1).toByteArray(), row.at(2).toLongLong(),
                 row.at(3).toLongLong()};
}

void OutboxStore::settle(const Result &result, const QDateTime &at)
{
    const QString op = storedId(result.op);
    switch (result.verdict) {
    case Verdict::Ok:
    case Verdict::Duplicate:
        m_db.run(u"UPDATE outbox SET state = 'acknowledged', last_problem = '', settled_at = ? "
                 "WHERE op = ? AND state <> 'acknowledged'"_s,
                 {stored(at), op});
        // What it carries is there unless the gateway asks for it just after.
        m_db.run(
            u"UPDATE blob SET at_gateway = coalesce(at_gateway, ?), wanted = 0 WHERE wanted = 0 "
            u"AND sha256 IN "
            "(SELECT ob.sha256 FROM outbox_blob ob JOIN outbox o ON o.seq = ob.seq WHERE o.op = ?)"_s,
            {stored(at), op});
        return;
    case Verdict::Conflict:
    case Verdict::Rejected:
        m_db.run(u"UPDATE outbox SET state = 'needs_attention', last_problem = ?, settled_at = ? "
                 "WHERE op = ? AND state <> 'acknowledged'"_s,
                 {result.problem, stored(at), op});
        if (!result.server.isEmpty())
            m_db.run(u"INSERT INTO outbox_conflict (seq, theirs, noted_at) SELECT seq, ?, ? FROM "
                     "outbox WHERE op = ? AND state = 'needs_attention' ON CONFLICT (seq) DO "
                     "UPDATE SET theirs = excluded.theirs, noted_at = excluded.noted_at"_s,
                     {QString::fromUtf8(result.server), stored(at), op});
        return;
    case Verdict::Deferred:
        m_db.run(u"UPDATE outbox SET state = 'deferred', attempts = attempts + 1, last_problem = "
                 u"?, settled_at = ? "
                 "WHERE op = ? AND state <> 'acknowledged'"_s,
                 {result.problem, stored(at), op});
        return;
    }
}

void OutboxStore::finishBatch(BatchId id, const QVector<Result> &results,
                              const QVector<QByteArray> &wantedSha256, const QDateTime &at)
{
    Transaction transaction(m_db);
    const QVariantList range =
        m_db.row(u"SELECT first_seq, last_seq FROM batch WHERE id = ?"_s, {storedId(id)});
    for (const Result &result : results)
        settle(result, at);
    for (const QByteArray &sha256 : wantedSha256)
        m_db.run(u"UPDATE blob SET wanted = 1, at_gateway = NULL WHERE sha256 = ?"_s, {sha256});
    if (!range.isEmpty()) {
        m_db.run(
            u"UPDATE outbox SET state = 'waiting' WHERE seq BETWEEN ? AND ? AND state = 'sent'"_s,
            range);
        m_db.run(u"DELETE FROM batch WHERE id = ?"_s, {storedId(id)});
    }
    transaction.commit();
}

void OutboxStore::abandonBatch(BatchId id, const QString &problem)
{
    Transaction transaction(m_db);
    const QVariantList range =
        m_db.row(u"SELECT first_seq, last_seq FROM batch WHERE id = ?"_s, {storedId(id)});
    if (!range.isEmpty()) {
        m_db.run(u"UPDATE outbox SET state = 'waiting', attempts = attempts + 1, "
                 "last_problem = CASE WHEN last_problem = ? THEN last_problem ELSE ? END "
                 "WHERE seq BETWEEN ? AND ? AND state = 'sent'"_s,
                 {QString(kStumbled), problem, range.at(0), range.at(1)});
        m_db.run(u"DELETE FROM batch WHERE id = ?"_s, {storedId(id)});
    }
    transaction.commit();
}

void OutboxStore::releaseDeferred(const QDateTime &at)
{
    // Also what was deferred "later than now": a clock set back must not hold it for years.
    m_db.run(
        u"UPDATE outbox SET state = 'waiting' WHERE state IN ('deferred', 'needs_attention') AND state = 'deferred' AND settled_at NOT BETWEEN ? AND ?"_s,
        {at.toMSecsSinceEpoch() - kDeferMinutes * 60'000LL + 1, at.toMSecsSinceEpoch()});
}

QVector<OutboxStore::WantedBlob> OutboxStore::wantedBlobs(int limit) const
{
    QVector<WantedBlob> wanted;
    Rows rows = m_db.exec(
        u"SELECT sha256, size, mime, upload_url FROM blob WHERE wanted = 1 AND at_gateway IS NULL "
        "ORDER BY size, sha256 LIMIT ?"_s,
        {limit});
    while (rows.next()) {
        wanted.append(
            {{rows.value(0).toByteArray(), rows.value(1).toLongLong(), rows.value(2).toString()},
             rows.value(3).toString()});
    }
    return wanted;
}

void OutboxStore::setUploadUrl(const QByteArray &sha256, const QString &url)
{
    m_db.run(u"UPDATE blob SET upload_url = ? WHERE sha256 = ?"_s, {url, sha256});
}

void OutboxStore::blobArrived(const QByteArray &sha256, const QDateTime &at)
{
    m_db.run(u"UPDATE blob SET at_gateway = ?, wanted = 0, upload_url = '' WHERE sha256 = ?"_s,
             {stored(at), sha256});
}

void OutboxStore::requeueAll()
{
    Transaction transaction(m_db);
    m_db.run(u"DELETE FROM batch WHERE one = 1"_s);
    // Not what a person settled: what was decided there travels by itself.
    m_db.run(u"UPDATE outbox SET state = 'waiting', settled_at = NULL WHERE state <> 'waiting' AND "
             "seq NOT IN (SELECT seq FROM outbox_conflict WHERE resolved <> '')"_s);
    // Which files are there only the gateway can say.
    m_db.run(
        u"UPDATE blob SET at_gateway = NULL, wanted = 0, upload_url = '' WHERE sha256 IN (SELECT sha256 FROM outbox_blob)"_s);
    transaction.commit();
}

} // namespace motcua::storage
