-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 11: a file belongs to the centres that have shown it, not to whoever names its hash. Runs inside a transaction
-- with search_path = motcua.

-- A device of the centre sent the file whole, or a service of the province published it to the centre. To every other
-- centre the file is missing: it sends it, and by that proves that it has it.
CREATE TABLE blob_owner (
    sha256 bytea NOT NULL REFERENCES blob,
    centre text NOT NULL,
    PRIMARY KEY (sha256, centre)
);

INSERT INTO blob_owner (sha256, centre)
SELECT DISTINCT a.sha256, v.centre
  FROM attachment a
  JOIN dossier d ON d.id = a.dossier
  JOIN device v ON v.id = d.device
  JOIN upload u ON u.sha256 = a.sha256
  JOIN device w ON w.id = u.device AND w.centre = v.centre
  JOIN blob b ON b.sha256 = a.sha256
UNION
SELECT sha256, centre FROM online_paper;

-- Set once the bytes of the upload were whole and right, before they are moved: what stands in the content store after
-- a crash is this device's only then.
ALTER TABLE upload ADD COLUMN proven boolean NOT NULL DEFAULT false;

-- Who brought volumes of a bundle over the network: besides the bundle's own centre, they may have its receipt.
CREATE TABLE bundle_carrier (
    bundle uuid NOT NULL REFERENCES bundle,
    device text NOT NULL REFERENCES device,
    PRIMARY KEY (bundle, device)
);

-- What is missing is what the dossier's own centre has not shown.
CREATE OR REPLACE VIEW report.dossiers AS
    SELECT d.code AS dossier_code,
           d.procedure_code,
           d.state,
           d.received_at,
           d.due_at,
           f.expected AS papers_expected,
           f.received AS papers_received,
           f.received = f.expected AS complete,
           v.station,
           d.receipt_voided_at
      FROM dossier d
      JOIN device v ON v.id = d.device
      CROSS JOIN LATERAL (SELECT count(*)::integer AS expected,
                                 count(b.sha256)::integer AS received
                            FROM attachment a
                            LEFT JOIN motcua.blob_owner b ON b.sha256 = a.sha256 AND b.centre = v.centre
                           WHERE a.dossier = d.id) f;

CREATE OR REPLACE VIEW report.communes AS
WITH place AS (
    SELECT centre, count(DISTINCT station) FILTER (WHERE revoked_at IS NULL) AS stations,
           max(last_contact) AS last_contact
      FROM motcua.device GROUP BY centre
), papers AS (
    SELECT v.centre, count(DISTINCT d.id) AS waiting
      FROM motcua.attachment a
      JOIN motcua.dossier d ON d.id = a.dossier
      JOIN motcua.device v ON v.id = d.device
     WHERE NOT EXISTS (SELECT FROM motcua.blob_owner b
                        WHERE b.sha256 = a.sha256 AND b.centre = v.centre)
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
