// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/outbox_store.h"

#include "storage/audit_store.h"
#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

DeviceIdentity DeviceStore::identity() const
{
    const QVariantList row =
        m_db.row(u"SELECT device, gateway_url, certificate, private_key, gateway_ca FROM device"_s);
    if (row.isEmpty())
        return {};
    return {row.at(0).toString(), row.at(1).toString(), row.at(2).toByteArray(),
            row.at(3).toByteArray(), row.at(4).toByteArray()};
}

void DeviceStore::setIdentity(const DeviceIdentity &identity, const Actor &by, const QDateTime &at)
{
    Transaction transaction(m_db);
    const DeviceIdentity before = this->identity();
    const bool isOther =
        before.certificatePem != identity.certificatePem || before.deviceId != identity.deviceId;
    if (isOther || before.gatewayUrl != identity.gatewayUrl) {
        const bool isSame = !before.deviceId.isEmpty() && before.deviceId == identity.deviceId;
        const QString action = !isOther ? u"device.gateway_changed"_s
                               : isSame ? u"device.renewed"_s
                                        : u"device.enrolled"_s;
        ChainedAuditLog(m_db).append(
            {at, by, action, identity.deviceId, {{u"gateway"_s, identity.gatewayUrl}}});
    }
    if (!before.deviceId.isEmpty() && before.deviceId != identity.deviceId) {
        // A batch names its device, and uploads belong to one: what was under way begins anew.
        m_db.run(u"DELETE FROM batch"_s);
        m_db.run(u"UPDATE outbox SET state = 'waiting' WHERE state = 'sent'"_s);
        m_db.run(u"UPDATE blob SET upload_url = '' WHERE upload_url <> ''"_s);
    }
    m_db.run(
        u"INSERT INTO device (one, device, gateway_url, certificate, private_key, gateway_ca) "
        u"VALUES (1, ?, ?, ?, ?, ?) "
        "ON CONFLICT (one) DO UPDATE SET device = excluded.device, gateway_url = "
        "excluded.gateway_url, "
        "certificate = excluded.certificate, private_key = excluded.private_key, gateway_ca = excluded.gateway_ca"_s,
        {identity.deviceId, identity.gatewayUrl, identity.certificatePem, identity.privateKeyPem,
         identity.gatewayCaPem});
    transaction.commit();
}

void DeviceStore::forget()
{
    m_db.runScript("PRAGMA secure_delete = ON");
    Transaction transaction(m_db);
    m_db.run(u"UPDATE device SET private_key = zeroblob(length(private_key))"_s);
    m_db.run(u"DELETE FROM device"_s);
    m_db.run(u"DELETE FROM setting WHERE name LIKE 'enrolment.%' OR name LIKE 'renewal.%'"_s);
    transaction.commit();
}

} // namespace motcua::storage
