// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/audit_head_store.h"

namespace motcua::gateway {

namespace {

constexpr char kNote[] = R"sql(
INSERT INTO device_audit_head (device, batch, seq, hash) VALUES ($1, $2, $3, $4)
ON CONFLICT (device, batch) DO NOTHING RETURNING number
)sql";

// A head of before a restore that was told of is of the chain that was lost: it can witness nothing any more. A
// restored station is another device, enrolled after the one that wrote the stick.
constexpr char kNoteCarried[] = R"sql(
INSERT INTO device_audit_head (device, batch, seq, hash, carried, under_way)
SELECT me.id, $2::uuid, $3::bigint, $4::bytea, true, $5::uuid
  FROM device me
 WHERE me.id = $1
   AND NOT EXISTS (SELECT FROM device_audit_breach b JOIN device v ON v.id = b.device
                    WHERE b.kind = 'restored' AND b.restored_seq <= $3::bigint
                      AND v.centre = me.centre AND v.enrolled_at > me.enrolled_at
                      AND me.station IN (SELECT station FROM station_line(v.centre, v.station)))
ON CONFLICT (device, batch) DO NOTHING RETURNING number
)sql";

// Compared with all that was told of this chain since the last breach, whoever told it: a station enrolled anew must
// not lose its witness. Since the last breach, so that one meddling is one breach and not one a batch for ever.
//   1, 2  another hash at a place that was told
//   3     a chain shorter than it was
//   4     a new device of a station whose chain is known says of no place of it that it was confirmed
//   5     what was told is not in the chain any more because a backup was restored; the places do not meet by chance
// A restore explains what stands behind its entry, and nothing before it. A batch that was under way when a stick was
// written may come after it and be shorter. What a new device of a known chain said by stick alone is a witness against
// it, but none for it (`counts`): else a chain that was written anew could vouch for itself. It is the same that a
// receipt does not confirm (kConfirmed).
constexpr char kBreach[] = R"sql(
WITH line AS (
    SELECT v.id
      FROM device me
      JOIN device v ON v.centre = me.centre
                   AND v.station IN (SELECT station FROM station_line(me.centre, me.station))
     WHERE me.id = $1
), heard AS NOT MATERIALIZED (
    SELECT h.number, h.device, h.seq, h.hash, h.under_way,
           NOT h.carried
           OR EXISTS (SELECT FROM device_audit_head p
                       WHERE p.device = h.device AND p.number < $2::bigint AND NOT p.carried)
           OR NOT EXISTS (SELECT FROM device_audit_head o
                           WHERE o.device IN (SELECT id FROM line) AND o.device <> h.device
                             AND o.number < h.number) AS counts
      FROM device_audit_head h
     WHERE h.device IN (SELECT id FROM line) AND h.number < $2::bigint
), era AS NOT MATERIALIZED (
    SELECT * FROM heard
     WHERE number >= coalesce((SELECT max(head) FROM device_audit_breach
                                  WHERE device IN (SELECT id FROM line)), 0)
), found AS (
    (SELECT 1 AS rank, 'differs' AS kind, $3::bigint AS told, seq, hash FROM era
      WHERE seq = $3::bigint AND hash <> $4 LIMIT 1)
    UNION ALL
    (SELECT 2, 'differs', $5::bigint, seq, hash FROM era
      WHERE seq = $5::bigint AND hash <> $6 LIMIT 1)
    UNION ALL
    (SELECT 3, 'went_back', $3::bigint, seq, hash FROM era
      WHERE seq > $3::bigint AND under_way IS DISTINCT FROM $9::uuid
      ORDER BY seq DESC LIMIT 1)
    UNION ALL
    (SELECT 4, 'differs', $5::bigint, seq, hash FROM era
      WHERE device <> $1 AND counts AND ($7::bigint IS NULL OR $5::bigint < $7::bigint)
        AND NOT EXISTS (SELECT FROM device_audit_head
                         WHERE device = $1 AND number < $2::bigint AND NOT carried)
        AND NOT EXISTS (SELECT FROM device_audit_breach
                         WHERE device IN (SELECT id FROM line) AND kind <> 'restored')
        AND NOT EXISTS (SELECT FROM heard WHERE seq = $5::bigint AND hash = $6 AND counts)
      ORDER BY seq DESC LIMIT 1)
    UNION ALL
    (SELECT 5, 'restored', $7::bigint, seq, hash FROM era
      WHERE device <> $1 AND seq >= $7::bigint AND NOT (seq = $7::bigint AND hash = $8)
      ORDER BY seq DESC LIMIT 1)
), judged AS (
    SELECT *, coalesce(rank <> 4 AND seq >= $7::bigint, false) AS explained FROM found
)
INSERT INTO device_audit_breach (device, head, kind, seq, known_seq, known_hash, restored_seq)
SELECT $1, $2::bigint, CASE WHEN explained THEN 'restored' ELSE kind END, told, seq, hash, $7::bigint
  FROM judged ORDER BY explained, rank LIMIT 1
)sql";

