// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/status.h"

#include "sync/gateway/store/connection.h"
#include "sync/gateway/store/delivery_store.h"

namespace motcua::gateway {

using namespace Qt::StringLiterals;

QJsonObject readStatus(Connection &connection)
{
    const SqlResult row = connection.run(R"sql(
SELECT (SELECT count(*) FROM device WHERE revoked_at IS NULL),
       (SELECT count(*) FROM operation),
       (SELECT count(*) FROM dossier),
       (SELECT count(*) FROM report.dossiers WHERE complete),
       (SELECT count(*) FROM blob),
       (SELECT to_char(max(last_contact), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM device),
       (SELECT count(*) FROM device_audit_breach WHERE kind <> 'restored'),
       (SELECT count(*) FROM device_audit_breach WHERE kind = 'restored'),
       (SELECT count(*) FROM feed),
       (SELECT count(*) FROM portal_item),
       (SELECT coalesce(max(serial), 0) FROM pack)
)sql");
    return {{u"devices"_s, row.integer(0, 0)},
            {u"operations"_s, row.integer(0, 1)},
            {u"dossiers"_s, row.integer(0, 2)},
            {u"complete"_s, row.integer(0, 3)},
            {u"blobs"_s, row.integer(0, 4)},
            {u"audit_breaches"_s, row.integer(0, 6)},
            {u"audit_restored"_s, row.integer(0, 7)},
            {u"feed_items"_s, row.integer(0, 8)},
            {u"portal_items"_s, row.integer(0, 9)},
            {u"pack_serial"_s, row.integer(0, 10)},
            {u"deliveries"_s, DeliveryStore(connection).counts()},
            {u"last_contact"_s, row.isNull(0, 5)
                                    ? QJsonValue(QJsonValue::Null)
                                    : QJsonValue(QString::fromLatin1(row.text(0, 5)))}};
}

bool answers(Connection &connection)
{
    return connection.run("SELECT 1").rows() == 1;
}

} // namespace motcua::gateway
