// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bundle_outbox.h"

#include "storage/database.h"
#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

QVector<OutboxStore::Row> BundleOutbox::open(qint64 afterSeq, int maxOperations,
                                             qint64 maxBytes) const
{
    QVector<OutboxStore::Row> found;
    qint64 bytes = 0;
    {
        Rows rows =
            m_db.exec(u"SELECT seq, op, kind, subject, at, body, body_sha256 FROM outbox o "
                      "WHERE seq > ? AND state <> 'acknowledged' AND state <> 'needs_attention' "
                      "AND NOT EXISTS (SELECT 1 FROM outbox b WHERE b.subject = o.subject AND "
                      "b.seq < o.seq AND b.state IN ('deferred', 'needs_attention') "
                      "AND b.state = 'needs_attention') ORDER BY seq LIMIT ?"_s,
                      {afterSeq, maxOperations});
        while (rows.next()) {
            OutboxStore::Row row;
            row.seq = rows.value(0).toLongLong();
            row.op = idOf<OperationId>(rows.value(1));
            row.kind = rows.value(2).toString();
            row.subject = rows.value(3).toString();
            row.at = instantOf(rows.value(4));
            row.body = rows.value(5).toByteArray();
            row.bodySha256 = rows.value(6).toByteArray();
            bytes += row.body.size();
            if (!found.isEmpty() && bytes > maxBytes)
                break;
            found.append(row);
        }
    }
    for (OutboxStore::Row &row : found)
        row.blobs = blobsOf(row.seq);
    return found;
}

QVector<BlobRef> BundleOutbox::blobsOf(qint64 seq) const
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

QVector<BlobRef> BundleOutbox::filesNotThere(Files which) const
{
    QVector<BlobRef> files;
    Rows rows = m_db.exec(
        u"SELECT sha256, size, mime FROM blob b WHERE at_gateway IS NULL AND damaged_at IS NULL "
        "AND purged_at IS NULL AND EXISTS (SELECT 1 FROM outbox_blob ob JOIN outbox o ON o.seq = "
        "ob.seq WHERE ob.sha256 = b.sha256 AND o.state <> 'needs_attention' "
        "AND (? OR o.state <> 'acknowledged')) ORDER BY size, sha256"_s,
        {which == Files::AllNotThere});
    while (rows.next())
        files.append(
            {rows.value(0).toByteArray(), rows.value(1).toLongLong(), rows.value(2).toString()});
    return files;
}

BundleOutbox::Staying BundleOutbox::staying() const
{
    Staying staying;
    staying.attention =
        m_db.value(u"SELECT count(*) FROM outbox WHERE state = 'needs_attention'"_s).toInt();
    staying.behind = m_db.value(u"SELECT count(*) FROM outbox o WHERE state <> 'acknowledged' AND "
                                "state <> 'needs_attention' AND EXISTS (SELECT 1 FROM outbox b "
                                "WHERE b.subject = o.subject AND b.seq < o.seq AND "
                                "b.state = 'needs_attention')"_s)
                         .toInt();
    staying.files = m_db.value(u"SELECT count(*) FROM blob b WHERE at_gateway IS NULL AND "
                               "damaged_at IS NOT NULL AND purged_at IS NULL AND EXISTS (SELECT 1 "
                               "FROM outbox_blob ob WHERE ob.sha256 = b.sha256)"_s)
                        .toInt();
    return staying;
}

QVector<QByteArray> BundleOutbox::notThere(const QVector<QByteArray> &sha256) const
{
    QVector<QByteArray> missing;
    for (const QByteArray &digest : sha256) {
        if (m_db.value(u"SELECT 1 FROM blob WHERE sha256 = ? AND at_gateway IS NULL"_s, {digest})
                .isValid())
            missing.append(digest);
    }
    return missing;
}

bool BundleOutbox::knows(OperationId operation) const
{
    return m_db.value(u"SELECT 1 FROM outbox WHERE op = ?"_s, {storedId(operation)}).isValid();
}

} // namespace motcua::storage
