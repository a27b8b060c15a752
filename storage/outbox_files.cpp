// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/outbox_files.h"

#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

QVector<OutboxStore::WantedBlob> OutboxFiles::next(int limit) const
{
    QVector<OutboxStore::WantedBlob> wanted;
    Rows rows = m_db.exec(
        u"SELECT sha256, size, mime, upload_url FROM blob b WHERE wanted = 1 AND at_gateway IS "
        u"NULL "
        "ORDER BY NOT EXISTS (SELECT 1 FROM outbox_blob ob JOIN outbox o ON o.seq = ob.seq "
        "WHERE ob.sha256 = b.sha256 AND o.state = 'acknowledged'), size, sha256 LIMIT ?"_s,
        {limit});
    while (rows.next()) {
        wanted.append(
            {{rows.value(0).toByteArray(), rows.value(1).toLongLong(), rows.value(2).toString()},
             rows.value(3).toString()});
    }
    return wanted;
}

OutboxFiles::Amount OutboxFiles::waiting() const
{
    const QVariantList row =
        m_db.row(u"SELECT count(*), coalesce(sum(b.size), 0) FROM blob b INDEXED BY blob_not_there "
                 "WHERE b.at_gateway IS NULL "
                 "AND EXISTS (SELECT 1 FROM outbox_blob ob JOIN outbox o ON o.seq = ob.seq "
                 "WHERE ob.sha256 = b.sha256 AND o.state <> 'needs_attention')"_s);
    return {row.value(0).toInt(), row.value(1).toLongLong()};
}

void OutboxFiles::arrived(const QByteArray &sha256, const QDateTime &at)
{
    Transaction transaction(m_db);
    OutboxStore outbox(m_db);
    outbox.blobArrived(sha256, at);
    outbox.noteContact(at);
    transaction.commit();
}

} // namespace motcua::storage
