-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 2: what happens to a dossier after its acceptance. due_at is the date that counts now; the one promised first
-- stands in the body of its dossier.create.

ALTER TABLE dossier ADD COLUMN receipt_voided_at timestamptz;

-- Columns are only ever added, at the end.
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
                            LEFT JOIN blob b USING (sha256)
                           WHERE a.dossier = d.id) f;
