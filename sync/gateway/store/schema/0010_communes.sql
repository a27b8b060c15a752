-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 10: how every commune stands, one row each, for the province's page. Runs inside a transaction with
-- search_path = motcua.

-- What the national record says of a dossier, looked up by its code.
CREATE INDEX feed_result_dossier ON feed ((body::jsonb ->> 'dossier_code')) WHERE scope = 'results';

-- Stable for readers outside (docs/protocol.md): columns are only ever added.
-- A dossier of the last 30 days is late when its due date passed before it was finished (status 3, 7, 8, 9 or 10 of the
-- national record), or has passed and it is not finished; what has no due date is never late.
CREATE VIEW report.communes AS
WITH place AS (
    SELECT centre, count(DISTINCT station) FILTER (WHERE revoked_at IS NULL) AS stations,
           max(last_contact) AS last_contact
      FROM motcua.device GROUP BY centre
), papers AS (
    SELECT v.centre, count(DISTINCT d.id) AS waiting
      FROM motcua.attachment a
      JOIN motcua.dossier d ON d.id = a.dossier
      JOIN motcua.device v ON v.id = d.device
     WHERE NOT EXISTS (SELECT FROM motcua.blob b WHERE b.sha256 = a.sha256)
     GROUP BY v.centre
), recent AS (
    SELECT v.centre, d.due_at, (
               SELECT min(f.published_at) FROM motcua.feed f
                WHERE f.scope = 'results' AND f.body::jsonb ->> 'dossier_code' = d.code
                  AND f.body::jsonb ->> 'status' IN ('3', '7', '8', '9', '10')) AS finished_at
      FROM motcua.dossier d
      JOIN motcua.device v ON v.id = d.device
     WHERE d.received_at > now() - interval '30 days'
), times AS (
    SELECT centre, count(*) AS dossiers,
           count(*) FILTER (WHERE coalesce(finished_at, now()) > due_at) AS late
      FROM recent GROUP BY centre
), breach AS (
    SELECT v.centre, count(*) AS breaches
      FROM motcua.device_audit_breach b
      JOIN motcua.device v ON v.id = b.device
     WHERE b.kind <> 'restored' GROUP BY v.centre
), told AS (
    SELECT place.centre, place.stations, place.last_contact,
           coalesce(place.last_contact < now() - interval '3 days', true) AS silent,
           coalesce(papers.waiting, 0) AS waiting_for_papers,
           coalesce(times.dossiers, 0) AS dossiers,
           coalesce(times.dossiers, 0) - coalesce(times.late, 0) AS on_time,
           coalesce(times.late, 0) AS late,
           coalesce(breach.breaches, 0) AS audit_breaches
      FROM place
      LEFT JOIN papers USING (centre)
      LEFT JOIN times USING (centre)
      LEFT JOIN breach USING (centre)
)
SELECT centre,
       CASE WHEN silent OR audit_breaches > 0 THEN 'red'
            WHEN late > 0 OR last_contact < now() - interval '1 day' THEN 'amber'
            ELSE 'green' END AS state,
       stations, last_contact, silent, waiting_for_papers, dossiers, on_time, late, audit_breaches
  FROM told;
