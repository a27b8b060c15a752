// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/fetch_queue.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

void FetchQueue::ask(const QByteArray &sha256)
{
    m_db.run(u"INSERT INTO blob_fetch (sha256) SELECT sha256 FROM blob WHERE sha256 = ? AND "
             "(purged_at IS NOT NULL OR damaged_at IS NOT NULL) ON CONFLICT (sha256) DO NOTHING"_s,
             {sha256});
}

QVector<BlobRef> FetchQueue::next(int limit) const
{
    QVector<BlobRef> found;
    Rows rows = m_db.exec(
        u"SELECT sha256, size, mime FROM ("
        "SELECT f.seq AS place, b.sha256, b.size, b.mime FROM blob_fetch f JOIN blob b ON b.sha256 "
        "= f.sha256 "
        "WHERE b.at_gateway IS NOT NULL AND (b.purged_at IS NOT NULL OR b.damaged_at IS NOT NULL) "
        "UNION ALL "
        "SELECT 9223372036854775807, b.sha256, b.size, b.mime FROM blob b WHERE b.damaged_at IS "
        "NOT NULL "
        "AND b.at_gateway IS NOT NULL AND NOT EXISTS (SELECT 1 FROM blob_fetch f WHERE f.sha256 = "
        "b.sha256)"
        ") ORDER BY place, size, sha256 LIMIT ?"_s,
        {limit});
    while (rows.next())
        found.append(
            {rows.value(0).toByteArray(), rows.value(1).toLongLong(), rows.value(2).toString()});
    return found;
}

int FetchQueue::asked() const
{
    return m_db.value(u"SELECT count(*) FROM blob_fetch"_s).toInt();
}

std::optional<BlobRef> FetchQueue::wanted(const QByteArray &sha256) const
{
    Rows rows = m_db.exec(
        u"SELECT b.sha256, b.size, b.mime FROM blob b WHERE b.sha256 = ? AND (b.damaged_at IS NOT "
        "NULL OR (b.purged_at IS NOT NULL AND EXISTS (SELECT 1 FROM blob_fetch f WHERE f.sha256 = "
        "b.sha256)))"_s,
        {sha256});
    if (!rows.next())
        return std::nullopt;
    return BlobRef{rows.value(0).toByteArray(), rows.value(1).toLongLong(),
                   rows.value(2).toString()};
}

void FetchQueue::settle(const QByteArray &sha256)
{
    m_db.run(u"DELETE FROM blob_fetch WHERE sha256 = ?"_s, {sha256});
}

} // namespace motcua::storage
