// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/device_store.h"

namespace motcua::gateway {

namespace {

// One statement, so that nobody sees the old one ended and the new one not begun.
constexpr char kFirstUse[] = R"sql(
WITH used AS (
    UPDATE device_certificate SET first_used_at = now()
     WHERE fingerprint = $1 AND first_used_at IS NULL
    RETURNING device, fingerprint, certificate, public_key_sha256
), ended AS (
    UPDATE device_certificate c SET superseded_at = now() FROM used
     WHERE c.device = used.device AND c.fingerprint <> used.fingerprint AND c.superseded_at IS NULL
)
UPDATE device d SET fingerprint = used.fingerprint, certificate = used.certificate,
       public_key_sha256 = used.public_key_sha256
  FROM used WHERE d.id = used.device
)sql";

} // namespace

std::optional<Device> DeviceStore::byFingerprint(const QByteArray &fingerprint)
{
    const SqlResult result = m_connection.run(
        "SELECT d.id, d.centre, d.station, d.revoked_at IS NOT NULL, c.superseded_at IS NOT NULL,"
        " c.first_used_at IS NULL"
        "  FROM device_certificate c JOIN device d ON d.id = c.device WHERE c.fingerprint = $1",
        {sqlBytes(fingerprint)});
    if (result.rows() == 0)
        return std::nullopt;
    const Device device{QString::fromUtf8(result.text(0, 0)), QString::fromUtf8(result.text(0, 1)),
                        QString::fromUtf8(result.text(0, 2)), result.text(0, 3) == "t",
                        result.text(0, 4) == "t"};
    if (result.text(0, 5) == "t" && !device.revoked && !device.superseded)
        m_connection.run(kFirstUse, {sqlBytes(fingerprint)});
    return device;
}

std::optional<IssuedCertificate> DeviceStore::renew(const QString &device,
                                                    const QByteArray &publicKeySha256,
                                                    const std::function<IssuedCertificate()> &issue)
{
    Transaction transaction(m_connection);
    // Two requests of one device go one after the other.
    m_connection.run("SELECT 1 FROM device WHERE id = $1 FOR UPDATE", {sqlText(device)});
    const SqlResult known = m_connection.run(
        "SELECT certificate, fingerprint, first_used_at IS NULL FROM device_certificate"
        " WHERE device = $1 AND public_key_sha256 = $2",
        {sqlText(device), sqlBytes(publicKeySha256)});
    if (known.rows() > 0) {
        if (known.text(0, 2) != "t")
            return std::nullopt;
        return IssuedCertificate{device, known.text(0, 0), known.bytes(0, 1)};
    }
    IssuedCertificate issued = issue();
    m_connection.run("DELETE FROM device_certificate WHERE device = $1 AND first_used_at IS NULL",
                     {sqlText(device)});
    m_connection.run(
        "INSERT INTO device_certificate (fingerprint, device, public_key_sha256,"
        " certificate) VALUES ($1, $2, $3, $4)",
        {sqlBytes(issued.fingerprint), sqlText(device), sqlBytes(publicKeySha256), issued.pem});
    transaction.commit();
    return issued;
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
    m_connection.run("INSERT INTO device_certificate (fingerprint, device, public_key_sha256,"
                     " certificate, first_used_at) VALUES ($1, $2, $3, $4, now())",
                     {sqlBytes(issued.fingerprint), sqlText(issued.device),
                      sqlBytes(request.publicKeySha256), issued.pem});
    m_connection.run(
        "UPDATE enrolment_code SET used_at = now(), device = $2 WHERE code_sha256 = $1",
        {sqlBytes(request.codeSha256), sqlText(issued.device)});
    transaction.commit();
    return issued;
}

QByteArray DeviceStore::certificate(const QString &device)
{
    const SqlResult found =
        m_connection.run("SELECT certificate FROM device WHERE id = $1", {sqlText(device)});
    return found.rows() == 1 ? found.text(0, 0) : QByteArray();
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
