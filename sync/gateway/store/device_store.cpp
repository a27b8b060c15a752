// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/device_store.h"

namespace motcua::gateway {

std::optional<Device> DeviceStore::byFingerprint(const QByteArray &fingerprint)
{
    const SqlResult result = m_connection.run(
        "SELECT id, centre, station, revoked_at IS NOT NULL FROM device WHERE fingerprint = $1",
        {sqlBytes(fingerprint)});
    if (result.rows() == 0)
        return std::nullopt;
    return Device{QString::fromUtf8(result.text(0, 0)), QString::fromUtf8(result.text(0, 1)),
                  QString::fromUtf8(result.text(0, 2)), result.text(0, 3) == "t"};
}

bool DeviceStore::addCode(const QByteArray &codeSha256, const QString &centre,
                          const QString &station, const QString &succeeds)
{
    const SqlResult added = m_connection.run(
        "INSERT INTO enrolment_code (code_sha256, centre, station, succeeds, expires_at)"
        " SELECT $1, $2::text, nullif($3, ''), nullif($4::text, ''), now() + interval '7 days'"
        "  WHERE $4::text = '' OR EXISTS"
        "        (SELECT FROM device WHERE centre = $2::text AND station = $4::text)"
        " RETURNING centre",
        {sqlBytes(codeSha256), sqlText(centre), sqlText(station), sqlText(succeeds)});
    return added.rows() == 1;
}

std::optional<IssuedCertificate> DeviceStore::enrol(const EnrolmentRequest &request,
                                                    const std::function<IssuedCertificate()> &issue)
{
    Transaction transaction(m_connection);
    const SqlResult code = m_connection.run(
        "SELECT device, succeeds FROM enrolment_code WHERE code_sha256 = $1 AND centre = $2"
        " AND (station IS NULL OR station = $3) AND expires_at > now() FOR UPDATE",
        {sqlBytes(request.codeSha256), sqlText(request.centre), sqlText(request.station)});
    if (code.rows() == 0)
        return std::nullopt;
    if (!code.isNull(0, 0)) {
        const SqlResult device = m_connection.run(
            "SELECT id, certificate, fingerprint FROM device WHERE id = $1"
            " AND public_key_sha256 = $2 AND station = $3 AND revoked_at IS NULL",
            {code.text(0, 0), sqlBytes(request.publicKeySha256), sqlText(request.station)});
        if (device.rows() == 0)
            return std::nullopt;
        return IssuedCertificate{QString::fromUtf8(device.text(0, 0)), device.text(0, 1),
                                 device.bytes(0, 2)};
    }
    IssuedCertificate issued = issue();
    m_connection.run("INSERT INTO device (id, centre, station, fingerprint, public_key_sha256,"
                     " certificate, succeeds) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                     {sqlText(issued.device), sqlText(request.centre), sqlText(request.station),
                      sqlBytes(issued.fingerprint), sqlBytes(request.publicKeySha256), issued.pem,
                      code.isNull(0, 1) ? SqlValue() : SqlValue(code.text(0, 1))});
    m_connection.run(
        "UPDATE enrolment_code SET used_at = now(), device = $2 WHERE code_sha256 = $1",
        {sqlBytes(request.codeSha256), sqlText(issued.device)});
    transaction.commit();
    return issued;
}

bool DeviceStore::revoke(const QString &device)
{
    return m_connection
               .run("UPDATE device SET revoked_at = coalesce(revoked_at, now()) WHERE id = $1"
                    " RETURNING id",
                    {sqlText(device)})
               .rows() == 1;
}

} // namespace motcua::gateway
