// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/audit_head_store.h"

namespace motcua::gateway {

namespace {

constexpr char kNote[] = R"sql(
INSERT INTO device_audit_head (device, batch, seq, hash) VALUES ($1, $2, $3, $4)
ON CONFLICT (device, batch) DO NOTHING RETURNING number
)sql";

// Compared with what came since the last breach: one meddling is one breach, not one a batch for ever.
constexpr char kBreach[] = R"sql(
WITH era AS (
    SELECT seq, hash FROM device_audit_head
     WHERE device = $1 AND number < $2
       AND number >= coalesce((SELECT max(head) FROM device_audit_breach WHERE device = $1), 0)
), found AS (
    (SELECT 1 AS rank, 'differs' AS kind, $3::bigint AS told, seq, hash FROM era
      WHERE seq = $3::bigint AND hash <> $4 LIMIT 1)
    UNION ALL
    (SELECT 2, 'differs', $5::bigint, seq, hash FROM era
      WHERE seq = $5::bigint AND hash <> $6 LIMIT 1)
    UNION ALL
    (SELECT 3, 'went_back', $3::bigint, seq, hash FROM era
      WHERE seq > $3::bigint ORDER BY seq DESC LIMIT 1)
)
INSERT INTO device_audit_breach (device, head, kind, seq, known_seq, known_hash)
SELECT $1, $2, kind, told, seq, hash FROM found ORDER BY rank LIMIT 1
)sql";

constexpr char kBreached[] = "SELECT EXISTS (SELECT FROM device_audit_breach WHERE device = $1)";

} // namespace

bool AuditHeadStore::take(const QString &device, QUuid batch, const protocol::AuditClaim &claim)
{
    const SqlResult noted =
        m_connection.run(kNote, {sqlText(device), batch.toByteArray(QUuid::WithoutBraces),
                                 QByteArray::number(claim.head.seq), sqlBytes(claim.head.hash)});
    if (noted.rows() == 1) {
        const protocol::AuditMark since = claim.since.value_or(claim.head);
        m_connection.run(kBreach, {sqlText(device), noted.text(0, 0),
                                   QByteArray::number(claim.head.seq), sqlBytes(claim.head.hash),
                                   QByteArray::number(since.seq), sqlBytes(since.hash)});
    }
    return m_connection.run(kBreached, {sqlText(device)}).text(0, 0) == "f";
}

} // namespace motcua::gateway