// Only what contradicts, of what may be old; and what was told in the same words before contradicts nothing. What was
// told before a breach or a restore is of a chain that grows no more. Nor is one device accused by what another, newer
// one said by stick alone: it may be of a restore that is not told of yet.
constexpr char kCarriedBreach[] = R"sql(
WITH line AS (
    SELECT v.id
      FROM device me
      JOIN device v ON v.centre = me.centre
                   AND v.station IN (SELECT station FROM station_line(me.centre, me.station))
     WHERE me.id = $1
), told AS (
    SELECT 1 AS rank, $3::bigint AS seq, $4::bytea AS hash
    UNION ALL
    SELECT 2, $5::bigint, $6::bytea
), known AS (
    SELECT h.seq, h.hash FROM device_audit_head h
     WHERE h.device IN (SELECT id FROM line) AND h.number < $2::bigint
       AND h.number >= coalesce((SELECT max(head) FROM device_audit_breach
                                  WHERE device IN (SELECT id FROM line)), 0)
       AND (h.device = $1 OR NOT h.carried
            OR EXISTS (SELECT FROM device_audit_head p WHERE p.device = h.device AND NOT p.carried)
            OR NOT EXISTS (SELECT FROM device_audit_head o
                            WHERE o.device IN (SELECT id FROM line) AND o.device <> h.device
                              AND o.number < h.number))
)
INSERT INTO device_audit_breach (device, head, kind, seq, known_seq, known_hash)
SELECT $1, $2::bigint, 'differs', told.seq, k.seq, k.hash
  FROM told JOIN known k ON k.seq = told.seq AND k.hash <> told.hash
 WHERE ($7::bigint IS NULL OR told.seq < $7::bigint)
   AND NOT EXISTS (SELECT FROM known WHERE seq = told.seq AND hash = told.hash)
 ORDER BY told.rank LIMIT 1
)sql";

// The first word of a chain that is known already is judged by the network, with what it says of a restore: confirmed by
// a stick before, the station would not say that again.
constexpr char kConfirmed[] = R"sql(
SELECT h.seq, h.hash
  FROM device_audit_head h
  JOIN device me ON me.id = h.device
 WHERE h.device = $1 AND h.batch = $2::uuid AND h.carried
   AND (EXISTS (SELECT FROM device_audit_head WHERE device = $1 AND NOT carried)
        OR NOT EXISTS (SELECT FROM device_audit_head o JOIN device v ON v.id = o.device
                        WHERE o.device <> $1 AND o.number < h.number AND v.centre = me.centre
                          AND v.station IN (SELECT station
                                              FROM station_line(me.centre, me.station))))
)sql";

constexpr char kBreached[] =
    "SELECT EXISTS (SELECT FROM device_audit_breach WHERE device = $1 AND kind <> 'restored')";

} // namespace

bool AuditHeadStore::take(const QString &device, QUuid batch, const protocol::AuditClaim &claim)
{
    const SqlResult noted =
        m_connection.run(kNote, {sqlText(device), batch.toByteArray(QUuid::WithoutBraces),
                                 QByteArray::number(claim.head.seq), sqlBytes(claim.head.hash)});
    if (noted.rows() == 1) {
        const protocol::AuditMark since = claim.since.value_or(claim.head);
        const auto &restored = claim.restored;
        m_connection.run(kBreach,
                         {sqlText(device), noted.text(0, 0), QByteArray::number(claim.head.seq),
                          sqlBytes(claim.head.hash), QByteArray::number(since.seq),
                          sqlBytes(since.hash),
                          restored ? SqlValue(QByteArray::number(restored->seq)) : SqlValue(),
                          restored ? sqlBytes(restored->hash) : SqlValue(),
                          batch.toByteArray(QUuid::WithoutBraces)});
    }
    return m_connection.run(kBreached, {sqlText(device)}).text(0, 0) == "f";
}

void AuditHeadStore::takeCarried(const QString &device, QUuid bundle, QUuid underWay,
                                 const protocol::AuditClaim &claim)
{
    Transaction transaction(m_connection);
    // What the network brings of this device meanwhile is looked at before or after, never beside.
    m_connection.run("SELECT 1 FROM device WHERE id = $1 FOR UPDATE", {sqlText(device)});
    const SqlResult noted = m_connection.run(
        kNoteCarried,
        {sqlText(device), bundle.toByteArray(QUuid::WithoutBraces),
         QByteArray::number(claim.head.seq), sqlBytes(claim.head.hash),
         underWay.isNull() ? SqlValue() : underWay.toByteArray(QUuid::WithoutBraces)});
    if (noted.rows() == 1) {
        const protocol::AuditMark since = claim.since.value_or(claim.head);
        m_connection.run(
            kCarriedBreach,
            {sqlText(device), noted.text(0, 0), QByteArray::number(claim.head.seq),
             sqlBytes(claim.head.hash), QByteArray::number(since.seq), sqlBytes(since.hash),
             claim.restored ? SqlValue(QByteArray::number(claim.restored->seq)) : SqlValue()});
    }
    transaction.commit();
}

std::optional<protocol::AuditMark> AuditHeadStore::confirmed(const QString &device, QUuid bundle)
{
    const SqlResult head =
        m_connection.run(kConfirmed, {sqlText(device), bundle.toByteArray(QUuid::WithoutBraces)});
    if (head.rows() == 0 || m_connection.run(kBreached, {sqlText(device)}).text(0, 0) != "f")
        return std::nullopt;
    return protocol::AuditMark{head.integer(0, 0), head.bytes(0, 1)};
}

} // namespace motcua::gateway
