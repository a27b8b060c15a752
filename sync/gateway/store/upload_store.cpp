// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/upload_store.h"

namespace motcua::gateway {

namespace {

std::optional<Upload> first(const SqlResult &result)
{
    if (result.rows() == 0)
        return std::nullopt;
    return Upload{QString::fromLatin1(result.text(0, 0)), result.bytes(0, 1), result.integer(0, 2),
                  result.text(0, 3) == "t", result.text(0, 4) == "t"};
}

} // namespace

std::optional<Upload> UploadStore::find(const QString &id, const QString &device)
{
    return first(m_connection.run(
        "SELECT u.id, u.sha256, u.size, EXISTS (SELECT FROM blob_owner w WHERE"
        "  w.sha256 = u.sha256 AND w.centre = v.centre), u.proven"
        " FROM upload u JOIN device v ON v.id = u.device WHERE u.id = $1 AND u.device = $2",
        {sqlText(id), sqlText(device)}));
}

std::optional<Upload> UploadStore::create(const QString &device, const QByteArray &sha256,
                                          qint64 size)
{
    return first(m_connection.run(
        "INSERT INTO upload (id, device, sha256, size)"
        " SELECT replace(gen_random_uuid()::text, '-', ''), $1::text, $2::bytea, $3::bigint"
        "  WHERE EXISTS (SELECT FROM attachment a JOIN dossier d ON d.id = a.dossier"
        "    JOIN device v ON v.id = d.device JOIN device me ON me.centre = v.centre"
        "    WHERE a.sha256 = $2 AND a.size = $3::bigint AND me.id = $1::text)"
        " ON CONFLICT (device, sha256) DO UPDATE SET device = excluded.device"
        " RETURNING id, sha256, size,"
        "  EXISTS (SELECT FROM blob_owner w JOIN device v ON v.centre = w.centre"
        "   WHERE w.sha256 = upload.sha256 AND v.id = upload.device), proven",
        {sqlText(device), sqlBytes(sha256), QByteArray::number(size)}));
}

void UploadStore::finish(const Upload &upload)
{
    Transaction transaction(m_connection);
    m_connection.run("INSERT INTO blob (sha256, size) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                     {sqlBytes(upload.sha256), QByteArray::number(upload.size)});
    m_connection.run("INSERT INTO blob_owner (sha256, centre) SELECT $1::bytea, v.centre"
                     " FROM upload u JOIN device v ON v.id = u.device WHERE u.id = $2"
                     " ON CONFLICT DO NOTHING",
                     {sqlBytes(upload.sha256), sqlText(upload.id)});
    transaction.commit();
}

void UploadStore::prove(const Upload &upload)
{
    m_connection.run("UPDATE upload SET proven = true WHERE id = $1", {sqlText(upload.id)});
}

void UploadStore::remove(const QString &id)
{
    m_connection.run("DELETE FROM upload WHERE id = $1", {sqlText(id)});
}

UploadStore::Fate UploadStore::fate(const QString &id, int days)
{
    const SqlResult row = m_connection.run(
        "SELECT EXISTS (SELECT FROM blob_owner w WHERE w.sha256 = u.sha256"
        "  AND w.centre = d.centre),"
        " d.revoked_at IS NOT NULL OR greatest(d.last_contact, d.enrolled_at, u.created_at)"
        "   < now() - $2::integer * interval '1 day'"
        "  FROM upload u JOIN device d ON d.id = u.device WHERE u.id = $1",
        {sqlText(id), QByteArray::number(days)});
    if (row.rows() == 0)
        return Fate::Unknown;
    if (row.text(0, 0) == "t")
        return Fate::Stored;
    return row.text(0, 1) == "t" ? Fate::Abandoned : Fate::Wanted;
}

} // namespace motcua::gateway
